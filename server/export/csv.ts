import { guarded } from '../../shared/text/formula.ts';

/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

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
  const lines = [columns.map(csvCell).join(separator)];
  for (const row of rows) lines.push(columns.map((column) => csvCell(row[column])).join(separator));
  return BOM + lines.join(LINE_END) + LINE_END;
}

/** One cell, guarded and quoted where it needs it. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(guarded(value.replace(CONTROLS, '')));
}

/** C0 controls other than tab, line feed and carriage return. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
