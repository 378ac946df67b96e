import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type ExchangeKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

export type { ExchangeKey } from './en.ts';

const exchangeCatalogues: Readonly<Record<string, Catalogue<ExchangeKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What is said of taking a board out and in, in a language; in English where nobody has translated it yet. */
export const exchangeTexts = (language: string): Catalogue<ExchangeKey> =>
  Object.hasOwn(exchangeCatalogues, language) ? exchangeCatalogues[language]! : en;
