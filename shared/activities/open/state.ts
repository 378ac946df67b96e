import { emptyTable, entries, get, put, type Table } from '../../table.ts';
import type { OpenConfig } from './config.ts';
import type { Layout, Order } from './settings.ts';

/** One answer. `author` is an alias, `turn` that of its newest text, `version` the id of the act that wrote this text. */
export interface Entry {
  text: string;
  author: string;
  turn: number;
  version: string;
  /** How many answers came before it. */
  at: number;
  /** Taken back by its author. */
  gone: boolean;
}

/** What the presenter said of an answer: of its text at that time. */
export interface Verdict {
  seen: boolean;
  version: string;
}

/** One person: their highest turn, their answers, and what they like, with the turn in which they said so. */
export interface Person {
  turn: number;
  answers: readonly string[];
  likes: Readonly<Record<string, { on: boolean; turn: number }>>;
}

export interface OpenState {
  entries: Table<Entry>;
  people: Table<Person>;
  /** Likes by answer. */
  likes: Table<number>;
  /** Fields that the presenter sets; each can be undone on its own. */
  verdicts: Readonly<Record<string, Verdict>>;
  spotlight: { answer: string; version: string } | null;
  layout: Layout;
  order: Order;
  /** Whether people still write; otherwise they only like. */
  writing: boolean;
}

/** How an answer stands: taken back by its author, waiting for the presenter, hidden by them, or to be seen. */
export type Standing = 'gone' | 'waiting' | 'hidden' | 'shown';

/** An activity that nobody has answered. */
export const emptyOpen = (config: OpenConfig): OpenState => ({
  entries: emptyTable(),
  people: emptyTable(),
  likes: emptyTable(),
  verdicts: {},
  spotlight: null,
  layout: config.layout,
  order: config.upvotes ? 'likes' : 'mixed',
  writing: true,
});

/** How an answer stands. What was approved first was approved as it read: changed, it waits again. Hidden stays hidden. */
export function standingOf({ approval }: OpenConfig, state: OpenState, id: string, entry: Entry): Standing {
  if (entry.gone) return 'gone';
  const verdict = Object.hasOwn(state.verdicts, id) ? state.verdicts[id] : undefined;
  if (verdict && !verdict.seen) return 'hidden';
  return approval !== 'first' || verdict?.version === entry.version ? 'shown' : 'waiting';
}

const NOBODY: Person = { turn: 0, answers: [], likes: {} };

/** What a person did so far. */
export const personIn = (state: OpenState, id: string): Person => get(state.people, id) ?? NOBODY;

/** The answers of a person that they have not taken back, in the order of writing. */
export const answersOf = (state: OpenState, person: string): [id: string, entry: Entry][] =>
  personIn(state, person)
    .answers.map((id): [string, Entry] => [id, get(state.entries, id)!])
    .filter(([, entry]) => !entry.gone);

/** The likes of an answer. */
export const likesOf = (state: OpenState, id: string): number => get(state.likes, id) ?? 0;

/** Every answer that was not taken back, ordered by id: ids are random, so the order says nothing about who wrote first. */
export const standing = (state: OpenState): [id: string, entry: Entry][] =>
  entries(state.entries)
    .filter(([, entry]) => !entry.gone)
    .sort(([a], [b]) => (a < b ? -1 : 1)) as [string, Entry][];

/** The state with fields of one person changed, and their turn moved on. */
export function withPerson(state: OpenState, id: string, turn: number, fields: Partial<Person> = {}): OpenState {
  const before = personIn(state, id);
  return { ...state, people: put(state.people, id, { ...before, ...fields, turn: Math.max(turn, before.turn) }) };
}

/** The state with fields of one answer changed. */
export const withEntry = (state: OpenState, id: string, fields: Partial<Entry>): OpenState => ({
  ...state,
  entries: put(state.entries, id, { ...get(state.entries, id)!, ...fields }),
});
