import { readFileSync } from 'node:fs';
import type { SimilarNote } from '../../shared/text/similar/items.ts';

/** Notes written for these tests, one to a line: 60 of a language; below some the same in other words (=) and the opposite (!). */
export interface Written {
  text: string;
  /** Which of the 60 it says again, or contradicts. */
  about: number;
  kind: 'note' | 'again' | 'opposite';
}

const KIND: Readonly<Record<string, Written['kind']>> = { '= ': 'again', '! ': 'opposite' };

export function writtenIn(language: string): Written[] {
  const lines = readFileSync(new URL(`notes/${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  let about = -1;
  return lines.map((line) => {
    const kind = KIND[line.slice(0, 2)] ?? 'note';
    if (kind === 'note') about++;
    return { text: kind === 'note' ? line : line.slice(2), about, kind };
  });
}

/** Texts as loose notes n000, n001, ... */
export const loose = (texts: readonly string[]): SimilarNote[] =>
  texts.map((text, at) => ({ id: `n${String(at).padStart(3, '0')}`, text, group: null }));
