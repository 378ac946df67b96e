/** Widths of letters in em, close to what system fonts have: enough to choose a size and to break lines without a page to measure on. */
const NARROW = 0.3;
const USUAL = 0.58;
const CAPITAL = 0.7;
const BROAD = 0.88;
const FULL = 1.04;

const latin = new Float32Array(128).fill(USUAL);
for (const letter of ' .,:;\'"!|()[]{}/\\fijlrtI-`') latin[letter.charCodeAt(0)] = NARROW;
for (const letter of 'ABCDEFGHJKLNOPQRSTUVXYZ&') latin[letter.charCodeAt(0)] = CAPITAL;
for (const letter of 'mwMW@%') latin[letter.charCodeAt(0)] = BROAD;

const MARK = /\p{M}|\p{Default_Ignorable_Code_Point}/u;
const BESIDE = /\p{Mc}/u;
/** Marks that stand beside their letter. */
const MARK_WIDTH = 0.25;
/** A Devanagari letter before this sign is drawn by half. */
const HALVES = 0x094d;
const HALF = -0.32;
/** A Khmer letter after this sign is drawn below the one before. */
const BELOW = '\u17d2';

/** How wide a text is, in em. */
export function emWidth(text: string): number {
  let width = 0;
  let below = false;
  for (const letter of text) {
    if (!below) width += widthOf(letter);
    below = letter === BELOW;
  }
  return width;
}

function widthOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code < 128) return latin[code]!;
  if (code === HALVES) return HALF;
  if (MARK.test(letter)) return BESIDE.test(letter) ? MARK_WIDTH : 0;
  if (code < 0x0590) return code < 0x0250 ? USUAL : USUAL + 0.06;
  if (code < 0x0900) return 0.5;
  if (isSouthEastAsian(code)) return 0.7;
  return code < 0x1100 || (code >= 0x1e00 && code < 0x2e80) ? 0.62 : FULL;
}

/** Thai to Khmer. */
const isSouthEastAsian = (code: number): boolean => (code >= 0x0e00 && code < 0x1100) || (code >= 0x1780 && code < 0x1800);

const TALL = /[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

export const LINE_HEIGHT = 1.25;

/** Scripts that put marks above and below their letters need more room between lines. */
export const lineHeightOf = (text: string): number => (TALL.test(text) ? 1.5 : LINE_HEIGHT);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text in at most `most` lines of that many em, the last with an ellipsis where something is left out. Words too long for a line are cut. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (line && emWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trim());
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines[most - 1]!, width)];
}

const piecesOf = (text: string, width: number): string[] =>
  (text.match(/\S+\s*/gu) ?? []).flatMap((word) => (emWidth(word) > width ? [...graphemesOf(word)] : [word]));

function* graphemesOf(word: string): Generator<string> {
  for (const { segment } of segmenter.segment(word)) yield segment;
}

function shortened(line: string, width: number): string {
  const letters = [...graphemesOf(line)];
  while (letters.length && emWidth(letters.join('')) + 0.8 > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;

/** The direction of a text, by its first letter as `dir=auto` has it. */
export function directionIn(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0];
  return letter && RTL.test(letter) ? 'rtl' : 'ltr';
}
