import type { Point } from './regions.ts';

/** A region's name: where it is centred and on which line it stands, in fractions of the picture. */
export type LabelPlace = { x: number; y: number };
/** `width`: of the written name, `height`: of a letter, both in fractions of the picture. */
type Label = { corners: readonly Point[]; width: number; height: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** A place for each name where it hides as few pins and names as may be: inside its region, else just above or below. */
export function labelPlaces(labels: readonly Label[], pins: readonly Point[]): LabelPlace[] {
  const taken: Box[] = [];
  return labels.map((label) => {
    const best = placesFor(label)
      .map((place) => ({ place, hidden: hiddenBy(boxOf(place, label), pins, taken) }))
      .reduce((a, b) => (b.hidden < a.hidden ? b : a));
    taken.push(boxOf(best.place, label));
    return best.place;
  });
}

/** Near the upper edge, near the lower one, above and below: those on the picture, the first of them always. */
function placesFor({ corners, height }: Label): LabelPlace[] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const lines = [top + 1.2 * height, bottom - 0.5 * height, top - 0.5 * height, bottom + 1.2 * height];
  return lines.filter((y, at) => at === 0 || (y > height && y < 1)).map((y) => ({ x, y }));
}

const boxOf = ({ x, y }: LabelPlace, { width, height }: Label): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height,
  bottom: y + 0.3 * height,
});

/** A name on another name reads worse than one on any number of pins. */
function hiddenBy(box: Box, pins: readonly Point[], taken: readonly Box[]): number {
  const under = pins.filter(([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom).length;
  return under + (pins.length + 1) * taken.filter((other) => meet(box, other)).length;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
