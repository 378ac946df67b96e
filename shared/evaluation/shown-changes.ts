import { LEAST_IN_A_ROOM } from './room-change-choices.ts';

/** What a room was shown of its own change: who was counted, and which way each went. It is kept for comparison and shown to nobody. */
export type ShownDirections = Readonly<Record<string, -1 | 0 | 1>>;

/** Every total of a statement or composite that a room was shown, the latest last, by `instrument/code`. */
export type ShownChanges = Readonly<Record<string, readonly ShownDirections[]>>;

/** How many people stand in one total and not in the other, or on another side: whoever saw both can tell what they did together. */
export function differingIn(one: ShownDirections, other: ShownDirections): number {
  const people = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...people].filter((person) => one[person] !== other[person]).length;
}

/**
 * Whether a total may be shown beside those that were shown already: it holds enough people, and differs from each of them by nobody, or by
 * enough people that nobody can be told from the difference.
 */
export const mayBeShown = (total: ShownDirections, shown: readonly ShownDirections[]): boolean =>
  Object.keys(total).length >= LEAST_IN_A_ROOM &&
  shown.map((one) => differingIn(total, one)).every((people) => people === 0 || people >= LEAST_IN_A_ROOM);
