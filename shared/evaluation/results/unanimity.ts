import { LEAST_COUNTED } from '../disclosure/thresholds.ts';
import { total } from '../statistics/describe.ts';

/** Whether, of fewer than ten people, all or all but one are in one place: a count would then say what each of them answered. */
export function isNearlyUnanimous(counts: readonly number[]): boolean {
  const n = total(counts);
  return n > 0 && n < LEAST_COUNTED && counts.some((count) => count >= n - 1);
}

/** Whether the people whom a reader finds by subtracting one published count from another may be found: none, or enough who differ. */
export function mayBeSubtracted(all: readonly number[], part: readonly number[], threshold: number): boolean {
  const rest = all.map((count, at) => count - (part[at] ?? 0));
  const people = total(rest);
  return people === 0 || (people >= threshold && !isNearlyUnanimous(rest));
}
