import { z } from 'zod';
import { itemCode } from '../../session/instrument.ts';
import { text } from '../../text/text.ts';

/** How the screen draws the results: bars of one length, bars around the middle of the scale, or means on the scale. */
export const VIEWS = ['stacked', 'diverging', 'means'] as const;
export type ScaleViewName = (typeof VIEWS)[number];

const ends = 'needs a label at its first and its last point';

/** The fields of a scale in a session file. */
export const config = z.strictObject({
  question: text,
  /** A label per point, from the lowest upward; null where a point between the ends has none. */
  scale: z
    .array(text.nullable())
    .min(3, 'needs at least 3 points')
    .max(11, 'has at most 11 points')
    .refine((points) => points[0] !== null && points.at(-1) !== null, ends),
  statements: z
    .array(z.strictObject({ code: itemCode, text }))
    .min(1, 'needs at least one statement')
    .max(20, 'has at most 20 statements')
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two statements with the same code'),
  /** Whether a statement may be skipped; skips are counted. */
  skip: z.boolean().default(false),
  shuffle: z.boolean().default(false),
  view: z.enum(VIEWS, 'must be stacked, diverging or means').default('stacked'),
});

export type ScaleConfig = z.infer<typeof config>;
