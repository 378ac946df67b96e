import { gridOf, type Grid, type Pile } from './layout.ts';
import { sizesFor } from './screen-text.ts';
import { leastRoom, PADDING, TITLE_LINE, titleOf, type Title } from './screen-titles.ts';
import { tilesIn, type Reads, type Strip, type Tile } from './tiles.ts';

/** Where something lies on the wall, in px from its first corner in the direction of reading. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Area {
  width: number;
  height: number;
}

/** In rem: the largest cell, and the space between cells. */
const LARGEST = { width: 30, height: 22 };
const WIDEST_GAP = 1.2;
const LEAST_GAP = 0.25;
/** The space between cells as a share of the room that each has. */
const GAP_SHARE = 0.06;

/** The cell of each place of a grid, in the middle of an area. */
export function cellsIn(area: Area, { columns, rows }: Grid, rem: number): (place: number) => Place {
  const each = Math.min(area.width / columns, area.height / rows);
  const gap = Math.min(WIDEST_GAP * rem, Math.max(LEAST_GAP * rem, GAP_SHARE * each));
  const width = Math.max(1, Math.min(LARGEST.width * rem, (area.width - gap * (columns - 1)) / columns));
  const height = Math.max(1, Math.min(LARGEST.height * rem, (area.height - gap * (rows - 1)) / rows));
  const left = Math.max(0, (area.width - columns * width - gap * (columns - 1)) / 2);
  const top = Math.max(0, (area.height - rows * height - gap * (rows - 1)) / 2);
  return (place) => ({
    x: left + (place % columns) * (width + gap),
    y: top + Math.floor(place / columns) * (height + gap),
    width,
    height,
  });
}

/** A titled part of the wall: where it lies, its title, and how many of its stacks are shown. */
export interface Panel {
  pile: Pile;
  place: Place;
  title: Title;
  shown: number;
  /** Whether a line under the cards says how many more there are: the number beside the title says how many in all. */
  more: boolean;
  /** Where its cards lie, on the wall. */
  inside: Place;
}

/** Which cards of a part are shown: all; only as many as can be read; or at most the first three of those. */
export type Cards = 'all' | 'readable' | 'first';

/** In rem. */
const UNDER_TITLE = 0.5;
/** A narrower card breaks usual words. */
const LEAST_WIDTH = 6.5;
/** Of more cards than these, none would be read anyway. */
const MOST_TRIED = 100;
const FOOT = 3.1;
const BETWEEN = 1.2;
const TOP = 3;

/** Piles by weight: the room that each name takes, and of what is left a share by the root of the notes, in whole steps. */
export function weighed(piles: readonly Pile[], area: Area, rem: number): { id: string; weight: number }[] {
  const roots = piles.map(({ notes }) => Math.max(1, Math.ceil(Math.sqrt(notes))));
  const all = roots.reduce((sum, root) => sum + root, 0);
  const least = piles.map(leastRoom);
  const left = Math.max(0, (area.width * area.height) / rem ** 2 - least.reduce((sum, room) => sum + room, 0));
  return piles.map((pile, at) => ({ id: keyOf(pile), weight: least[at]! + (left * roots[at]!) / all }));
}

export const keyOf = ({ id }: Pile): string => id ?? '';

/** Strips for piles that are columns of the board: side by side, all as wide. */
export const columnStrips = (piles: readonly Pile[]): Strip[] => [{ across: true, ids: piles.map(keyOf) }];

/** What is read of a pile in a tile: its name, and a card under it. */
export function readsIn(piles: readonly Pile[], area: Area, rem: number): Reads {
  const byKey = new Map(piles.map((pile) => [keyOf(pile), pile]));
  return (id, tile) => {
    const pile = byKey.get(id)!;
    const panel = panelOf(pile, placeOf(tile, area, rem), rem, 1, false);
    if (!panel.title.whole) return 'part';
    return isReadable(cellsOf(panel, rem)(0), rem) ? 'all' : 'name';
  };
}

