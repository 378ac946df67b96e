import { total } from '../statistics/describe.ts';

/** Which rooms of a series are named, by their places in the list, and what becomes of those below the threshold. */
export interface SeriesRooms {
  listed: number[];
  /** Small rooms that appear as one; null where there are none, or too few people in them. */
  merged: { rooms: number; n: number } | null;
  /** Matched people in the total. */
  total: number;
  /** Rooms that stay out of the total; the report says so. */
  leftOut: number;
}

/**
 * Small rooms appear together if they are two at least and have `threshold` people between them; else they stay out. A room that
 * must not be `named` for another reason is as a small one.
 */
export function seriesRooms(sizes: readonly number[], threshold: number, named = (_at: number): boolean => true): SeriesRooms {
  const isListed = (at: number): boolean => sizes[at]! >= threshold && named(at);
  const listed = [...sizes.keys()].filter(isListed);
  const small = sizes.filter((_, at) => !isListed(at));
  const [shown, hidden] = [total(listed.map((at) => sizes[at]!)), total(small)];
  if (small.length < 2 || hidden < threshold) return { listed, merged: null, total: shown, leftOut: small.length };
  return { listed, merged: { rooms: small.length, n: hidden }, total: shown + hidden, leftOut: 0 };
}
