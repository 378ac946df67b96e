import { bisect } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/** P[|T(df)| ≥ |t|], right to about 1e-13 relatively, however small. */
export const studentTwoSided = (t: number, df: number): number =>
  incompleteBeta(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t));

/** The t below which a share p lies, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  let high = 2;
  while (studentTwoSided(high, df) > 2 * (1 - p)) high *= 2;
  return bisect((t) => 2 * (1 - p) - studentTwoSided(t, df), 0, high);
}
