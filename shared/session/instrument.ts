import { z } from 'zod';
import { text, type Text } from '../text/text.ts';

/** Codes that go into exports: short enough for every statistics package (Stata allows 32 characters with a prefix). */
export const itemCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,21}$/, 'must be a code such as a_code: a-z, 0-9 and _, at most 22 characters');

/** A statement that people rate. `aim` is the direction in which the workshop hopes that answers move. */
const item = z.strictObject({
  code: itemCode,
  text,
  aim: z.enum(['lower', 'higher'], 'must be lower or higher'),
  primary: z.boolean().optional(),
  /** Asked once more at the end, thinking back to before the workshop. For self-rated knowledge or confidence, not for attitudes. */
  then: z.boolean().optional(),
});

/** Items whose mean per person is reported as one figure. */
const composite = z.strictObject({
  code: itemCode,
  title: text,
  items: z.array(itemCode).min(2, 'needs at least two items'),
  primary: z.boolean().optional(),
});

/** A question whose answer only its author knows, for a code that people make themselves. */
const ownQuestion = z.strictObject({ code: itemCode, text });

/** An answer of a demographic; `rest` marks one such as "another", which is never shown by itself. */
const level = z.strictObject({ code: itemCode, text, rest: z.boolean().optional() });

/** What people are asked about themselves, once, with their first answers. Levels that are `ordered` are merged with a neighbour only. */
const demographic = z.strictObject({
  code: itemCode,
  text,
  ordered: z.boolean().optional(),
  levels: z.array(level).min(2, 'needs at least two levels').max(12, 'has at most 12 levels'),
});

/** What is asked before and after: items on one scale, whose points are labels and count from 1. */
export const instrument = z.strictObject({
  title: text,
  intro: text.optional(),
  scale: z.array(text).min(3, 'needs at least 3 points').max(11, 'has at most 11 points'),
  dontKnow: z.boolean().default(false),
  preferNotToSay: z.boolean().optional(),
  items: z.array(item).min(1, 'needs at least one item').max(60, 'has at most 60 items'),
  composites: z.array(composite).max(10, 'has at most 10 composites').optional(),
  demographics: z.array(demographic).max(5, 'has at most 5 demographics').optional(),
  /** What the organiser adds to the words in which people are asked whether they take part. */
  consent: text.optional(),
  /** Days from the last planned wave until the answers are made anonymous. */
  sealAfterDays: z
    .number('must be a number of days')
    .int()
    .min(0, 'must not be negative')
    .max(730, 'is at most 730 days')
    .optional(),
  /** Asked only where the organiser wants it: it identifies people in a small room. */
  selfMade: z.array(ownQuestion).min(2, 'needs at least 2 questions').max(6, 'has at most 6 questions').optional(),
});

export type Item = z.infer<typeof item>;
export type CompositeDefinition = z.infer<typeof composite>;
export type Demographic = z.infer<typeof demographic>;
export type Instrument = z.infer<typeof instrument>;
export type Instruments = Readonly<Record<string, Instrument>>;

/** Missing answers as codes in every export: a value of the scale is never invented for them. */
export const DONT_KNOW = -8;
export const PREFER_NOT_TO_SAY = -9;

/** Days from the last planned wave until sealing, where the instrument does not say. */
export const SEAL_AFTER_DAYS = 30;

/** The label of a value of the scale, or nothing for a missing one. */
export const labelOf = (instrument: Instrument, value: number): Text => instrument.scale[value - 1] ?? '';
