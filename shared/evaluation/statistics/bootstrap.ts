import { mean, total } from './describe.ts';
import type { Interval } from './interval.ts';
import { randomFromSeed } from './random-from-seed.ts';

/** The percentile interval of a mean. `seed` is null where every resample was counted; `sd` is the spread of the means. */
export interface Bootstrap {
  n: number;
  mean: number;
  resamples: number;
  seed: number | null;
  ci: Interval;
  sd: number;
}

/** Resamples for groups too large to count all of them. */
const RESAMPLES = 9999;

/** Up to here all n^n resamples are counted. */
const ENUMERATED = 6;

/** The percentile bootstrap of a mean (Efron 1979), 95 %, quantiles of type 1; null of nobody. The order of people changes nothing. */
export function bootstrapMean(people: readonly number[], seed: number): Bootstrap | null {
  const values = people.toSorted((a, b) => a - b);
  const n = values.length;
  if (n === 0) return null;
  const counted = n <= ENUMERATED;
  const means = (counted ? everyMean(values) : randomMeans(values, seed)).sort();
  return {
    n,
    mean: mean(values),
    resamples: means.length,
    seed: counted ? null : seed,
    ci: [firstQuantile(means, 0.025), firstQuantile(means, 0.975)],
    sd: spread(means),
  };
}

function everyMean(values: readonly number[]): Float64Array {
  const n = values.length;
  const means = new Float64Array(n ** n);
  for (let code = 0; code < means.length; code++) {
    let [sum, rest] = [0, code];
    for (let at = 0; at < n; at++) {
      sum += values[rest % n]!;
      rest = Math.floor(rest / n);
    }
    means[code] = sum / n;
  }
  return means;
}

function randomMeans(values: readonly number[], seed: number): Float64Array {
  const [list, below] = [Float64Array.from(values), randomFromSeed(seed)];
  const [n, means] = [list.length, new Float64Array(RESAMPLES)];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let sum = 0;
    for (let at = 0; at < n; at++) sum += list[below(n)]!;
    means[resample] = sum / n;
  }
  return means;
}

/** The quantile of type 1 of numbers by size: one of them. What floating point adds to B·p is taken off. */
const firstQuantile = (list: Float64Array, p: number): number => list[Math.max(0, Math.ceil(list.length * p - 1e-9) - 1)]!;

function spread(means: Float64Array): number {
  const list = [...means];
  const middle = mean(list);
  return Math.sqrt(total(list.map((value) => (value - middle) ** 2)) / list.length);
}
