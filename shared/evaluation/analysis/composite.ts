import { cronbachAlpha, personMean, type Alpha, type Answers } from '../statistics/alpha.ts';
import { bootstrapMean, type Bootstrap } from '../statistics/bootstrap.ts';
import { ALPHA, firstOf } from './gates.ts';
import { unless, type Result } from './result.ts';

/** The mean of a person's items. */
export interface Composite {
  /** Mean change toward the aim. */
  change: Result<Bootstrap>;
  /** Of the first answers; `unstable` below 30 people. */
  alpha: Result<Alpha & { unstable: boolean }>;
}

/** The composite of oriented answers by person (rows) and item, the same people in both waves; never of one item alone. */
export function compositeOf(before: Answers, after: Answers, threshold: number, seed: number): Composite {
  const changes = before.flatMap((row, at) => {
    const [first, last] = [personMean(row), personMean(after[at]!)];
    return first === null || last === null ? [] : [last - first];
  });
  const items = before[0]?.length ?? 0;
  const complete = before.filter((row) => row.every((value) => value !== null)).length;
  const few = (people: number, least: number) => people < Math.max(least, threshold) && ('too-few' as const);
  const single = (least: number) => items < least && ('too-few-items' as const);
  return {
    change: unless(firstOf(few(changes.length, 0), single(2)), changes.length, () => bootstrapMean(changes, seed)),
    alpha: unless(firstOf(few(complete, ALPHA.people), single(ALPHA.items)), complete, () => alphaOf(before)),
  };
}

function alphaOf(answers: Answers) {
  const found = cronbachAlpha(answers);
  return found && { ...found, unstable: found.n < ALPHA.stable };
}
