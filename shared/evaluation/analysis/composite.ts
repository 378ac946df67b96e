import { cronbachAlpha, personMean, type Alpha, type Answers } from '../statistics/alpha.ts';
import { bootstrapMean, type Bootstrap } from '../statistics/bootstrap.ts';
import { mean, median } from '../statistics/describe.ts';
import { ALPHA, firstOf } from './gates.ts';
import { headlineOf, type Headline } from './headline.ts';
import { unless, type Result } from './result.ts';

/** One wave of a composite: the means of the persons, turned toward the aim. */
export interface CompositeWave {
  mean: number;
  median: number;
}

/** The mean of a person's items. */
export interface Composite {
  headline: Headline;
  waves: Result<{ before: CompositeWave; after: CompositeWave; change: number }>;
  /** Mean change toward the aim. */
  change: Result<Bootstrap>;
  /** Of the first answers; `unstable` below 30 people. */
  alpha: Result<Alpha & { unstable: boolean }>;
}

/** How a composite is looked at: the points of its scale, the fewest people, the seed of the bootstrap. */
export interface CompositeOptions {
  points: number;
  threshold: number;
  seed: number;
}

/** The composite of oriented answers by person (rows) and item, the same people in both waves; never of one item alone. */
export function compositeOf(before: Answers, after: Answers, { points, threshold, seed }: CompositeOptions): Composite {
  const pairs = before.flatMap((row, at) => {
    const [first, last] = [personMean(row), personMean(after[at]!)];
    return first === null || last === null ? [] : [{ first, last, change: last - first }];
  });
  const [changes, n, items] = [pairs.map(({ change }) => change), pairs.length, before[0]?.length ?? 0];
  const complete = before.filter((row) => row.every((value) => value !== null)).length;
  const few = (people: number, least: number) => people < Math.max(least, threshold) && ('too-few' as const);
  const single = (least: number) => items < least && ('too-few-items' as const);
  const why = firstOf(few(n, 0), single(2));
  const firsts = pairs.map(({ first }) => first);
  const turned = { n, before: firsts, after: pairs.map(({ last }) => last), changes };
  return {
    headline: headlineOf({ points }, turned, single(2) ? Infinity : threshold),
    waves: unless(why, n, () => ({ before: waveOf(turned.before), after: waveOf(turned.after), change: mean(changes) })),
    change: unless(why, n, () => bootstrapMean(changes, seed)),
    alpha: unless(firstOf(few(complete, ALPHA.people), single(ALPHA.items)), complete, () => alphaOf(before)),
  };
}

const waveOf = (means: readonly number[]): CompositeWave => ({ mean: mean(means), median: median(means) });

function alphaOf(answers: Answers) {
  const found = cronbachAlpha(answers);
  return found && { ...found, unstable: found.n < ALPHA.stable };
}
