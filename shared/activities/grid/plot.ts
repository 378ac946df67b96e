import { apart, radiusOf } from './bubbles.ts';
import type { GridScreen } from './grid.ts';
import { placeLabels, type Box } from './labels.ts';
import type { Placed } from './results.ts';

/** The plot in px. `mirrored`: the low end of the x axis is on the right, where people read that way. */
export type Frame = { width: number; height: number; mirrored: boolean };
/** Sizes in px: bubbles between `least` and `greatest`, and the height of a label. */
export type Sizes = { least: number; greatest: number; label: number };

/** An item as it is drawn: its bubble, its label where there is room for one, and the middle half of its answers. */
export type Bubble = {
  code: string;
  number: number;
  n: number;
  x: number;
  y: number;
  r: number;
  label: Box | null;
  half: { x: number; y: number; left: number; right: number; top: number; bottom: number };
};

/** A value of an axis as px from the left, or from the top. */
export function scales({ min, max }: { min: number; max: number }, { width, height, mirrored }: Frame) {
  const share = (value: number) => (value - min) / (max - min);
  return {
    x: (value: number) => (mirrored ? 1 - share(value) : share(value)) * width,
    y: (value: number) => (1 - share(value)) * height,
  };
}

type Asked = Pick<GridScreen, 'min' | 'max' | 'results'>;

/** The bubbles of a plot: those that somebody placed, large ones first, so that small ones lie on top. `widthOf` measures a label. */
export function plot(view: Asked, frame: Frame, sizes: Sizes, widthOf: (code: string) => number): Bubble[] {
  const at = scales(view, frame);
  const most = Math.max(1, ...(view.results ?? []).map(({ n }) => n));
  const placed = (view.results ?? []).flatMap((item, index) => (item.x && item.y ? [{ item, number: index + 1 }] : []));
  const circles = placed.map(({ item }) => ({
    x: at.x(item.x!.median),
    y: at.y(item.y!.median),
    r: radiusOf(item.n, most, sizes.least, sizes.greatest),
  }));
  const seen = apart(circles, frame.width, frame.height);
  const asked = seen.map((circle, index) => ({ ...circle, width: widthOf(placed[index]!.item.code), height: sizes.label }));
  const labels = placeLabels(asked, { x: 0, y: 0, width: frame.width, height: frame.height });
  return placed
    .map(({ item, number }, index) => ({
      code: item.code,
      number,
      n: item.n,
      ...seen[index]!,
      label: labels[index]!,
      half: halfOf(item, at),
    }))
    .sort((a, b) => b.r - a.r);
}

/** The cross that reaches from the lower to the upper quartile on both axes, through the medians. */
function halfOf({ x, y }: Placed, at: ReturnType<typeof scales>): Bubble['half'] {
  const [one, other] = [at.x(x!.q1), at.x(x!.q3)];
  const [left, right] = [Math.min(one, other), Math.max(one, other)];
  return { x: at.x(x!.median), y: at.y(y!.median), left, right, top: at.y(y!.q3), bottom: at.y(y!.q1) };
}
