import { standardisedDifference } from '../statistics/attrition.ts';
import { cliffsDelta, type Dominance } from '../statistics/cliff.ts';
import { partlyMatched, type PartlyMatched, type PartlyMatchedTest } from '../statistics/partly-matched.ts';
import { rankSum, type RankSum } from '../statistics/rank-sum.ts';
import { shareDifference, type Difference } from '../statistics/share.ts';
import { agrees } from './item-pairs.ts';
import { firstOf } from './gates.ts';
import { unless, type Result, type Why } from './result.ts';

/** An item of a room where nobody could be matched: two separate groups. How many people changed cannot be said. */
export interface Unmatched {
  /** After against before, toward the aim. */
  dominance: Result<Dominance>;
  rankSum: Result<RankSum>;
  /** Shares of the agree options, after − before. */
  agree: Result<Difference>;
}

/** Two separate groups of raw points; nothing unless both reach the threshold. `turned`: the aim is the lower end. */
export function unmatched(
  { before, after, points, turned }: { before: number[]; after: number[]; points: number; turned: boolean },
  threshold: number,
): Unmatched {
  const n = before.length + after.length;
  const few = Math.min(before.length, after.length) < threshold && 'too-few';
  const [one, two] = turned ? [before, after] : [after, before];
  const count = (values: readonly number[]): number => values.filter((value) => agrees(value, points)).length;
  return {
    dominance: unless(few, n, () => cliffsDelta(one, two)),
    rankSum: unless(few, n, () => rankSum(one, two)),
    agree: unless(few, n, () => shareDifference(count(after), after.length, count(before), before.length)),
  };
}

/** What those who answered one wave only add, where they are enough not to be given away by it. */
export interface Attrition {
  /** First answers of the matched beside those of the lost, in standard deviations; no test. */
  lost: Result<{ difference: number; lost: number }>;
  partly: Result<PartlyMatchedTest>;
}

/** The unmatched beside the matched, of oriented answers; each only from the threshold on in every group that could be subtracted. */
export function attritionOf(answers: PartlyMatched, threshold: number): Attrition {
  const { before, beforeOnly, afterOnly } = answers;
  const n = before.length;
  const few = n < threshold && 'too-few';
  const tells = (one: readonly number[]): Why | false => one.length < threshold && 'tells-of-the-unmatched';
  return {
    lost: unless(firstOf(few, tells(beforeOnly)), n, () => lostFigures(before, beforeOnly)),
    partly: unless(firstOf(few, tells(beforeOnly), tells(afterOnly)), n, () => partlyMatched(answers)),
  };
}

function lostFigures(matched: readonly number[], lost: readonly number[]) {
  const difference = standardisedDifference(matched, lost);
  return difference === null ? null : { difference, lost: lost.length };
}
