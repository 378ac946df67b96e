import { z } from 'zod';

/** How far from the right value still counts: a distance, or a share of the right value such as `5%`. */
export const tolerance = z.union(
  [
    z.number().min(0, 'must not be negative').finite(),
    z.string().regex(/^\d{1,3}(\.\d+)?\s*%$/, 'must be a number or a percentage such as 5%'),
  ],
  'must be a number or a percentage such as 5%',
);

export type Tolerance = z.infer<typeof tolerance>;

/** The tolerance as a distance. */
export const distanceOf = (right: number, allowed: Tolerance): number =>
  typeof allowed === 'number' ? allowed : (Math.abs(right) * parseFloat(allowed)) / 100;

/** Whether a guess is near enough. The edge counts, whatever binary fractions make of it. */
export const isWithin = (value: number, right: number, allowed: Tolerance): boolean =>
  Math.abs(value - right) <= distanceOf(right, allowed) + Number.EPSILON * 8 * Math.max(Math.abs(value), Math.abs(right));
