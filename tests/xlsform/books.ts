import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { readWorkbook } from '../../server/brought/read-workbook.ts';
import { questionnaireFrom } from '../../server/brought/xlsform.ts';
import { xlsform } from '../../server/export/xlsform.ts';
import type { Form } from '../../shared/evaluation/xlsform/form.ts';
import type { Instrument } from '../../shared/session/instrument.ts';
import { readSession } from '../../shared/session/read.ts';
import type { Session } from '../../shared/session/session.ts';
import { parse } from 'yaml';

/** A workbook with these sheets, a row per array. */
export async function book(sheets: Readonly<Record<string, (string | number | null)[][]>>): Promise<Uint8Array> {
  const cell = (value: string | number | null): Cell =>
    typeof value === 'number' ? { value, type: Number } : value ? { value, type: String } : null;
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

/** A session that asks an instrument in these waves. */
export function sessionWith(
  instrument: object,
  {
    code = 'views',
    languages = ['en'],
    waves = ['before', 'after'],
  }: { code?: string; languages?: string[]; waves?: string[] } = {},
): Session {
  const steps = waves.map((wave) => ({ id: wave, kind: 'survey', title: wave, instrument: code, wave }));
  const read = readSession('trial', {
    title: 'Trial',
    language: languages[0],
    languages,
    instruments: { [code]: instrument },
    steps,
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.session;
}

/** The only instrument of a session. */
export const instrumentOf = ({ instruments }: Session): [code: string, instrument: Instrument] => Object.entries(instruments)[0]!;

/** A session, its instrument as a workbook. */
export const written = (session: Session): Promise<Uint8Array> => xlsform(session, ...instrumentOf(session));

/** What a workbook becomes: the session, and what is said beside it. */
export async function brought(bytes: Uint8Array, file = 'form.xlsx', language = 'en') {
  const read = await questionnaireFrom(bytes, file, language);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const made = readSession('made', parse(read.yaml));
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return { ...read, session: made.session };
}

/** The mistakes that keep a workbook from being used. */
export async function mistakesIn(bytes: Uint8Array, language = 'en'): Promise<string[]> {
  const read = await questionnaireFrom(bytes, 'form.xlsx', language);
  return 'problems' in read ? read.problems : [];
}

/** The rows of a sheet by the names of its columns, as a spreadsheet shows them. */
export async function rowsOf(bytes: Uint8Array, sheet: keyof Form): Promise<Record<string, string>[]> {
  const read = await readWorkbook(bytes);
  if ('problem' in read) throw new Error(read.problem.what);
  const [head, ...rows] = read.sheets.find(({ name }) => name === sheet)!.rows;
  return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at] ?? ''])));
}
