import type { ByMinute } from './state.ts';

/** What is left of something that was said: how many said it lately, and how strongly it still counts. */
export interface Fresh {
  count: number;
  weight: number;
}

/**
 * What of it has not faded at `now`, in minutes since 1970: everything counts in full for half of `fade` minutes, then less and less,
 * and after `fade` minutes not at all.
 */
export function freshOf(said: ByMinute, now: number, fade: number): Fresh {
  const left = said.filter(([minute]) => now - minute < fade);
  const weight = left.reduce((sum, [minute, count]) => sum + count * Math.min(1, (2 * (fade - (now - minute))) / fade), 0);
  return { count: left.reduce((sum, [, count]) => sum + count, 0), weight };
}

/** Minutes after the newest one are for clocks to come; those that faded before it are no news to anybody. */
export const recent = (said: ByMinute, newest: number, fade: number): ByMinute =>
  said.filter(([minute]) => newest - minute < fade);
