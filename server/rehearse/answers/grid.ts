import type { GridView } from '../../../shared/activities/grid/grid.ts';
import { seedOf, type Random } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const SKIPS = 0.1;
/** How far people are from each other, as a share of an axis. */
const APART = 0.14;

/** Where most people would put an item on an axis, from 0 to 1: the same for everybody. */
const middleOf = (code: string, axis: string): number => 0.12 + (0.76 * (seedOf(code, axis) % 1000)) / 1000;

/** Most items, each around a place that most people agree on. */
export const grid: Behaviour<GridView> = {
  seconds: (view) => 4 + 5 * view.items.length,
  acts({ items, min, max }, { random }) {
    const placed = items.filter(() => !random.chance(SKIPS));
    const form = placed.map(({ code }) => [
      `at.${code}`,
      [`${near(code, 'x', min, max, random)},${near(code, 'y', min, max, random)}`],
    ]);
    return placed.length ? [Object.fromEntries(form)] : [];
  },
};

function near(code: string, axis: string, min: number, max: number, random: Random): number {
  const share = Math.min(1, Math.max(0, middleOf(code, axis) + APART * random.normal()));
  return Math.round(min + share * (max - min));
}
