import { incompleteBeta } from './incomplete-beta.ts';
import { logBeta } from './log-gamma.ts';

/** Up to here powers of ½ are numbers of their own, and sums of small counts come out exactly. */
const EXACT = 1000;

/** P[X = k] of Bin(m, ½). */
export function halfBinomialAt(k: number, m: number): number {
  if (k < 0 || k > m) return 0;
  if (m > EXACT) return Math.exp(-m * Math.LN2 - Math.log(m + 1) - logBeta(k + 1, m - k + 1));
  let ways = 1;
  for (let at = 1; at <= Math.min(k, m - k); at++) ways = (ways * (m - at + 1)) / at;
  return ways * 0.5 ** m;
}

/** P[X ≤ k] of Bin(m, ½). */
export function halfBinomialLower(k: number, m: number): number {
  if (k < 0) return 0;
  if (k >= m) return 1;
  if (m > EXACT) return incompleteBeta(m - k, k + 1, 0.5);
  let [ways, sum] = [1, 1];
  for (let at = 1; at <= k; at++) {
    ways = (ways * (m - at + 1)) / at;
    sum += ways;
  }
  return sum * 0.5 ** m;
}
