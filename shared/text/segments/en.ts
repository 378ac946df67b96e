import type { Message } from '../translate.ts';

/** What the screen and the console say of results that are split by another answer. */
export const en = {
  'segments.by': 'Split by: {by}',
  'segments.share': 'share of each group',
  'segments.mean': 'mean of each group',
  'segments.median': 'median of each group',
  'segments.people': { one: '{n} person', other: '{n} people' },
  'segments.of': '{n} of {of}',
  'segments.rest': 'others',
  'segments.most': 'most',
  'segments.few': 'few or none',
  'segments.none': 'too few',
  'segments.open': 'The groups are compared once answers are closed, here and in the question that splits them.',
  'segments.too-few': 'Not shown: the groups would be too small.',
} satisfies Record<string, Message>;

export type SegmentsTexts = Record<keyof typeof en, Message>;
