import type { Placed } from './places.ts';
import type { Area } from './screen-places.ts';

/** A bubble of the 2x2: its middle and radius in px from the lower corner at which effort begins, and where people put it. */
export interface Bubble {
  id: string;
  name: string;
  /** From 1, as in the list beside it. */
  number: number;
  x: number;
  y: number;
  radius: number;
  /** The middle half of what people gave, in px; null where the presenter put it, or one person did. */
  spread: { x: [number, number]; y: [number, number]; atX: number; atY: number } | null;
}

/** In rem. */
const SMALLEST = 2.1;
const LARGEST = 4;
const BETWEEN = 0.35;
/** The share of that space which two may lack. */
const NEAR = 0.5;
/** The golden angle. */
const TURN = 2.399963;
/** Eight bubbles on one spot need about twenty. */
const MOST_ROUNDS = 60;

/** Bubbles by their votes at the medians, pushed apart until none hides another. Items that nobody placed are left out. */
export function bubblesFor(placed: readonly Placed[], dots: Readonly<Record<string, number>>, area: Area, rem: number): Bubble[] {
  const most = Math.max(1, ...placed.map(({ id }) => dots[id] ?? 0));
  const bubbles = placed.flatMap((item, at) => {
    const impact = item.set?.impact ?? item.impact?.median;
    const effort = item.set?.effort ?? item.effort?.median;
    if (impact === undefined || effort === undefined) return [];
    const radius = (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((dots[item.id] ?? 0) / most)) * rem;
    const bubble = { id: item.id, name: item.name, number: at + 1, radius, x: across(effort, area), y: up(impact, area) };
    return [{ ...bubble, spread: spreadOf(item, area) }];
  });
  for (let round = 0; round < MOST_ROUNDS && pushApart(bubbles, area, BETWEEN * rem); round++);
  for (const bubble of bubbles) keepInside(bubble, area);
  return bubbles;
}

const across = (effort: number, { width }: Area): number => (effort / 100) * width;
const up = (impact: number, { height }: Area): number => (impact / 100) * height;

function spreadOf({ people, impact, effort, set }: Placed, area: Area): Bubble['spread'] {
  if (set || !impact || !effort || people < 2) return null;
  return {
    x: [across(effort.low, area), across(effort.high, area)],
    y: [up(impact.low, area), up(impact.high, area)],
    atX: across(effort.median, area),
    atY: up(impact.median, area),
  };
}

/** Whether any two lay too near. */
function pushApart(bubbles: Bubble[], area: Area, between: number): boolean {
  let moved = false;
  for (const [at, one] of bubbles.entries())
    for (const other of bubbles.slice(at + 1)) {
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const distance = Math.hypot(dx, dy);
      const overlap = one.radius + other.radius + between - distance;
      if (overlap <= 0) continue;
      moved ||= overlap > NEAR * between;
      // Two that lie on the very same place go apart, each pair its own way: all sideways would end at the edge.
      const way = TURN * (other.number + one.number);
      const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(way), Math.sin(way)];
      [one.x, one.y] = [one.x - (ux * overlap) / 2, one.y - (uy * overlap) / 2];
      [other.x, other.y] = [other.x + (ux * overlap) / 2, other.y + (uy * overlap) / 2];
      keepInside(one, area);
      keepInside(other, area);
    }
  return moved;
}

function keepInside(bubble: Bubble, { width, height }: Area): void {
  bubble.x = Math.min(width - bubble.radius, Math.max(bubble.radius, bubble.x));
  bubble.y = Math.min(height - bubble.radius, Math.max(bubble.radius, bubble.y));
}
