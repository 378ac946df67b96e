/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

/** A table of rows that are as long as its columns. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}
