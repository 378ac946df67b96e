import { cutGraphemes } from '../text/graphemes.ts';

/** What somebody asks on the spot: a question, and its options where the kind has some. */
export interface Wanted {
  question: string;
  options: readonly string[];
}

const TITLE_LENGTH = 60;

const named = (kind: string, question: string) => ({ kind, title: cutGraphemes(question, TITLE_LENGTH) });

/** Steps that can be put in while a workshop runs, written as in a session file, without an id. */
export const templates = {
  poll: ({ question, options }: Wanted) => ({
    ...named('poll', question),
    question,
    options: options.map((text, at) => ({ code: `option-${at + 1}`, text })),
  }),
  words: ({ question }: Wanted) => ({ ...named('words', question), question }),
  open: ({ question }: Wanted) => ({ ...named('open', question), question }),
  number: ({ question }: Wanted) => ({ ...named('number', question), question }),
  board: ({ question }: Wanted) => ({ ...named('board', question), question }),
  slide: ({ question }: Wanted) => ({ ...named('slide', question) }),
};

export type TemplateName = keyof typeof templates;

/** The templates that need options. */
export const withOptions: readonly TemplateName[] = ['poll'];
