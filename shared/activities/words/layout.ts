import { freeSpot, overlapsAny, type Box, type Rect } from './spiral.ts';
import type { Word } from './words.ts';

export type { Box } from './spiral.ts';

/** How wide a text is and how far it reaches above and below its baseline, in em. */
export type Measure = (text: string) => { width: number; ascent: number; descent: number };

/** A word in the cloud: `x` its middle, `y` its baseline, `size` its type, in the units of the area. `rect` is kept free around it. */
export interface PlacedWord extends Word {
  x: number;
  y: number;
  size: number;
  rect: Rect;
}

/** A cloud as it was laid out. `unit` is the type size of a word that was written once. */
export interface Cloud {
  unit: number;
  area: Box;
  words: PlacedWord[];
}

/** The height of the area in the largest type that a word written once may have, and what each smaller step keeps of it. */
const LARGEST = 1 / 9;
const STEP = 0.86;
/** Free space around a word, in em; no word is wider than this share of the area. */
const MARGIN = 0.14;
const WIDEST = 0.94;

/**
 * Lays out a word cloud: every word, none over another. A word keeps its place while its neighbours allow it; when there is no
 * room left, the whole cloud steps back and all words keep their places in it. The same input gives the same cloud.
 */
export function layCloud(words: readonly Word[], before: Cloud | null, area: Box, measure: Measure): Cloud {
  if (area.width <= 0 || area.height <= 0) return { unit: 0, area, words: [] };
  const known = before && before.area.width === area.width && before.area.height === area.height ? before : null;
  let unit = known?.unit || area.height * LARGEST;
  for (;;) {
    const placed = place(words, unit, known, area, measure);
    if (placed) return { unit, area, words: placed };
    unit *= STEP;
  }
}

/** How much larger than a word written once: twice as often is a third larger, so that frequent words lead and rare ones stay readable. */
export const growth = (count: number): number => Math.pow(count, 0.45);

interface Sized extends Word {
  size: number;
  box: Box;
  ascent: number;
  descent: number;
}

/** All words at this unit, or null when one finds no place. Those that keep theirs go first, so that nobody takes it from them. */
function place(words: readonly Word[], unit: number, before: Cloud | null, area: Box, measure: Measure): PlacedWord[] | null {
  const sized = words.map((word) => sizeOf(word, unit, area, measure)).sort((a, b) => b.count - a.count);
  const homes = homesOf(before, unit, area);
  const taken: Rect[] = [];
  const placed = new Map<string, PlacedWord>();
  const moving: Sized[] = [];
  for (const word of sized) {
    const home = homes.get(word.key);
    const rect = home && inside(around(home, word.box), area);
    if (rect && !overlapsAny(rect, taken)) taken.push(rect) && placed.set(word.key, at(word, rect));
    else moving.push(word);
  }
  for (const word of moving) {
    const rect = freeSpot(word.box, homes.get(word.key) ?? middle(area), area, taken, unit * 0.22, sized.indexOf(word));
    if (!rect) return null;
    taken.push(rect);
    placed.set(word.key, at(word, rect));
  }
  return words.map((word) => placed.get(word.key)!);
}

function sizeOf(word: Word, unit: number, area: Box, measure: Measure): Sized {
  const { width, ascent, descent } = measure(word.text);
  const size = Math.min(unit * growth(word.count), (area.width * WIDEST) / (width + 2 * MARGIN));
  const box = { width: size * (width + 2 * MARGIN), height: size * (ascent + descent + 2 * MARGIN) };
  return { ...word, size, box, ascent, descent };
}

type Point = { x: number; y: number };

const middle = ({ width, height }: Box): Point => ({ x: width / 2, y: height / 2 });

/** Where words were, seen from as far away as the new unit asks. */
function homesOf(before: Cloud | null, unit: number, area: Box): Map<string, Point> {
  if (!before) return new Map();
  const ratio = unit / before.unit;
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
