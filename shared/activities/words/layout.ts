import { firstScale, sizeOf, stepBack, type Measure, type Scale, type Sized } from './sizing.ts';
import { freeSpot, leastCovered, type Box, type Point, type Rect, type Search } from './spiral.ts';
import { Taken } from './taken.ts';
import type { Word } from './words.ts';

export type { Box } from './spiral.ts';
export { LINE_HEIGHT, linesOf, type Measure } from './sizing.ts';

/** A word in the cloud: `x` its middle, `y` the baseline of its first line, `size` its type, in the units of the area. `rect` is kept free around it. */
export interface PlacedWord extends Word {
  lines: string[];
  x: number;
  y: number;
  size: number;
  rect: Rect;
}

/** A cloud as it was laid out. */
export interface Cloud {
  scale: Scale;
  area: Box;
  words: PlacedWord[];
}

/** Boxes that would fill more than this share of the area need not be tried. */
const FULLEST = 0.8;

/**
 * Lays out a word cloud: every word, none over another, none below `readable` in size while flatter sizes can prevent it. A word
 * keeps its place while its neighbours allow it; when there is no room left, the whole cloud steps back and all words keep their
 * places in it. The same input gives the same cloud.
 */
export function layCloud(words: readonly Word[], before: Cloud | null, area: Box, readable: number, measure: Measure): Cloud {
  const known = before && before.words.length > 0 && sameBox(before.area, area) ? before : null;
  let scale = known?.scale ?? firstScale(area.height, readable);
  if (area.width <= 0 || area.height <= 0) return { scale, area, words: [] };
  for (;;) {
    const placed = place(words, scale, known, area, measure);
    if (placed) return { scale, area, words: placed };
    scale = stepBack(scale, readable);
  }
}

const sameBox = (a: Box, b: Box): boolean => a.width === b.width && a.height === b.height;

/** The size of a grid cell, and how far apart the places are that are tried, in units of the type; farther where words must be moved. */
const CELL = 3;
const STEP = 0.25;
const WIDE_STEP = 2 * STEP;

/** All words at this scale, or null when one finds no place. Those that keep theirs go first, so that nobody takes it from them. */
function place(words: readonly Word[], scale: Scale, before: Cloud | null, area: Box, measure: Measure): PlacedWord[] | null {
  const sized = words.map((word) => sizeOf(word, scale, area, measure)).sort((a, b) => b.count - a.count);
  if (sized.reduce((sum, { box }) => sum + box.width * box.height, 0) > FULLEST * area.width * area.height) return null;
  const ground = groundFor(area, scale);
  const homes = homesOf(before, scale, area);
  const moving = sized.filter((word) => {
    const home = homes.get(word.key);
    const rect = home && inside(around(home, word.box), area);
    const keeps = rect !== undefined && !ground.taken.inTheWayOf(rect);
    if (keeps) take(ground, word, rect);
    return !keeps;
  });
  const turns = new Map(sized.map((word, turn) => [word, turn]));
  for (let word = moving.shift(); word; word = moving.shift()) {
    const displaced = settle(word, homes.get(word.key) ?? middle(area), turns.get(word)!, ground);
    if (!displaced) return null;
    moving.push(...displaced);
  }
  const found = new Map([...ground.places].map(([word, rect]) => [word.key, at(word, rect)]));
  return words.map((word) => found.get(word.key)!);
}

interface Ground {
  area: Box;
  places: Map<Sized, Rect>;
  wordAt: Map<Rect, Sized>;
  taken: Taken;
  /** Words that have been moved in this layout: nobody is moved twice, so that it ends. */
  moved: Set<Sized>;
  unit: number;
  /** Boxes that found no place from the middle before this number: what is larger will not either. */
  met: (Box & { found: number })[];
}

const groundFor = (area: Box, { unit }: Scale): Ground => ({
  area,
  places: new Map(),
  wordAt: new Map(),
  taken: new Taken(area, unit * CELL),
  moved: new Set(),
  unit,
  met: [],
});

function take({ places, wordAt, taken }: Ground, word: Sized, rect: Rect): void {
  places.set(word, rect);
  wordAt.set(rect, word);
  taken.add(rect);
}

function giveUp({ places, wordAt, taken }: Ground, word: Sized): void {
  const rect = places.get(word)!;
  places.delete(word);
  wordAt.delete(rect);
  taken.remove(rect);
}

/** A free place. Words that come from nowhere all start in the middle: none is looked for where a smaller one found nothing, at first. */
function freeFrom(box: Box, search: Search, { taken, met, area }: Ground): Rect | null {
  const { x, y } = middle(area);
  if (search.from.x !== x || search.from.y !== y) return freeSpot(box, search, taken)?.rect ?? null;
  const smaller = met.filter(({ width, height }) => width <= box.width && height <= box.height);
  const place = freeSpot(box, search, taken, Math.max(0, ...smaller.map(({ found }) => found)));
  if (place) met.push({ ...box, found: place.found });
  return place?.rect ?? null;
}

/** Gives a word a free place, or the place where it displaces the least; returns the words that now need another, or null. */
function settle(word: Sized, from: Point, turn: number, ground: Ground): Sized[] | null {
  const { area, taken, moved, wordAt, unit } = ground;
  const free = freeFrom(word.box, { from, area, step: unit * STEP, turn }, ground);
  const mayMove = (other: Rect): boolean => !moved.has(wordAt.get(other)!);
  const rect =
    free ?? (moved.has(word) ? null : leastCovered(word.box, { from, area, step: unit * WIDE_STEP, turn: 0 }, taken, mayMove));
  if (!rect) return null;
  const displaced = free ? [] : [...taken.allInTheWayOf(rect)].map((other) => wordAt.get(other)!);
  for (const other of displaced) giveUp(ground, other);
  for (const one of [word, ...displaced]) moved.add(one);
  take(ground, word, rect);
  return displaced;
}

const middle = ({ width, height }: Box): Point => ({ x: width / 2, y: height / 2 });

/** Where words were, seen from as far away as the new scale asks. */
function homesOf(before: Cloud | null, scale: Scale, area: Box): Map<string, Point> {
  if (!before) return new Map();
  const ratio = scale.unit / before.scale.unit;
  const centre = middle(area);
  return new Map(
    before.words.map(({ key, rect }) => {
      const x = rect.x + rect.width / 2;
      const y = rect.y + rect.height / 2;
      return [key, { x: centre.x + (x - centre.x) * ratio, y: centre.y + (y - centre.y) * ratio }];
    }),
  );
}

const around = ({ x, y }: Point, { width, height }: Box): Rect => ({ x: x - width / 2, y: y - height / 2, width, height });

/** A word at the edge that has grown moves in by as much. */
const inside = (rect: Rect, area: Box): Rect => ({
  ...rect,
  x: Math.max(0, Math.min(rect.x, area.width - rect.width)),
  y: Math.max(0, Math.min(rect.y, area.height - rect.height)),
});

function at({ box: _box, ascent, descent, ...word }: Sized, rect: Rect): PlacedWord {
  return { ...word, rect, x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 + ((ascent - descent) / 2) * word.size };
}
