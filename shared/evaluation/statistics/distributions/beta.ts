import { bisect } from './find-root.ts';
import { incompleteBetaOf } from './incomplete-beta.ts';
import { logBeta } from './log-gamma.ts';

/** A beta distribution; with a = 0 it is the point 0, with b = 0 the point 1. */
export interface Beta {
  a: number;
  b: number;
}

/** x ↦ P[X ≤ x]. */
export function betaLowerOf({ a, b }: Beta): (x: number) => number {
  if (a === 0) return (x) => (x >= 0 ? 1 : 0);
  if (b === 0) return (x) => (x >= 1 ? 1 : 0);
  return incompleteBetaOf(a, b);
}

/** P[X ≤ x]. */
export const betaLower = (beta: Beta, x: number): number => betaLowerOf(beta)(x);

/** x ↦ the density at 0 < x < 1; a and b above 0. */
export function betaDensityOf({ a, b }: Beta): (x: number) => number {
  const log = logBeta(a, b);
  return (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - log);
}

/** The x below which a share p lies. */
export function betaQuantile({ a, b }: Beta, p: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  const lower = incompleteBetaOf(a, b);
  return bisect((x) => lower(x) - p, 0, 1);
}

/** The quantile of F with these degrees of freedom: d₂x / (d₁(1 − x)) of the beta quantile x. */
export function fQuantile(p: number, d1: number, d2: number): number {
  const x = betaQuantile({ a: d1 / 2, b: d2 / 2 }, p);
  return (d2 * x) / (d1 * (1 - x));
}
