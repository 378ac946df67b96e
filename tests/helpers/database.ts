import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Event } from '../../shared/room/events.ts';

export interface Row {
  seq: number;
  commandId: string | null;
  at: number;
  event: Event;
}

/** Reads the data file of a folder with a connection of its own, as nobody of the server sees it. */
export function inDatabase<T>(folder: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(folder, 'plenary.db'), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** The log of a room as it is on disk. */
export const logOf = (folder: string, code: string): Row[] =>
  inDatabase(folder, (db) => {
    const rows = db.prepare('SELECT seq, command_id AS commandId, at, event FROM events WHERE room = ? ORDER BY seq').all(code);
    return (rows as (Omit<Row, 'event'> & { event: string })[]).map((row) => ({ ...row, event: JSON.parse(row.event) as Event }));
  });

export type Answer = Event & { type: 'answered' };

/** The answers to one activity as they are on disk, in the order of arrival. */
export const answersOn = (folder: string, code: string, activity: string): Answer[] =>
  logOf(folder, code).flatMap(({ event }) => (event.type === 'answered' && event.activity === activity ? [event] : []));

/** What is wrong with the file; nothing when it is sound. */
export const damageOf = (folder: string): unknown[] =>
  inDatabase(folder, (db) => [
    ...(db.pragma('integrity_check') as { integrity_check: string }[]).filter((row) => row.integrity_check !== 'ok'),
    ...(db.pragma('foreign_key_check') as unknown[]),
  ]);
