import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Sheet } from '../../../shared/evaluation/tables/sheets.ts';

const WIDEST = 70;

/** The sheets as XLSX. Numbers stay numbers, texts stay texts whatever they begin with; the first row is frozen, nothing is merged. */
export async function workbook(sheets: readonly Sheet[], rightToLeft: boolean): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: dataOf(sheet),
    stickyRowsCount: 1,
    columns: sheet.columns.map((name, at) => ({
      width: widthOf(
        name,
        sheet.rows.map((row) => row[at] ?? null),
      ),
    })),
    ...(rightToLeft && { rightToLeft: true }),
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

const dataOf = ({ columns, rows }: Sheet): SheetData => [
  columns.map((name): Cell => ({ value: name, type: String, fontWeight: 'bold' })),
  ...rows.map((row) => row.map(cellOf)),
];

/** The most that a cell of a workbook takes, in UTF-16 code units. */
const LONGEST = 32_767;

function cellOf(value: string | number | null): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: cellText(value).slice(0, LONGEST), type: String, ...(value.length > WIDEST && { wrap: true }) };
}

/** A text without what XML has no place for; spreadsheets take `_x000D_` for a sign, unless it is marked as letters. */
export const cellText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const widthOf = (name: string, values: readonly unknown[]): number =>
  Math.min(WIDEST, Math.max(8, name.length + 2, ...values.slice(0, 200).map((value) => String(value ?? '').length + 2)));
