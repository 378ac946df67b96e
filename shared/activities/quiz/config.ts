import { z } from 'zod';
import { quizName } from '../../standing/earned.ts';
import { text } from '../../text/text.ts';
import { tolerance } from '../../number/tolerance.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters');
const MOST_OPTIONS = 12;

const common = {
  question: text,
  quiz: quizName,
  points: z.number().int().min(1).max(1000).default(100),
  /** Whether an early answer earns more; needs a countdown. */
  speed: z.boolean().default(false),
  /** Markdown, shown with the right answer. */
  explanation: text.optional(),
};

const option = z.strictObject({ code, text, right: z.boolean().default(false) });
const line = z.strictObject({ code, text });

const listOf = <Option extends z.ZodType<{ code: string }>>(one: Option) =>
  z
    .array(one)
    .min(2, 'needs at least two options')
    .max(MOST_OPTIONS, `has at most ${MOST_OPTIONS} options`)
    .refine((all) => new Set(all.map((each) => each.code)).size === all.length, 'has two options with the same code');

const rights = (options: { right: boolean }[]): number => options.filter(({ right }) => right).length;

/** The fields of a question in a session file. */
export const config = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...common,
      type: z.literal('choice'),
      options: listOf(option).refine((all) => rights(all) === 1, 'needs exactly one option that is right'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('several'),
      // Without a wrong option, ticking everything would be right.
      options: listOf(option).refine((all) => rights(all) > 0 && rights(all) < all.length, 'needs a right and a wrong option'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('typed'),
      accept: z.array(text).min(1, 'needs an accepted answer').max(50),
      /** Whether one slip in a word of five letters or more is forgiven. */
      tolerant: z.boolean().default(false),
    }),
    z.strictObject({ ...common, type: z.literal('order'), options: listOf(line).min(3, 'needs at least three lines') }),
    z.strictObject({
      ...common,
      type: z.literal('number'),
      answer: z.number().finite(),
      tolerance: tolerance.default(0),
      unit: text.optional(),
    }),
  ],
  'must be choice, several, typed, order or number',
);

export type Config = z.infer<typeof config>;
export type QuestionType = Config['type'];

/** The options of a question; none where people type. */
export const optionsOf = (config: Config): readonly { code: string; text: Config['question'] }[] =>
  'options' in config ? config.options : [];
