import { oncePer } from '../../activity/ballots.ts';
import type { BoardPresenter } from './board.ts';
import type { Shown } from './views.ts';

type Placed = Pick<Shown, 'id' | 'group'>;

/** A note as the console shows it, with the notes that lie under it: `ids` are all of them, its own first. */
export type Card = Shown & { ids: string[] };

/** Notes as cards: of a stack, the one on top. */
export function cardsOf(notes: readonly Shown[]): Card[] {
  const cards = new Map(notes.filter(({ stack }) => stack === null).map((note) => [note.id, { ...note, ids: [note.id] }]));
  for (const { id, stack } of notes) if (stack !== null) cards.get(stack)?.ids.push(id);
  return [...cards.values()];
}

type Stacked = Pick<Shown, 'id' | 'stack'>;

const topOf = ({ id, stack }: Stacked): string => stack ?? id;

/** The note on top for each note, and all notes of each stack by the one on top. */
const stacksOf = oncePer((notes: readonly Stacked[]) => {
  const members = new Map<string, string[]>();
  for (const note of notes) {
    const stack = members.get(topOf(note));
    if (stack) stack.push(note.id);
    else members.set(topOf(note), [note.id]);
  }
  return { tops: new Map(notes.map((note) => [note.id, topOf(note)])), members };
});

const topsOf = (notes: readonly Stacked[], ids: readonly string[]): Set<string> => {
  const { tops } = stacksOf(notes);
  return new Set(ids.flatMap((id) => tops.get(id) ?? []));
};

/** On how many cards some notes are: those that lie on each other are on one. */
export const cardsWith = (notes: readonly Stacked[], ids: readonly string[]): number => topsOf(notes, ids).size;

/** These notes and all that lie with them in a stack, so that none is left behind when they move. */
export function withStacks(notes: readonly Stacked[], ids: readonly string[]): string[] {
  const { members } = stacksOf(notes);
  return [...new Set([...ids, ...[...topsOf(notes, ids)].flatMap((top) => members.get(top)!)])];
}

/** How many notes some cards are. */
export const notesIn = (cards: readonly Pick<Card, 'ids'>[]): number => cards.reduce((sum, { ids }) => sum + ids.length, 0);
type Groups = BoardPresenter['groups'];

/** A group as the console lays it out. */
export type LaidGroup<Note = Card> = { id: string; name: string; notes: Note[] };

/** Notes that are still on their own, and groups with at least one note, in the order in which the groups were made. */
export function layOut<Note extends Placed>(notes: Note[], groups: Groups): { single: Note[]; groups: LaidGroup<Note>[] } {
  const laid = Object.entries(groups).map(([id, { name }]) => ({
    id,
    name,
    notes: notes.filter((note) => note.group === id),
  }));
  return { single: notes.filter((note) => !note.group), groups: laid.filter((group) => group.notes.length > 0) };
}

/** Loose notes by the columns of the board, and those in none; of a board without columns, all of them under no name. */
export function lanesOf<Note extends { column: string | null }>(
  notes: readonly Note[],
  columns: BoardPresenter['columns'],
  none: string,
): { code: string; name: string; notes: Note[] }[] {
  if (columns.length === 0) return [{ code: '', name: '', notes: [...notes] }];
  const known = new Set(columns.map(({ code }) => code));
  const named = columns.map(({ code, text }) => ({ code, name: text, notes: notes.filter(({ column }) => column === code) }));
  const rest = notes.filter(({ column }) => column === null || !known.has(column));
  return [...named, { code: '', name: none, notes: rest }].filter((lane) => lane.notes.length > 0);
}

/**
 * Where "Group" puts a selection. Loose notes alone, or some of one group: a group of their own (undefined). Loose notes together
 * with a group's, or notes of several groups: the group that most of them are in already.
 */
export function groupFor(selected: readonly string[], notes: readonly Placed[]): string | undefined {
  const chosen = notes.filter((note) => selected.includes(note.id));
  const sizes = new Map<string, number>();
  for (const { group } of chosen) if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const loose = chosen.some((note) => !note.group);
  if (sizes.size === 0 || (sizes.size === 1 && !loose)) return undefined;
  return [...sizes].sort(([, a], [, b]) => b - a)[0]![0];
}
