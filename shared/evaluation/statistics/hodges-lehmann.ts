import { withoutNoise } from './describe.ts';
import { signSumLower } from './distributions/sign-sums.ts';
import type { Interval } from './interval.ts';

/** The Hodges–Lehmann estimate of a change. `ci` is null with ties or unchanged answers, for which it is not exact. */
export interface HodgesLehmann {
  n: number;
  estimate: number;
  ci: Interval | null;
}

interface Walsh {
  value: number;
  times: number;
}

/** The median of (dᵢ + dⱼ)/2, i ≤ j, zeros in (Hodges and Lehmann 1963); null of nobody. */
export function hodgesLehmann(changes: readonly number[]): HodgesLehmann | null {
  if (!changes.length) return null;
  const counts = new Map<number, number>();
  for (const change of withoutNoise(changes)) counts.set(change, (counts.get(change) ?? 0) + 1);
  const averages = walsh([...counts]);
  const [n, pairs] = [changes.length, (changes.length * (changes.length + 1)) / 2];
  const estimate = (placed(averages, Math.floor((pairs + 1) / 2)) + placed(averages, Math.floor(pairs / 2) + 1)) / 2;
  const plain = counts.size === n && !counts.has(0) && new Set([...counts.keys()].map(Math.abs)).size === n;
  return { n, estimate, ci: plain ? intervalOf(averages, n, pairs) : null };
}

/** The averages of all pairs by size. Equal changes are taken together, so that a large group costs no more than its scale. */
function walsh(counts: readonly (readonly [number, number])[]): Walsh[] {
  const averages = counts.flatMap(([one, times], at) =>
    counts.slice(at).map(([other, others], next) => ({
      value: (one + other) / 2,
      times: next === 0 ? (times * (times + 1)) / 2 : times * others,
    })),
  );
  return averages.sort((a, b) => a.value - b.value);
}

/** The average at a place, counted from 1. */
function placed(averages: readonly Walsh[], place: number): number {
  let passed = 0;
  for (const { value, times } of averages) {
    passed += times;
    if (passed >= place) return value;
  }
  return NaN;
}

/** The averages between the quantiles of the exact signed rank distribution (Hollander and Wolfe, 3.3); null where too large. */
function intervalOf(averages: readonly Walsh[], n: number, pairs: number): Interval | null {
  const ranks = Array.from({ length: n }, (_, at) => at + 1);
  let [below, above] = [0, pairs];
  while (above - below > 0) {
    const middle = Math.floor((below + above) / 2);
    const share = signSumLower(ranks, middle);
    if (share === null) return null;
    if (share >= 0.025) above = middle;
    else below = middle + 1;
  }
  const place = Math.max(1, below);
  return [placed(averages, place), placed(averages, pairs - place + 1)];
}
