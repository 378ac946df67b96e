/** With more people than this a dot each is no longer read; a bar says the same. */
export const MOST_DOTS = 60;

/** The centres of a row of dots along its line, and their radius, in the unit of `width`. */
export interface DotRow {
  radius: number;
  centres: number[];
}

const WIDEST_STEP = 18;

/** How wide the place of one dot is, where `of` people in all may stand in a row of `width`. */
export const stepOf = (of: number, width: number, widest = WIDEST_STEP): number => Math.min(widest, width / Math.max(of, 1));

/**
 * A dot per person. All rows of a chart share the step that lets everybody stand in one row of `width`, so that rows compare as
 * bars do. `of` counts all people of the chart.
 */
export function dotsOf(count: number, of: number, width: number, mirrored: boolean, widest = WIDEST_STEP): DotRow {
  const step = stepOf(of, width, widest);
  const centres = Array.from({ length: count }, (_, at) => (at + 0.5) * step).map((x) => (mirrored ? width - x : x));
  return { radius: step * 0.38, centres };
}
