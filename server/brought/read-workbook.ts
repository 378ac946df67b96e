import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Found } from '../../shared/evaluation/xlsform/found.ts';
import type { RawSheet } from '../../shared/evaluation/xlsform/table.ts';
import { unpacked, UnpackError } from './unpack.ts';

const MEGABYTE = 1024 * 1024;
/** A questionnaire has some 20 kB; pictures in it are looked at by nobody. */
export const LARGEST_FORM = 5 * MEGABYTE;
const LARGEST_UNPACKED = 20 * MEGABYTE;
const [MOST_ROWS, MOST_COLUMNS, MOST_CELLS] = [5_000, 200, 2_000_000];

/** The sheets of a workbook (.xlsx) as texts, or what is wrong with the file. What is not a text is written as the sheet shows it. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: RawSheet[] } | { problem: Found }> {
  if (bytes.length > LARGEST_FORM) return tooLarge('wrong.too-large', LARGEST_FORM);
  try {
    const files = unpacked(bytes, (name) => /\.(xml|rels)$/.test(name), LARGEST_UNPACKED);
    const far = tooManyCells(files);
    if (far) return { problem: far };
    // Packed anew without compression: what is unpacked from here on has the size that was counted.
    const plain = zipSync(Object.fromEntries(files), { level: 0 });
    const sheets = await readXlsxFile(plain.buffer as ArrayBuffer);
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })) };
  } catch (error) {
    if (error instanceof UnpackError && error.tooLarge) return tooLarge('wrong.unpacks-too-large', LARGEST_UNPACKED);
    return { problem: { what: 'wrong.no-workbook' } };
  }
}

const tooLarge = (what: Found['what'], size: number): { problem: Found } => ({
  problem: { what, params: { size: size / MEGABYTE } },
});

/** The sheet that names a row or a column that no questionnaire has: tables are laid out up to the last cell that is named. */
function tooManyCells(files: ReadonlyMap<string, Uint8Array>): Found | null {
  let cells = 0;
  for (const [name, content] of files) {
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) continue;
    const { rows, columns } = extentOf(Buffer.from(content).toString('utf8'));
    cells += rows * columns;
    if (rows > MOST_ROWS || columns > MOST_COLUMNS || cells > MOST_CELLS)
      return {
        ...{ what: 'wrong.too-many-cells', params: { rows: MOST_ROWS, columns: MOST_COLUMNS } },
        sheet: name.replace(/^.*\/|\.xml$/g, ''),
      };
  }
  return null;
}

function extentOf(xml: string): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d+)/g)) rows = Math.max(rows, Number(row));
  for (const [, column, row] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']([A-Za-z]+)(\d+)/g))
    [rows, columns] = [Math.max(rows, Number(row)), Math.max(columns, numberOf(column!))];
  return { rows, columns };
}

/** A is 1, Z is 26, AA is 27. */
const numberOf = (column: string): number =>
  [...column.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

/** A joiner that an export put between two signs goes again; line ends are those of Unix. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.replace(/\r\n?/g, '\n').replaceAll('$\u2060{', '${').trim();
}