/** The piles as parts of the wall. */
export function panelsIn(
  piles: readonly Pile[],
  strips: readonly Strip[],
  weights: readonly { id: string; weight: number }[],
  area: Area,
  rem: number,
  cards: Cards,
): Panel[] {
  const tiles = tilesIn(strips, weights);
  return piles.map((pile) => {
    const place = placeOf(tiles.get(keyOf(pile))!, area, rem);
    return cards === 'all' ? panelOf(pile, place, rem, pile.stacks.length) : readablePanel(pile, place, rem, cards);
  });
}

/** Where a tile lies, less half of the space to each of its neighbours. */
function placeOf(tile: Tile, area: Area, rem: number): Place {
  const half = (BETWEEN / 2) * rem;
  const [start, top] = [tile.x > 0.01 ? half : 0, tile.y > 0.01 ? half : 0];
  const end = tile.x + tile.width < 99.99 ? half : 0;
  const bottom = tile.y + tile.height < 99.99 ? half : 0;
  return {
    x: (tile.x / 100) * area.width + start,
    y: (tile.y / 100) * area.height + top,
    width: (tile.width / 100) * area.width - start - end,
    height: (tile.height / 100) * area.height - top - bottom,
  };
}

function panelOf(pile: Pile, place: Place, rem: number, shown: number, tells = true): Panel {
  const title = titleOf(pile, place, rem);
  const more = tells && shown > 0 && shown < pile.stacks.length;
  return { pile, place, title, shown, more, inside: insideOf(place, rem, title, more) };
}

/** The first cards, as many as can be read, with the line that tells of the others if there is room; none where even one could not. */
function readablePanel(pile: Pile, place: Place, rem: number, cards: Cards): Panel {
  const most = cards === 'first' ? Math.min(TOP, pile.stacks.length) : pile.stacks.length;
  for (const tells of [true, false])
    for (let shown = most; shown > 0; shown--) {
      const panel = panelOf(pile, place, rem, shown, tells);
      if (isReadable(cellsOf(panel, rem)(0), rem)) return panel;
    }
  return panelOf(pile, place, rem, 0);
}

const isReadable = (cell: Place, rem: number): boolean => sizesFor(cell, rem) !== null && cell.width >= LEAST_WIDTH * rem;

/** What is left of a panel under its title, and above the line that says how many more there are. */
function insideOf({ x, y, width, height }: Place, rem: number, { lines, size }: Title, more: boolean): Place {
  const padding = PADDING * rem;
  const head = padding + lines * size * TITLE_LINE + UNDER_TITLE * rem;
  const foot = (more ? FOOT : PADDING) * rem;
  return { x: x + padding, y: y + head, width: Math.max(1, width - 2 * padding), height: Math.max(1, height - head - foot) };
}

/** The cells of a panel's cards. Few cards in a large panel stay the size of cards, under the title. */
export function cellsOf({ inside, shown }: Panel, rem: number): (place: number) => Place {
  const cell = cellsIn({ width: inside.width, height: inside.height }, readableGrid(inside, shown, rem), rem);
  const top = cell(0).y;
  return (place) => {
    const { x, y, width, height } = cell(place);
    return { x: inside.x + x, y: inside.y + y - top, width, height };
  };
}

/** The grid whose cells suit text best; of those that are too small for any, none as long as another is not. */
function readableGrid(inside: Area, cards: number, rem: number): Grid {
  const usual = gridOf(cards, inside.width / inside.height);
  if (cards > MOST_TRIED) return usual;
  const readable = (grid: Grid): boolean => isReadable(cellsIn(inside, grid, rem)(0), rem);
  if (readable(usual)) return usual;
  for (let columns = usual.columns - 1; columns > 0; columns--) {
    const grid = { columns, rows: Math.ceil(cards / columns) };
    if (readable(grid)) return grid;
  }
  return usual;
}
