import { z } from 'zod';
import { text, type Text } from '../text/text.ts';

/** Codes that go into exports: short enough for every statistics package (Stata allows 32 characters with a prefix). */
export const itemCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,21}$/, 'must be a code such as a_code: a-z, 0-9 and _, at most 22 characters');

/** A statement that people rate. `aim` is the direction in which the workshop hopes that answers move. */
export const item = z.strictObject({
  code: itemCode,
  text,
  aim: z.enum(['lower', 'higher'], 'must be lower or higher'),
  primary: z.boolean().optional(),
});

/** What is asked before and after: items on one scale, whose points are labels and count from 1. */
export const instrument = z.strictObject({
  title: text,
  intro: text.optional(),
  scale: z.array(text).min(3, 'needs at least 3 points').max(11, 'has at most 11 points'),
  dontKnow: z.boolean().default(false),
  items: z.array(item).min(1, 'needs at least one item').max(60, 'has at most 60 items'),
});

export type Item = z.infer<typeof item>;
export type Instrument = z.infer<typeof instrument>;
export type Instruments = Readonly<Record<string, Instrument>>;

/** Missing answers as codes in every export: a value of the scale is never invented for them. */
export const DONT_KNOW = -8;

/** An answer turned so that more is always closer to the aim (min + max - raw where the aim is lower). */
export const towardAim = (instrument: Instrument, item: Item, value: number): number =>
  item.aim === 'lower' ? instrument.scale.length + 1 - value : value;

/** The label of a value of the scale, or nothing for a missing one. */
export const labelOf = (instrument: Instrument, value: number): Text => instrument.scale[value - 1] ?? '';
