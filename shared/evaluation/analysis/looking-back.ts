import { mean } from '../statistics/describe.ts';
import type { Interval } from '../statistics/interval.ts';
import { meanChange } from '../statistics/mean-change.ts';

/** One person's answers to an item, turned toward the aim; `then` is what they say afterwards of before. */
export interface LookedBack {
  before: number;
  after: number;
  then: number;
}

/** A mean of differences; no interval where nobody differs. */
export interface MeanDifference {
  mean: number;
  ci: Interval | null;
}

/**
 * How whoever looked back changed toward the aim (Howard 1980): as they feel it, after − then; as it was measured, after − before; and how
 * far their ruler shifted, then − before. `measured` is null where, beside the change of all pairs, it would tell of the few others.
 */
export interface LookingBack {
  felt: MeanDifference;
  measured: { change: MeanDifference; shift: MeanDifference } | null;
}

/** The three numbers of the same people. */
export function lookingBackOf(people: readonly LookedBack[], mayBeMeasured: boolean): LookingBack {
  const of = (difference: (one: LookedBack) => number): MeanDifference => differenceOf(people.map(difference));
  return {
    felt: of(({ after, then }) => after - then),
    measured: mayBeMeasured
      ? { change: of(({ after, before }) => after - before), shift: of(({ then, before }) => then - before) }
      : null,
  };
}

const differenceOf = (differences: readonly number[]): MeanDifference => ({
  mean: mean(differences),
  ci: meanChange(differences)?.ci ?? null,
});
