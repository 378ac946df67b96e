import { z } from 'zod';
import { pictureFile, type PictureSize } from '../../session/pictures.ts';
import { text } from '../../text/text.ts';
import { OTHER } from './other.ts';

/** How the screen draws the results: a bar for each option, a ring of shares, or a dot for each person. */
export const VIEWS = ['bars', 'donut', 'dots'] as const;
export type PollViewName = (typeof VIEWS)[number];

const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters')
  .refine((value) => value !== OTHER, 'must be another code: "other" is taken');

/** `right` options are secret until the reveal. The text of an option says what its picture shows. */
const option = z.strictObject({ code, text, image: pictureFile.optional(), right: z.boolean().default(false) });

/** The fields of a poll in a session file. */
export const config = z
  .strictObject({
    question: text,
    options: z
      .array(option)
      .min(2, 'needs at least two options')
      .max(30, 'has at most 30 options')
      .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two options with the same code'),
    /** How many options one person may choose at most. */
    choose: z.number().int().min(1).max(30).default(1),
    shuffle: z.boolean().default(false),
    other: z.boolean().default(false),
    view: z.enum(VIEWS).default('bars'),
  })
  .refine(({ view, choose }) => view !== 'donut' || choose === 1, {
    error: 'is "donut", whose shares add up only where each person chooses one',
    path: ['view'],
  });

type Read = z.infer<typeof config>;
export type Option = Read['options'][number] & { size?: PictureSize };
export type Config = Omit<Read, 'options'> & { options: Option[] };

/** The codes of the right options; none where nothing is right or wrong. */
export const rightOf = ({ options }: Pick<Config, 'options'>): string[] =>
  options.filter(({ right }) => right).map(({ code }) => code);
