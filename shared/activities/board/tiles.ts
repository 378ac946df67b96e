/** A part of the wall, in percent of its width and height. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something that takes room on the wall by its weight. */
export interface Weighed {
  id: string;
  weight: number;
}

/** Tiles that lie beside one another (`across`) or below one another, at the edge of what was free before them. */
export interface Strip {
  across: boolean;
  ids: readonly string[];
}

/** A tile that is more than this many times as long as it is wide holds no text well. */
export const LONGEST_SHAPE = 3;
/** Shapes that tiles are made for: a little wider than high suits a few lines of text best, but does not always work out. */
const SHAPES = [1.3, 1, 1.8, 1.5, 2.1, 2.5, 0.8];
const ROWS = [2, 3, 4, 5, 6, 7];

/** How many times longer the longer side is; `aspect` is the area's width over its height. */
export const shapeOf = ({ width, height }: Tile, aspect: number): number => {
  const shape = (aspect * width) / height;
  return Math.max(shape, 1 / shape);
};

/** What is read in a tile of what it is to hold: all, its name alone, or not even that. */
export type Reads = (id: string, tile: Tile) => 'all' | 'name' | 'part';

/**
 * The strips for these weights: those before, as long as no tile in them becomes too long, and nothing is unread in them that could be
 * read; otherwise new ones. What is new joins the last strip, so that a wall which grows moves as little as can be.
 */
export function stripsFor(
  before: readonly Strip[],
  weighed: readonly Weighed[],
  aspect: number,
  reads: Reads = () => 'all',
): readonly Strip[] {
  const kept = adapted(before, weighed);
  const faults = faultsIn(kept, weighed, aspect, reads);
  if (kept.length > 0 && faults.long === 0 && faults.unread === 0) return kept;
  const anew = divided(weighed, aspect, reads);
  const better = kept.length === 0 || faults.long > 0 || faultsIn(anew, weighed, aspect, reads).unread < faults.unread;
  return better ? anew : kept;
}

/** What is wrong with a division: the tiles that are too long, those whose name is not read, those with a name alone, and the longest shape. */
function faultsIn(
  strips: readonly Strip[],
  weighed: readonly Weighed[],
  aspect: number,
  reads: Reads,
): { long: number; unread: number; bare: number; longest: number } {
  const tiles = [...tilesIn(strips, weighed)];
  const shapes = tiles.map(([, tile]) => shapeOf(tile, aspect));
  const read = tiles.map(([id, tile]) => reads(id, tile));
  return {
    long: shapes.filter((shape) => shape > LONGEST_SHAPE).length,
    unread: read.filter((one) => one === 'part').length,
    bare: read.filter((one) => one === 'name').length,
    longest: Math.max(...shapes),
  };
}

/** The division with the fewest long tiles; of those the one in which most is read, and then the one whose longest tile is the shortest. */
function divided(weighed: readonly Weighed[], aspect: number, reads: Reads): Strip[] {
  const shaped = SHAPES.map((shape) => squarified(weighed, aspect / shape));
  const inRows = ROWS.filter((rows) => rows <= weighed.length).map((rows) => rowsOf(weighed, rows));
  const all = [...shaped, ...inRows].map((strips) => ({ strips, ...faultsIn(strips, weighed, aspect, reads) }));
  all.sort((a, b) => a.long - b.long || a.unread - b.unread || a.bare - b.bare || a.longest - b.longest);
  return all[0]!.strips;
}

/** As many rows, about as heavy as one another: what has long names is as high as its neighbours, and wider. */
function rowsOf(weighed: readonly Weighed[], rows: number): Strip[] {
  const sorted = [...weighed].sort((a, b) => b.weight - a.weight);
  const share = sum(sorted.map(({ weight }) => weight)) / rows;
  const strips = Array.from({ length: rows }, () => [] as string[]);
  let before = 0;
  for (const { id, weight } of sorted) {
    strips[Math.min(rows - 1, Math.floor((before + weight / 2) / share))]!.push(id);
    before += weight;
  }
  return strips.filter((ids) => ids.length > 0).map((ids) => ({ across: true, ids }));
}

function adapted(before: readonly Strip[], weighed: readonly Weighed[]): Strip[] {
  const ids = new Set(weighed.map(({ id }) => id));
  const kept = before.map(({ across, ids: own }) => ({ across, ids: own.filter((id) => ids.has(id)) })).filter(notEmpty);
  const known = new Set(kept.flatMap((strip) => strip.ids));
  const added = weighed.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const last = kept.at(-1);
  return last && added.length ? [...kept.slice(0, -1), { ...last, ids: [...last.ids, ...added] }] : kept;
}

const notEmpty = ({ ids }: Strip): boolean => ids.length > 0;

/** The tile of each id: every strip takes its share of what those before it left free. */
export function tilesIn(strips: readonly Strip[], weighed: readonly Weighed[]): Map<string, Tile> {
  const weights = new Map(weighed.map(({ id, weight }) => [id, weight]));
  const sizes = strips.map((strip) => sum(strip.ids.map((id) => weights.get(id) ?? 0)));
  const tiles = new Map<string, Tile>();
  let free: Tile = { x: 0, y: 0, width: 100, height: 100 };
  for (const [at, strip] of strips.entries()) {
    const share = sizes[at]! / sum(sizes.slice(at));
    const [taken, left] = cut(free, share, !strip.across);
    free = left;
    let rest = taken;
    let weight = sizes[at]!;
    for (const id of strip.ids) {
      const own = weights.get(id) ?? 0;
      const [tile, others] = cut(rest, own / weight, strip.across);
      tiles.set(id, tile);
      [rest, weight] = [others, weight - own];
    }
  }
  return tiles;
}

/** A tile in two: the first has that share of its width, or of its height. */
function cut({ x, y, width, height }: Tile, share: number, sideways: boolean): [Tile, Tile] {
  if (sideways) {
    const first = width * share;
    return [
      { x, y, width: first, height },
      { x: x + first, y, width: width - first, height },
    ];
  }
  const first = height * share;
  return [
    { x, y, width, height: first },
    { x, y: y + first, width, height: height - first },
  ];
}

/** A squarified treemap (Bruls, Huizing, van Wijk 2000): the heaviest first, along the shorter side of what is free. */
function squarified(weighed: readonly Weighed[], aspect: number): Strip[] {
  const strips: Strip[] = [];
  let left = [...weighed].sort((a, b) => b.weight - a.weight);
  let [width, height] = [aspect, 1];
  while (left.length) {
    const across = width < height;
    const side = across ? width : height;
    const area = (width * height) / sum(left.map(({ weight }) => weight));
    const taken = firstStrip(left, side, area);
    strips.push({ across, ids: taken.map(({ id }) => id) });
    const thickness = (area * sum(taken.map(({ weight }) => weight))) / side;
    if (across) height -= thickness;
    else width -= thickness;
    left = left.slice(taken.length);
  }
  return strips;
}

/** As many as make the worst shape of the strip better. `area` is that of a weight of 1. */
function firstStrip(left: readonly Weighed[], side: number, area: number): readonly Weighed[] {
  const worst = (taken: readonly Weighed[]): number => {
    const thickness = (area * sum(taken.map(({ weight }) => weight))) / side;
    return Math.max(...taken.map(({ weight }) => (area * weight) / thickness ** 2).map((shape) => Math.max(shape, 1 / shape)));
  };
  let count = 1;
  while (count < left.length && worst(left.slice(0, count + 1)) <= worst(left.slice(0, count))) count++;
  return left.slice(0, count);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
