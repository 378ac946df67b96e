import type { SurveyView } from '../../../shared/activities/survey/survey.ts';
import { DONT_KNOW } from '../../../shared/session/instrument.ts';
import { randomFrom, seedOf, type Random } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const SECONDS_PER_ITEM = 5;
const LEAVES_OUT = 0.02;
const DOES_NOT_KNOW = 0.04;
/** Of those who answer again, how many have moved: most of them one way, some the other. */
const MOVED = 0.5;
const MOVED_BACK = 0.12;

/** Every item on the scale; the second time most people stay near what they said the first time, and about half have moved. */
export const survey: Behaviour<SurveyView> = {
  seconds: (view) => SECONDS_PER_ITEM * view.items.length,
  acts({ wave, items, scale, dontKnow, about = [] }, { seed, random }) {
    const form: Record<string, string[]> = {};
    for (const [at, { code }] of items.entries()) {
      if (random.chance(LEAVES_OUT)) continue;
      const value = ratingOf(randomFrom(seedOf(seed, code)), at, scale.length, wave === 'after');
      form[`item.${code}`] = [String(dontKnow && random.chance(DOES_NOT_KNOW) ? DONT_KNOW : value)];
    }
    for (const { code, scale: levels } of about) {
      if (!random.chance(LEAVES_OUT)) form[`item.${code}`] = [String(1 + randomFrom(seedOf(seed, code)).below(levels.length))];
    }
    return Object.keys(form).length ? [form] : [];
  },
};

/**
 * A point of the scale from 1. `own` is the person's chance for this item, so that the first answer is the same in both waves. A phone
 * is not told which way an item should move: people here take every other statement, beginning with the first, for one to disagree with.
 */
export function ratingOf(own: Random, at: number, points: number, again: boolean): number {
  const way = at % 2 ? 1 : -1;
  const middle = (points + 1) / 2;
  const first = clamp(Math.round(middle - 0.5 * way + own.normal()), points);
  if (!again) return first;
  const move = own.next();
  const steps = move < MOVED ? 1 + own.below(2) : move < MOVED + MOVED_BACK ? -1 : 0;
  return clamp(first + way * steps, points);
}

const clamp = (value: number, points: number): number => Math.min(points, Math.max(1, value));
