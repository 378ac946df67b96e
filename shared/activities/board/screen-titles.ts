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
export const BOLD = 1.18;
export const PADDING = 1;
/** The number of notes beside the title, and the space before it. */
const DIGIT = 1.15;
const BEFORE_FIGURE = 1;
/** A card under a title, with the space around it. */
const CARD = 4.5;
const WIDTHS = [12, 14, 16, 18, 20, 22, 24, 27, 30, 34, 38];
/** How many times wider than high, and the other way round, a part may be for which room is reserved. */
const WIDEST = 2.4;
const HIGHEST = 1.6;

interface Named {
  words: readonly number[];
  figure: number;
}

/** How much of a title's width its number takes, in rem. */
export const figureWidth = ({ notes }: Pick<Pile, 'notes'>): number => BEFORE_FIGURE + DIGIT * String(notes).length;

const named = (pile: Pick<Pile, 'name' | 'notes'>): Named => ({
  words: pile.name
    .trim()
    .split(/\s+/)
    .map((word) => emWidth(word) * BOLD),
  figure: figureWidth(pile),
});

/** The title of a part of that size: as large as lets all of it be read. */
export function titleOf(pile: Pick<Pile, 'name' | 'notes'>, { width, height }: Area, rem: number): Title {
  const text = named(pile);
  const tried = SIZES.map((size) => {
    const most = Math.max(1, Math.floor((height / rem - 2 * PADDING) / (size * TITLE_LINE)));
    const { lines, broken } = laid(text, width / rem, size);
    return { size: size * rem, lines: Math.min(lines, most), whole: !broken && lines <= most };
  });
  return tried.find(({ whole }) => whole) ?? tried.at(-1)!;
}

function laid({ words, figure }: Named, width: number, size: number): { lines: number; broken: boolean } {
  const ems = Math.max(1, (width - 2 * PADDING - figure) / size);
  return { lines: linesOf(words, ems), broken: Math.max(...words) > ems };
}

/** The least room in rem² in which a part of the wall can be read: its title, and one card under it. */
export function leastRoom(pile: Pick<Pile, 'name' | 'notes'>): number {
  const text = named(pile);
  const size = SIZES.at(-1)!;
  const rooms = WIDTHS.map((width) => {
    const { lines, broken } = laid(text, width, size);
    const height = 2 * PADDING + lines * size * TITLE_LINE + CARD;
    const suits = !broken && width <= WIDEST * height && height <= HIGHEST * width;
    return suits ? width * height : Infinity;
  });
  const least = Math.min(...rooms);
  return least === Infinity ? WIDTHS.at(-1)! ** 2 / WIDEST : least;
}
