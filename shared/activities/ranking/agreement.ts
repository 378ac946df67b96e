import type { Order } from './config.ts';

/**
 * Kendall's W, 0 (no agreement beyond chance) to 1 (all the same), of the `n` people who placed every item; or why it cannot be said: too
 * few people, or too few of them placed every item.
 */
export type Agreement = { w: number; n: number; words: 'weak' | 'moderate' | 'strong' } | { why: 'few' | 'incomplete' };

/**
 * Halfway between the values that Schmidt calls weak (0.3), moderate (0.5) and strong agreement (0.7): "Managing Delphi surveys using
 * nonparametric statistical techniques", Decision Sciences 28 (1997).
 */
const [MODERATE_FROM, STRONG_FROM] = [0.4, 0.6];

/**
 * How much those agree who placed every item: W is defined for complete rankings of the same items (Kendall and Babington Smith, "The
 * problem of m rankings", Annals of Mathematical Statistics 10, 1939), so who left one out is not counted.
 */
export function agreementOf(codes: readonly string[], orders: readonly Order[]): Agreement {
  if (orders.length < 2) return { why: 'few' };
  const complete = orders.filter((order) => order.length === codes.length);
  if (complete.length < 2) return { why: 'incomplete' };
  const w = kendallsW(complete.map((order) => codes.map((code) => order.indexOf(code) + 1)))!;
  return { w, n: complete.length, words: w >= STRONG_FROM ? 'strong' : w >= MODERATE_FROM ? 'moderate' : 'weak' };
}

/**
 * Kendall's coefficient of concordance of m people who ranked the same n items; ties share the mean of their places. With the
 * correction for ties: 12 S / (m² (n³ - n) - m ΣT). Kendall and Gibbons, Rank Correlation Methods, 5th edition (1990), chapter 6. Null
 * where nobody prefers anything.
 */
export function kendallsW(ranks: readonly (readonly number[])[]): number | null {
  const [m, n] = [ranks.length, ranks[0]?.length ?? 0];
  const sums = Array.from({ length: n }, (_, at) => ranks.reduce((sum, one) => sum + one[at]!, 0));
  const mean = (m * (n + 1)) / 2;
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const ties = ranks.reduce((total, one) => total + tiesIn(one), 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most > 0 ? (12 * squares) / most : null;
}

/** T of one person: the sum of t³ - t over groups of t tied items. */
function tiesIn(ranks: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((total, size) => total + size ** 3 - size, 0);
}
