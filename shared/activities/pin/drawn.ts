import { CELLS } from './cells.ts';
import type { Point } from './regions.ts';

/** The drawn picture in its units. */
type Size = { width: number; height: number };

const counted = (count: number): number[] => Array.from({ length: count }, (_one, at) => at + 1);

/** All pins as one path of circles. */
export const pinsPath = (pins: readonly Point[], { width, height }: Size): string =>
  pins.map(([x, y]) => `M${x * width - 36} ${y * height}a36 36 0 1 0 72 0a36 36 0 1 0-72 0`).join('');

/** The lines of a cross. */
export const crossPath = ([x, y]: Point, { width, height }: Size): string =>
  `M${x * width - 70} ${y * height}h140M${x * width} ${y * height - 70}v140`;

/** Lines between the columns and rows that a page without scripts asks for. */
export const gridPath = ({ width, height }: Size): string =>
  counted(CELLS - 1)
    .map((n) => `M${(n * width) / CELLS} 0V${height}M0 ${(n * height) / CELLS}H${width}`)
    .join('');

/** Where the numbers of columns and rows stand, along an edge of this length: as one SVG text takes it, a place for each letter. */
export const middles = (length: number): string[] => counted(CELLS).map((n) => String(((n - 0.5) * length) / CELLS));
