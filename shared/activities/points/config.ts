import { z } from 'zod';
import { wholeNumber } from '../../activity/whole-number.ts';
import { itemCode } from '../../session/instrument.ts';
import { text } from '../../text/text.ts';

/** A press of plus or minus moves a twentieth of the budget where the session does not say how much. */
const PRESSES = 20;

/** The fields of a step. `step` is what a press of plus or minus moves. */
export const config = z
  .strictObject({
    question: text,
    items: z
      .array(z.strictObject({ code: itemCode, text }))
      .min(2, 'needs at least two items')
      .max(12, 'has at most 12 items')
      .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two items with the same code'),
    budget: z.number().int().min(2, 'is at least 2 points').max(1000, 'is at most 1000 points').default(100),
    step: z.number().int().min(1, 'is at least 1').optional(),
    all: z.boolean().default(false),
  })
  .refine(({ step, budget }) => step === undefined || step <= budget, { path: ['step'], error: 'is more than the budget' })
  .transform((read) => ({ ...read, step: read.step ?? Math.max(1, Math.round(read.budget / PRESSES)) }));

/** Points by item; an item that is left out gets none. */
export const answer = z.object({ points: z.record(z.string().max(22), wholeNumber.pipe(z.number().min(0))) });

/** In which order the screen shows the items. */
export const control = z.discriminatedUnion('do', [
  z.object({ do: z.literal('sort-by-points') }),
  z.object({ do: z.literal('sort-as-listed') }),
]);

export type Config = z.infer<typeof config>;
export type Answer = z.infer<typeof answer>;
export type Control = z.infer<typeof control>;
