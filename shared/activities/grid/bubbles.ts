/** A circle in px by its middle. */
export type Circle = { x: number; y: number; r: number };

const ROUNDS = 60;
/** How far circles may lie over each other, as a share of their radii. */
const OVER = 0.15;

/** The radius of a bubble whose area follows `n`, between the least that can be read and the most there is room for. */
export const radiusOf = (n: number, most: number, least: number, greatest: number): number =>
  Math.max(least, greatest * Math.sqrt(n / Math.max(1, most)));

/** Circles moved apart, as little as it takes, until each can be seen. Without chance: the same circles always end the same. */
export function apart(circles: readonly Circle[], width: number, height: number): Circle[] {
  const moved = circles.map((circle) => ({ ...circle }));
  for (let round = 0; round < ROUNDS; round++) if (!pushAll(moved, width, height)) break;
  return moved;
}

function pushAll(circles: Circle[], width: number, height: number): boolean {
  let pushed = false;
  for (const [at, one] of circles.entries())
    for (const [more, other] of circles.slice(at + 1).entries()) pushed = push(one, other, at + more) || pushed;
  for (const circle of circles) {
    circle.x = Math.min(Math.max(circle.x, circle.r), width - circle.r);
    circle.y = Math.min(Math.max(circle.y, circle.r), height - circle.r);
  }
  return pushed;
}

/** Moves two circles half of what is missing each. Those in one place part in a direction of their own. */
function push(one: Circle, other: Circle, pair: number): boolean {
  const far = Math.hypot(other.x - one.x, other.y - one.y);
  const missing = (one.r + other.r) * (1 - OVER) - far;
  if (missing <= 0.1) return false;
  const angle = far > 0.01 ? Math.atan2(other.y - one.y, other.x - one.x) : pair * 2.4;
  const [dx, dy] = [(Math.cos(angle) * missing) / 2, (Math.sin(angle) * missing) / 2];
  one.x -= dx;
  one.y -= dy;
  other.x += dx;
  other.y += dy;
  return true;
}
