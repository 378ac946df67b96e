import { z } from 'zod';
import { foldDigits } from '../text/number-text.ts';

/** A whole number as JSON, or as the digits of a form field, in whatever script. Nothing else is one: `true`, `null` and `[3]` are no answers. */
export const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .max(40)
      .transform(foldDigits)
      .pipe(z.string().regex(/^-?\d{1,9}$/))
      .transform(Number),
  ])
  .pipe(z.number().int());
