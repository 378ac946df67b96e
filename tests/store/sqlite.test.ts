import Database from 'better-sqlite3';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openFile, sqliteStore } from '../../server/store/sqlite.ts';
import { VERSION } from '../../server/store/schema.ts';
import { StoreError, type Entry, type Store } from '../../server/store/store.ts';
import { workshop } from '../helpers/sessions.ts';

const folders: string[] = [];
const stores: Store[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-sqlite-'));
  folders.push(folder);
  return folder;
}

function open(folder: string): Store {
  const store = sqliteStore(folder);
  stores.push(store);
  return store;
}

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const room = { code: 'AAAAA', session: workshop, openedAt: 1_000, secret: 's'.repeat(64) };
const entry = (seq: number, participant = 'ann'): Entry => ({
  room: 'AAAAA',
  seq,
  commandId: `command-${seq}`,
  at: 1,
  event: { type: 'joined', participant },
});

/** What is thrown, as a StoreError. */
function errorOf(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return error as StoreError;
  }
  throw new Error('nothing was thrown');
}

describe('a store that is opened again', () => {
  test('has everything that it had', () => {
    const folder = newFolder();
    const store = sqliteStore(folder);
    store.createRoom(room);
    store.append([entry(1), entry(2)]);
    store.linkDevice('AAAAA', 'device', 'ann');
    store.addReturnCode('AAAAA', 'ann', 2);
    store.setSetting('address', 'here');
    store.close();

    const again = open(folder);
    expect(again.rooms()).toEqual([room]);
    expect([...again.log('AAAAA')]).toEqual([entry(1), entry(2)]);
    expect([...again.devicesOf('AAAAA')]).toEqual([{ device: 'device', participant: 'ann' }]);
    expect([...again.returnCodesOf('AAAAA')]).toEqual([{ participant: 'ann', attempt: 2 }]);
    expect(again.setting('address')).toBe('here');
  });

  test('has what was appended even when nobody closed it', () => {
    const folder = newFolder();
    const store = open(folder);
    store.createRoom(room);
    store.append([entry(1)]);
    expect([...open(folder).log('AAAAA')]).toEqual([entry(1)]);
  });

  test('goes on where its logs ended', () => {
    const folder = newFolder();
    const store = sqliteStore(folder);
    store.createRoom(room);
    store.append([entry(1)]);
    store.close();
    const again = open(folder);
    expect(() => again.append([entry(1)])).toThrow(StoreError);
    again.append([entry(2)]);
    expect([...again.log('AAAAA')]).toHaveLength(2);
  });
});

describe('what a power cut may not take', () => {
  const settingsOf = (file: ReturnType<typeof openFile>): unknown[] =>
    ['synchronous', 'journal_mode', 'secure_delete', 'foreign_keys'].map((name) => file.pragma(name, { simple: true }));

  test('every commit waits for the disk, after a write and after opening again', () => {
    const folder = newFolder();
    for (let time = 0; time < 2; time++) {
      const file = openFile(folder);
      file.prepare('INSERT INTO settings VALUES (?, ?)').run(`time ${time}`, 'x');
      expect(settingsOf(file)).toEqual([2, 'wal', 1, 1]);
      file.close();
    }
  });
});

describe('a folder that cannot be used', () => {
  test('is made when it is not there', () => {
    const folder = join(newFolder(), 'a', 'b');
    open(folder).setSetting('a', 'b');
    expect(existsSync(join(folder, 'plenary.db'))).toBe(true);
  });

  test('is named when it is a file', () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, '');
    expect(errorOf(() => sqliteStore(path)).message).toMatch(new RegExp(`^The data folder ${path} cannot be used: .+\\.$`));
    expect(errorOf(() => sqliteStore(join(path, 'inside'))).message).toContain('cannot be used');
  });

  test('is named when its file cannot be opened', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'plenary.db'));
    expect(errorOf(() => sqliteStore(folder)).message).toContain(folder);
  });

  test('is named when its file is no database, and the file is left as it is', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'plenary.db'), 'Something else entirely. '.repeat(500));
    expect(errorOf(() => sqliteStore(folder)).message).toContain(folder);
    expect(readFileSync(join(folder, 'plenary.db'), 'utf8')).toContain('Something else entirely.');
  });

  test('is named when its file is a database of another program', () => {
    const folder = newFolder();
    const other = new Database(join(folder, 'plenary.db'));
    other.exec('CREATE TABLE rooms (id INTEGER, colour TEXT)');
    other.close();
    expect(errorOf(() => sqliteStore(folder)).message).toContain(folder);
  });

  test('was written by a newer Plenary: it says so and changes nothing', () => {
    const folder = newFolder();
    sqliteStore(folder).close();
    const newer = new Database(join(folder, 'plenary.db'));
    newer.pragma(`user_version = ${VERSION + 1}`);
    newer.close();
    expect(errorOf(() => sqliteStore(folder)).message).toBe(
      `The data folder ${folder} cannot be used: it was written by a newer Plenary; start that one.`,
    );
    const left = new Database(join(folder, 'plenary.db'));
    expect(left.pragma('user_version', { simple: true })).toBe(VERSION + 1);
    left.close();
  });

  test('says in a sentence that the file is damaged', () => {
    const folder = newFolder();
    const store = sqliteStore(folder);
    store.createRoom(room);
    for (let seq = 1; seq <= 2000; seq++) store.append([entry(seq, 'x'.repeat(200))]);
    store.close();
    truncateSync(join(folder, 'plenary.db'), 8192);
    const error = errorOf(() => [...open(folder).log('AAAAA')]);
    expect(error.message).toMatch(/damaged|cannot be used|could not be used/);
  });
});

test('a store that was closed answers with a sentence', () => {
  const store = sqliteStore(newFolder());
  store.close();
  for (const work of [
    () => store.rooms(),
    () => store.append([entry(1)]),
    () => store.setting('x'),
    () => store.deleteRoom('AAAAA'),
    () => store.compact(),
  ]) {
    expect(errorOf(work).message).toMatch(/^[A-Z].+\.$/);
  }
});

test('a room that was deleted leaves none of its words in the file', () => {
  const folder = newFolder();
  const store = sqliteStore(folder);
  store.createRoom(room);
  store.append([entry(1, 'the words of somebody')]);
  store.deleteRoom('AAAAA');
  store.compact();
  store.close();
  expect(readFileSync(join(folder, 'plenary.db')).includes('the words of somebody')).toBe(false);
});

test('where another program reads the file, what was deleted stays in it until the next start, and that is told', () => {
  const folder = newFolder();
  const store = sqliteStore(folder);
  store.createRoom(room);
  store.append([entry(1, 'the words of somebody')]);
  const reader = new Database(join(folder, 'plenary.db'), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM events').get();
  store.deleteRoom('AAAAA');
  expect(errorOf(() => store.compact()).message).toMatch(/another program reads it/);
  reader.close();
  store.close();
  sqliteStore(folder).close();
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('the words of somebody'), name).toBe(false);
});
