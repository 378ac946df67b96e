import type { Instrument, Item } from '../session/instrument.ts';

/** Which way an answer moved, seen from the aim of its item. */
export type Direction = 'toward' | 'same' | 'away';

/** The order in which movements are named and drawn, everywhere. */
export const MOVES: readonly Direction[] = ['toward', 'same', 'away'];

/** Whether a value is a point of the scale. Don't know, not answered and anything else are not, and never count as the middle. */
export const isPoint = (instrument: Instrument, value: number | null | undefined): value is number =>
  Number.isInteger(value) && value! >= 1 && value! <= instrument.scale.length;

/** An answer turned so that more is always closer to the aim (min + max - raw where the aim is lower). */
export const towardAim = (instrument: Instrument, item: Item, value: number): number =>
  item.aim === 'lower' ? instrument.scale.length + 1 - value : value;

/** A value turned toward the aim of its item; null for what is not a point of the scale. */
export const oriented = (instrument: Instrument, item: Item, value: number | null | undefined): number | null =>
  isPoint(instrument, value) ? towardAim(instrument, item, value) : null;

/** The direction of a change in oriented points: positive is toward the aim. */
export const directionOf = (change: number): Direction => (change > 0 ? 'toward' : change < 0 ? 'away' : 'same');
