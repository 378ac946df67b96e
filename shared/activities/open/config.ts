import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';
import { LAYOUTS } from './settings.ts';

export const openConfig = z.strictObject({
  question: text,
  /** Answers per person. */
  perPerson: z.number().int().min(1).max(20).default(3),
  /** Graphemes per answer. */
  length: z.number().int().min(10).max(500).default(200),
  /** Whether the room sees an answer only once the presenter approved it, until it is hidden, or whether nobody looks first. */
  approval: z.enum(['none', 'after', 'first']).default('none'),
  /** Whether people may like each other's answers. */
  upvotes: z.boolean().default(false),
  layout: z.enum(LAYOUTS).default('wall'),
});

export type OpenConfig = z.infer<typeof openConfig>;

/** Ids of answers are the ids of the commands that made them. */
export const answerId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** Text of an answer as it arrives; the exact limit is the activity's own. */
export const answerText = z
  .string()
  .max(4 * MOST_BYTES)
  .transform(cleanText);
