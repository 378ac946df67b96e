import { total, variance } from './describe.ts';
import { fQuantile } from './distributions/beta.ts';
import type { Interval } from './interval.ts';

/** Answers by person: one value per item, null where there is none. */
export type Answers = readonly (readonly (number | null)[])[];

/** Cronbach's alpha of n people who answered all of k items. */
export interface Alpha {
  n: number;
  k: number;
  alpha: number;
  ci: Interval;
}

/** α = q/(q−1)·(1 − Σs²ᵢ/s²total) on complete cases, with Feldt's 95 % interval (1965); null where it has no value. */
export function cronbachAlpha(answers: Answers): Alpha | null {
  const complete = answers.filter((row): row is number[] => row.every((value) => value !== null));
  const [n, k] = [complete.length, answers[0]?.length ?? 0];
  if (n < 2 || k < 2) return null;
  const whole = variance(complete.map(total));
  if (!(whole > 0)) return null;
  const parts = Array.from({ length: k }, (_, item) => variance(complete.map((row) => row[item]!)));
  const alpha = (k / (k - 1)) * (1 - total(parts) / whole);
  const end = (p: number): number => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return { n, k, alpha, ci: [end(0.975), end(0.025)] };
}

/** The mean of a person's answered items where at least two thirds are answered; else null. */
export function personMean(answers: readonly (number | null)[]): number | null {
  const given = answers.filter((value) => value !== null);
  return given.length > 0 && 3 * given.length >= 2 * answers.length ? total(given) / given.length : null;
}
