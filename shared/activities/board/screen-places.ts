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

/** The cell of each place of a grid, in the middle of an area. */
export function cellsIn(area: Area, { columns, rows }: Grid, rem: number): (place: number) => Place {
  const gap = Math.min(WIDEST_GAP, Math.max(LEAST_GAP, 9 / columns)) * rem;
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
  /** Where its cards lie, on the wall. */
  inside: Place;
}

/** In rem. */
const PADDING = 1;
const TITLE = { size: 1.9, line: 1.22, most: 3, figure: 4.5 };
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

const panelOf = (pile: Pile, place: Place, rem: number, shown: number): Panel => ({
  pile,
  place,
  shown,
  inside: insideOf(pile, place, rem, shown < pile.stacks.length),
});

/** The first three cards; fewer where these could not be read. */
function crowdedPanel(pile: Pile, place: Place, rem: number): Panel {
  const most = Math.min(TOP, pile.stacks.length);
  for (let shown = most; shown > 1; shown--) {
    const panel = panelOf(pile, place, rem, shown);
    if (sizesFor(cellsOf(panel, rem)(0), rem)) return panel;
  }
  return panelOf(pile, place, rem, Math.min(1, most));
}

/** What is left of a panel under its title, and above the line that says how many more there are. */
function insideOf({ name }: Pile, { x, y, width, height }: Place, rem: number, more: boolean): Place {
  const padding = PADDING * rem;
  const line = width / rem / TITLE.size - (2 * PADDING + TITLE.figure) / TITLE.size;
  const lines = Math.min(TITLE.most, Math.max(1, Math.ceil(emWidth(name) / Math.max(1, line))));
  const head = padding + (lines * TITLE.size * TITLE.line + 0.5) * rem;
  const foot = (more ? FOOT : PADDING) * rem;
  return { x: x + padding, y: y + head, width: Math.max(1, width - 2 * padding), height: Math.max(1, height - head - foot) };
}

/** The cells of a panel's cards. Few cards in a large panel stay the size of cards, under the title. */
export function cellsOf({ inside, shown }: Panel, rem: number): (place: number) => Place {
  const grid = gridOf(shown, inside.width / inside.height);
  const cell = cellsIn({ width: inside.width, height: inside.height }, grid, rem);
  const top = cell(0).y;
  return (place) => {
    const { x, y, width, height } = cell(place);
    return { x: inside.x + x, y: inside.y + y - top, width, height };
  };
}
