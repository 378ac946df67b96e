import { allTextsOf } from '../../activities/kind-texts.ts';
import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type OwnPresenterKey, type PresenterKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const catalogues: Readonly<Record<string, Catalogue<OwnPresenterKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What the console says in a language; in English where nobody has translated it yet. */
export const presenterTexts = (language: string): Catalogue<PresenterKey> => ({
  ...(catalogues[language] ?? en),
  ...allTextsOf('presenter', language),
});
