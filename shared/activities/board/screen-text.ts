import { emWidth, LINE_HEIGHT, lineHeightOf } from './text-width.ts';

/** A cell of the wall, in px. */
export interface Cell {
  width: number;
  height: number;
}

/** The largest and the smallest text on a card as shares of its cell, and how many sizes there are: few, so that a wall has one look. */
const LARGEST = 0.18;
const SMALLEST = 0.08;
const SIZES = 5;
/** In rem, at 1080p 16 px each: what is smaller is not read, what is larger shouts. */
const LEAST = 0.875;
const MOST = 4;
/**
 * A wall is looked over: rather the beginning of a long text in this size than all of it in the least, as long as a card has so many
 * lines of so many em for it. What is to be read whole is in the spotlight.
 */
const GOOD = 1.125;
const GOOD_LINES = 4;
const GOOD_EMS = 8;
/** Padding of a card in em of its text, at both sides; its border in px, likewise. */
const ASIDE = 0.9;
const ABOVE = 0.7;
const BORDER = 2;
/** A card that is less high than so many lines of the least size shows half letters. */
const LEAST_LINES = 2;
/** The line of a name or a number below the text, in em. */
const FOOT = 1;
/** A line is taken to hold a little less than it might: less by more where widths of letters are estimates. */
const SURE = 0.99;
const ESTIMATED = 0.95;
/** How much of a line may reach into the space below the text. */
const REACH = 0.1;
/** Scripts without spaces are broken between words all the same: their lines end before they are full. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const UNSPACED_SHARE = 0.87;

/** The five text sizes of cells of this size in px, falling; null where none would be read: such cards keep their colour only. */
export function sizesFor({ width, height }: Cell, rem: number): readonly number[] | null {
  const base = Math.sqrt(width * height);
  if (base * LARGEST < LEAST * rem || height < LEAST_LINES * LEAST * rem) return null;
  const largest = Math.min(MOST * rem, base * LARGEST);
  const least = Math.max(LEAST * rem, base * SMALLEST, Math.min(GOOD * rem, goodIn({ width, height })));
  const ratio = Math.min(1, least / largest);
  return Array.from({ length: SIZES }, (_, at) => Math.round(largest * ratio ** (at / (SIZES - 1)) * 10) / 10);
}

/** The size in which a card has a few lines of a few words. */
const goodIn = ({ width, height }: Cell): number =>
  Math.min((height - BORDER) / (GOOD_LINES * LINE_HEIGHT + ABOVE), (width - BORDER) / (GOOD_EMS + ASIDE));

/** Which of the sizes a text takes in a cell, and in how many lines. */
export interface Fit {
  size: number;
  lines: number;
}

/** How wide a text is, in em: as measured in the page's font, or as estimated where there is no page. */
export type WidthOf = (text: string) => number;

/** Each text is worked out once. `footed`: a line below is taken. */
export function fitter(cell: Cell, sizes: readonly number[], widthOf?: WidthOf): (text: string, footed?: boolean) => Fit {
  const known = new Map<string, Fit>();
  return (text, footed = false) => {
    const key = `${footed}${text}`;
    const fit = known.get(key) ?? fitOf(measured(text, footed, widthOf), cell, sizes);
    known.set(key, fit);
    return fit;
  };
}

/** Widths of the words in em, that of the longest which cannot be broken, and the height of a line as a multiple of the size. */
type Measured = { words: readonly number[]; longest: number; height: number; foot: number };

function measured(text: string, footed: boolean, widthOf?: WidthOf): Measured {
  const sure = widthOf ? SURE : ESTIMATED;
  const all = text.trim().split(/\s+/);
  const words = all.map((word) => (widthOf ?? emWidth)(word) / (UNSPACED.test(word) ? sure * UNSPACED_SHARE : sure));
  const longest = Math.max(0, ...words.filter((_, at) => !UNSPACED.test(all[at]!)));
  return { words, longest, height: lineHeightOf(text), foot: footed ? FOOT : 0 };
}

function fitOf(text: Measured, cell: Cell, sizes: readonly number[]): Fit {
  const whole = sizes.findIndex((size) => text.longest <= emsIn(cell, size) && fits(text, cell, size));
  const size = whole >= 0 ? whole : sizes.findIndex((one) => fits(text, cell, one));
  const chosen = size < 0 ? sizes.length - 1 : size;
  return { size: chosen, lines: linesIn(text, cell, sizes[chosen]!) };
}

const emsIn = ({ width }: Cell, size: number): number => Math.max(1, (width - BORDER) / size - ASIDE);

const fits = (text: Measured, cell: Cell, size: number): boolean =>
  linesOf(text.words, emsIn(cell, size)) <= linesIn(text, cell, size);

const linesIn = ({ height, foot }: Measured, cell: Cell, size: number): number =>
  Math.max(1, Math.floor(((cell.height - BORDER) / size - ABOVE - foot) / height + REACH));

const SPACE = emWidth(' ');

/** The lines that words of these widths take; one that is too long for a line is broken wherever it ends. */
export function linesOf(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const after = used ? used + SPACE + word : word;
    if (after <= width) {
      used = after;
      continue;
    }
    if (used) lines += 1;
    lines += Math.max(0, Math.ceil(word / width) - 1);
    used = word <= width ? word : word % width;
  }
  return lines;
}
