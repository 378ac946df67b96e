/** A table of counts, null where a cell is hidden. */
export type Published = (number | null)[][];

interface Cell {
  row: number;
  column: number;
}

/**
 * A table beside its totals, with the cells hidden that hold fewer than `threshold` people (but somebody), and others so that nothing
 * can be had by subtracting: of every row and column none or at least two, which together hold `threshold` people. Zeros may serve.
 * Null where that hides everything; whoever shows it says that cells are hidden.
 */
export function withCellsHidden(table: readonly (readonly number[])[], threshold: number): Published | null {
  const shown: Published = table.map((row) => row.map((count) => (count > 0 && count < threshold ? null : count)));
  for (let cell = nextToHide(table, shown, threshold); cell; cell = nextToHide(table, shown, threshold))
    shown[cell.row]![cell.column] = null;
  return shown.some((row) => row.some((count) => count !== null)) &&
    linesOf(table).every((line) => isSafe(table, shown, line, threshold))
    ? shown
    : null;
}

/** Rows and columns, as lists of their cells. */
function linesOf(table: readonly (readonly number[])[]): Cell[][] {
  const rows = table.map((cells, row) => cells.map((_, column) => ({ row, column })));
  return [...rows, ...(rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column]!))];
}

const isHidden = (shown: Published, { row, column }: Cell): boolean => shown[row]![column] === null;

function isSafe(table: readonly (readonly number[])[], shown: Published, line: readonly Cell[], threshold: number): boolean {
  const hidden = line.filter((cell) => isHidden(shown, cell));
  const people = hidden.reduce((sum, { row, column }) => sum + table[row]![column]!, 0);
  return hidden.length === 0 || (hidden.length > 1 && people >= threshold);
}

/** Of the first line that gives something away, an open cell whose other line has hidden cells too; of several the smallest. */
function nextToHide(table: readonly (readonly number[])[], shown: Published, threshold: number): Cell | null {
  const lines = linesOf(table);
  const crowd = (cell: Cell): number =>
    lines.filter((line) => line.some((one) => same(one, cell)) && line.some((one) => isHidden(shown, one))).length;
  for (const line of lines.filter((one) => !isSafe(table, shown, one, threshold))) {
    const open = line.filter((cell) => !isHidden(shown, cell));
    const size = ({ row, column }: Cell): number => table[row]![column]!;
    const [first] = open.sort((a, b) => crowd(b) - crowd(a) || size(a) - size(b));
    if (first) return first;
  }
  return null;
}

const same = (one: Cell, other: Cell): boolean => one.row === other.row && one.column === other.column;
