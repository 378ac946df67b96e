import { gridOf, type Grid, type Pile } from './layout.ts';
import { sizesFor } from './screen-text.ts';
import { emWidth } from './text-width.ts';
import { tilesIn, type Strip } from './tiles.ts';

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
const GAP_SHARE = 0.09;

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

/** A titled part of the wall: where it lies, how many of its stacks are shown, and how many lines its title takes. */
export interface Panel {
  pile: Pile;
  place: Place;
  shown: number;
  lines: number;
  /** Where its cards lie, on the wall. */
  inside: Place;
}

/** In rem. */
const PADDING = 1;
const TITLE = { size: 1.9, line: 1.22, most: 3, figure: 4.5, bold: 1.12 };
/** A narrower card breaks usual words. */
const LEAST_WIDTH = 6.5;
/** Of more cards than these, none would be read anyway. */
const MOST_TRIED = 100;
const FOOT = 3.1;
const BETWEEN = 1.2;
const TOP = 3;
/** The lightest pile weighs at least so much of the heaviest: its title needs room, too. */
const LEAST_SHARE = 0.3;

/** Piles by weight: the root of their notes in whole steps, so that one note more moves nothing. */
export function weighed(piles: readonly Pile[]): { id: string; weight: number }[] {
  const roots = piles.map(({ notes }) => Math.ceil(Math.sqrt(notes)));
  const least = LEAST_SHARE * Math.max(...roots);
  return piles.map((pile, at) => ({ id: keyOf(pile), weight: Math.max(least, roots[at]!, 1) }));
}

export const keyOf = ({ id }: Pile): string => id ?? '';

/** Strips for piles that are columns of the board: side by side, all as wide. */
export const columnStrips = (piles: readonly Pile[]): Strip[] => [{ across: true, ids: piles.map(keyOf) }];

/** The piles as parts of the wall. `crowded`: only the first few cards of each are shown, and how many more there are. */
export function panelsIn(
  piles: readonly Pile[],
  strips: readonly Strip[],
  weights: readonly { id: string; weight: number }[],
  area: Area,
  rem: number,
  crowded: boolean,
): Panel[] {
  const tiles = tilesIn(strips, weights);
  return piles.map((pile) => {
    const tile = tiles.get(keyOf(pile))!;
    const half = (BETWEEN / 2) * rem;
    const outer = {
      x: (tile.x / 100) * area.width,
      y: (tile.y / 100) * area.height,
      width: (tile.width / 100) * area.width,
      height: (tile.height / 100) * area.height,
    };
    const place = {
      x: outer.x + (tile.x > 0.01 ? half : 0),
      y: outer.y + (tile.y > 0.01 ? half : 0),
      width: outer.width - (tile.x > 0.01 ? half : 0) - (tile.x + tile.width < 99.99 ? half : 0),
      height: outer.height - (tile.y > 0.01 ? half : 0) - (tile.y + tile.height < 99.99 ? half : 0),
    };
    return crowded ? crowdedPanel(pile, place, rem) : panelOf(pile, place, rem, pile.stacks.length);
  });
}

const panelOf = (pile: Pile, place: Place, rem: number, shown: number): Panel => {
  const lines = linesOf(pile, place, rem);
  return { pile, place, shown, lines, inside: insideOf(place, rem, lines, shown > 0 && shown < pile.stacks.length) };
};

/** The first three cards; fewer where these could not be read, and none where even one could not. */
function crowdedPanel(pile: Pile, place: Place, rem: number): Panel {
  for (let shown = Math.min(TOP, pile.stacks.length); shown > 0; shown--) {
    const panel = panelOf(pile, place, rem, shown);
    const cell = cellsOf(panel, rem)(0);
    if (sizesFor(cell, rem) && cell.width >= LEAST_WIDTH * rem) return panel;
  }
  return panelOf(pile, place, rem, 0);
}

/** The lines that the title of a panel may take. */
function linesOf({ name }: Pile, { width }: Place, rem: number): number {
  const line = width / rem / TITLE.size - (2 * PADDING + TITLE.figure) / TITLE.size;
  return Math.min(TITLE.most, Math.max(1, Math.ceil((emWidth(name) * TITLE.bold) / Math.max(1, line))));
}

/** What is left of a panel under its title, and above the line that says how many more there are. */
function insideOf({ x, y, width, height }: Place, rem: number, lines: number, more: boolean): Place {
  const padding = PADDING * rem;
  const head = padding + (lines * TITLE.size * TITLE.line + 0.5) * rem;
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
  const readable = (grid: Grid): boolean => {
    const cell = cellsIn(inside, grid, rem)(0);
    return sizesFor(cell, rem) !== null && cell.width >= LEAST_WIDTH * rem;
  };
  if (readable(usual)) return usual;
  for (let columns = usual.columns - 1; columns > 0; columns--) {
    const grid = { columns, rows: Math.ceil(cards / columns) };
    if (readable(grid)) return grid;
  }
  return usual;
}
