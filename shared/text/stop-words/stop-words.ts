import { compareKey } from '../compare-key.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const keys = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(compareKey));

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: keys(en),
  es: keys(es),
  'sr-Latn': keys(srLatn),
  ar: keys(ar),
};

/** Whether a compare key is one word of this language that only joins others; never in a language that has no list. */
export const isStopWord = (key: string, language: string): boolean =>
  (Object.hasOwn(LISTS, language) && LISTS[language]!.has(key)) || false;
