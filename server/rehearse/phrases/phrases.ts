import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

/** What people write in one language: words for clouds and own answers, the most usual first, notes for boards, and headlines as they are first and better. */
export interface Phrases {
  words: readonly string[];
  notes: readonly string[];
  headlines: readonly (readonly [first: string, better: string])[];
}

const PHRASES: Readonly<Record<string, Phrases>> = { en, es, 'sr-Latn': srLatn, ar };

/** What people write in a language; in English where nobody has taught them that language. */
export const phrasesIn = (lang: string): Phrases => PHRASES[lang] ?? en;
