import Database from 'better-sqlite3';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { SCHEMA, VERSION } from './schema.ts';
import { seriesKeyName, StoreError, type Entry, type SealedRoom, type Store, type StoredRoom } from './store.ts';

/** Opens the store in a folder, made if it is not there. Throws a StoreError that names the folder. */
export function sqliteStore(folder: string): Store {
  try {
    return storeOn(openFile(folder));
  } catch (error) {
    throw new StoreError(`The data folder ${folder} cannot be used: ${(error as Error).message}.`);
  }
}

function storeOn(db: Database.Database): Store {
  const rooms = db.prepare('SELECT code, session, opened_at AS openedAt, secret FROM rooms ORDER BY opened_at, code');
  const addRoom = db.prepare('INSERT INTO rooms (code, session, opened_at, secret) VALUES (?, ?, ?, ?)');
  const log = db.prepare('SELECT seq, command_id AS commandId, at, event FROM events WHERE room = ? ORDER BY seq');
  const addEvent = db.prepare('INSERT INTO events (room, seq, command_id, at, event) VALUES (?, ?, ?, ?, ?)');
  const lastSeq = db.prepare('SELECT max(seq) FROM events WHERE room = ?').pluck();
  const devices = db.prepare('SELECT device, participant FROM devices WHERE room = ?');
  const addDevice = db.prepare(
    'INSERT INTO devices VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET participant = excluded.participant',
  );
  const codes = db.prepare('SELECT participant, attempt FROM return_codes WHERE room = ?');
  const addCode = db.prepare('INSERT INTO return_codes VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET attempt = excluded.attempt');
  const cards = db.prepare('SELECT mark FROM cards WHERE series = ?').pluck();
  const addCard = db.prepare('INSERT INTO cards VALUES (?, ?) ON CONFLICT DO NOTHING');
  const dropCards = db.prepare('DELETE FROM cards WHERE series = ?');
  const links = db.prepare('SELECT mark, participant FROM card_links WHERE room = ?');
  const addLink = db.prepare(
    'INSERT INTO card_links VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET participant = excluded.participant',
  );
  const setting = db.prepare('SELECT value FROM settings WHERE name = ?').pluck();
  const dropSetting = db.prepare('DELETE FROM settings WHERE name = ?');
  const reseal = db.prepare('UPDATE rooms SET opened_at = ?, secret = ? WHERE code = ?');
  const setSetting = db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');

  const append = db.transaction((entries: readonly Entry[]) => {
    const next = new Map<string, number>();
    for (const { room, seq, commandId, at, event } of entries) {
      const expected = next.get(room) ?? Number(lastSeq.get(room) ?? 0) + 1;
      if (seq !== expected) throw new Error(`the log of ${room} goes on at ${expected}, not at ${seq}`);
      addEvent.run(room, seq, commandId, at, JSON.stringify(event));
      next.set(room, seq + 1);
    }
  });
  const createRoom = db.transaction(({ code, session, openedAt, secret }: StoredRoom, entries: readonly Entry[]) => {
    addRoom.run(code, JSON.stringify(session), openedAt, secret);
    append(entries);
  });
  const empty = (code: string, lastOf?: string): void => {
    if (lastOf !== undefined) dropCards.run(lastOf);
    if (lastOf !== undefined) dropSetting.run(seriesKeyName(lastOf));
    for (const table of ['events', 'devices', 'return_codes', 'card_links'])
      db.prepare(`DELETE FROM ${table} WHERE room = ?`).run(code);
    setSetting.run(UNFINISHED, 'yes');
  };
  const deleteRoom = db.transaction((code: string, lastOf?: string) => {
    empty(code, lastOf);
    db.prepare('DELETE FROM rooms WHERE code = ?').run(code);
  });
  const sealRoom = db.transaction(({ code, openedAt, secret, log, lastOf }: SealedRoom) => {
    empty(code, lastOf);
    reseal.run(openedAt, secret, code);
    for (const { seq, commandId, at, event } of log) addEvent.run(code, seq, commandId, at, JSON.stringify(event));
  });
  const addCards = db.transaction((series: string, marks: readonly string[]) => {
    for (const mark of marks) addCard.run(series, mark);
  });
  compactAtStart(db);

  return {
    rooms: () => inWords(() => rooms.all().map(roomFrom)),
    createRoom: (room, entries = []) => inWords(() => createRoom.immediate(room, entries)),
    deleteRoom: (code, lastOf) => inWords(() => deleteRoom.immediate(code, lastOf)),
    sealRoom: (room) => inWords(() => sealRoom.immediate(room)),
    compact: () => inWords(() => compactIfUnfinished(db)),
    cardsOf: (series) => inWords(() => cards.all(series) as string[]),
    addCards: (series, marks) => inWords(() => addCards.immediate(series, marks)),
    cardLinksOf: (code) => inWords(() => links.all(code) as { mark: string; participant: string }[]),
    linkCard: (code, mark, participant) => inWords(() => void addLink.run(code, mark, participant)),
    log: (code) => inWords(() => log.all(code).map((row) => entryFrom(code, row))),
    append: (entries) => inWords(() => append.immediate(entries)),
    devicesOf: (code) => inWords(() => devices.all(code) as { device: string; participant: string }[]),
    linkDevice: (code, device, participant) => inWords(() => void addDevice.run(code, device, participant)),
    returnCodesOf: (code) => inWords(() => codes.all(code) as { participant: string; attempt: number }[]),
    addReturnCode: (code, participant, attempt) => inWords(() => void addCode.run(code, participant, attempt)),
    setting: (name) => inWords(() => setting.get(name) as string | undefined),
    setSetting: (name, value) => inWords(() => void setSetting.run(name, value)),
    close: () => void db.close(),
  };
}

