import type { Instrument, Item } from '../session/instrument.ts';
import type { Matched } from './answers.ts';
import { directionOf, isPoint, oriented } from './orientation.ts';

/** The two answers of one person to one item, both points of the scale from 1. */
export interface Pair {
  before: number;
  after: number;
}

/** People by the direction in which they moved; together they are all pairs. `couldMove`: not yet at the most favourable point before. */
export interface Movement {
  toward: number;
  same: number;
  away: number;
  couldMove: number;
}

/** A pair of two answers, or null where one of them is no point of the scale: a missing answer is never given a value. */
export function pairOf(instrument: Instrument, before: number | null | undefined, after: number | null | undefined): Pair | null {
  return isPoint(instrument, before) && isPoint(instrument, after) ? { before, after } : null;
}

/** The pairs of an item, linked by its code, in the order of the matched people. */
export const pairsOf = (instrument: Instrument, { code }: Item, matched: readonly Matched[]): Pair[] =>
  matched.flatMap(({ before, after }) => pairOf(instrument, before.items[code], after.items[code]) ?? []);

/** How far a pair moved toward the aim, in points; negative is away from it. */
export const changeOf = (instrument: Instrument, item: Item, { before, after }: Pair): number =>
  oriented(instrument, item, after)! - oriented(instrument, item, before)!;

/** How far each matched person moved toward the aim on an item, by participant; who gave no point of the scale in a wave is not there. */
export const changesBy = (instrument: Instrument, item: Item, matched: readonly Matched[]): Map<string, number> =>
  new Map(
    matched.flatMap(({ participant, before, after }) => {
      const pair = pairOf(instrument, before.items[item.code], after.items[item.code]);
      return pair ? [[participant, changeOf(instrument, item, pair)] as const] : [];
    }),
  );

/** Whether the first answer left room to move toward the aim. */
export const couldMove = (instrument: Instrument, item: Item, { before }: Pair): boolean =>
  oriented(instrument, item, before)! < instrument.scale.length;

/** How many moved toward the aim, stayed and moved away, and how many could move toward it. */
export function movementOf(instrument: Instrument, item: Item, pairs: readonly Pair[]): Movement {
  const movement = { toward: 0, same: 0, away: 0, couldMove: 0 };
  for (const pair of pairs) {
    movement[directionOf(changeOf(instrument, item, pair))]++;
    if (couldMove(instrument, item, pair)) movement.couldMove++;
  }
  return movement;
}
