import { emptyTable, entries, get, put, type Table } from '../../table.ts';

/** What a board asks of the room. Bundles of settings, not locks: the presenter goes back and forth and nothing is lost. */
export const STAGES = ['write', 'vote', 'result'] as const;
export type Stage = (typeof STAGES)[number];

/** One idea on a card. `author` is an alias; null for a note that the presenter wrote for the room. */
export interface Note {
  text: string;
  author: string | null;
  group: string | null;
  /** Taken off the wall by the presenter; its author sees that. */
  aside: boolean;
  /** Taken back by its author. */
  deleted: boolean;
}

export interface Group {
  name: string;
}

/** Dots by note or group id. */
export type Dots = Readonly<Record<string, number>>;

export interface BoardState {
  stage: Stage;
  notes: Readonly<Record<string, Note>>;
  groups: Readonly<Record<string, Group>>;
  /** Highest turn and number of notes per author. */
  authors: Table<{ turn: number; notes: readonly string[] }>;
  votes: Table<{ turn: number; dots: Dots }>;
}

export const emptyBoard = (): BoardState => ({
  stage: 'write',
  notes: {},
  groups: {},
  authors: emptyTable(),
  votes: emptyTable(),
});

/** Whether a note is on the wall. */
export const isShown = (note: Note): boolean => !note.aside && !note.deleted;

/** All notes with their ids, ordered by id: ids are random, so the order says nothing about who wrote first. */
export const byId = (state: BoardState): [string, Note][] => Object.entries(state.notes).sort(([a], [b]) => (a < b ? -1 : 1));

/** Ids and notes on the wall, ordered by id. */
export const shownNotes = (state: BoardState): [string, Note][] => byId(state).filter(([, note]) => isShown(note));

/** The group of a note. One that is gone counts as none: an undo may take a group from under a note that joined it since. */
export const groupOf = (state: BoardState, { group }: Note): string | null =>
  group !== null && Object.hasOwn(state.groups, group) ? group : null;

/** Something to vote on: a group with at least one note, or a note on its own. */
export type Item = { id: string; name: string; notes: number };

/** What dots go on: groups first, then the notes that belong to none. */
export function items(state: BoardState): Item[] {
  const shown = shownNotes(state);
  const sizes = new Map<string, number>();
  for (const [, note] of shown) {
    const group = groupOf(state, note);
    if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const groups = [...sizes].map(([id, notes]) => ({ id, name: state.groups[id]!.name, notes }));
  const single = shown.filter(([, note]) => !groupOf(state, note)).map(([id, note]) => ({ id, name: note.text, notes: 1 }));
  return [...groups.sort((a, b) => (a.id < b.id ? -1 : 1)), ...single];
}

/** Dots per item. A dot on a note that has since joined a group counts for the group. */
export function tallyDots(state: BoardState): Record<string, number> {
  const tally: Record<string, number> = Object.create(null);
  for (const [, vote] of entries(state.votes))
    for (const [id, dots] of Object.entries(vote.dots)) {
      const note = state.notes[id];
      const target = (note && groupOf(state, note)) ?? id;
      tally[target] = (tally[target] ?? 0) + dots;
    }
  return tally;
}

/** The notes of an author that are still theirs, newest last. */
export const notesOf = (state: BoardState, author: string): string[] =>
  (get(state.authors, author)?.notes ?? []).filter((id) => state.notes[id] && !state.notes[id].deleted);

/** The state with one more note of an author, or with their turn moved on. */
export function withAuthor(state: BoardState, author: string, turn: number, note?: string): BoardState {
  const before = get(state.authors, author) ?? { turn: 0, notes: [] };
  const after = { turn: Math.max(turn, before.turn), notes: note ? [...before.notes, note] : before.notes };
  return { ...state, authors: put(state.authors, author, after) };
}

/** The state with fields of one note changed. */
export const withNote = (state: BoardState, id: string, fields: Partial<Note>): BoardState => ({
  ...state,
  notes: { ...state.notes, [id]: { ...state.notes[id]!, ...fields } },
});