const [LONGEST_WAIT_MS, LONGEST_WAIT_TO_COMPACT_MS] = [10_000, 1_000];

/** Set with what was deleted and removed once its bytes are gone too: a crash between the two is made good at the next start. */
const UNFINISHED = 'compact';

/** Writes the file anew without what was deleted, and empties the write-ahead log, which still has it. */
function compactIfUnfinished(db: Database.Database): void {
  if (!db.prepare('SELECT 1 FROM settings WHERE name = ?').get(UNFINISHED)) return;
  db.exec('VACUUM');
  // Whoever reads the file just now still needs the log; everybody else here would have to wait with us.
  db.pragma(`busy_timeout = ${LONGEST_WAIT_TO_COMPACT_MS}`);
  const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
  db.pragma(`busy_timeout = ${LONGEST_WAIT_MS}`);
  if (busy) throw new Error('another program reads it');
  db.prepare('DELETE FROM settings WHERE name = ?').run(UNFINISHED);
}

/** A disk that is full must not keep a workshop from starting: the bytes go at a later start. */
function compactAtStart(db: Database.Database): void {
  try {
    compactIfUnfinished(db);
  } catch (error) {
    console.error(
      `What was deleted is still in the data file, until a start at which it can be written anew: ${(error as Error).message}.`,
    );
  }
}

/** Opens the data file of a folder with the settings that keep what was acknowledged. Throws what the disk says. */
export function openFile(folder: string): Database.Database {
  makeFolder(folder);
  const db = new Database(join(folder, 'plenary.db'));
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** FULL is set on every open: in WAL, better-sqlite3 falls back to NORMAL, which can lose acknowledged answers in a power cut. */
function prepare(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  db.pragma(`busy_timeout = ${LONGEST_WAIT_MS}`);
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > VERSION) throw new Error('it was written by a newer Plenary; start that one');
  db.transaction(() => {
    db.exec(SCHEMA);
    db.pragma(`user_version = ${VERSION}`);
  }).immediate();
}

/** Errors of the disk and the file become sentences. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'SQLITE_FULL') throw new StoreError('The disk is full: nothing more can be saved until there is room.');
    if (code.startsWith('SQLITE_READONLY')) throw new StoreError('The data folder cannot be written to.');
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
      throw new StoreError('The data file is damaged: restore the last backup.');
    throw new StoreError(`The data file could not be used: ${(error as Error).message}.`);
  }
}

function roomFrom(row: unknown): StoredRoom {
  const { session, ...room } = row as Omit<StoredRoom, 'session'> & { session: string };
  return { ...room, session: JSON.parse(session) as StoredRoom['session'] };
}

function entryFrom(room: string, row: unknown): Entry {
  const { event, ...entry } = row as Omit<Entry, 'event' | 'room'> & { event: string };
  return { room, ...entry, event: JSON.parse(event) as Entry['event'] };
}
