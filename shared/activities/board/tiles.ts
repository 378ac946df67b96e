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
 * Divides an area among weights, in their order, row by row as one reads, so that the tile whose shape is the worst for text is
 * as good as can be. `aspect` is the area's width over its height.
 */
export function tilesFor(weights: readonly number[], aspect: number): Tile[] {
  const total = sum(weights);
  let y = 0;
  return rowsOf(weights, aspect).flatMap((row) => {
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

/** The best rows up to each weight, from those before it: how bad a row is depends on nothing but the row. */
function rowsOf(weights: readonly number[], aspect: number): number[][] {
  const total = sum(weights);
  const best: { cost: number; rows: number[][] }[] = [{ cost: 0, rows: [] }];
  for (let end = 1; end <= weights.length; end++) {
    const choices = best.map(({ cost, rows }, start) => {
      const row = weights.slice(start, end);
      return { cost: Math.max(cost, costOf(row, total, aspect)), rows: [...rows, row] };
    });
    best.push(choices.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  return best.at(-1)!.rows;
}

function costOf(row: readonly number[], total: number, aspect: number): number {
  const share = sum(row) / total;
  return Math.max(...row.map((weight) => Math.abs(Math.log((aspect * weight) / total / share / share / BEST_ASPECT))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
