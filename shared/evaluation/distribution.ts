import { DONT_KNOW, type Instrument } from '../session/instrument.ts';
import type { Matched } from './answers.ts';
import type { Pair } from './pairs.ts';

/** A number for each of the two waves. */
export interface BeforeAfter<T> {
  before: T;
  after: T;
}

/**
 * How many gave each point of the scale, from point 1 upward, in each wave. Of the pairs only, so that both sides are the same
 * people and nothing can be learned about the others by subtracting.
 */
export function distributionOf(instrument: Instrument, pairs: readonly Pair[]): BeforeAfter<number[]> {
  const none = (): number[] => instrument.scale.map(() => 0);
  const counts = { before: none(), after: none() };
  for (const { before, after } of pairs) {
    counts.before[before - 1]!++;
    counts.after[after - 1]!++;
  }
  return counts;
}

/** How many of the matched people said that they do not know, in each wave. */
export function dontKnowIn(item: string, matched: readonly Matched[]): BeforeAfter<number> {
  const count = (wave: 'before' | 'after') => matched.filter((person) => person[wave].items[item] === DONT_KNOW).length;
  return { before: count('before'), after: count('after') };
}
