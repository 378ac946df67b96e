import { speaker } from '../speak.ts';
import type { Catalogue, Translate } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type XlsformKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

export type { XlsformKey } from './en.ts';

export const xlsformCatalogues: Readonly<Record<string, Catalogue<XlsformKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What a questionnaire says, and what is said of one, in a language; in English where nobody has translated it yet. */
export function xlsformTextsIn(language: string): Translate<XlsformKey> {
  const spoken = Object.hasOwn(xlsformCatalogues, language) ? language : 'en';
  return speaker(xlsformCatalogues[spoken]!, spoken);
}
