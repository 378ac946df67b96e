/** How many letters two words need for one edit between them to be a slip of the finger, and for two. */
type Patience = { one: number; two: number };

/** Scripts that write their vowels. */
const FULL: Patience = { one: 5, two: 9 };
/** Scripts that leave vowels out: there a single letter is more often another word. */
const DENSE: Patience = { one: 7, two: 11 };
/** Words that this many people wrote are no slips. */
const FREQUENT = 3;

const IS_FULL = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}\p{M}\p{N} ]+$/u;
const IS_DENSE = /^[\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{N} ]+$/u;

/** Syllabic and logographic scripts have no patience: one sign of theirs is a syllable or a word. */
function patienceFor(key: string): Patience | null {
  if (IS_FULL.test(key)) return FULL;
  return IS_DENSE.test(key) ? DENSE : null;
}

interface Known {
  key: string;
  count: number;
  words: string[];
  mask: number;
}

/**
 * Each key with the key that it is counted under: its own, or that of a more frequent near spelling. `counts` says how many people
 * wrote each key (see `compareKey`); what is `alone` neither joins nor takes in others. The order of the map does not matter: the
 * most frequent come first, equal ones by their letters. Words that differ in a digit or in the first letter are never near; of two
 * frequent words neither is a slip.
 */
export function nearSpellings(counts: ReadonlyMap<string, number>, alone: (key: string) => boolean): Map<string, string> {
  const heads = new Map<string, Known[]>();
  const joined = new Map<string, string>();
  for (const [key, count] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
    const patience = alone(key) ? null : patienceFor(key);
    if (!patience) {
      joined.set(key, key);
      continue;
    }
    const one = { key, count, words: key.split(' '), mask: maskOf(key) };
    const shelf = `${key[0]!}${key.replace(/\P{N}/gu, '')}${patience.one}`;
    if (!heads.has(shelf)) heads.set(shelf, []);
    const known = heads.get(shelf)!;
    const head = count < FREQUENT ? nearestOf(one, known, patience) : null;
    joined.set(key, head?.key ?? key);
    if (!head) known.push(one);
  }
  return joined;
}

/** The nearest of the known words, the most frequent of several; null where none is near. */
function nearestOf(one: Known, known: readonly Known[], patience: Patience): Known | null {
  let best: Known | null = null;
  let least = Infinity;
  for (const other of known) {
    if (differences(one.mask, other.mask) > 4 * Math.max(1, one.words.length)) continue;
    const edits = editsBetween(one, other, patience);
    if (edits < least) [best, least] = [other, edits];
  }
  return best;
}

/** Edits between two phrases, word by word; Infinity where a word is not near its counterpart. A space more or less is one edit. */
function editsBetween(a: Known, b: Known, patience: Patience): number {
  if (a.words.length !== b.words.length) {
    const [joinedA, joinedB] = [a.words.join(''), b.words.join('')];
    return joinedA === joinedB && joinedA.length >= patience.one ? Math.abs(a.words.length - b.words.length) : Infinity;
  }
  return a.words.reduce((sum, word, at) => sum + wordEdits(word, b.words[at]!, patience), 0);
}

function wordEdits(a: string, b: string, { one, two }: Patience): number {
  if (a === b) return 0;
  const letters = Math.min(a.length, b.length);
  const most = letters >= two ? 2 : letters >= one ? 1 : 0;
  if (most === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > most || digitsIn(a) !== digitsIn(b)) return Infinity;
  const edits = editDistance(a, b);
  return edits <= most ? edits : Infinity;
}

const digitsIn = (word: string): string => word.replace(/\P{N}/gu, '');

/** Letters put in, left out, replaced, or changed places with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** One bit per letter, so that most words are told apart without comparing them. */
const maskOf = (key: string): number => Array.from(key).reduce((mask, letter) => mask | (1 << (letter.codePointAt(0)! % 32)), 0);

function differences(a: number, b: number): number {
  let count = 0;
  for (let left = a ^ b; left; left &= left - 1) count++;
  return count;
}
