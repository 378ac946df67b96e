import { freeSpot, leastCovered, overlaps, overlapsAny, type Box, type Point, type Rect } from './spiral.ts';
import type { Word } from './words.ts';

export type { Box } from './spiral.ts';

/** How wide a text is and how far it reaches above and below its baseline, in em. */
export type Measure = (text: string) => { width: number; ascent: number; descent: number };

/** A word in the cloud: `x` its middle, `y` the baseline of its first line, `size` its type, in the units of the area. `rect` is kept free around it. */
export interface PlacedWord extends Word {
  lines: string[];
  x: number;
  y: number;
  size: number;
  rect: Rect;
}

/** Type sizes of a cloud: `unit` that of a word written once; a word written `n` times is `n` to the power of `growth` larger. */
export interface Scale {
  unit: number;
  growth: number;
}

/** A cloud as it was laid out. */
export interface Cloud {
  scale: Scale;
  area: Box;
  words: PlacedWord[];
}

/** The largest type of a word written once, as a share of the height, and the growth while there is room: twice as often, a third larger. */
const LARGEST = 1 / 6;
const FREE_GROWTH = 0.42;
/** What a step keeps of the unit; what it takes off the growth, down to which end. */
const STEP = 0.88;
const GROWTH_STEP = 0.07;
const LEAST_GROWTH = 0.2;
/** Free space around a word, in em; no word is wider than this share of the area. */
const MARGIN = 0.13;
/** Boxes that would fill more than this share of the area need not be tried. */
const FULLEST = 0.8;
const WIDEST = 0.94;

/**
 * Lays out a word cloud: every word, none over another, none below `readable` in size while flatter sizes can prevent it. A word
 * keeps its place while its neighbours allow it; when there is no room left, the whole cloud steps back and all words keep their
 * places in it. The same input gives the same cloud.
 */
export function layCloud(words: readonly Word[], before: Cloud | null, area: Box, readable: number, measure: Measure): Cloud {
  const known = before && before.words.length > 0 && sameBox(before.area, area) ? before : null;
  let scale = known?.scale ?? { unit: Math.max(readable, area.height * LARGEST), growth: FREE_GROWTH };
  if (area.width <= 0 || area.height <= 0) return { scale, area, words: [] };
  for (;;) {
    const placed = place(words, scale, known, area, measure);
    if (placed) return { scale, area, words: placed };
    scale = stepBack(scale, readable);
  }
}

const sameBox = (a: Box, b: Box): boolean => a.width === b.width && a.height === b.height;

/** Smaller while that can be read, then flatter, then smaller all the same: no word is left out. */
function stepBack({ unit, growth }: Scale, readable: number): Scale {
  if (unit > readable) return { unit: Math.max(readable, unit * STEP), growth };
  if (growth > LEAST_GROWTH) return { unit, growth: Math.max(LEAST_GROWTH, growth - GROWTH_STEP) };
  return { unit: unit * STEP, growth };
}

/** A phrase longer than this many characters is set in two lines, one below the other by this many em. */
const LONG = 16;
export const LINE_HEIGHT = 1.12;

/** A phrase as the lines it is set in: in two where it is long and has a space to break at. */
export function linesOf(text: string): string[] {
  const spaces = text.length > LONG ? [...text.matchAll(/\s/g)].map(({ index }) => index) : [];
  if (!spaces.length) return [text];
  const middle = spaces.reduce((best, at) => (Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) ? at : best));
  return [text.slice(0, middle), text.slice(middle + 1)];
}

interface Sized extends Word {
  lines: string[];
  size: number;
  box: Box;
  /** How far the ink reaches above the first baseline, and below it to the foot of the last line, in em. */
  ascent: number;
  descent: number;
}

/** All words at this scale, or null when one finds no place. Those that keep theirs go first, so that nobody takes it from them. */
function place(words: readonly Word[], scale: Scale, before: Cloud | null, area: Box, measure: Measure): PlacedWord[] | null {
  const sized = words.map((word) => sizeOf(word, scale, area, measure)).sort((a, b) => b.count - a.count);
  if (sized.reduce((sum, { box }) => sum + box.width * box.height, 0) > FULLEST * area.width * area.height) return null;
  const homes = homesOf(before, scale, area);
  const places = new Map<Sized, Rect>();
  const moving = sized.filter((word) => {
    const home = homes.get(word.key);
    const rect = home && inside(around(home, word.box), area);
    const keeps = rect !== undefined && !overlapsAny(rect, [...places.values()]);
    if (keeps) places.set(word, rect);
    return !keeps;
  });
  const moved = new Set<Sized>();
  for (let word = moving.shift(); word; word = moving.shift()) {
    const displaced = settle(word, homes.get(word.key) ?? middle(area), {
      area,
      places,
      moved,
      step: scale.unit * 0.25,
      turn: sized.indexOf(word),
    });
    if (!displaced) return null;
    moving.push(...displaced);
  }
  const found = new Map([...places].map(([word, rect]) => [word.key, at(word, rect)]));
  return words.map((word) => found.get(word.key)!);
}

interface Ground {
  area: Box;
  places: Map<Sized, Rect>;
  /** Words that have been moved in this layout: nobody is moved twice, so that it ends. */
  moved: Set<Sized>;
  step: number;
  turn: number;
}

/** Gives a word a free place, or the place where it displaces the least; returns the words that now need another, or null. */
function settle(word: Sized, from: Point, { area, places, moved, step, turn }: Ground): Sized[] | null {
  const taken = [...places.values()];
  const free = freeSpot(word.box, from, area, taken, step, turn);
  const fixed = new Set([...moved].map((other) => places.get(other)));
  const rect =
    free ?? (moved.has(word) ? null : leastCovered(word.box, from, area, taken, (other) => !fixed.has(other), 2 * step));
  if (!rect) return null;
  const displaced = free ? [] : [...places].filter(([, other]) => overlaps(rect, other)).map(([other]) => other);
  for (const other of displaced) places.delete(other);
  for (const one of [word, ...displaced]) moved.add(one);
  places.set(word, rect);
  return displaced;
}

function sizeOf(word: Word, { unit, growth }: Scale, area: Box, measure: Measure): Sized {
  const lines = linesOf(word.text);
  const ink = lines.map(measure);
  const width = Math.max(...ink.map((line) => line.width));
  const ascent = ink[0]!.ascent;
  const descent = (lines.length - 1) * LINE_HEIGHT + ink.at(-1)!.descent;
  const size = Math.min(unit * Math.pow(word.count, growth), (area.width * WIDEST) / (width + 2 * MARGIN));
  const box = { width: size * (width + 2 * MARGIN), height: size * (ascent + descent + 2 * MARGIN) };
  return { ...word, lines, size, box, ascent, descent };
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
