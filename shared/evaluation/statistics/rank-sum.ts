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

const MOST_STEPS = 10_000_000;

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
  const rows = Array.from({ length: n1 + 1 }, () => new Float64Array(most + 1));
  rows[0]![0] = 1;
  let reached = 0;
  doubled.forEach((rank, at) => {
    const left = doubled.length - at;
    reached += rank;
    for (let picked = Math.min(n1, at + 1); picked >= 0; picked--) {
      leave(rows[picked]!, 1 - Math.min(1, (n1 - picked) / left), reached);
      if (picked > 0) take(rows[picked]!, rows[picked - 1]!, (n1 - picked + 1) / left, rank, reached);
    }
  });
  return rows[n1]!;
}

/** The rank is left out with this chance. */
function leave(row: Float64Array, chance: number, reached: number): void {
  for (let sum = 0; sum <= reached; sum++) row[sum]! *= chance;
}

/** The rank is taken with this chance, on top of one rank fewer. */
function take(row: Float64Array, fewer: Float64Array, chance: number, rank: number, reached: number): void {
  for (let sum = reached; sum >= rank; sum--) row[sum]! += fewer[sum - rank]! * chance;
}
