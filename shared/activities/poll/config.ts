import { z } from 'zod';
import { pictureFile, type PictureSize } from '../../session/pictures.ts';
import { text, type Text } from '../../text/text.ts';
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

const listed = z
  .array(option)
  .min(2, 'needs at least two options')
  .max(30, 'has at most 30 options')
  .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two options with the same code');

/** The best items of an earlier step, such as a board, as they are when the poll opens. */
const ofAnother = z.strictObject({
  from: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the id of a step'),
  top: z.number().int().min(2).max(12).default(5),
});

/** The fields of a poll in a session file. */
export const config = z
  .strictObject({
    question: text,
    options: z.union([listed, ofAnother], 'must be a list of options, or from which step they come'),
    /** How many options one person may choose at most. */
    choose: z.number().int().min(1).max(30).default(1),
    shuffle: z.boolean().default(false),
    other: z.boolean().default(false),
    view: z.enum(VIEWS).default('bars'),
  })
  .refine(({ view, choose }) => view !== 'donut' || choose === 1, {
    error: 'is "donut", whose shares add up only where each person chooses one',
    path: ['view'],
  })
  .transform(({ options, ...rest }): Config => {
    if (Array.isArray(options)) return { ...rest, options };
    return { ...rest, options: [], source: { step: options.from, top: options.top } };
  });

export type Option = z.infer<typeof option> & { size?: PictureSize };
export interface Config {
  question: Text;
  options: Option[];
  /** Where the options come from, when they are not in the file. */
  source?: { step: string; top: number };
  choose: number;
  shuffle: boolean;
  other: boolean;
  view: PollViewName;
}

/** Texts of another step as options. Their codes are their places: those of two rooms need not be the same. */
export const withOptions = (config: Config, names: readonly string[]): Config => ({
  ...config,
  options: names.map((text, at) => ({ code: `top-${at + 1}`, text, right: false })),
});

/** The codes of the right options; none where nothing is right or wrong. */
export const rightOf = ({ options }: Pick<Config, 'options'>): string[] =>
  options.filter(({ right }) => right).map(({ code }) => code);
