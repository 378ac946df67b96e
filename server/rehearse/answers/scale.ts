import type { ScaleView } from '../../../shared/activities/scale/scale.ts';
import { SKIP } from '../../../shared/activities/scale/skip.ts';
import { randomFrom, seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const SECONDS_PER_STATEMENT = 4;
const LEAVES_OPEN = 0.03;
const SKIPS = 0.05;

/** Every statement near what the room thinks of it; on some the room is of two minds. */
export const scale: Behaviour<ScaleView> = {
  seconds: (view) => SECONDS_PER_STATEMENT * view.statements.length,
  acts({ statements, scale, skip }, { seed, random }) {
    const form: Record<string, string[]> = {};
    for (const { code } of statements) {
      if (random.chance(LEAVES_OPEN)) continue;
      form[`item.${code}`] = [skip && random.chance(SKIPS) ? SKIP : String(ratingOf(code, scale.length, seed))];
    }
    return Object.keys(form).length ? [form] : [];
  },
};

/** A point of the scale from 1: around a place that follows from the statement, for half of the people elsewhere where it divides. */
function ratingOf(code: string, points: number, seed: number): number {
  const own = randomFrom(seedOf(seed, code));
  const lean = (seedOf(code) % 100) / 100;
  const other = seedOf(code, 'divides') % 3 === 0 && own.chance(0.5);
  const middle = 1 + (points - 1) * (other ? 1 - lean : lean);
  return Math.min(points, Math.max(1, Math.round(middle + own.normal() * (points / 6))));
}
