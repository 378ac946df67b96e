/**
 * What people wrote, made safe to store and show: NFC; control characters, halves of characters and bidirectional overrides
 * dropped; zero-width joiners kept, since Khmer, Persian and emoji need them; at most 8 marks on a letter; white space folded.
 * Empty when nothing is left that can be seen.
 */
export function cleanText(raw: string): string {
  const text = raw
    .replace(CONTROLS, ' ')
    .replace(BIDI_CONTROLS, '')
    .normalize('NFC')
    .replace(MANY_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return VISIBLE.test(text) ? text : '';
}

const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const BIDI_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as people count them: a Khmer cluster or an emoji is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _grapheme of segmenter.segment(text)) count++;
  return count;
}

/** At most `limit` graphemes of a text, with an ellipsis where something was left out. */
export function cutGraphemes(text: string, limit: number): string {
  const graphemes = [...segmenter.segment(text)];
  return graphemes.length <= limit
    ? text
    : graphemes
        .slice(0, limit - 1)
        .map((one) => one.segment)
        .join('')
        .trimEnd() + '…';
}

/** UTF-8 bytes that a text may take: one grapheme can be endless, so graphemes alone are no limit. */
export const MOST_BYTES = 2048;

/** The most bytes of UTF-8 that one UTF-16 code unit becomes. */
const BYTES_PER_UNIT = 3;

/** Whether a cleaned text fits `limit` graphemes and the byte limit. A text has no more graphemes than code units: few are counted. */
export function fits(text: string, limit: number): boolean {
  if (text.length > MOST_BYTES) return false;
  const isSmall = text.length * BYTES_PER_UNIT <= MOST_BYTES || utf8Bytes(text) <= MOST_BYTES;
  return isSmall && (text.length <= limit || countGraphemes(text) <= limit);
}

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;
