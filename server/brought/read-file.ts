import { CsvError, parse } from 'csv-parse/sync';
import { inWords, type BroughtFile } from '../../shared/evaluation/brought/file.ts';
import { DELIMITERS, ENCODINGS, type Mapping } from '../../shared/evaluation/brought/mapping.ts';

/** A file that cannot be read as a table. The message is one sentence for people. */
export class BroughtFileError extends Error {
  override name = 'BroughtFileError';
}

/** A table, and how it was found to be written. */
export interface ReadFile extends BroughtFile {
  delimiter: (typeof DELIMITERS)[number];
  encoding: (typeof ENCODINGS)[number];
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2_000;

/** Reads the bytes of a CSV file. What is not said is found out: the encoding by its first bytes, the separator by the first line. */
export function readFile(bytes: Uint8Array, said: Mapping['file'] = {}): ReadFile {
  const { text, encoding } = decoded(bytes, said.encoding);
  const delimiter = said.delimiter ?? separatorOf(text);
  const records = recordsOf(text, delimiter);
  const [head, ...rows] = records;
  if (!head) throw new BroughtFileError('The file is empty.');
  if (head.cells.length > MOST_COLUMNS) throw new BroughtFileError(`The file has more than ${MOST_COLUMNS} columns.`);
  if (!rows.length) throw new BroughtFileError('The file has a line of column names, but no row below it.');
  return { header: head.cells.map((name) => name.trim()), rows, delimiter, encoding };
}

function decoded(bytes: Uint8Array, asked: ReadFile['encoding'] | undefined): { text: string; encoding: ReadFile['encoding'] } {
  const encoding = asked ?? markOf(bytes) ?? 'utf-8';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new BroughtFileError(
      'This is a workbook or a zip, not a CSV file: open it in the spreadsheet and save it as "CSV UTF-8".',
    );
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\u0000'))
      throw new BroughtFileError('This is not a text file: it holds zero bytes. Save it as "CSV UTF-8".');
    return { text, encoding };
  } catch (error) {
    if (error instanceof BroughtFileError) throw error;
    const line = lineOfWrongByte(bytes, encoding);
    throw new BroughtFileError(
      `Line ${line}: the file is not written in ${encoding.toUpperCase()}. Save it as "CSV UTF-8", or name its encoding (${ENCODINGS.join(', ')}).`,
    );
  }
}

/** The encoding that the first bytes tell, if they do. */
function markOf(bytes: Uint8Array): ReadFile['encoding'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Found by halving: the longest beginning that can be read ends in that line. */
function lineOfWrongByte(bytes: Uint8Array, encoding: string): number {
  const decoder = (end: number): string =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decoder(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return decoder(good).split(/\r\n|\r|\n/).length;
}

/** The separator that the first line has most often outside quotes; a comma where it has none. */
function separatorOf(text: string): ReadFile['delimiter'] {
  const first = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)![0].replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => ({ one, count: first.split(one).length - 1 }));
  return counts.sort((a, b) => b.count - a.count)[0]!.count ? counts[0]!.one : ',';
}

function recordsOf(text: string, delimiter: string): BroughtFile['rows'] {
  // The library counts \r\n inside a cell as two lines.
  const plain = text.replace(/\r\n?/g, '\n');
  const rows: { line: number; cells: string[] }[] = [];
  let last = 0;
  const on_record = (cells: string[], { lines }: { lines: number }): null => {
    rows.push({ line: lines - breaksIn(cells), cells });
    last = lines;
    return null;
  };
  try {
    parse(plain, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: MOST_ROWS + 2,
      on_record,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new BroughtFileError(problemOf(error, last + 1));
    throw error;
  }
  if (rows.length > MOST_ROWS + 1) throw new BroughtFileError(`The file has more than ${MOST_ROWS} rows.`);
  return rows;
}

/** A row whose cells hold line breaks began that many lines before it ended. */
const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** In words; `line` is the first one of the row. */
function problemOf(error: CsvError, line: number): string {
  const say = (message: string): string => inWords({ line, column: '', message });
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return say('a cell begins with a quotation mark that is never closed');
    case 'CSV_INVALID_CLOSING_QUOTE':
      return say('after a closing quotation mark there is more text; a mark inside a cell is written twice');
    case 'INVALID_OPENING_QUOTE':
      return say('a quotation mark stands inside a cell that does not begin with one');
    case 'CSV_MAX_RECORD_SIZE':
      return say('the row is longer than 1,000,000 characters; is a quotation mark missing');
    default:
      return say(`cannot be read as a row of a table (${error.code})`);
  }
}
