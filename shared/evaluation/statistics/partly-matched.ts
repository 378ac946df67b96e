import { correlation, mean, variance } from './describe.ts';
import { studentTwoSided } from './distributions/student.ts';

/** Everybody's answers: of the matched in the same order, and of those who answered one wave only. */
export interface PartlyMatched {
  before: readonly number[];
  after: readonly number[];
  beforeOnly: readonly number[];
  afterOnly: readonly number[];
}

interface Test {
  t: number;
  df: number;
  p: number;
}

/** Means (after − before) of everybody, with the tests for equal and for unequal variances. */
export interface PartlyMatchedTest {
  matched: number;
  meanBefore: number;
  meanAfter: number;
  difference: number;
  r: number;
  pooledSd: number;
  equalVariance: Test;
  unequalVariance: Test;
}

/** The degrees of freedom of Welch (Biometrika 34, 1947) and Satterthwaite from two squared standard errors. */
const welchDf = (v1: number, n1: number, v2: number, n2: number): number =>
  (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));

const testOf = (t: number, df: number): Test => ({ t, df, p: studentTwoSided(t, df) });

/** The partially overlapping samples t test (Derrick, Russ, Toher and White 2017); null where the matched do not vary. */
export function partlyMatched({ before, after, beforeOnly, afterOnly }: PartlyMatched): PartlyMatchedTest | null {
  const r = before.length > 1 ? correlation(before, after) : null;
  if (r === null) return null;
  const [one, two] = [
    [...before, ...beforeOnly],
    [...after, ...afterOnly],
  ];
  const [n1, n2, both, apart] = [one.length, two.length, before.length, beforeOnly.length + afterOnly.length];
  const [v1, v2] = [variance(one), variance(two)];
  const [meanBefore, meanAfter] = [mean(one), mean(two)];
  const difference = meanAfter - meanBefore;
  const pooledSd = Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2));
  const equal = pooledSd * Math.sqrt(1 / n1 + 1 / n2 - (2 * r * both) / (n1 * n2));
  const unequal = Math.sqrt(v1 / n1 + v2 / n2 - (2 * r * Math.sqrt(v1 * v2) * both) / (n1 * n2));
  if (!(equal > 0) || !(unequal > 0)) return null;
  const df = (apartOnly: number): number => both - 1 + (apart * (apartOnly - both + 1)) / (apart + 2 * both);
  return {
    matched: both,
    meanBefore,
    meanAfter,
    difference,
    r,
    pooledSd,
    equalVariance: testOf(difference / equal, df(n1 + n2 - 2)),
    unequalVariance: testOf(difference / unequal, df(welchDf(v1 / n1, n1, v2 / n2, n2))),
  };
}
