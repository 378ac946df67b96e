import type { Cell, Table } from '../../shared/evaluation/tables/table.ts';
import { guarded } from '../../shared/text/formula.ts';

export type { Cell } from '../../shared/evaluation/tables/table.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** What stands between the cells of a line. */
export type Separator = ',' | ';' | '\t';

/**
 * A table as CSV (RFC 4180, UTF-8 with BOM, CRLF): a line of column names, then a line per row. Strings are guarded against being
 * run as formulas; numbers are written as they are.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, Cell>>>,
  separator: Separator = ',',
): string {
  const cell = (value: Cell): string => csvCell(value, separator);
  const lines = [columns.map(cell).join(separator)];
  for (const row of rows) lines.push(columns.map((column) => cell(row[column])).join(separator));
  return BOM + lines.join(LINE_END) + LINE_END;
}

/** The same of a table whose rows are as long as its columns. */
export function tableToCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => csvCell(cell)).join(','));
  return BOM + lines.join(LINE_END) + LINE_END;
}

/** How many cells of text of each column get a guard that was not in them; columns without any are left out. */
export function guardedCells({ columns, rows }: Table): Record<string, number> {
  const count = (at: number): number => rows.filter((row) => typeof row[at] === 'string' && isFormula(row[at])).length;
  return Object.fromEntries(columns.map((name, at) => [name, count(at)] as const).filter(([, cells]) => cells > 0));
}

/** One cell, guarded and quoted where it needs it. */
export function csvCell(value: Cell, separator: Separator = ','): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(guarded(plainOf(value)), separator);
}

/** C0 controls other than tab, line feed and carriage return. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const plainOf = (text: string): string => text.replace(CONTROLS, '');

const isFormula = (text: string): boolean => guarded(plainOf(text)) !== plainOf(text);

const quoted = (text: string, separator: Separator): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
