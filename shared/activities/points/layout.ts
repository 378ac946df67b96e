import type { PointsResults } from './totals.ts';

/** A line of the results. `mean` is per person who answered, those with 0 included; `share` of all points given, 0 to 1. */
export interface Line {
  code: string;
  text: string;
  sum: number;
  mean: number;
  share: number;
  none: number;
  most: boolean;
}

type Asked = { items: readonly { code: string; text: string }[]; results: PointsResults | null };

/** The items with what they got: as listed, or those with most points first, equal ones as listed. */
export function linesOf({ items, results }: Asked, sorted = false): Line[] {
  const lines = items.map(({ code, text }) => lineOf(code, text, results));
  const top = Math.max(1, ...lines.map(({ sum }) => sum));
  const marked = lines.map((line) => ({ ...line, most: line.sum === top }));
  return sorted && results ? marked.sort((a, b) => b.sum - a.sum) : marked;
}

function lineOf(code: string, text: string, results: PointsResults | null): Omit<Line, 'most'> {
  const { sum, none } = results?.items[code] ?? { sum: 0, none: 0 };
  const mean = results?.people ? sum / results.people : 0;
  return { code, text, sum, mean, share: results?.total ? sum / results.total : 0, none };
}

/** A mean as it is said: one decimal, and none from 100 on. */
export const roundedMean = (mean: number): number => (mean < 100 ? Math.round(mean * 10) / 10 : Math.round(mean));
