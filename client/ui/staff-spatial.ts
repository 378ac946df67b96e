/** Something in a plane that can be gone to: its middle, in pixels from the top and the left of the page. */
export type Spot = { id: string; x: number; y: number };

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Straying to the side costs more than going far, so that rows are walked along before they are left. */
const STRAY = 3;

/** The spot that an arrow key leads to from another, or null where there is none that way, or it is no arrow. */
export function spotToward(key: string, from: Spot, spots: readonly Spot[]): string | null {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return null;
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of spots) {
    const ahead = (x - from.x) * step[0] + (y - from.y) * step[1];
    const aside = Math.abs((x - from.x) * step[1]) + Math.abs((y - from.y) * step[0]);
    const cost = ahead + STRAY * aside;
    if (ahead > 1 && (!best || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}
