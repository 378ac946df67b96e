import type { Instrument } from '../session/instrument.ts';
import type { Matched, Response } from './answers.ts';
import { oriented } from './orientation.ts';
import { personMean } from './statistics/alpha.ts';

interface Items {
  items: readonly string[];
}

/** A person's answers to the items of a composite, oriented; null where there is none. */
export const compositeRow = (
  instrument: Instrument,
  { items: codes }: Items,
  { items }: Pick<Response, 'items'>,
): (number | null)[] =>
  instrument.items.filter(({ code }) => codes.includes(code)).map((item) => oriented(instrument, item, items[item.code]));

/** How far a matched person's mean moved toward the aim; null for who answered less than two thirds of its items in a wave. */
function compositeChange(instrument: Instrument, composite: Items, { before, after }: Matched): number | null {
  const [first, last] = [before, after].map((response) => personMean(compositeRow(instrument, composite, response)));
  return first === null || last === null ? null : last! - first!;
}

/** The changes of all of whom there is one, by participant. */
export const compositeChangesBy = (instrument: Instrument, composite: Items, matched: readonly Matched[]): Map<string, number> =>
  new Map(
    matched.flatMap((one) => {
      const change = compositeChange(instrument, composite, one);
      return change === null ? [] : [[one.participant, change] as const];
    }),
  );

/** The changes of all of whom there is one. */
export const compositeChanges = (instrument: Instrument, composite: Items, matched: readonly Matched[]): number[] =>
  matched.flatMap((one) => compositeChange(instrument, composite, one) ?? []);
