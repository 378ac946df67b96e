import { z } from 'zod';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';

export const wordsConfig = z.strictObject({
  question: text,
  /** Words or short phrases per person. */
  perPerson: z.number().int().min(1).max(10).default(3),
  /** Whether single words that only join others, such as "the", are counted but left off the cloud. */
  stopWords: z.boolean().default(false),
});

export const wordsAnswer = z.object({
  words: z
    .array(z.string().max(MOST_BYTES).transform(cleanText))
    .max(20)
    .transform((written) => written.filter(Boolean)),
});

export type WordsConfig = z.infer<typeof wordsConfig>;
export type WordsAnswer = z.infer<typeof wordsAnswer>;
