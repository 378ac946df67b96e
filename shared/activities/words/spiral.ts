export interface Box {
  width: number;
  height: number;
}

/** A box by its upper corner. */
export interface Rect extends Box {
  x: number;
  y: number;
}

/** Turns the start of each spiral by the golden angle, so that the cloud grows on all sides. */
const GOLDEN_ANGLE = 2.399963;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const overlapsAny = (rect: Rect, others: readonly Rect[]): boolean => others.some((other) => overlaps(rect, other));

/**
 * The first place for a box on a spiral around `from` that is inside the area and free, or null. The spiral is as wide as the
 * area is, its turns and points `step` apart.
 */
export function freeSpot(box: Box, from: { x: number; y: number }, area: Box, taken: readonly Rect[], step: number, turn: number): Rect | null {
  if (box.width > area.width || box.height > area.height) return null;
  const stretch = area.width / area.height;
  const farthest = Math.hypot(area.width / stretch, area.height);
  let angle = turn * GOLDEN_ANGLE;
  const start = angle;
  for (let radius = 0; radius <= farthest; ) {
    const x = from.x + radius * stretch * Math.cos(angle) - box.width / 2;
    const y = from.y + radius * Math.sin(angle) - box.height / 2;
    const rect = { x, y, ...box };
    const fits = x >= 0 && y >= 0 && x + box.width <= area.width && y + box.height <= area.height;
    if (fits && !overlapsAny(rect, taken)) return rect;
    angle += step / Math.max(step, radius);
    radius = (step * (angle - start)) / (2 * Math.PI);
  }
  return null;
}
