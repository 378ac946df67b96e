import { compareKey } from '../../text/compare-key.ts';
import { countGraphemes } from '../../text/graphemes.ts';
import { EMPTY_STARTS, NUMBERS, PEOPLE, TRADE } from './vocabulary.ts';

/** Rules of thumb for a headline. None of them judges what it says. */
export const CHECKS = ['length', 'words', 'one', 'start', 'plain', 'people', 'concrete', 'calm', 'alone'] as const;
export type Check = (typeof CHECKS)[number];

/** Whether a headline keeps a rule; null where nobody could tell in its script. `found` is what speaks for or against it. */
export type Checked = { code: Check; met: boolean | null; found: string[] };

/** A headline as the checks look at it. */
interface Read {
  text: string;
  words: string[];
  /** The words as they are compared, with a space on both sides. */
  keys: string;
  /** Graphemes that are seen whole. */
  best: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text, in any script. */
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

const [LEAST_WORDS, MOST_WORDS] = [4, 14];
/** Longer runs of capitals are no abbreviation any more. */
const MOST_CAPITALS = 6;

const RULES: Record<Check, (read: Read) => Omit<Checked, 'code'>> = {
  length: ({ text, best }) => told(countGraphemes(text) <= best),
  words: ({ words }) => told(words.length >= LEAST_WORDS && words.length <= MOST_WORDS),
  one: ({ text }) => told(!/[;؛]|[.!?؟।။។…]["'”»’)]*\s+\S*[\p{L}\p{N}]/u.test(text)),
  start: (read) => inKnownScript(read, ({ keys }) => against(among(EMPTY_STARTS, (start) => keys.startsWith(` ${start} `)))),
  plain: (read) => inKnownScript(read, ({ keys }) => against(among(TRADE, (word) => keys.includes(` ${word} `)))),
  people: (read) => inKnownScript(read, ({ words }) => speaksFor(words.filter((word) => isOfPeople(compareKey(word))))),
  concrete: ({ words }) => speaksFor(words.filter((word) => /\p{N}/u.test(word) || NUMBERS.has(compareKey(word)))),
  calm: ({ text, words }) => {
    const loud = words.filter((word) => [...word].length > MOST_CAPITALS && /\p{Lu}/u.test(word) && word === word.toUpperCase());
    const exclamations = text.split('!').length - 1;
    return { met: loud.length === 0 && !isLoud(words) && exclamations < 2, found: loud };
  },
  alone: ({ text }) => against(text.match(/(?:https?:|www\.)\S+|[#@][\p{L}\p{N}_]+/giu) ?? []),
};

const told = (met: boolean): Omit<Checked, 'code'> => ({ met, found: [] });
const against = (found: readonly string[]): Omit<Checked, 'code'> => ({ met: found.length === 0, found: [...found] });
const speaksFor = (found: readonly string[]): Omit<Checked, 'code'> => ({ met: found.length > 0, found: [...found] });

/** Phrases as they are written that are found by the form in which they are compared; of two that begin alike the longer. */
const among = (phrases: ReadonlyMap<string, string>, isThere: (key: string) => boolean): string[] =>
  [...phrases].flatMap(([key, phrase]) => (isThere(key) ? [phrase] : [])).sort((a, b) => b.length - a.length);

/** Word lists are in these scripts only. */
const inKnownScript = (read: Read, rule: (read: Read) => Omit<Checked, 'code'>): Omit<Checked, 'code'> =>
  /[\p{sc=Latin}\p{sc=Arabic}\p{sc=Cyrillic}]/u.test(read.text) ? rule(read) : { met: null, found: [] };

/** Arabic says whose something is at the end of a word. */
const isOfPeople = (key: string): boolean => PEOPLE.has(key) || (key.length > 4 && /(?:نا|كم|كن)$/u.test(key));

/** Whether most of a headline of some words is in capitals. */
function isLoud(words: readonly string[]): boolean {
  const letters = words.join('').replace(/[^\p{Lu}\p{Ll}]/gu, '');
  const capitals = letters.replace(/\p{Ll}/gu, '');
  return words.length > 1 && letters.length > 0 && capitals.length > letters.length / 2;
}

/** A headline by these rules, in their order. `best` is how many graphemes of it are seen whole. */
export function checked(text: string, checks: readonly Check[], best: number): Checked[] {
  const words = wordsOf(text);
  const read: Read = { text, words, keys: ` ${compareKey(text)} `, best };
  return checks.map((code) => ({ code, ...RULES[code](read) }));
}

/** How many rules a headline keeps, of those by which it could be looked at. */
export type Kept = { met: number; of: number };

export const keptOf = (all: readonly Checked[]): Kept => ({
  met: all.filter(({ met }) => met).length,
  of: all.filter(({ met }) => met !== null).length,
});
