import type { Point } from './regions.ts';

/** A coarse grid over the picture, row by row from the top left; `levels` has a digit per cell, from 0 for nothing to 9 for most. */
export type Heat = { columns: number; rows: number; levels: string };

const COLUMNS = 48;
/** The standard deviation of the kernel, as a share of the picture's width. */
const BANDWIDTH = 0.045;
const LEVELS = 9;

/** Where pins are dense, for a picture of this ratio of height to width. */
export function heatOf(points: readonly Point[], ratio: number): Heat {
  const [columns, rows] = [COLUMNS, Math.max(4, Math.min(4 * COLUMNS, Math.round(COLUMNS * ratio)))];
  return { columns, rows, levels: levelsOf(density(points, columns, rows, BANDWIDTH * COLUMNS)) };
}

/**
 * The number of points around each cell: counts per cell, smoothed with a Gaussian kernel of `deviation` cells, first along rows and
 * then along columns (binned kernel density: M. P. Wand, Journal of Computational and Graphical Statistics 3, 1994).
 */
export function density(points: readonly Point[], columns: number, rows: number, deviation: number): number[] {
  const counts = new Array<number>(columns * rows).fill(0);
  for (const [x, y] of points) counts[cellOf(y, rows) * columns + cellOf(x, columns)]! += 1;
  const kernel = kernelOf(deviation);
  return smooth(smooth(counts, columns, rows, kernel, 1), columns, rows, kernel, columns);
}

const cellOf = (share: number, cells: number): number => Math.min(cells - 1, Math.floor(share * cells));

/** Weights from the middle outward, of which those of both sides together make 1; three deviations far. */
export function kernelOf(deviation: number): number[] {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: reach + 1 }, (_one, away) => Math.exp(-(away ** 2) / (2 * deviation ** 2)));
  const sum = weights.reduce((total, weight, away) => total + (away ? 2 : 1) * weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Spreads each cell along one direction: `stride` is 1 along rows, the number of columns along columns. */
function smooth(cells: readonly number[], columns: number, rows: number, kernel: readonly number[], stride: number): number[] {
  const [length, of] = stride === 1 ? [columns, (at: number) => at % columns] : [rows, (at: number) => Math.floor(at / columns)];
  const smoothed = new Array<number>(cells.length).fill(0);
  for (const [at, count] of cells.entries()) {
    if (!count) continue;
    const place = of(at);
    for (let away = 1 - kernel.length; away < kernel.length; away++)
      if (place + away >= 0 && place + away < length) smoothed[at + away * stride]! += count * kernel[Math.abs(away)]!;
  }
  return smoothed;
}

function levelsOf(cells: readonly number[]): string {
  const most = Math.max(...cells);
  return cells.map((cell) => (most > 0 ? Math.round((LEVELS * cell) / most) : 0)).join('');
}
