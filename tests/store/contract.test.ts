import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Event } from '../../shared/room/events.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { StoreError, type Entry, type Store, type StoredRoom } from '../../server/store/store.ts';
import { workshop } from '../helpers/sessions.ts';

const open: Store[] = [];
const folders: string[] = [];

function onDisk(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-store-'));
  folders.push(folder);
  return sqliteStore(folder);
}

afterEach(() => {
  for (const store of open.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const room = (code: string, openedAt = 1_000): StoredRoom => ({
  code,
  session: workshop,
  openedAt,
  secret: code.padEnd(64, '0'),
});
const joined = (participant: string): Event => ({ type: 'joined', participant });
const entry = (
  code: string,
  seq: number,
  commandId: string | null = `command-${code}-${seq}`,
  event: Event = joined(`person ${seq}`),
): Entry => ({
  room: code,
  seq,
  commandId,
  at: 1_000 + seq,
  event,
});

describe.each([
  ['in memory', memoryStore],
  ['on disk', onDisk],
])('a store %s', (_where, make) => {
  /** A store with these rooms. */
  const storeWith = (...codes: string[]): Store => {
    const store = make();
    open.push(store);
    for (const code of codes) store.createRoom(room(code));
    return store;
  };
  const log = (store: Store, code: string): Entry[] => [...store.log(code)];

  test('has no rooms at first', () => {
    expect(storeWith().rooms()).toEqual([]);
  });

  test('gives rooms back as they were, session and secret and all', () => {
    expect(storeWith('AAAAA').rooms()).toStrictEqual([room('AAAAA')]);
  });

  test('lists rooms from the oldest on, whatever the order in which they came', () => {
    const store = storeWith();
    for (const one of [room('LATER', 3_000), room('FIRST', 1_000), room('BBBBB', 2_000), room('AAAAA', 2_000)])
      store.createRoom(one);
    expect(store.rooms().map((one) => one.code)).toEqual(['FIRST', 'AAAAA', 'BBBBB', 'LATER']);
  });

  test('a room that changes after it was stored is stored as it was', () => {
    const store = storeWith();
    const session = structuredClone(workshop);
    store.createRoom({ ...room('AAAAA'), session });
    session.title = 'Another';
    store.rooms()[0]!.session.title = 'A third';
    expect(store.rooms()[0]!.session).toEqual(workshop);
  });

  test('refuses a second room of the same code, and keeps the first', () => {
    const store = storeWith('AAAAA');
    expect(() => store.createRoom(room('AAAAA', 9_000))).toThrow(StoreError);
    expect(store.rooms()).toEqual([room('AAAAA')]);
  });

  test('keeps a log in order, event by event', () => {
    const store = storeWith('AAAAA');
    store.append([entry('AAAAA', 1), entry('AAAAA', 2, null)]);
    store.append([entry('AAAAA', 3)]);
    expect(log(store, 'AAAAA')).toStrictEqual([entry('AAAAA', 1), entry('AAAAA', 2, null), entry('AAAAA', 3)]);
  });

  test('keeps what people wrote, letter by letter', () => {
    const store = storeWith('AAAAA');
    const texts = [
      'Đorđe',
      'សួស្តី',
      'مرحبا',
      '👩🏽‍🚀',
      '\u0000 null',
      '\ud800 half',
      'x'.repeat(100_000),
      "'; DROP TABLE events; --",
      '\u2028',
    ];
    const event = (text: string): Event => ({
      type: 'answered',
      id: 'i',
      activity: 'ideas',
      run: 0,
      participant: 'p',
      turn: 1,
      lang: 'en',
      answer: { text },
    });
    store.append(texts.map((text, at) => entry('AAAAA', at + 1, null, event(text))));
    expect(log(store, 'AAAAA').map((one) => one.event)).toStrictEqual(texts.map(event));
  });

  test('keeps what JSON keeps: fields without a value are gone', () => {
    const store = storeWith('AAAAA');
    const undone = {
      by: 'x',
      type: 'undone',
      changes: [{ field: 'kind', activity: 'a', run: 0, path: ['p'], value: undefined }],
    } as const;
    store.append([entry('AAAAA', 1, null, undone as unknown as Event)]);
    expect(log(store, 'AAAAA')[0]!.event).toStrictEqual(JSON.parse(JSON.stringify(undone)));
  });

  test('what is read can be changed without changing what is stored', () => {
    const store = storeWith('AAAAA');
    store.append([entry('AAAAA', 1)]);
    (log(store, 'AAAAA')[0]!.event as { participant: string }).participant = 'somebody else';
    expect(log(store, 'AAAAA')).toEqual([entry('AAAAA', 1)]);
  });

  test('the logs of rooms are apart, also for the same command id', () => {
    const store = storeWith('AAAAA', 'BBBBB');
    store.append([entry('AAAAA', 1, 'same'), entry('BBBBB', 1, 'same')]);
    store.append([entry('BBBBB', 2)]);
    expect(log(store, 'AAAAA')).toHaveLength(1);
    expect(log(store, 'BBBBB')).toHaveLength(2);
  });

  test('a log that nothing was added to is empty, and so is that of no room', () => {
    const store = storeWith('AAAAA');
    store.append([]);
    expect(log(store, 'AAAAA')).toEqual([]);
    expect(log(store, 'NOONE')).toEqual([]);
  });

  test.each([
    ['a number that is taken', [entry('AAAAA', 1, 'other')]],
    ['a number that leaves a gap', [entry('AAAAA', 3)]],
    ['the same number twice', [entry('AAAAA', 2), entry('AAAAA', 2, 'other')]],
    ['no number', [entry('AAAAA', 0)]],
    ['a room that is not there', [entry('AAAAA', 2), entry('NOONE', 1)]],
    ['another room’s fault', [entry('AAAAA', 2), entry('BBBBB', 1), entry('BBBBB', 3)]],
  ])('takes all entries or none: %s', (_why, entries) => {
    const store = storeWith('AAAAA', 'BBBBB');
    store.append([entry('AAAAA', 1)]);
    expect(() => store.append(entries)).toThrow(StoreError);
    expect(log(store, 'AAAAA')).toEqual([entry('AAAAA', 1)]);
    expect(log(store, 'BBBBB')).toEqual([]);
    store.append([entry('AAAAA', 2), entry('BBBBB', 1)]);
    expect(log(store, 'AAAAA')).toHaveLength(2);
  });

  test('forgets a room with everything of it, and nothing of another', () => {
    const store = storeWith('AAAAA', 'BBBBB');
    for (const code of ['AAAAA', 'BBBBB']) {
      store.append([entry(code, 1)]);
      store.linkDevice(code, 'device', 'ann');
      store.addReturnCode(code, 'ann', 0);
    }
    store.deleteRoom('AAAAA');
    expect(store.rooms().map((one) => one.code)).toEqual(['BBBBB']);
    expect(log(store, 'BBBBB')).toHaveLength(1);
    store.createRoom(room('AAAAA'));
    expect([log(store, 'AAAAA'), [...store.devicesOf('AAAAA')], [...store.returnCodesOf('AAAAA')]]).toEqual([[], [], []]);
    expect([...store.devicesOf('BBBBB')]).toHaveLength(1);
  });

  test('forgetting a room that is not there changes nothing', () => {
    const store = storeWith('AAAAA');
    store.deleteRoom('NOONE');
    expect(store.rooms()).toHaveLength(1);
  });

  test('a device means one person at a time, in its room only', () => {
    const store = storeWith('AAAAA', 'BBBBB');
    store.linkDevice('AAAAA', 'device', 'ann');
    store.linkDevice('AAAAA', 'device', 'ben');
    store.linkDevice('AAAAA', 'other', 'ann');
    expect([...store.devicesOf('AAAAA')].sort((x, y) => (x.device < y.device ? -1 : 1))).toEqual([
      { device: 'device', participant: 'ben' },
      { device: 'other', participant: 'ann' },
    ]);
    expect([...store.devicesOf('BBBBB')]).toEqual([]);
    expect([...store.devicesOf('NOONE')]).toEqual([]);
  });

  test('a person has one return code, in their room only', () => {
    const store = storeWith('AAAAA', 'BBBBB');
    store.addReturnCode('AAAAA', 'ann', 0);
    store.addReturnCode('AAAAA', 'ann', 3);
    expect([...store.returnCodesOf('AAAAA')]).toEqual([{ participant: 'ann', attempt: 3 }]);
    expect([...store.returnCodesOf('BBBBB')]).toEqual([]);
    expect([...store.returnCodesOf('NOONE')]).toEqual([]);
  });

  test('devices and return codes of a room that is not there are refused', () => {
    const store = storeWith();
    expect(() => store.linkDevice('NOONE', 'device', 'ann')).toThrow(StoreError);
    expect(() => store.addReturnCode('NOONE', 'ann', 0)).toThrow(StoreError);
  });

  test('devices and people are not listed in the order in which they came', () => {
    const store = storeWith('AAAAA');
    for (const name of ['d', 'b', 'c', 'a']) {
      store.linkDevice('AAAAA', name, `person ${name}`);
      store.addReturnCode('AAAAA', name, 0);
    }
    expect([...store.devicesOf('AAAAA')].map((one) => one.device)).toEqual(['a', 'b', 'c', 'd']);
    expect([...store.returnCodesOf('AAAAA')].map((one) => one.participant)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a setting is what it was set to last', () => {
    const store = storeWith();
    expect(store.setting('address')).toBeUndefined();
    store.setSetting('address', 'one');
    store.setSetting('address', 'two');
    store.setSetting('empty', '');
    expect([store.setting('address'), store.setting('empty'), store.setting('constructor')]).toEqual(['two', '', undefined]);
  });

  test('takes a burst of a thousand answers at once', () => {
    const store = storeWith('AAAAA');
    store.append(Array.from({ length: 1000 }, (_one, at) => entry('AAAAA', at + 1)));
    expect(log(store, 'AAAAA').at(-1)).toEqual(entry('AAAAA', 1000));
  });
});
