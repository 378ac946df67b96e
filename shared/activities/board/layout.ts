import type { Ranked } from './items.ts';
import type { Stack } from './stacks.ts';
import type { BoardScreen } from './views.ts';

/** Numbers of cards at which the grid is laid out anew; in between, cards stay where they are. */
const NEW_GRID_AT = [1, 2, 3, 6, 12, 20, 35, 54, 77, 104, 150, 216, 300, 384, 500];
/** Beyond those, a new grid comes with each hundred. */
const STEP = 100;

export interface Grid {
  columns: number;
  rows: number;
}

/** A grid with room for that many cards, its cells about square in an area of that shape (width over height). */
export function gridFor(cards: number, aspect: number): Grid {
  const room = NEW_GRID_AT.find((most) => most >= cards) ?? Math.ceil(cards / STEP) * STEP;
  const columns = Math.max(1, Math.min(room, Math.ceil(Math.sqrt(room * aspect))));
  return { columns, rows: Math.max(1, Math.ceil(room / columns)) };
}

/** The shape of a cell that suits a few lines of text best. */
const BEST_CELL = 1.35;
/** How much an empty cell counts against a grid. */
const EMPTY = 0.06;

/** The grid for exactly that many cards whose cells suit text best. */
export function gridOf(cards: number, aspect: number): Grid {
  const most = Math.max(1, cards);
  let best = { columns: 1, rows: most };
  let least = Infinity;
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(most / columns);
    const cost = Math.abs(Math.log((aspect * rows) / columns / BEST_CELL)) + EMPTY * (columns * rows - cards);
    if (cost < least) [best, least] = [{ columns, rows }, cost];
  }
  return best;
}

/** What is read has a grid of its own, which stays as it is while a few notes come and go. */
const READ_STEP = 5;
export const inSteps = (cards: number): number => (cards > 12 ? Math.ceil(cards / READ_STEP) * READ_STEP : Math.max(1, cards));

/** More notes than these are not read as one wall. */
export const MOST_ON_A_WALL = 80;
/** Cards of one page of a wall that does not fit on one. */
export const PAGE = 48;

/** Pages of a wall with that many places: one, or the whole of it to look at and then the parts of it to read. */
export const pagesFor = (places: number): number => (places > MOST_ON_A_WALL ? 1 + Math.ceil(places / PAGE) : 1);

/** A titled area of the wall. `id` is null for the notes that are in none. */
export interface Pile {
  id: string | null;
  name: string;
  stacks: readonly Stack[];
  notes: number;
}

/** The groups that hold notes, in the order in which they were made, and then the notes in none. */
export function pilesOf(stacks: readonly Stack[], groups: BoardScreen['groups']): Pile[] {
  const named = Object.entries(groups).map(([id, { name }]) => pileOf(id, name, stacks, 'group'));
  return [...named, pileOf(null, '', stacks, 'group')].filter(({ notes }) => notes > 0);
}

/** The columns of the board, with or without notes, and then the notes in none. */
export function columnsOf(stacks: readonly Stack[], columns: BoardScreen['columns']): Pile[] {
  const named = columns.map(({ code, text }) => pileOf(code, text, stacks, 'column'));
  const loose = pileOf(null, '', stacks, 'column');
  return loose.notes ? [...named, loose] : named;
}

function pileOf(id: string | null, name: string, stacks: readonly Stack[], by: 'group' | 'column'): Pile {
  const own = stacks.filter((stack) => stack[by] === id);
  return { id, name, stacks: own, notes: own.reduce((sum, { ids }) => sum + ids.length, 0) };
}

/** The ranking as far as it is read out: items with dots, at most `most`; `rest` is how many more have any. */
export function rankingOf(results: readonly Ranked[], most: number): { shown: (Ranked & { place: number })[]; rest: number } {
  const dotted = results.filter((item) => item.dots > 0);
  const shown = dotted
    .slice(0, most)
    .map((item) => ({ ...item, place: dotted.findIndex((other) => other.dots === item.dots) + 1 }));
  return { shown, rest: dotted.length - shown.length };
}

/** What is voted on: the groups, then the notes in none; equal notes are one entry. */
export function ballotOf(piles: readonly Pile[]): { id: string; name: string; notes: number }[] {
  return piles.flatMap(({ id, name, stacks, notes }) =>
    id === null
      ? stacks.map((stack) => ({ id: stack.id, name: stack.text ?? '', notes: stack.ids.length }))
      : [{ id, name, notes }],
  );
}
