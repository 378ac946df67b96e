/** A place on the picture: fractions of its width from the left and of its height from the top. */
export type Point = [x: number, y: number];

/** The code of what lies in no region. */
export const OUTSIDE = 'outside';

type Shape = { rectangle?: readonly [number, number, number, number] | undefined; polygon?: readonly Point[] | undefined };

/** The corners of a region. */
export function cornersOf({ rectangle, polygon }: Shape): readonly Point[] {
  if (!rectangle) return polygon ?? [];
  const [left, top, right, bottom] = rectangle;
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Whether a point lies in a region; edges of a rectangle belong to it. */
export function isIn([x, y]: Point, shape: Shape): boolean {
  if (!shape.rectangle) return crossings([x, y], shape.polygon ?? []) % 2 === 1;
  const [left, top, right, bottom] = shape.rectangle;
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** How many edges a ray to the right crosses: odd inside (W. R. Franklin, PNPOLY). */
function crossings([x, y]: Point, corners: readonly Point[]): number {
  return corners.filter(([ax, ay], at) => {
    const [bx, by] = corners.at(at - 1)!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length;
}

/** The code of the first region that holds a point; of none, `outside`. */
export const regionAt = (point: Point, regions: readonly (Shape & { code: string })[]): string =>
  regions.find((region) => isIn(point, region))?.code ?? OUTSIDE;
