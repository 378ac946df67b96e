import type { Box } from './spiral.ts';
import type { Word } from './words.ts';

/** How wide a text is and how far it reaches above and below its baseline, in em. */
export type Measure = (text: string) => { width: number; ascent: number; descent: number };

/** Type sizes of a cloud: `unit` that of a word written once; a word written `n` times is `n` to the power of `growth` larger. */
export interface Scale {
  unit: number;
  growth: number;
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
const WIDEST = 0.94;

/** The scale that a cloud without a word begins with, in an area of that height. */
export const firstScale = (height: number, readable: number): Scale => ({
  unit: Math.max(readable, height * LARGEST),
  growth: FREE_GROWTH,
});

/** Smaller while that can be read, then flatter, then smaller all the same: no word is left out. */
export function stepBack({ unit, growth }: Scale, readable: number): Scale {
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

/** A word as it will be set: its lines, its type, and the box that it needs with its margin. */
export interface Sized extends Word {
  lines: string[];
  size: number;
  box: Box;
  /** How far the ink reaches above the first baseline, and below it to the foot of the last line, in em. */
  ascent: number;
  descent: number;
}

/** A word at a scale. */
export function sizeOf(word: Word, { unit, growth }: Scale, area: Box, measure: Measure): Sized {
  const lines = linesOf(word.text);
  const ink = lines.map(measure);
  const width = Math.max(...ink.map((line) => line.width));
  const ascent = ink[0]!.ascent;
  const descent = (lines.length - 1) * LINE_HEIGHT + ink.at(-1)!.descent;
  const size = Math.min(unit * Math.pow(word.count, growth), (area.width * WIDEST) / (width + 2 * MARGIN));
  const box = { width: size * (width + 2 * MARGIN), height: size * (ascent + descent + 2 * MARGIN) };
  return { ...word, lines, size, box, ascent, descent };
}
