import { hasPercent } from '../../number/percent.ts';
import type { Measure } from './config.ts';
import type { RankingResults, Standing } from './statistics.ts';

/** One bar: `place` is shared by those with the same value, `share` its length beside the longest possible, 0 to 1. */
export type Bar = Standing & { text: string; place: number; value: number; share: number };

/** The items from the first to the last; equal ones in the order of the session. */
export function barsOf(
  items: readonly { code: string; text: string }[],
  results: RankingResults,
  rank: number,
  by: Measure,
): Bar[] {
  const { people } = results;
  const most = Math.max(1, people * (by === 'points' ? rank : 1));
  const all = results.items.map((standing, at) => ({ ...standing, text: items[at]!.text, value: standing[by] }));
  const sorted = all.sort((a, b) => b.value - a.value);
  return sorted.map((bar) => ({
    ...bar,
    place: 1 + sorted.filter((other) => other.value > bar.value).length,
    share: bar.value / most,
  }));
}

/** The share of people who put an item first, 0 to 1; null while there are too few for a percentage. */
export const firstShare = ({ firsts }: Standing, people: number): number | null => (hasPercent(people) ? firsts / people : null);
