import { compareKey } from '../../text/compare-key.ts';
import type { BoardScreen } from './board.ts';
import type { Item } from './items.ts';

export { colourOf } from './colours.ts';

export type Note = Pick<NonNullable<BoardScreen['notes']>[number], 'id' | 'text' | 'group'>;

/** Equal notes of one group lie on each other: the card shows the first, `ids` are all of them. */
export interface Stack {
  id: string;
  text: string;
  group: string | null;
  ids: string[];
}

/** Notes that say the same as stacks, in the order of their first notes. No note is dropped: a stack knows how many it holds. */
export function stacksOf(notes: readonly Note[]): Stack[] {
  const stacks = new Map<string, Stack>();
  for (const { id, text, group } of notes) {
    const key = `${group ?? ''}\u0000${compareKey(text) || id}`;
    const stack = stacks.get(key);
    if (stack) stack.ids.push(id);
    else stacks.set(key, { id, text, group, ids: [id] });
  }
  return [...stacks.values()];
}

/** The place of each note by its id, from 0. */
export type Seats = ReadonlyMap<string, number>;

/** Seats for all stacks: who has one keeps it, the others take the first that are free. */
export function seat(before: Seats, stacks: readonly Stack[]): Seats {
  const seats = new Map<string, number>();
  const taken = new Set<number>();
  const take = (stack: Stack, place: number): void => {
    taken.add(place);
    for (const id of stack.ids) seats.set(id, place);
  };
  const placeOf = (stack: Stack): number | undefined =>
    stack.ids.map((id) => before.get(id)).find((place) => place !== undefined && !taken.has(place));
  const standing = stacks.filter((stack) => {
    const place = placeOf(stack);
    if (place !== undefined) take(stack, place);
    return place === undefined;
  });
  let free = 0;
  for (const stack of standing) {
    while (taken.has(free)) free++;
    take(stack, free);
  }
  return seats;
}

/** Numbers of cards at which the grid is laid out anew; in between, cards stay where they are. */
const NEW_GRID_AT = [1, 2, 3, 6, 12, 20, 35, 54, 77, 104, 150, 216, 300, 384, 500];

export interface Grid {
  columns: number;
  rows: number;
}

/** A grid with room for that many cards, its cells about square in an area of that shape. */
export function gridFor(cards: number, aspect: number): Grid {
  const room = NEW_GRID_AT.find((most) => most >= cards) ?? cards;
  const columns = Math.max(1, Math.min(room, Math.ceil(Math.sqrt(room * aspect))));
  return { columns, rows: Math.max(1, Math.ceil(room / columns)) };
}

/** The shape of a cell that suits a few lines of text best. */
const BEST_CELL = 1.35;
/** How much an empty cell counts against a grid. */
const EMPTY = 0.06;

/** The grid for exactly that many cards whose cells suit text best. */
export function gridOf(cards: number, aspect: number): Grid {
  const grids = Array.from({ length: Math.max(1, cards) }, (_, at) => ({
    columns: at + 1,
    rows: Math.ceil(Math.max(1, cards) / (at + 1)),
  }));
  const cost = ({ columns, rows }: Grid): number =>
    Math.abs(Math.log((aspect * rows) / columns / BEST_CELL)) + EMPTY * (columns * rows - cards);
  return grids.sort((a, b) => cost(a) - cost(b))[0]!;
}

/** More notes than these are not read as one wall. */
export const MOST_ON_A_WALL = 80;
/** Cards of one page of a wall that does not fit on one. */
export const PAGE = 48;

export const pagesFor = (places: number): number => (places > MOST_ON_A_WALL ? Math.ceil(places / PAGE) : 1);

const MOST_IN_A_WAVE = 80;
const WAVES = 12;
const WAVE_MS = 70;

/** Milliseconds after which the card at this place turns: in waves, from the first cards to the last. */
export function turnsAfter(place: number, cards: number): number {
  const wave = Math.min(MOST_IN_A_WAVE, Math.max(1, Math.ceil(cards / WAVES)));
  return Math.floor(place / wave) * WAVE_MS;
}

/** A titled area of the wall. `id` is null for the notes that are in no group. */
export interface Pile {
  id: string | null;
  name: string;
  stacks: Stack[];
  notes: number;
}

/** The groups that hold notes, in the order in which they were made, and then the notes in none. */
export function pilesOf({ notes, groups }: { notes: readonly Note[] | null; groups: BoardScreen['groups'] }): Pile[] {
  const shown = notes ?? [];
  const named = Object.entries(groups).map(([id, { name }]) => pile(id, name, shown));
  return [...named, pile(null, '', shown)].filter((one) => one.notes > 0);
}

function pile(id: string | null, name: string, notes: readonly Note[]): Pile {
  const own = notes.filter((note) => note.group === id);
  return { id, name, stacks: stacksOf(own), notes: own.length };
}

type Ranked = Item & { dots: number };

/** The ranking as far as it is read out: items with dots, at most `most`; `rest` is how many more have any. */
export function rankingOf(results: readonly Ranked[], most: number): { shown: (Ranked & { place: number })[]; rest: number } {
  const dotted = results.filter((item) => item.dots > 0);
  const shown = dotted
    .slice(0, most)
    .map((item) => ({ ...item, place: dotted.findIndex((other) => other.dots === item.dots) + 1 }));
  return { shown, rest: dotted.length - shown.length };
}

/** What is voted on: the groups, then the notes in none. Equal notes in no group are one entry on the wall, though each takes dots. */
export function ballotOf(piles: readonly Pile[]): { id: string; name: string; notes: number }[] {
  return piles.flatMap(({ id, name, stacks, notes }) =>
    id === null ? stacks.map((stack) => ({ id: stack.id, name: stack.text, notes: stack.ids.length })) : [{ id, name, notes }],
  );
}
