import { deviation, mean } from './describe.ts';
import { studentQuantile, studentTwoSided } from './distributions/student.ts';
import type { Interval } from './interval.ts';

/** The mean of n changes and the paired t test of it. */
export interface MeanChange {
  n: number;
  mean: number;
  sd: number;
  se: number;
  t: number;
  df: number;
  p: number;
  ci: Interval;
}

/** d̄, s_d, t and the 95 % interval of the mean change (Student 1908); null for fewer than two people or where nobody differs. */
export function meanChange(changes: readonly number[]): MeanChange | null {
  const [n, sd] = [changes.length, deviation(changes)];
  if (n < 2 || !(sd > 0)) return null;
  const [middle, se, df] = [mean(changes), sd / Math.sqrt(n), n - 1];
  const half = studentQuantile(0.975, df) * se;
  const t = middle / se;
  return { n, mean: middle, sd, se, t, df, p: studentTwoSided(t, df), ci: [middle - half, middle + half] };
}
