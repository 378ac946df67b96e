/** What people said of one statement: `counts` per point from point 1 upward. Means and quartiles are points of the scale; null when nobody rated it. */
export type Ratings = {
  counts: number[];
  n: number;
  skips: number;
  mean: number | null;
  half: { from: number; to: number } | null;
};

/** The figures of one statement from its counts per point. */
export function ratingsOf(counts: number[], skips: number): Ratings {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return { counts, n, skips, mean: meanOf(counts, n), half: middleHalf(counts, n) };
}

const meanOf = (counts: readonly number[], n: number): number | null =>
  n ? counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n : null;

/**
 * The first and the third quartile: between them lie the middle half of the answers, and their distance is the interquartile range, a
 * spread that a few extreme answers do not move. Quartiles are definition 2 of Hyndman and Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50 (1996): a point of the scale, or halfway between two.
 */
function middleHalf(counts: readonly number[], n: number): { from: number; to: number } | null {
  return n ? { from: quantile(counts, n / 4), to: quantile(counts, (3 * n) / 4) } : null;
}

/** Where `rank` of the answers lie at or below, the answers sorted; halfway to the next answer where it falls between two. */
function quantile(counts: readonly number[], rank: number): number {
  const low = pointOf(counts, Math.ceil(rank));
  return Number.isInteger(rank) ? (low + pointOf(counts, rank + 1)) / 2 : low;
}

/** The point that the answer at this place gave, the answers sorted; places count from 1. */
function pointOf(counts: readonly number[], place: number): number {
  let below = 0;
  return counts.findIndex((count) => (below += count) >= place) + 1;
}
