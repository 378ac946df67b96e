/** How a point of a scale is told apart: its side of the middle, how far out it is (0 to 1), and a texture beside the colour. */
export interface Shade {
  side: 'low' | 'middle' | 'high';
  strength: number;
  /** Distance in pixels between the lines or dots of its texture; null where it is plain. */
  gap: number | null;
}

const [WIDEST_GAP, CLOSEST_GAP] = [11, 5];

/** The shade of point `at` (from 0) of a scale of `points`: the ends are strongest, the middle of an odd scale is plain. */
export function shadeOf(at: number, points: number): Shade {
  const middle = (points - 1) / 2;
  const strength = middle === 0 ? 0 : Math.abs(at - middle) / middle;
  if (strength === 0) return { side: 'middle', strength, gap: null };
  return { side: at < middle ? 'low' : 'high', strength, gap: WIDEST_GAP - strength * (WIDEST_GAP - CLOSEST_GAP) };
}
