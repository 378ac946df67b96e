import type { PointsView } from '../../../shared/activities/points/points.ts';
import { seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** Some items matter more than others, the same ones to everybody. */
const liking = (code: string): number => 0.15 + (seedOf(code) % 1000) / 900;
const GIVES_NONE = 0.25;

/** The whole budget in steps, more to what most people like; about a quarter of the items get nothing. */
export const points: Behaviour<PointsView> = {
  seconds: (view) => 8 + 3 * view.items.length,
  acts({ items, budget, step }, { random }) {
    const weights = items.map(({ code }) => (random.chance(GIVES_NONE) ? 0 : liking(code) * (0.3 + random.next())));
    const sum = weights.reduce((total, one) => total + one, 0) || 1;
    const given = weights.map((weight) => Math.floor((weight / sum) * (budget / step)) * step);
    const first = weights.indexOf(Math.max(...weights));
    given[first]! += budget - given.reduce((total, one) => total + one, 0);
    return [Object.fromEntries(items.map(({ code }, at) => [`points.${code}`, [String(given[at])]]))];
  },
};
