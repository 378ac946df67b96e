/** A part of a bar. `at` is the place of its category in the order of the data, `start` and `size` are in the unit of the bar. */
export interface Segment {
  at: number;
  count: number;
  start: number;
  size: number;
}

/**
 * The counts as parts of one whole bar of `width`, whatever their sum, so that bars of different people can be laid under each
 * other. Empty categories take no room. `mirrored` begins at the far end, for languages from right to left.
 */
export function segmentsOf(counts: readonly number[], width: number, mirrored: boolean): Segment[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  let before = 0;
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const [from, size] = [(before / sum) * width, (count / sum) * width];
    before += count;
    return [{ at, count, start: mirrored ? width - from - size : from, size }];
  });
}
