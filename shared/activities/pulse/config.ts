import { z } from 'zod';
import { text } from '../../text/text.ts';
import { PARTS } from './codes.ts';

/** Reactions of one person that count in a minute. */
export const MOST_REACTIONS = 20;

export const pulseConfig = z.strictObject({
  question: text.optional(),
  parts: z
    .array(z.enum(PARTS, `must be one of: ${PARTS.join(', ')}`))
    .min(1, 'needs at least one part')
    .default([...PARTS]),
  /** Minutes after which what somebody said of the pace has faded, and reactions with it. */
  fade: z.number().int().min(1).max(60).default(10),
  /** Whether phones see the counts too, once they are shown. */
  phones: z.boolean().default(false),
});

export type PulseConfig = z.infer<typeof pulseConfig>;
