import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';

/** Graphemes of a name that somebody typed. */
export const NAME_LENGTH = 40;

const label = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters'),
  text,
});

export const qaConfig = z.strictObject({
  /** What the questions are to be about. */
  question: text.optional(),
  /** Graphemes per question. */
  length: z.number().int().min(40).max(500).default(280),
  /** Questions that one person may have waiting for an answer. */
  open: z.number().int().min(1).max(20).default(5),
  /** Whether the presenter looks at a question before the room sees it. */
  review: z.boolean().default(true),
  /** Whether people sign: never asked, as they choose, or always. */
  names: z.enum(['hidden', 'choice', 'shown'], 'must be hidden, choice or shown').default('hidden'),
  /** What the presenter can mark questions with. */
  labels: z
    .array(label)
    .max(8, 'has at most 8 labels')
    .refine((labels) => new Set(labels.map(({ code }) => code)).size === labels.length, 'has two labels with the same code')
    .default([]),
  /** The order in which the room sees them. */
  sort: z.enum(['likes', 'wilson', 'newest'], 'must be likes, wilson or newest').default('likes'),
});

export type QaConfig = z.infer<typeof qaConfig>;
export type Sort = QaConfig['sort'];

/** The id of a question is the id of the command that asked it. */
export const questionId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** What somebody wrote, as it arrives; the exact limits are the activity's own. */
export const written = z
  .string()
  .max(4 * MOST_BYTES)
  .transform(cleanText);
