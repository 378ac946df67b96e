/** Points by item, as somebody is giving them. */
export type Given = Readonly<Record<string, number>>;

/** How many points are left; negative where somebody typed more than they have. */
export const leftOf = (given: Given, budget: number): number =>
  Object.values(given).reduce((left, points) => left - points, budget);

/** What an item has after a press of plus (`by` > 0) or minus: never below 0, and never more than is left. */
export function moved(given: Given, code: string, by: number, budget: number): number {
  const now = given[code] ?? 0;
  return Math.max(0, now + Math.min(by, Math.max(0, leftOf(given, budget))));
}

/** The points that a field holds: what is no whole number from 0 up counts as none. */
export const readPoints = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0);
