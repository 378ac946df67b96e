import type { ActionStatus } from './state.ts';

/** What a board file begins with, so that another file is told apart from it. */
export const BOARD_FILE = 'plenary-board';

/** `impact` and `effort` are from 0 to 100; null while they are withheld, as votes are. */
export interface ExchangedGroup {
  id: string;
  name: string;
  votes: number | null;
  impact: number | null;
  effort: number | null;
}

/** `group` is the id of its group, `stackOf` of the note that it lies under, as equal notes do. */
export interface ExchangedNote {
  id: string;
  text: string;
  group: string | null;
  votes: number | null;
  impact: number | null;
  effort: number | null;
  column: string | null;
  stackOf: string | null;
  colour: number;
  reactions: number;
  hidden: boolean;
  createdPhase: string;
  /** Missing where nobody is named, and in exports without authors. */
  author?: string | null | undefined;
}

/** `date` as it was written: `2026-12-01`, or in words. */
export interface ExchangedAction {
  text: string;
  owner: string;
  date: string;
  status: ActionStatus;
}

/**
 * A board with everything that it holds, as one value: what every export is made from, and what an import reads. Notes are in the order
 * of their ids, which says nothing about who wrote first. Votes are null while they are withheld.
 */
export interface BoardFile {
  type: typeof BOARD_FILE;
  version: 1;
  title: string;
  question: string;
  room: string;
  lang: string;
  columns: string[];
  groups: ExchangedGroup[];
  notes: ExchangedNote[];
  actions: ExchangedAction[];
}

/** A group with its notes in it, set-aside ones left out; null for the notes in none. Most voted first, then as they were made. */
export interface Gathered {
  group: ExchangedGroup | null;
  stacks: { note: ExchangedNote; count: number }[];
  notes: number;
}

/** What is on the wall, as lists: groups by their votes, each note once with how many say the same. */
export function gathered({ groups, notes }: BoardFile): Gathered[] {
  const shown = notes.filter(({ hidden }) => !hidden);
  const named = groups.map((group) => gather(group, shown)).sort((a, b) => (b.group!.votes ?? 0) - (a.group!.votes ?? 0));
  return [...named, gather(null, shown)].filter(({ notes: count }) => count > 0);
}

function gather(group: ExchangedGroup | null, shown: readonly ExchangedNote[]): Gathered {
  const own = shown.filter((note) => note.group === (group?.id ?? null));
  const there = new Set(own.map((note) => note.id));
  const under = (note: ExchangedNote): string => (note.stackOf !== null && there.has(note.stackOf) ? note.stackOf : note.id);
  const counts = new Map<string, number>();
  for (const note of own) counts.set(under(note), (counts.get(under(note)) ?? 0) + 1);
  const stacks = own.filter((note) => under(note) === note.id).map((note) => ({ note, count: counts.get(note.id)! }));
  return { group, stacks: stacks.sort((a, b) => (b.note.votes ?? 0) - (a.note.votes ?? 0)), notes: own.length };
}
