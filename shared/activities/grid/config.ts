import { z } from 'zod';
import { wholeNumber } from '../../activity/whole-number.ts';
import { itemCode } from '../../session/instrument.ts';
import { text } from '../../text/text.ts';

const axis = z.strictObject({ label: text, low: text, high: text });

/** From 0 to 100, where a session does not ask for steps. */
const HUNDRED = 100;

/** The fields of a step. Quadrants are named by their end of the x axis, then of the y axis. */
export const config = z.strictObject({
  question: text,
  items: z
    .array(z.strictObject({ code: itemCode, text }))
    .min(1, 'needs at least one item')
    .max(12, 'has at most 12 items')
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two items with the same code'),
  x: axis,
  y: axis,
  steps: z
    .number('must be 5 to 11, or 100')
    .refine((steps) => steps === HUNDRED || (Number.isInteger(steps) && steps >= 5 && steps <= 11), 'must be 5 to 11, or 100')
    .default(HUNDRED),
  quadrants: z.strictObject({ low_low: text, low_high: text, high_low: text, high_high: text }).optional(),
});

/** A place on both axes. Half a place can be read, so that it is refused in words. */
const place = z.object({ x: wholeNumber.optional(), y: wholeNumber.optional() });

/** Places by item; an item that is left out is skipped. */
export const answer = z.object({ items: z.record(z.string().max(22), place) });

/** Whether the screen shows one item alone, with a dot for each person, or all of them. */
export const control = z.discriminatedUnion('do', [
  z.object({ do: z.literal('show-item'), item: z.string().min(1).max(22) }),
  z.object({ do: z.literal('show-all') }),
]);

export type Config = z.infer<typeof config>;
export type Answer = z.infer<typeof answer>;
export type Control = z.infer<typeof control>;

/** The lowest and the highest value of both axes: 0 to 100, or 1 to the number of steps. */
export const rangeOf = ({ steps }: Pick<Config, 'steps'>): { min: number; max: number } =>
  steps === HUNDRED ? { min: 0, max: HUNDRED } : { min: 1, max: steps };
