import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

/** What the pages say of this kind, by language. */
export const texts = { en, es, 'sr-Latn': srLatn, ar };
