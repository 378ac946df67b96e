import { emptyTable, get, put, type Table } from '../../table.ts';
import { noRounds, type Rounds } from './rounds.ts';
import { firstSettings, type Settings, type Stage } from './stages.ts';
import type { Shares } from './shares.ts';

export { STAGES, type Stage } from './stages.ts';

/** One idea on a card. Each field is changed by itself, so that an edit and a move at once both hold. */
export interface Note {
  text: string;
  /** An alias; null for a note that the presenter wrote for the room. */
  author: string | null;
  /** Code of the column that its writer chose. */
  column: string | null;
  group: string | null;
  /** Its place in its group, from the lowest; those without one come last, by id. */
  rank: number | null;
  /** The stage in which it was written. */
  written: Stage;
  /** Waits beside the wall until the presenter takes it in. */
  late: boolean;
  /** The note that the presenter put it under, since both say nearly the same. */
  under: string | null;
  /** Taken off its stack; back on it, it lies where it lay. */
  alone: boolean;
  /** Taken off the wall by the presenter; its author sees that. */
  aside: boolean;
  /** Taken back by its author. */
  deleted: boolean;
}

/** A note with its id. */
export type NoteAt = readonly [id: string, note: Note];

/** A group; what was put into another one stays there under `into`, for dots and notes that still point to it. */
export interface Group {
  name: string;
  into: string | null;
}

/** What somebody will do. Owner and date are words; nothing ties an owner to notes. */
export interface Action {
  text: string;
  owner: string;
  date: string;
  status: ActionStatus;
  /** Taken out by the presenter. */
  removed: boolean;
}

export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Numbers by the id of a note or group. */
export type Dots = Readonly<Record<string, number>>;

/** Where an item lies between 0 and 100. */
export type Place = { impact: number; effort: number };
export type Places = Readonly<Record<string, Place>>;

export const REACTIONS = ['heart', 'same', 'unclear'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** What is known of somebody who did anything: highest turn, notes, the stage they are done with, and their name on this board. */
export interface Author {
  turn: number;
  notes: readonly string[];
  done: Stage | null;
  name: string;
}

/** Who would do an action, and when, in their own words. */
export type Take = { name: string; when: string };

export interface BoardState extends Settings {
  stage: Stage;
  notes: Table<Note>;
  groups: Readonly<Record<string, Group>>;
  actions: Readonly<Record<string, Action>>;
  authors: Table<Author>;
  votes: Rounds<Dots>;
  /** Dots that the presenter put for people without a phone. */
  roomDots: Dots;
  /** Dots per person, fixed when the vote was opened. */
  budget: number | null;
  places: Rounds<Places>;
  /** Places that the presenter gave. */
  placed: Readonly<Record<string, Place>>;
  /** The items that are placed, fixed when placing was opened. */
  placing: readonly string[] | null;
  reactions: Rounds<Readonly<Record<string, readonly Reaction[]>>>;
  /** Piles of the notes that each phone was given to sort; 0 is none. */
  sorts: Rounds<Readonly<Record<string, number>>>;
  /** What people would call a group. */
  names: Rounds<Readonly<Record<string, string>>>;
  takes: Rounds<Readonly<Record<string, Take>>>;
  /** Notes that have been in the spotlight. */
  read: Readonly<Record<string, true>>;
  /** Among whom which notes are shared out, to inspire and to sort. */
  inspiring: Shares | null;
  sorting: Shares | null;
}

export const emptyBoard = (): BoardState => ({
  ...firstSettings(),
  stage: 'write',
  notes: emptyTable(),
  groups: {},
  actions: {},
  authors: emptyTable(),
  votes: noRounds(),
  roomDots: {},
  budget: null,
  places: noRounds(),
  placed: {},
  placing: null,
  reactions: noRounds(),
  sorts: noRounds(),
  names: noRounds(),
  takes: noRounds(),
  read: {},
  inspiring: null,
  sorting: null,
});

const NOBODY: Author = { turn: 0, notes: [], done: null, name: '' };

/** What is known of a person. */
export const authorOf = (state: BoardState, author: string): Author => get(state.authors, author) ?? NOBODY;

/** The state with fields of one person changed; their turn only ever moves on. */
export function withAuthor(state: BoardState, author: string, turn: number, fields: Partial<Author> = {}): BoardState {
  const before = authorOf(state, author);
  const after = { ...before, ...fields, turn: Math.max(turn, before.turn) };
  return { ...state, authors: put(state.authors, author, after) };
}

/** The state with fields of one note changed. */
export const withNote = (state: BoardState, id: string, fields: Partial<Note>): BoardState => ({
  ...state,
  notes: put(state.notes, id, { ...noteOf(state, id), ...fields }),
});

/** A note as it comes onto a board in this stage. */
export const newNote = (
  text: string,
  author: string | null,
  written: Stage,
  late: boolean,
  column: string | null = null,
): Note => ({
  text,
  author,
  column,
  group: null,
  rank: null,
  written,
  late,
  under: null,
  alone: false,
  aside: false,
  deleted: false,
});

/** The note with this id, or undefined. */
export const noteIn = (state: BoardState, id: string): Note | undefined => get(state.notes, id);

/** A note that is known to be there. */
export const noteOf = (state: BoardState, id: string): Note => get(state.notes, id)!;
