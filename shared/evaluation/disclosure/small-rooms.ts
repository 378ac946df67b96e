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

/** Small rooms appear together if they have `threshold` people between them, which takes two at least; else they stay out. */
export function seriesRooms(sizes: readonly number[], threshold: number): SeriesRooms {
  const listed = [...sizes.keys()].filter((at) => sizes[at]! >= threshold);
  const small = sizes.filter((n) => n < threshold);
  const [named, hidden] = [sum(listed.map((at) => sizes[at]!)), sum(small)];
  if (hidden < threshold) return { listed, merged: null, total: named, leftOut: small.length };
  return { listed, merged: { rooms: small.length, n: hidden }, total: named + hidden, leftOut: 0 };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
