import { mean, variance } from './describe.ts';
import type { Interval } from './interval.ts';

/** The share who moved toward the aim, had all of the lost moved away, and had all of them moved toward it. */
export function bounds(toward: number, n: number, lost: number): Interval {
  return [toward / (n + lost), (toward + lost) / (n + lost)];
}

/** How far two groups lie apart: (x̄ − ȳ)/√((s²x + s²y)/2). Null for a group below two or where nobody differs. */
export function standardisedDifference(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 2 || y.length < 2) return null;
  const spread = Math.sqrt((variance(x) + variance(y)) / 2);
  return spread > 0 ? (mean(x) - mean(y)) / spread : null;
}
