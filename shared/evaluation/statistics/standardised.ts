import { correlation, variance } from './describe.ts';
import { logGamma } from './distributions/log-gamma.ts';
import { noncentralityAt } from './distributions/noncentral-t.ts';
import type { Interval } from './interval.ts';
import { meanChange } from './mean-change.ts';

/** Mean changes in units of a standard deviation. `r` is null where one of the waves does not vary. */
export interface Standardised {
  n: number;
  r: number | null;
  /** By the spread of the changes, with its interval; and the same without the bias of small samples. */
  dz: number;
  dzCi: Interval;
  hedgesJ: number;
  gz: number;
  gzCi: Interval;
  /** By the root mean square of the two spreads; and without the bias. Null where nobody differs in either wave. */
  dav: number | null;
  gav: number | null;
}

/** J(ν) = Γ(ν/2)/(√(ν/2)·Γ((ν−1)/2)), exactly (Hedges 1981). 0 for ν = 1. */
export const hedgesJ = (df: number): number => Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);

/** Standardised changes (Lakens 2013; the interval from the noncentral t); null for fewer than three people or equal changes. */
export function standardised(before: readonly number[], after: readonly number[]): Standardised | null {
  const change = meanChange(after.map((value, at) => value - before[at]!));
  if (!change || change.n < 3) return null;
  const { n, mean, sd, t, df } = change;
  const dzCi: Interval = [noncentralityAt(t, df, 0.975) / Math.sqrt(n), noncentralityAt(t, df, 0.025) / Math.sqrt(n)];
  const [dz, j] = [mean / sd, hedgesJ(df)];
  const spread = Math.sqrt((variance(before) + variance(after)) / 2);
  const dav = spread > 0 ? mean / spread : null;
  const gzCi: Interval = [j * dzCi[0], j * dzCi[1]];
  return { n, r: correlation(before, after), dz, dzCi, hedgesJ: j, gz: j * dz, gzCi, dav, gav: dav === null ? null : j * dav };
}
