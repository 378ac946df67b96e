import { LEAST_COUNTED } from './thresholds.ts';

/** How a count of a subgroup may be said. */
export type Said = 'most' | 'few-or-none' | 'count';

/**
 * Below 10 people "most" stands for all or all but one, "few or none" for one or none: a count would say what each member answered,
 * and so would a word that stood for all of them only.
 */
export function saidOf(count: number, n: number): Said {
  if (n >= LEAST_COUNTED) return 'count';
  if (count <= 1) return 'few-or-none';
  return count >= n - 1 ? 'most' : 'count';
}
