import { countChanges, type ChangeCounts } from '../statistics/changes.ts';
import type { Interval } from '../statistics/interval.ts';
import { netMovementInterval } from '../statistics/net-movement.ts';
import { signTest } from '../statistics/sign-test.ts';
import { firstOf, LEAST_CHANGED } from './gates.ts';
import type { ItemPairs, Oriented } from './item-pairs.ts';
import { unless, type Result } from './result.ts';

/** People by the direction in which they moved; `couldMove` had not yet given the most favourable answer. */
export interface MovementFigures extends ChangeCounts {
  couldMove: number;
}

/** What the slide may say of an item. */
export interface Headline {
  movement: Result<MovementFigures>;
  /** (toward − away)/n, −1 to 1, with its melded interval. */
  net: Result<{ net: number; ci: Interval }>;
  /** The exact sign test. */
  test: Result<{ p: number; changed: number }>;
}

/** The headline of an item; nothing of it below the threshold. */
export function headlineOf({ points }: Pick<ItemPairs, 'points'>, { n, before, changes }: Oriented, threshold: number): Headline {
  const counts = countChanges(changes);
  const { toward, away, changed } = counts;
  const few = n < threshold && 'too-few';
  return {
    movement: unless(few, n, () => ({ ...counts, couldMove: before.filter((value) => value < points).length })),
    net: unless(few, n, () => ({ net: (toward - away) / n, ci: netMovementInterval(counts) })),
    test: unless(firstOf(few, changed < LEAST_CHANGED && 'too-few-changed'), n, () => ({ p: signTest(toward, away), changed })),
  };
}
