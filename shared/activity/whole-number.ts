import { z } from 'zod';

/** A whole number as JSON, or as the digits of a form field. Nothing else is one: `true`, `null` and `[3]` are no answers. */
export const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int());
