import { hasPercent } from '../../number/percent.ts';
import type { ScaleViewName } from './config.ts';
import type { Ratings } from './statistics.ts';

/** So many statements fit in type that is read from the back of the room, with their results and without. */
export const [MOST_RESULTS, MOST_STATEMENTS] = [5, 10];
/** A narrower part of a bar has no room for its number; a share of the bar's whole length. */
const LEAST_FOR_NUMBER = 0.055;

/** One statement of a page with what was said of it. */
export type Row = Ratings & { code: string; text: string };

/** A part of a bar: the point `at` (from 0). `start` and `size` are shares of the whole length, 0 to 1. */
export interface Part {
  at: number;
  count: number;
  start: number;
  size: number;
  /** Whether its number has room in it. */
  said: boolean;
}

/** Statements in pages of nearly the same length. */
export function pagesOf<T>(rows: readonly T[], most: number): T[][] {
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const length = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, at) => rows.slice(at * length, (at + 1) * length));
}

/** Whether a statement has answers enough for percentages. */
export const hasPercents = ({ n }: { n: number }): boolean => hasPercent(n);

/** The share of answers below the middle of the scale; half of those on the middle point of an odd scale count as below. */
export function belowMiddle({ counts, n }: Pick<Ratings, 'counts' | 'n'>): number {
  const middle = (counts.length - 1) / 2;
  const below = counts.reduce((sum, count, at) => sum + (at < middle ? count : at === middle ? count / 2 : 0), 0);
  return n ? below / n : 0;
}

/** How much of all answers the longest side of any of the bars around the middle has, 0.5 to 1: all bars are drawn to it. */
export const longestSide = (all: readonly Pick<Ratings, 'counts' | 'n'>[]): number =>
  Math.max(0.5, ...all.filter(({ n }) => n > 0).map((one) => Math.max(belowMiddle(one), 1 - belowMiddle(one))));

/** The parts of a statement's bar; `side` is the longest side of those around the middle. */
export function partsOf(ratings: Pick<Ratings, 'counts' | 'n'>, view: ScaleViewName, side: number): Part[] {
  const { counts, n } = ratings;
  const unit = view === 'diverging' ? 1 / (2 * side) : 1;
  let start = view === 'diverging' ? 0.5 - belowMiddle(ratings) * unit : 0;
  return counts.map((count, at) => {
    const size = n ? (count / n) * unit : 0;
    const part = { at, count, start, size, said: size >= LEAST_FOR_NUMBER };
    start += size;
    return part;
  });
}

/** Where a value of the scale lies on a line that has a cell of the same width for each point, 0 to 1. */
export const placeOn = (value: number, points: number): number => (value - 0.5) / points;

/** Where a value of the scale lies on a line from its lowest to its highest point, 0 to 1. */
export const alongLine = (value: number, points: number): number => (value - 1) / (points - 1);

/** How far out a point (from 0) is, -1 at the lowest, 0 in the middle, 1 at the highest: what its colour says. */
export const tintOf = (at: number, points: number): number => (2 * at) / (points - 1) - 1;
