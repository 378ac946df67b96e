import { oncePer, type Ballots } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import { nearSpellings } from '../../text/near-spellings.ts';
import type { WordsAnswer, WordsConfig } from './config.ts';
import { commonForm, countForm, wordsOf, type Forms } from './spellings.ts';

/** A word of the cloud: all spellings that count as one, under the form that most people wrote; `count` is people. */
export type Word = { key: string; text: string; count: number };

/** A word with everything that is counted under it. */
export interface Merged extends Word {
  /** Its own key and those of all that was merged into it. */
  keys: string[];
  /** What can be split off again, most frequent first. */
  parts: Word[];
}

export interface Cloud {
  words: Merged[];
  /** Which word each key is counted under. */
  headOf: ReadonlyMap<string, string>;
  /** Groups of near spellings, by the key that leads each. */
  groups: ReadonlyMap<string, string[]>;
  /** Words that only join others: counted, but not shown. */
  stopped: Word[];
}

type Placed = Readonly<Record<string, string>>;

/** The cloud of these answers, with the presenter's merges: computed once, whoever asks. Most frequent first, equal ones by their keys. */
export const cloudOf = (config: WordsConfig, ballots: Ballots<WordsAnswer>, placed: Placed): Cloud =>
  clouds(ballots)(placed)(config);

const clouds = oncePer((ballots: Ballots<WordsAnswer>) =>
  oncePer((placed: Placed) => oncePer((config: WordsConfig) => merge(config, ballots, placed))),
);

function merge({ stopWords }: WordsConfig, ballots: Ballots<WordsAnswer>, placed: Placed): Cloud {
  const answers = values(ballots).map((ballot) => wordsOf(ballot, stopWords));
  const forms = new Map<string, Forms>();
  for (const written of answers) for (const { key, text } of written) countForm(forms, key, text);
  const counts = new Map([...forms].map(([key, own]) => [key, sum(own)]));
  const near = nearSpellings(counts, (key) => Object.hasOwn(placed, key) && placed[key] === key);
  const groups = grouped([...near]);
  const headOf = new Map([...near].map(([key, lead]) => [key, headFrom(lead, near, groups, placed)]));
  const people = peopleOf(answers, headOf);
  const words = [...grouped([...headOf])].map(([key, keys]) => mergedWord(key, keys, { forms, counts, near, people }));
  const stopped = stopWords ? plainCloud(values(ballots).map((ballot) => wordsOf(ballot, true, true))) : [];
  return { words: words.sort(byCount), headOf, groups, stopped };
}

const sum = (forms: Forms): number => [...forms.values()].reduce((total, n) => total + n, 0);
const byCount = (a: Word, b: Word): number => b.count - a.count || (a.key < b.key ? -1 : 1);

/** Keys by what they lead to, each list sorted. */
function grouped(pairs: (readonly [key: string, lead: string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, lead] of pairs.sort(([a], [b]) => (a < b ? -1 : 1))) groups.set(lead, [...(groups.get(lead) ?? []), key]);
  return groups;
}

/** Follows the presenter's merges from a group of spellings to the last; a circle, which only undo could make, merges nothing. */
function headFrom(lead: string, near: Map<string, string>, groups: Map<string, string[]>, placed: Placed): string {
  const passed = new Set<string>();
  let at = lead;
  for (let next = targetOf(at, near, groups, placed); next; next = targetOf(at, near, groups, placed)) {
    if (passed.has(next)) return lead;
    passed.add((at = next));
  }
  return at;
}

/** The group that a group was merged into. A word that nobody writes any more takes nothing in. */
function targetOf(lead: string, near: Map<string, string>, groups: Map<string, string[]>, placed: Placed): string | undefined {
  for (const key of groups.get(lead)!) {
    const into = Object.hasOwn(placed, key) ? near.get(placed[key]!) : undefined;
    if (into && into !== lead) return into;
  }
  return undefined;
}

/** How many people wrote each word, in whatever spellings. */
function peopleOf(answers: { key: string }[][], headOf: ReadonlyMap<string, string>): Map<string, number> {
  const people = new Map<string, number>();
  for (const written of answers)
    for (const head of new Set(written.map(({ key }) => headOf.get(key)!))) people.set(head, (people.get(head) ?? 0) + 1);
  return people;
}

interface Counted {
  forms: Map<string, Forms>;
  counts: Map<string, number>;
  near: Map<string, string>;
  people: Map<string, number>;
}

function mergedWord(key: string, keys: string[], counted: Counted): Merged {
  const { forms, near, people } = counted;
  const text = commonForm(joined(keys.map((one) => forms.get(one)!)));
  // Spellings of its own can be split off one by one; what the presenter merged leaves as it came.
  const parts = grouped(keys.filter((one) => one !== key).map((one) => [one, near.get(one) === key ? one : near.get(one)!]));
  const splits = [...parts].map(([lead, own]) => partOf(lead, own, counted)).sort(byCount);
  return { key, text, count: people.get(key)!, keys, parts: splits };
}

const partOf = (key: string, keys: string[], { forms, counts }: Counted): Word => ({
  key,
  text: commonForm(joined(keys.map((one) => forms.get(one)!))),
  count: keys.reduce((total, one) => total + counts.get(one)!, 0),
});

function joined(all: Forms[]): Forms {
  const forms: Forms = new Map();
  for (const own of all) for (const [text, n] of own) forms.set(text, (forms.get(text) ?? 0) + n);
  return forms;
}

/** Words counted by their keys, nothing merged. */
function plainCloud(answers: { key: string; text: string }[][]): Word[] {
  const forms = new Map<string, Forms>();
  for (const written of answers) for (const { key, text } of written) countForm(forms, key, text);
  return [...forms].map(([key, own]) => ({ key, text: commonForm(own), count: sum(own) })).sort(byCount);
}
