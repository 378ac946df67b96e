/** Below this many people a percentage only blows up one person's answer, and is not said. */
const PERCENT_FROM = 20;

/** Whether so many are enough for percentages. One rule for all kinds; the count is always said too. */
export const hasPercent = (of: number): boolean => of >= PERCENT_FROM;

/** A count in percent of a whole, rounded; null while there are too few. */
export const percentOf = (count: number, of: number): number | null => (hasPercent(of) ? Math.round((100 * count) / of) : null);
