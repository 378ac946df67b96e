import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';

/** Who learns who wrote a note: nobody, the presenter's console, or everybody. */
export const ANONYMITY = ['anonymous', 'hidden', 'named'] as const;
export type Anonymity = (typeof ANONYMITY)[number];

const column = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]{1,22}$/, 'must be a code such as a_code: a-z, 0-9 and _, at most 22 characters'),
  text,
});

export const boardConfig = z.strictObject({
  question: text,
  /** What a good note looks like, shown before anybody writes. */
  examples: z.array(text).max(3).optional(),
  /** Notes per person. */
  perPerson: z.number().int().min(1).max(50).default(5),
  /** Graphemes per note. */
  length: z.number().int().min(20).max(280).default(140),
  /** Who learns who wrote a note. */
  anonymity: z.enum(ANONYMITY).default('anonymous'),
  /** Parts of the wall, of which the writer chooses one. */
  columns: z
    .array(column)
    .min(2)
    .max(6)
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two columns with the same code')
    .optional(),
  /** Dots per person in the vote; by the number of items where it is left out. */
  dots: z.number().int().min(1).max(20).optional(),
  /** Dots that one person may put on one item. */
  perItem: z.number().int().min(1).max(20).default(2),
  /** What dots go on. */
  voteOn: z.enum(['groups', 'notes']).default('groups'),
  /** Whether phones may be asked which notes belong together. */
  crowdSort: z.boolean().default(false),
});

export type BoardConfig = z.infer<typeof boardConfig>;

/** Ids of notes, groups and actions are the ids of the commands that made them; of several from one command, with a number. */
export const cardId = z.string().regex(/^[A-Za-z0-9_-]{16,70}$/);

/** Text of a note as it arrives; the exact limit is the board's own. */
export const noteText = z
  .string()
  .max(4 * MOST_BYTES)
  .transform(cleanText);

/** A short text of one line: a name, an owner, a date in words. */
export const shortText = z.string().max(MOST_BYTES).transform(cleanText);
