const MOST_DOTS = 60;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many people one dot stands for, so that the longest line has at most 60. */
export function peoplePerDot(counts: readonly number[]): number {
  const most = Math.max(0, ...counts);
  return STEPS.find((step) => most / step <= MOST_DOTS) ?? Math.ceil(most / MOST_DOTS);
}

/** The dots of a count: whole ones, and how much of one more from 0 to 1. */
export const dotsOf = (count: number, per: number): { whole: number; rest: number } => ({
  whole: Math.floor(count / per),
  rest: (count % per) / per,
});
