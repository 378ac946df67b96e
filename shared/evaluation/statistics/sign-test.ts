import { halfBinomialAt, halfBinomialLower } from './distributions/binomial.ts';

/** The exact sign test of so many toward and away, two-sided: p = min(1, 2·P[Bin(m, ½) ≤ min]), 1 if nobody moved. */
export function signTest(toward: number, away: number): number {
  return Math.min(1, 2 * halfBinomialLower(Math.min(toward, away), toward + away));
}

/** The same with only half of the chance of the split itself (mid-p, Lancaster 1961). As McNemar's test: Fagerland et al. 2013. */
export function midP(toward: number, away: number): number {
  const [least, m] = [Math.min(toward, away), toward + away];
  return Math.min(1, 2 * halfBinomialLower(least, m) - halfBinomialAt(least, m));
}
