import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom } from '../../shared/room/room.ts';
import type { Event } from '../../shared/room/events.ts';
import type { Session } from '../../shared/session/session.ts';
import { StoreError } from '../store/store.ts';
import { VERSION } from '../store/schema.ts';
import type { BundleRoom } from './bundle/bundle.ts';

/**
 * The rooms of a data folder as they are on disk now, read by a connection that cannot write: a server that runs on the folder is
 * neither disturbed nor waited for. `wanted` chooses by code and name of the session. Throws a StoreError in words.
 */
export function roomsOnDisk(folder: string, wanted: (code: string, session: string) => boolean): BundleRoom[] {
  const file = join(folder, 'plenary.db');
  if (!existsSync(file)) throw new StoreError(`There are no rooms in ${folder}: it has no file plenary.db.`);
  try {
    const db = new Database(file, { readonly: true, timeout: 10_000 });
    try {
      return roomsIn(db, wanted);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The data folder ${folder} cannot be read: ${(error as Error).message}.`);
  }
}

/** In one transaction, so that all rooms are of the same instant. */
function roomsIn(db: Database.Database, wanted: (code: string, session: string) => boolean): BundleRoom[] {
  if ((db.pragma('user_version', { simple: true }) as number) > VERSION)
    throw new StoreError('The data folder was written by a newer Plenary; use that one.');
  return db.transaction(() => {
    const rooms = db.prepare('SELECT code, session, opened_at AS openedAt FROM rooms ORDER BY opened_at, code').all();
    const log = db.prepare('SELECT event FROM events WHERE room = ? ORDER BY seq').pluck();
    const links = db.prepare('SELECT mark, participant FROM card_links WHERE room = ?').raw();
    return (rooms as { code: string; session: string; openedAt: number }[]).flatMap(({ code, session, openedAt }) => {
      const plan = JSON.parse(session) as Session;
      if (!wanted(code, plan.name)) return [];
      const events = (log.all(code) as string[]).map((event) => JSON.parse(event) as Event);
      const cards = new Map(links.all(code) as [string, string][]);
      return [{ room: fold(newRoom(code, plan), events), openedAt, cards }];
    });
  })();
}
