import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';

export const boardConfig = z.strictObject({
  question: text,
  /** Notes per person. */
  perPerson: z.number().int().min(1).max(50).default(5),
  /** Graphemes per note. */
  length: z.number().int().min(20).max(280).default(140),
  /** Dots per person in the vote. */
  dots: z.number().int().min(1).max(20).default(3),
  /** Dots that one person may put on one item. */
  perItem: z.number().int().min(1).max(20).default(2),
});

export type BoardConfig = z.infer<typeof boardConfig>;

/** Ids of notes and groups are the ids of the commands that made them. */
export const cardId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** Text of a note as it arrives; the exact limit is the board's own. */
export const noteText = z
  .string()
  .max(4 * MOST_BYTES)
  .transform(cleanText);
