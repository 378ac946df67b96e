import type { Pile } from './layout.ts';
import type { Area } from './screen-places.ts';
import { linesOf } from './screen-text.ts';
import { emWidth } from './text-width.ts';

/** The title of a part of the wall: its size in px and its lines. `whole`: all of it is read, and no word is broken. */
export interface Title {
  size: number;
  lines: number;
  whole: boolean;
}

/** All lengths in rem, at 1080p 16 px each. The smaller size is what the back of the room still reads. */
const SIZES = [1.9, 1.75];
export const TITLE_LINE = 1.22;
/** Titles are bold, and their letters have serifs: how much wider they are. */
const BOLD = 1.18;
export const PADDING = 1;
const BORDER = 0.15;
/** The number of notes beside the title, and the space before it. */
const DIGIT = 1.15;
const BEFORE_FIGURE = 1;
/** A card under a title, with the space around it. */
const CARD = 4.5;
const WIDTHS = [12, 14, 16, 18, 20, 22, 24, 27, 30, 34, 38];
/** Short names lie beside long ones, in parts that are as high as theirs. */
const ROW = 12;
/** How many times wider than high, and the other way round, a part may be for which room is reserved. */
const WIDEST = 2.4;
const HIGHEST = 1.6;

type Named = Pick<Pile, 'name' | 'notes'>;

/** How much text a line of a title holds beside its number, in em, where the part is that wide; lengths in rem. */
export function titleWidth({ notes }: Named, width: number, size: number): number {
  const figure = BEFORE_FIGURE + DIGIT * String(notes).length;
  return Math.max(1, (width - 2 * (PADDING + BORDER) - figure) / (size * BOLD));
}

/** The title of a part of that size: as large as lets all of it be read. */
export function titleOf(pile: Named, { width, height }: Area, rem: number): Title {
  const tried = SIZES.map((size) => {
    const most = Math.max(1, Math.floor((height / rem - 2 * PADDING) / (size * TITLE_LINE)));
    const { lines, broken } = laid(pile, width / rem, size);
    return { size: size * rem, lines: Math.min(lines, most), whole: !broken && lines <= most };
  });
  return tried.find(({ whole }) => whole) ?? tried.at(-1)!;
}

function laid(pile: Named, width: number, size: number): { lines: number; broken: boolean } {
  const words = pile.name.trim().split(/\s+/).map(emWidth);
  const ems = titleWidth(pile, width, size);
  return { lines: linesOf(words, ems), broken: Math.max(...words) > ems };
}

/** The least room in rem² in which a part of the wall can be read: its title, and one card under it. */
export function leastRoom(pile: Named): number {
  const size = SIZES.at(-1)!;
  const rooms = WIDTHS.map((width) => {
    const { lines, broken } = laid(pile, width, size);
    const height = 2 * PADDING + lines * size * TITLE_LINE + CARD;
    const suits = !broken && width <= WIDEST * height && height <= HIGHEST * width;
    return suits ? width * height : Infinity;
  });
  const least = Math.min(...rooms);
  const narrowest = WIDTHS.find((width) => !laid(pile, width, size).broken) ?? WIDTHS.at(-1)!;
  return Math.max(narrowest * ROW, least === Infinity ? WIDTHS.at(-1)! ** 2 / WIDEST : least);
}
