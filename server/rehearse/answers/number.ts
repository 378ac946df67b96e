import type { NumberView } from '../../../shared/activities/number/number.ts';
import { seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const ANY_MIDDLE = 100;

/** Most guesses lie around one place, the same for everybody; a few are far off. */
export const number: Behaviour<NumberView> = {
  seconds: () => 9,
  acts({ question, min, max, step }, { random }) {
    const low = min ?? 0;
    const high = max ?? Math.max(low, 0) + 2 * ANY_MIDDLE;
    const middle = low + (high - low) * (0.3 + (seedOf(question) % 400) / 1000);
    const guess = middle + random.normal() * (high - low) * (random.chance(0.1) ? 0.3 : 0.1);
    const grain = step ?? 1;
    const value = low + Math.round((Math.min(high, Math.max(low, guess)) - low) / grain) * grain;
    const inRange = value > high ? value - grain : value;
    return [{ value: [String(Number(inRange.toFixed(6)))] }];
  },
};
