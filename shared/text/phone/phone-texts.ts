import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type PhoneKey } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const catalogues: Readonly<Record<string, Catalogue<PhoneKey>>> = { en, es, 'sr-Latn': srLatn, ar };

/** What phones say in a language; in English where nobody has translated it yet. */
export const phoneTexts = (language: string): Catalogue<PhoneKey> => catalogues[language] ?? en;
