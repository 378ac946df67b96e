import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type PhoneKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const catalogues: Readonly<Record<string, Catalogue<PhoneKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What phones say in a language; in English where nobody has translated it yet. */
export const phoneTexts = (language: string): Catalogue<PhoneKey> => catalogues[language] ?? en;

const beside: Readonly<Record<string, string>> = {
  en: 'Open at any time',
  es: 'Abierto en todo momento',
  'sr-Latn': 'Otvoreno sve vreme',
  ar: 'متاح في أي وقت',
};

/** What a page beside the agenda says instead of the number of its step. Not in the catalogues: they travel with every page. */
export const besideTexts = (language: string): Pick<Catalogue<PhoneKey>, 'page.step'> => ({
  'page.step': beside[language] ?? beside.en!,
});
