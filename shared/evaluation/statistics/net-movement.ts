import { betaDensityOf, betaLower, betaLowerOf, betaQuantile, type Beta } from './distributions/beta.ts';
import { findRoot } from './distributions/find-root.ts';
import { integrate } from './distributions/integrate.ts';
import type { Interval } from './interval.ts';

/** People who moved toward and away, of n who could be matched. */
export interface Moved {
  toward: number;
  away: number;
  n: number;
}

const SIDE = 0.025;
/** So small that a double does not see it beside what is integrated. */
const NOTHING = 1e-18;

/**
 * The melded 95 % interval of the net movement (toward − away)/n (Fay and Lumbard, Statistics in Medicine 40, 2021): it leaves out 0
 * exactly when the exact sign test has p ≤ .05. Right to 1e-10.
 */
export const netMovementInterval = ({ toward, away, n }: Moved): Interval => [
  lowerEnd(toward, away, n),
  0 - lowerEnd(away, toward, n),
];

/** L with P[T(2B − 1) ≤ L] = .025; T is the share who moved, B the share of them toward. The upper end is its mirror image. */
function lowerEnd(toward: number, away: number, n: number): number {
  const moved = toward + away;
  const among: Beta = { a: toward, b: away + 1 };
  if (toward === 0) return -betaQuantile({ a: moved + 1, b: n - moved }, 1 - SIDE);
  const above = betaLower(among, 0.5) < SIDE;
  const share: Beta = above ? { a: moved, b: n - moved + 1 } : { a: moved + 1, b: n - moved };
  const curve = productBelow(share, among);
  return above ? findRoot((x) => curve(x) - SIDE, 0, 1) : findRoot((x) => curve(x) - SIDE, -1, 0);
}

/** x ↦ P[T(2B − 1) ≤ x], T ~ share, B ~ among: ∫ P[B ≤ ½ + x/2t] over the density of T, from t = |x| on, where it is not 0 or 1. */
function productBelow(share: Beta, among: Beta): (x: number) => number {
  const [amongBelow, shareBelow] = [betaLowerOf(among), betaLowerOf(share)];
  if (share.b === 0) return (x) => amongBelow((1 + x) / 2);
  const density = betaDensityOf(share);
  const [from, to] = [betaQuantile(share, NOTHING), 1 - betaQuantile({ a: share.b, b: share.a }, NOTHING)];
  return (x) => {
    const least = Math.abs(x);
    const rest = integrate((t) => amongBelow(0.5 + x / (2 * t)) * density(t), Math.max(from, least), to);
    return x > 0 ? shareBelow(least) + rest : rest;
  };
}
