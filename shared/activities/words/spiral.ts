export interface Box {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A box by its upper corner. */
export interface Rect extends Box, Point {}

/** Turns the start of each spiral by the golden angle, so that the cloud grows on all sides. */
const GOLDEN_ANGLE = 2.399963;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const overlapsAny = (rect: Rect, others: readonly Rect[]): boolean => others.some((other) => overlaps(rect, other));

/**
 * The first place for a box on a spiral around `from` that is inside the area and free, or null. The spiral is stretched as the
 * area is; its turns are `step` apart. `turn` tells the spirals of different boxes apart.
 */
export function freeSpot(box: Box, from: Point, area: Box, taken: readonly Rect[], step: number, turn: number): Rect | null {
  // What was in the way last is in the way next, more often than not.
  let inTheWay: Rect | undefined;
  const blocked = (rect: Rect): boolean => {
    if (inTheWay && overlaps(rect, inTheWay)) return true;
    inTheWay = taken.find((other) => overlaps(rect, other));
    return inTheWay !== undefined;
  };
  return alongSpiral(box, from, area, step, turn, (rect) => !blocked(rect));
}

/**
 * The place on the same spiral where a box would cover the least of what is there, or null where that is all larger than the box
 * itself or may not be moved.
 */
export function leastCovered(
  box: Box,
  from: Point,
  area: Box,
  taken: readonly Rect[],
  mayMove: (rect: Rect) => boolean,
  step: number,
): Rect | null {
  let best: Rect | null = null;
  let least = box.width * box.height;
  alongSpiral(box, from, area, step, 0, (rect) => {
    const covered = coveredBy(rect, taken, mayMove, least);
    if (covered < least) [best, least] = [{ ...rect }, covered];
    return false;
  });
  return best;
}

/** The areas of all boxes that this one would cover a part of; Infinity as soon as they are too many or one may not be moved. */
function coveredBy(rect: Rect, taken: readonly Rect[], mayMove: (rect: Rect) => boolean, most: number): number {
  let sum = 0;
  for (const other of taken) {
    if (!overlaps(rect, other)) continue;
    sum += other.width * other.height;
    if (sum >= most || !mayMove(other)) return Infinity;
  }
  return sum;
}

/** Tries places for a box along a spiral, as far as they are inside the area, until one will do. The place tried is one object. */
function alongSpiral(box: Box, from: Point, area: Box, step: number, turn: number, willDo: (rect: Rect) => boolean): Rect | null {
  const { width, height } = box;
  const [right, bottom] = [area.width - width, area.height - height];
  if (right < 0 || bottom < 0) return null;
  const stretch = area.width / area.height;
  const reach = reachOf(from, area, stretch);
  const rect = { x: 0, y: 0, width, height };
  const start = turn * GOLDEN_ANGLE;
  let radius = 0;
  for (let angle = start; radius <= reach; angle += step / Math.max(step, radius)) {
    radius = (step * (angle - start)) / (2 * Math.PI);
    rect.x = from.x + radius * stretch * Math.cos(angle) - width / 2;
    rect.y = from.y + radius * Math.sin(angle) - height / 2;
    if (rect.x >= 0 && rect.y >= 0 && rect.x <= right && rect.y <= bottom && willDo(rect)) return { ...rect };
  }
  return null;
}

/** How far the spiral has to go to come to every corner. */
const reachOf = (from: Point, area: Box, stretch: number): number =>
  Math.hypot(Math.max(from.x, area.width - from.x) / stretch, Math.max(from.y, area.height - from.y));
