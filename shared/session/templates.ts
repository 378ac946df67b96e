import { cutGraphemes } from '../text/graphemes.ts';
import type { Text } from '../text/text.ts';

/** What somebody asks on the spot: a question, and its options or statements where the template has some. */
export interface Wanted {
  question: string;
  options: readonly string[];
}

const TITLE_LENGTH = 60;

const YES_NO: Text[] = [
  { en: 'Yes', es: 'Sí', 'sr-Latn': 'Da', ar: 'نعم' },
  { en: 'No', es: 'No', 'sr-Latn': 'Ne', ar: 'لا' },
];
const THUMBS: Text[] = [
  { en: '👍 I agree', es: '👍 De acuerdo', 'sr-Latn': '👍 Slažem se', ar: '👍 أوافق' },
  { en: '✋ I am not sure', es: '✋ No estoy seguro', 'sr-Latn': '✋ Nisam siguran/na', ar: '✋ لست متأكدًا' },
  { en: '👎 I do not agree', es: '👎 En desacuerdo', 'sr-Latn': '👎 Ne slažem se', ar: '👎 لا أوافق' },
];
const AGREEMENT: Text[] = [
  { en: 'Strongly disagree', es: 'Muy en desacuerdo', 'sr-Latn': 'Uopšte se ne slažem', ar: 'لا أوافق بشدة' },
  { en: 'Disagree', es: 'En desacuerdo', 'sr-Latn': 'Ne slažem se', ar: 'لا أوافق' },
  { en: 'Neither', es: 'Ni lo uno ni lo otro', 'sr-Latn': 'Ni jedno ni drugo', ar: 'محايد' },
  { en: 'Agree', es: 'De acuerdo', 'sr-Latn': 'Slažem se', ar: 'أوافق' },
  { en: 'Strongly agree', es: 'Muy de acuerdo', 'sr-Latn': 'Potpuno se slažem', ar: 'أوافق بشدة' },
];

const named = (kind: string, question: string) => ({ kind, title: cutGraphemes(question, TITLE_LENGTH) });

const choice = (question: string, options: readonly Text[]) => ({
  ...named('poll', question),
  question,
  options: options.map((text, at) => ({ code: `option-${at + 1}`, text })),
});

/** Steps that can be put in while a workshop runs, written as in a session file, without an id. */
export const templates = {
  poll: ({ question, options }: Wanted) => choice(question, options),
  'yes-no': ({ question }: Wanted) => choice(question, YES_NO),
  thumbs: ({ question }: Wanted) => choice(question, THUMBS),
  scale: ({ question, options }: Wanted) => ({
    ...named('scale', question),
    question,
    scale: AGREEMENT,
    statements: options.map((text, at) => ({ code: `statement_${at + 1}`, text })),
  }),
  words: ({ question }: Wanted) => ({ ...named('words', question), question }),
  open: ({ question }: Wanted) => ({ ...named('open', question), question }),
  headline: ({ question }: Wanted) => ({ ...named('headline', question), question }),
  number: ({ question }: Wanted) => ({ ...named('number', question), question }),
  board: ({ question }: Wanted) => ({ ...named('board', question), question }),
  slide: ({ question }: Wanted) => ({ ...named('slide', question) }),
};

export type TemplateName = keyof typeof templates;

/** How many lines a template needs and takes: the options of a poll, the statements of a scale. */
export const lineLimits: Partial<Record<TemplateName, { least: number; most: number }>> = {
  poll: { least: 2, most: 30 },
  scale: { least: 1, most: 20 },
};

/** Why a step cannot be made of this yet; null when it can. */
export type Missing = 'no-question' | 'two-options' | 'one-statement' | 'too-many-lines' | null;

/** The first thing that is missing before such a step can be made; null where nothing is. */
export function missingIn(name: TemplateName, { question, options }: Wanted): Missing {
  if (question === '') return 'no-question';
  const limits = lineLimits[name];
  if (!limits) return null;
  if (options.length < limits.least) return name === 'scale' ? 'one-statement' : 'two-options';
  return options.length > limits.most ? 'too-many-lines' : null;
}

/** What people can choose from, once for each statement where there are some; empty where they write. */
export function choicesOf(name: TemplateName, wanted: Wanted): { statements: readonly string[]; choices: readonly Text[] } {
  const step: { kind: string; scale?: readonly Text[]; statements?: Lines; options?: Lines } = templates[name](wanted);
  return {
    statements: (step.statements ?? []).map(({ text }) => text as string),
    choices: step.scale ?? (step.options ?? []).map(({ text }) => text),
  };
}

type Lines = readonly { text: Text }[];
