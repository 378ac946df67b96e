/** A part of the wall, in percent of its width and height. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shape that suits a few lines of text best: a little wider than high. */
const BEST_ASPECT = 1.3;

/**
 * Divides an area among weights, in their order, row by row as one reads: as many rows as make the worst tile the best for text.
 * `aspect` is the area's width over its height.
 */
export function tilesFor(weights: readonly number[], aspect: number): Tile[] {
  const layouts = weights.map((_, rows) => rowsOf(weights, rows + 1));
  const best = layouts.sort((a, b) => worst(a, aspect) - worst(b, aspect))[0] ?? [];
  return placed(best);
}

/** The weights in that many rows of about the same weight. */
function rowsOf(weights: readonly number[], count: number): number[][] {
  const total = sum(weights);
  const rows = Array.from({ length: count }, (): number[] => []);
  let before = 0;
  for (const weight of weights) {
    rows[Math.min(count - 1, Math.floor(((before + weight / 2) / total) * count))]!.push(weight);
    before += weight;
  }
  return rows.filter((row) => row.length > 0);
}

function worst(rows: readonly number[][], aspect: number): number {
  return Math.max(...placed(rows).map(({ width, height }) => Math.abs(Math.log((aspect * width) / height / BEST_ASPECT))));
}

function placed(rows: readonly number[][]): Tile[] {
  const total = sum(rows.flat());
  let y = 0;
  return rows.flatMap((row) => {
    const [top, height] = [y, (100 * sum(row)) / total];
    y += height;
    let x = 0;
    return row.map((weight) => {
      const [start, width] = [x, (100 * weight) / sum(row)];
      x += width;
      return { x: start, y: top, width, height };
    });
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
