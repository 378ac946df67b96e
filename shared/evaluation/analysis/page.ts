import { bounds } from '../statistics/attrition.ts';
import { countChanges } from '../statistics/changes.ts';
import { mean, median, quantile, sorted } from '../statistics/describe.ts';
import { detectableDz } from '../statistics/detectable.ts';
import type { Interval } from '../statistics/interval.ts';
import { meanChange, type MeanChange } from '../statistics/mean-change.ts';
import { agrees, type ItemPairs, type Oriented } from './item-pairs.ts';
import { unless, type Result } from './result.ts';
import { sizeOf, type Size } from './size.ts';

/** One wave in raw points of the scale. */
export interface WaveFigures {
  mean: number;
  median: number;
  quartiles: Interval;
  /** People who gave an agree option. */
  agree: number;
}

/** What the report page may say of an item beside its headline. */
export interface Page {
  waves: Result<{ before: WaveFigures; after: WaveFigures; change: number }>;
  /** The mean change toward the aim with its interval and test; not where all changed by the same. */
  change: Result<MeanChange>;
  size: Result<{ size: Size }>;
  /** The share toward, had the lost all moved away, and had they all moved toward. */
  bounds: Result<{ low: number; high: number; toward: number; lost: number }>;
  /** The change in standard deviations that so many pairs would find with a power of .8. */
  detectable: Result<{ dz: number }>;
}

/** The report page of an item; nothing of it below the threshold. */
export function pageOf(item: ItemPairs, { n, changes }: Oriented, threshold: number): Page {
  const few = n < threshold && 'too-few';
  const wave = (values: readonly number[]): WaveFigures => waveOf(values, item.points);
  const change = few ? null : meanChange(changes);
  return {
    waves: unless(few, n, () => ({ before: wave(item.before), after: wave(item.after), change: mean(changes) })),
    change: unless(few, n, () => change),
    size: unless(few || (item.points !== 5 && 'other-scale'), n, () => change && { size: sizeOf(change.mean, change.ci) }),
    bounds: unless(few, n, () => boundsOf(countChanges(changes).toward, n, item.lost)),
    detectable: unless(few, n, () => ({ dz: detectableDz(n)! })),
  };
}

/** Put in order once; ordering it again costs next to nothing. */
function waveOf(values: readonly number[], points: number): WaveFigures {
  const list = sorted(values);
  return {
    mean: mean(list),
    median: median(list),
    quartiles: [quantile(list, 0.25), quantile(list, 0.75)],
    agree: list.filter((value) => agrees(value, points)).length,
  };
}

function boundsOf(toward: number, n: number, lost: number) {
  const [low, high] = bounds(toward, n, lost);
  return { low, high, toward, lost };
}
