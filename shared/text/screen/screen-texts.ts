import { allTextsOf } from '../../activities/kind-texts.ts';
import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type OwnScreenKey, type ScreenKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const catalogues: Readonly<Record<string, Catalogue<OwnScreenKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What the projected page says in a language; in English where nobody has translated it yet. */
export const screenTexts = (language: string): Catalogue<ScreenKey> => ({
  ...(catalogues[language] ?? en),
  ...allTextsOf('screen', language),
});
