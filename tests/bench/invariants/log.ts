import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Check } from './check.ts';

/** What the file of a server holds, read beside it. */
export interface SavedLog {
  /** Answers of the crowd, by the ids of their commands, in the order of the log. */
  ids: string[];
  /** People who answered a step. */
  answered(step: string): number;
}

const IDS = `SELECT command_id FROM events WHERE command_id LIKE 'bench%' AND event ->> 'type' = 'answered' ORDER BY room, seq`;
const ANSWERED = `SELECT count(DISTINCT event ->> 'participant') FROM events WHERE event ->> 'type' = 'answered' AND event ->> 'activity' = ?`;

/** Reads the log of Plenary in a data folder. */
export function readLog<T>(data: string, read: (log: SavedLog) => T): T {
  const db = new Database(join(data, 'plenary.db'), { readonly: true });
  try {
    return read({
      ids: db.prepare(IDS).pluck().all() as string[],
      answered: (step) => db.prepare(ANSWERED).pluck().get(step) as number,
    });
  } finally {
    db.close();
  }
}

/** Acknowledged is the same as on disk, once each. */
export function acksAreRows(saved: readonly string[], rows: readonly string[]): Check {
  const [acks, kept] = [new Set(saved), new Set(rows)];
  const same = acks.size === kept.size && kept.size === rows.length && missingFrom(rows, saved).length === 0;
  return {
    rule: 'Every acknowledged answer is one row in the file',
    holds: same,
    detail: `${acks.size} acknowledged, ${rows.length} rows`,
  };
}

/** Acknowledged answers that are not in the file. */
export function missingFrom(rows: readonly string[], saved: readonly string[]): string[] {
  const kept = new Set(rows);
  return saved.filter((id) => !kept.has(id));
}
