import { emWidth, lineHeightOf } from './text-width.ts';

/** A cell of the wall, in px. */
export interface Cell {
  width: number;
  height: number;
}

/** Sizes of the text on a card as shares of its cell: few, so that a wall has one look. */
const SHARES = [0.18, 0.145, 0.117, 0.094];
/** In rem, at 1080p 16 px each: what is smaller is not read, what is larger shouts. */
const LEAST = 0.875;
const MOST = 4;
/** Padding of a card in em of its text, at both sides; its border in px, likewise. */
const ASIDE = 0.9;
const ABOVE = 0.7;
const BORDER = 2;
/** A card that is less high than so many lines of the least size shows half letters. */
const LEAST_LINES = 2;
/** The line of a name or a number below the text, in em. */
const FOOT = 1;
/** Widths of letters are estimates: a line is taken to hold a little less than it might. */
const SURE = 0.95;

/** The four text sizes of cells of this size in px, falling; null where none would be read: such cards keep their colour only. */
export function sizesFor({ width, height }: Cell, rem: number): readonly number[] | null {
  const base = Math.sqrt(width * height);
  if (base * SHARES[0]! < LEAST * rem || height < LEAST_LINES * LEAST * rem) return null;
  return SHARES.map((share) => Math.round(Math.min(MOST * rem, Math.max(LEAST * rem, base * share)) * 10) / 10);
}

/** Which of the sizes a text takes in a cell, and in how many lines. */
export interface Fit {
  size: number;
  lines: number;
}

/** Each text is worked out once. `footed`: a line below is taken. */
export function fitter(cell: Cell, sizes: readonly number[]): (text: string, footed?: boolean) => Fit {
  const known = new Map<string, Fit>();
  return (text, footed = false) => {
    const key = `${footed}${text}`;
    const fit = known.get(key) ?? fitOf(measured(text, footed), cell, sizes);
    known.set(key, fit);
    return fit;
  };
}

/** Widths of the words in em, and the height of a line as a multiple of the size. */
type Measured = { words: readonly number[]; height: number; foot: number };

const measured = (text: string, footed: boolean): Measured => ({
  words: text.trim().split(/\s+/).map(emWidth),
  height: lineHeightOf(text),
  foot: footed ? FOOT : 0,
});

function fitOf(text: Measured, cell: Cell, sizes: readonly number[]): Fit {
  const longest = Math.max(...text.words);
  const whole = sizes.findIndex((size) => longest <= emsIn(cell, size) && fits(text, cell, size));
  const size = whole >= 0 ? whole : sizes.findIndex((one) => fits(text, cell, one));
  const chosen = size < 0 ? sizes.length - 1 : size;
  return { size: chosen, lines: linesIn(text, cell, sizes[chosen]!) };
}

const emsIn = ({ width }: Cell, size: number): number => Math.max(1, (width - BORDER) / size - ASIDE) * SURE;

const fits = (text: Measured, cell: Cell, size: number): boolean =>
  linesOf(text.words, emsIn(cell, size)) <= linesIn(text, cell, size);

const linesIn = ({ height, foot }: Measured, cell: Cell, size: number): number =>
  Math.max(1, Math.floor(((cell.height - BORDER) / size - ABOVE - foot) / height));

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
