import type { SegmentGroup, SegmentsView, SegmentValue } from '../../shared/room/views.ts';

/** What a group of people is called: its answers, and the rest where those who said something else are among them. */
export const groupName = ({ labels, rest }: SegmentGroup, others: string): string =>
  [...labels, ...(rest ? [others] : [])].join(' + ');

type Spoken = 'segments.most' | 'segments.few' | 'segments.none';
interface Speech {
  count(n: number, of: number): string;
  number(value: number): string;
  percent(share: number): string;
  word(key: Spoken): string;
}

/** Below this many people a share is said as a count: percentages of few people look surer than they are. */
const LEAST_IN_PERCENT = 20;

/** A value of `n` people as they read it: a count or a share in percent, a mean or a median with one decimal, or a word. */
export function valueText(value: SegmentValue, measure: SegmentsView['measure'], n: number, speech: Speech): string {
  const { count, number, percent, word } = speech;
  if (value === null) return word('segments.none');
  if (value === 'most') return word('segments.most');
  if (value === 'few-or-none') return word('segments.few');
  if (measure !== 'share') return number(Math.round(value * 10) / 10);
  return n < LEAST_IN_PERCENT ? count(Math.round(value * n), n) : percent(value);
}

/** How long the bar of a value is, from 0 to 1. A word has none: its length would be the count that it stands for. */
export function shareOf(value: SegmentValue, range: SegmentsView['range']): number {
  if (typeof value !== 'number' || !range) return 0;
  const [least, most] = range;
  return most > least ? (value - least) / (most - least) : 0;
}
