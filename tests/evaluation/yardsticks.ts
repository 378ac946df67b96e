import { total } from '../../shared/evaluation/statistics/describe.ts';
import { betaQuantile } from '../../shared/evaluation/statistics/distributions/beta.ts';
import { signSumLower } from '../../shared/evaluation/statistics/distributions/sign-sums.ts';
import type { Interval } from '../../shared/evaluation/statistics/interval.ts';
import type { Study } from '../../shared/evaluation/statistics/random-effects.ts';

// Figures that no report shows, made of what its figures are made of: that they are as known elsewhere proves those parts.

/** P[X ≤ at] of a distribution that is the same on both sides of 0, from P[|X| ≥ |at|]. */
export const lowerOf = (twoSided: number, at: number): number => (at < 0 ? twoSided / 2 : 1 - twoSided / 2);

/** The exact 95 % interval of a share x of n (Clopper and Pearson, Biometrika 26, 1934). */
export const clopperPearson = (x: number, n: number): Interval => [
  betaQuantile({ a: x, b: n - x + 1 }, 0.025),
  betaQuantile({ a: x + 1, b: n - x }, 0.975),
];

/** The exact permutation test of a mean change by turning signs (Fisher 1935), for whole-number changes; two-sided. */
export function signFlipP(changes: readonly number[]): number | null {
  const sum = (sign: number): number => total(changes.filter((change) => Math.sign(change) === sign).map(Math.abs));
  const tail = signSumLower(changes.map(Math.abs), Math.min(sum(1), sum(-1)));
  return tail === null ? null : Math.min(1, 2 * tail);
}

/** A share x of n as a logit with its variance; half a person is added to both sides where one is empty. */
export function logitStudy(x: number, n: number): Study {
  const add = x === 0 || x === n ? 0.5 : 0;
  const [yes, no] = [x + add, n - x + add];
  return { y: Math.log(yes / no), v: 1 / yes + 1 / no };
}

/** A logit as a share. */
export const shareOfLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));
