import { mean, variance } from './describe.ts';
import { studentQuantile, studentTwoSided } from './distributions/student.ts';
import type { Interval } from './interval.ts';

/** Means of two separate groups compared. */
export interface WelchTest {
  difference: number;
  t: number;
  df: number;
  p: number;
  ci: Interval;
}

/** The degrees of freedom of Welch and Satterthwaite from two squared standard errors. */
export const welchDf = (v1: number, n1: number, v2: number, n2: number): number =>
  (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));

/** Welch's t test of x̄ − ȳ (Biometrika 34, 1947) with its 95 % interval; null for a group below two or no spread at all. */
export function welch(x: readonly number[], y: readonly number[]): WelchTest | null {
  if (x.length < 2 || y.length < 2) return null;
  const [v1, v2] = [variance(x) / x.length, variance(y) / y.length];
  if (!(v1 + v2 > 0)) return null;
  const [difference, se, df] = [mean(x) - mean(y), Math.sqrt(v1 + v2), welchDf(v1, x.length, v2, y.length)];
  const half = studentQuantile(0.975, df) * se;
  const t = difference / se;
  return { difference, t, df, p: studentTwoSided(t, df), ci: [difference - half, difference + half] };
}
