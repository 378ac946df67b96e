import { normalTwoSided } from './distributions/normal.ts';
import { total } from './describe.ts';
import { midranks } from './ranks.ts';

/** The rank-sum test of two separate groups. `u` is (pairs with x above y) + ½ (ties); `pExact` is null where it would take too long. */
export interface RankSum {
  n1: number;
  n2: number;
  u: number;
  /** With the variance for ties, without correction for continuity. */
  z: number;
  pAsymptotic: number;
  pExact: number | null;
}

const MOST_STEPS = 20_000_000;

/** Wilcoxon's rank-sum test (1945), two-sided, exact with ties by counting; null where all answers are the same. */
export function rankSum(x: readonly number[], y: readonly number[]): RankSum | null {
  const [n1, n2, n] = [x.length, y.length, x.length + y.length];
  const ranks = midranks([...x, ...y]);
  const sum = total(ranks.slice(0, n1));
  const around = total(ranks.map((rank) => (rank - (n + 1) / 2) ** 2));
  if (!n1 || !n2 || around === 0) return null;
  const z = (sum - (n1 * (n + 1)) / 2) / Math.sqrt((n1 * n2 * around) / (n * (n - 1)));
  return { n1, n2, u: sum - (n1 * (n1 + 1)) / 2, z, pAsymptotic: normalTwoSided(z), pExact: exactP(ranks, n1, sum) };
}

/** The share of all ways to pick n₁ of the ranks whose sum is at least as far from its mean. Doubled midranks are whole numbers. */
function exactP(ranks: readonly number[], n1: number, sum: number): number | null {
  const n = ranks.length;
  const doubled = ranks.map((rank) => 2 * rank);
  const most = total(doubled);
  if (n1 * n * (most + 1) > MOST_STEPS) return null;
  const shares = sumsOf(doubled, n1, most);
  const [middle, distance] = [n1 * (n + 1), Math.abs(2 * sum - n1 * (n + 1))];
  return Math.min(
    1,
    shares.reduce((p, share, at) => (Math.abs(at - middle) >= distance ? p + share : p), 0),
  );
}

/** The chance of each sum of n₁ of the ranks, picked without putting back: rank by rank, each is in with (still to pick)/(still to come). */
function sumsOf(doubled: readonly number[], n1: number, most: number): Float64Array {
  let rows = Array.from({ length: n1 + 1 }, () => new Float64Array(most + 1));
  rows[0]![0] = 1;
  doubled.forEach((rank, at) => {
    const left = doubled.length - at;
    const next = rows.map((row, picked) => row.map((share) => share * (1 - Math.min(1, (n1 - picked) / left))));
    rows.forEach((row, picked) => {
      if (picked === n1) return;
      const chance = (n1 - picked) / left;
      const target = next[picked + 1]!;
      for (let sum = 0; sum + rank <= most; sum++) target[sum + rank]! += row[sum]! * chance;
    });
    rows = next;
  });
  return rows[n1]!;
}
