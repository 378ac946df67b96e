import { z } from 'zod';
import { ACTION_STATUSES } from './state.ts';

/** What a board file begins with, so that another file is told apart from it. */
export const BOARD_FILE = 'plenary-board';

/** From 0 to 100. */
const rating = z.number().min(0).max(100).nullable();
const line = z.string().max(2048);
const id = z.string().max(64);

const exchangedGroup = z.object({ id, name: line, votes: z.number().int().nullable(), impact: rating, effort: rating });

const exchangedNote = z.object({
  id,
  text: line,
  /** The id of its group. */
  group: id.nullable(),
  votes: z.number().int().nullable(),
  impact: rating,
  effort: rating,
  column: line.nullable(),
  /** The id of the note that it lies under, as equal notes do. */
  stackOf: id.nullable(),
  colour: z.number().int(),
  reactions: z.number().int(),
  hidden: z.boolean(),
  createdPhase: z.string().max(40),
  /** Missing where nobody is named, and in exports without authors. */
  author: line.nullable().optional(),
});

const exchangedAction = z.object({
  text: line,
  owner: line,
  /** As it was written: `2026-12-01`, or in words. */
  date: line,
  status: z.enum(ACTION_STATUSES),
});

/**
 * A board with everything that it holds, as one value: what every export is made from, and what an import reads. Notes are in the order
 * of their ids, which says nothing about who wrote first. Votes are null while they are withheld.
 */
export const boardFile = z.object({
  type: z.literal(BOARD_FILE),
  version: z.literal(1),
  title: line,
  question: line,
  room: z.string().max(40),
  lang: z.string().max(15),
  columns: z.array(line).max(20),
  groups: z.array(exchangedGroup).max(500),
  notes: z.array(exchangedNote).max(5000),
  actions: z.array(exchangedAction).max(500),
});

export type BoardFile = z.infer<typeof boardFile>;
export type ExchangedNote = BoardFile['notes'][number];
export type ExchangedGroup = BoardFile['groups'][number];

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
