import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';
import { CHECKS } from './checks.ts';

export const headlineConfig = z.strictObject({
  question: text,
  /** Graphemes that a draft may have. */
  length: z.number().int().min(20).max(300).default(140),
  /** Graphemes of a headline that search results and previews show whole. */
  best: z.number().int().min(20).max(300).default(60),
  /** Drafts that a person may have at a time. */
  drafts: z.number().int().min(2).max(20).default(8),
  /** The rules of thumb that drafts are looked at by, in the order in which they are shown. */
  checks: z
    .array(z.enum(CHECKS))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'has the same check twice')
    .default([...CHECKS]),
});

export type HeadlineConfig = z.infer<typeof headlineConfig>;

/** Ids of drafts are the ids of the commands that made them. */
export const draftId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** Text of a draft as it arrives; the exact limit is the activity's own. */
export const draftText = z
  .string()
  .max(4 * MOST_BYTES)
  .transform(cleanText);
