import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grade } from '../../shared/evaluation/results/grade.ts';

/** What is kept of a restricted bundle: which room or session, when (milliseconds since 1970), and how it was asked for. */
export interface ExportRecord {
  at: number;
  of: string;
  grade: Grade;
  by: 'office' | 'command line';
}

/** Beside the data file, which the command line must not write to while a server runs. */
const FILE = 'exports.log';

/** Keeps that a restricted bundle was made: a line of JSON per bundle, in the data folder. Throws what the disk says. */
export const recordExport = (folder: string, entry: ExportRecord): void =>
  appendFileSync(join(folder, FILE), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
