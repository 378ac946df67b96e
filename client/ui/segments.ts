import type { SegmentGroup, SegmentsView, SegmentValue } from '../../shared/room/views.ts';

/** What a group of people is called: its answers, and the rest where those who said something else are among them. */
export const groupName = ({ labels, rest }: SegmentGroup, others: string): string =>
  [...labels, ...(rest ? [others] : [])].join(' + ');

type Spoken = 'segments.most' | 'segments.few' | 'segments.none';
interface Speech {
  number(value: number): string;
  percent(share: number): string;
  word(key: Spoken): string;
}

/** A value as people read it: a share in percent, a mean or a median with one decimal, or the word that stands for it. */
export function valueText(value: SegmentValue, measure: SegmentsView['measure'], { number, percent, word }: Speech): string {
  if (value === null) return word('segments.none');
  if (value === 'most') return word('segments.most');
  if (value === 'few-or-none') return word('segments.few');
  return measure === 'share' ? percent(value) : number(Math.round(value * 10) / 10);
}

/** How long the bar of a value is, from 0 to 1. A word has none: its length would be the count that it stands for. */
export function shareOf(value: SegmentValue, range: SegmentsView['range']): number {
  if (typeof value !== 'number' || !range) return 0;
  const [least, most] = range;
  return most > least ? (value - least) / (most - least) : 0;
}
