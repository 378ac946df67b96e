import { overlaps, type Taken } from './taken.ts';

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

/** A place on the spiral whose turns, and places on them, are 1 apart: `x`, `y`, and how far that is from its middle. */
type Place = readonly [x: number, y: number, radius: number];

/** The places of that spiral as far as they have been asked for; every other spiral is this one, larger. */
const PLACES: Place[] = [[0, 0, 0]];
let angle = 0;

function placeAt(at: number): Place {
  while (PLACES.length <= at) {
    angle += 1 / Math.max(1, PLACES.at(-1)![2]);
    const radius = angle / (2 * Math.PI);
    PLACES.push([radius * Math.cos(angle), radius * Math.sin(angle), radius]);
  }
  return PLACES[at]!;
}

/** Where to look: from a point in an area, along a spiral of turns `step` apart, stretched as the area is. `turn` tells those of different boxes apart. */
export interface Search {
  from: Point;
  area: Box;
  step: number;
  turn: number;
}

/**
 * A place for a box along the spiral that is inside the area and free, or null. Looks from place number `start` on, and only then
 * before it; `found` is the number of the place.
 */
export function freeSpot(box: Box, search: Search, taken: Taken, start = 0): { rect: Rect; found: number } | null {
  // What was in the way last is in the way next, more often than not.
  let last: Rect | undefined;
  const isFree = (rect: Rect): boolean => {
    if (last && overlaps(rect, last)) return false;
    last = taken.inTheWayOf(rect);
    return last === undefined;
  };
  return alongSpiral(box, search, isFree, start) ?? (start > 0 ? alongSpiral(box, search, isFree, 0, start) : null);
}

/** The place on the spiral where a box would cover the least of what is there, or null where that is all larger than the box itself or may not be moved. */
export function leastCovered(box: Box, search: Search, taken: Taken, mayMove: (rect: Rect) => boolean): Rect | null {
  let best: Rect | null = null;
  let least = box.width * box.height;
  let last: Rect | undefined;
  alongSpiral(box, search, (rect) => {
    // A box that is too large to be moved is mostly met at many places one after another.
    if (last && overlaps(rect, last)) return false;
    last = undefined;
    let covered = 0;
    for (const other of taken.allInTheWayOf(rect)) {
      covered += other.width * other.height;
      if (other.width * other.height >= least || !mayMove(other)) last = other;
      if (covered >= least || last) return false;
    }
    [best, least] = [{ ...rect }, covered];
    return false;
  });
  return best;
}

/** Tries places for a box along a spiral, as far as they are inside the area, until one will do. The place tried is one object. */
function alongSpiral(
  box: Box,
  { from, area, step, turn }: Search,
  willDo: (rect: Rect) => boolean,
  start = 0,
  end = Infinity,
): { rect: Rect; found: number } | null {
  const { width, height } = box;
  const [right, bottom] = [area.width - width, area.height - height];
  if (right < 0 || bottom < 0) return null;
  const stretch = area.width / area.height;
  const reach = reachOf(from, area, stretch);
  const [cos, sin] = [Math.cos(turn * GOLDEN_ANGLE), Math.sin(turn * GOLDEN_ANGLE)];
  const rect = { x: 0, y: 0, width, height };
  for (let at = start; at < end; at++) {
    const [x, y, radius] = placeAt(at);
    if (radius * step > reach) return null;
    rect.x = from.x + stretch * step * (x * cos - y * sin) - width / 2;
    rect.y = from.y + step * (x * sin + y * cos) - height / 2;
    if (rect.x >= 0 && rect.y >= 0 && rect.x <= right && rect.y <= bottom && willDo(rect))
      return { rect: { ...rect }, found: at };
  }
  return null;
}

/** How far the spiral has to go to come to every corner. */
const reachOf = (from: Point, area: Box, stretch: number): number =>
  Math.hypot(Math.max(from.x, area.width - from.x) / stretch, Math.max(from.y, area.height - from.y));
