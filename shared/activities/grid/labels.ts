/** A rectangle in px: its start corner and its size. */
export type Box = { x: number; y: number; width: number; height: number };
/** A bubble in px by its middle, with the size of the label that belongs to it. */
export type Labelled = { x: number; y: number; r: number; width: number; height: number };

/** Where a label is, and how often it has come anew. */
export type Settled = { box: Box; turn: number };

const GAP = 6;
/** Directions in which a label is tried, the best first: to the sides, then above and below, then between. */
const WAYS = [0, 180, 270, 90, 315, 225, 45, 135].map((degrees) => (degrees * Math.PI) / 180);
const RINGS = 6;

/** Whether two rectangles share any ground. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The point of a rectangle that is nearest to another point. */
export const nearest = (box: Box, { x, y }: { x: number; y: number }): { x: number; y: number } => ({
  x: Math.min(Math.max(x, box.x), box.x + box.width),
  y: Math.min(Math.max(y, box.y), box.y + box.height),
});

/** Whether a rectangle and a circle share any ground. */
export function touches(box: Box, circle: { x: number; y: number; r: number }): boolean {
  const { x, y } = nearest(box, circle);
  return Math.hypot(circle.x - x, circle.y - y) < circle.r;
}

/**
 * A place for the label of each bubble: beside it, or further away where it is crowded; never over another label or a bubble. Null where
 * no place is left. The same bubbles always get the same places.
 */
export function placeLabels(bubbles: readonly Labelled[], area: Box): (Box | null)[] {
  const placed: Box[] = [];
  return bubbles.map((bubble) => {
    const free = candidates(bubble).find((box) => isFree(box, area, placed, bubbles));
    if (free) placed.push(free);
    return free ?? null;
  });
}

function candidates(bubble: Labelled): Box[] {
  const rings = Array.from({ length: RINGS }, (_one, ring) => GAP + ring * bubble.height);
  return rings.flatMap((away) => WAYS.map((way) => beside(bubble, way, away)));
}

/**
 * Labels by the code of their bubble. One that goes further than its own height would cross others on its way: it comes anew in its new
 * place instead, once the bubbles have arrived.
 */
export function settle(
  before: ReadonlyMap<string, Settled>,
  bubbles: readonly { code: string; label: Box | null }[],
): ReadonlyMap<string, Settled> {
  const labelled = bubbles.flatMap(({ code, label }) => (label ? [{ code, label }] : []));
  return new Map(labelled.map(({ code, label }) => [code, { box: label, turn: turnOf(before.get(code), label) }]));
}

function turnOf(was: Settled | undefined, { x, y, height }: Box): number {
  if (!was) return 0;
  return Math.hypot(x - was.box.x, y - was.box.y) > height ? was.turn + 1 : was.turn;
}

/** The label that touches the circle `away` outside a bubble, in this direction. */
function beside({ x, y, r, width, height }: Labelled, way: number, away: number): Box {
  const [cos, sin] = [round(Math.cos(way)), round(Math.sin(way))];
  const reach = r + away;
  return {
    x: x + cos * reach - (width * (1 - Math.sign(cos))) / 2,
    y: y + sin * reach - (height * (1 - Math.sign(sin))) / 2,
    width,
    height,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const isFree = (box: Box, area: Box, placed: readonly Box[], bubbles: readonly Labelled[]): boolean =>
  inside(box, area) && !placed.some((other) => overlap(box, other)) && !bubbles.some((bubble) => touches(box, bubble));

const inside = (box: Box, area: Box): boolean =>
  box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height;
