import { OTHER } from './other.ts';
import type { PollPicture, PollView } from './poll.ts';

/** From this many answers on, percentages say something; below, they only blow up one person's answer. */
const PERCENT_FROM = 20;

/** One bar of a poll. `share` is of the people who answered, 0 to 1; `percent` is null while there are too few. */
export interface Bar {
  code: string;
  text: string;
  count: number;
  share: number;
  percent: number | null;
  most: boolean;
  /** One of the right answers, once they may be known. */
  right: boolean;
  picture: PollPicture | null;
}

/** The bars of a poll in the order of its options, own answers last; all empty before the reveal. */
export function barsOf(view: PollView, other: string): Bar[] {
  const people = view.results?.people ?? 0;
  const own: PollView['options'] = view.other ? [{ code: OTHER, text: other }] : [];
  const counted = [...view.options, ...own].map(({ code, text, picture = null }) => {
    const right = view.results?.right.includes(code) ?? false;
    return { code, text, picture, right, count: view.results?.counts[code] ?? 0 };
  });
  const top = Math.max(1, ...counted.map(({ count }) => count));
  return counted.map((bar) => {
    const share = people ? bar.count / people : 0;
    return { ...bar, share, percent: people >= PERCENT_FROM ? share : null, most: bar.count === top };
  });
}

/** Few options have their bars below them; with more, the bars stand beside them, and more fit in larger type. */
export const isFew = (options: number): boolean => options <= 5;

/** In how many columns that many options are read. */
export const columnsFor = (options: number): number => (options > 10 ? 2 : 1);

/** Own answers with how often each was written, most frequent first. */
export function othersOf(others: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
