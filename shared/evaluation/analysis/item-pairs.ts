import type { Item } from '../../session/instrument.ts';

/** The pairs of an item as raw points of its scale, from 1; `lost` answered the instrument only before. */
export interface ItemPairs {
  before: readonly number[];
  after: readonly number[];
  points: number;
  aim: Item['aim'];
  lost: number;
}

/** Pairs turned so that more is nearer to the aim, with their changes. */
export interface Oriented {
  n: number;
  before: number[];
  after: number[];
  changes: number[];
}

/** The pairs seen from the aim. */
export function orientedPairs({ before, after, points, aim }: ItemPairs): Oriented {
  const turn = (value: number): number => (aim === 'lower' ? points + 1 - value : value);
  const [first, last] = [before.map(turn), after.map(turn)];
  return { n: first.length, before: first, after: last, changes: last.map((value, at) => value - first[at]!) };
}

/** Whether a raw point is one of the agree options: those above the middle of the scale, 4 and 5 of five. */
export const agrees = (value: number, points: number): boolean => value > (points + 1) / 2;
