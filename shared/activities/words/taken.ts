import type { Box, Rect } from './spiral.ts';

/** Whether two boxes share more than an edge. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The boxes that are taken, by the cells of a grid that they touch: a place is compared with its neighbours, not with all others. */
export class Taken {
  readonly #cell: number;
  readonly #columns: number;
  readonly #cells: Rect[][];

  constructor(area: Box, cell: number) {
    this.#cell = cell;
    this.#columns = Math.ceil(area.width / cell) + 1;
    this.#cells = Array.from({ length: this.#columns * (Math.ceil(area.height / cell) + 1) }, () => []);
  }

  add(rect: Rect): void {
    this.#visit(rect, (cell) => cell.push(rect));
  }

  remove(rect: Rect): void {
    this.#visit(rect, (cell) => cell.splice(cell.indexOf(rect), 1));
  }

  /** One of the boxes that are in the way of this one. Called for every place that is tried, so it makes nothing. */
  inTheWayOf(rect: Rect): Rect | undefined {
    const [cell, columns, cells] = [this.#cell, this.#columns, this.#cells];
    const [left, right] = [Math.floor(rect.x / cell), Math.floor((rect.x + rect.width) / cell)];
    const bottom = Math.floor((rect.y + rect.height) / cell);
    for (let row = Math.floor(rect.y / cell); row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const other of cells[row * columns + column]!) if (overlaps(rect, other)) return other;
    return undefined;
  }

  /** All boxes that are in the way of this one. */
  allInTheWayOf(rect: Rect): Set<Rect> {
    const found = new Set<Rect>();
    this.#visit(rect, (cell) => {
      for (const other of cell) if (overlaps(rect, other)) found.add(other);
    });
    return found;
  }

  #visit(rect: Rect, visit: (cell: Rect[]) => void): void {
    const cell = this.#cell;
    const right = Math.floor((rect.x + rect.width) / cell);
    const bottom = Math.floor((rect.y + rect.height) / cell);
    for (let row = Math.floor(rect.y / cell); row <= bottom; row++)
      for (let column = Math.floor(rect.x / cell); column <= right; column++) visit(this.#cells[row * this.#columns + column]!);
  }
}
