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
const SHAPES = [1.3, 1, 1.8];

/** How many times longer the longer side is; `aspect` is the area's width over its height. */
export const shapeOf = ({ width, height }: Tile, aspect: number): number => {
  const shape = (aspect * width) / height;
  return Math.max(shape, 1 / shape);
};

/**
 * The strips for these weights: those before, as long as no tile in them becomes too long, and otherwise new ones. What is new joins
 * the last strip, so that a wall which grows moves as little as can be.
 */
export function stripsFor(before: readonly Strip[], weighed: readonly Weighed[], aspect: number): readonly Strip[] {
  const kept = adapted(before, weighed);
  const tiles = [...tilesIn(kept, weighed).values()];
  const good = kept.length > 0 && tiles.every((tile) => shapeOf(tile, aspect) <= LONGEST_SHAPE);
  return good ? kept : divided(weighed, aspect);
}

/** The division whose longest tile is the shortest. */
function divided(weighed: readonly Weighed[], aspect: number): Strip[] {
  const all = SHAPES.map((shape) => squarified(weighed, aspect / shape));
  const longest = (strips: readonly Strip[]): number =>
    Math.max(...[...tilesIn(strips, weighed).values()].map((tile) => shapeOf(tile, aspect)));
  return all.reduce((best, one) => (longest(one) < longest(best) ? one : best));
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
