import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { formOf } from '../../shared/evaluation/xlsform/write.ts';
import type { Instrument } from '../../shared/session/instrument.ts';
import type { Session } from '../../shared/session/session.ts';
import { cellText } from './bundle/workbook.ts';

/** An instrument as a questionnaire (.xlsx) that KoboToolbox and ODK take. Every cell is a text: codes stay codes. */
export async function xlsform(session: Session, code: string, instrument: Instrument): Promise<Uint8Array> {
  const sheets = Object.entries(formOf(session, code, instrument)).map(([sheet, { columns, rows }]) => ({
    sheet,
    data: [columns, ...rows].map((row, at) => row.map((value): Cell => cellOf(value, at === 0))),
    columns: columns.map((name) => ({ width: /^(label|hint)/.test(name) ? 48 : 18 })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

const cellOf = (value: string, heading: boolean): Cell =>
  value === '' ? null : { value: cellText(value), type: String, ...(heading && { fontWeight: 'bold' }) };
