import type { Interval } from '../statistics/interval.ts';

/** A word for the size of a mean change. It is our convention, and the report says so. */
export type Size = 'uncertain' | 'hardly-any' | 'small' | 'clear' | 'large';

/** The size of a mean change on a scale of five points; uncertain where its interval holds 0. */
export function sizeOf(change: number, [low, high]: Interval): Size {
  if (low <= 0 && high >= 0) return 'uncertain';
  const points = Math.abs(change);
  if (points < 0.25) return 'hardly-any';
  if (points < 0.5) return 'small';
  return points < 1 ? 'clear' : 'large';
}
