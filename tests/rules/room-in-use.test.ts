import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kinds } from '../../shared/activities/kinds.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import type { Event } from '../../shared/room/events.ts';
import { RoomInUse, openStored } from '../../server/rooms/room-in-use.ts';
import { GroupCommit } from '../../server/store/group-commit.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { StoreError, type Entry, type Store, type StoredRoom } from '../../server/store/store.ts';
import { NOW, ann, answer, ben, close, endRoom, front, join, newId, office, open, participant, show, throughJson } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const stored: StoredRoom = { code: 'AAAAA', session: workshop, openedAt: NOW, secret: 's'.repeat(64) };

let folder: string;
let store: Store;
let disk: { full: boolean };
let commit: GroupCommit;
let live: RoomInUse;
let clock: number;

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(path(tmpdir(), 'plenary-room-'));
  store = sqliteStore(folder);
  store.createRoom(stored);
  disk = { full: false };
  clock = NOW;
  commit = new GroupCommit({ append }, () => 0);
  live = new RoomInUse(stored, store.log('AAAAA'), commit, () => clock);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function append(entries: readonly Entry[]): void {
  if (disk.full) throw new StoreError('The disk is full: nothing more can be saved until there is room.');
  store.append(entries);
}

/** Sends a command; the list fills with what it is answered. */
function send(command: Command, who: Who = ann, to = live): Reply[] {
  const replies: Reply[] = [];
  to.dispatch(command, who, (reply) => replies.push(reply));
  return replies;
}

const logged = (): Entry[] => [...store.log('AAAAA')];
const reopened = (): RoomInUse => new RoomInUse(stored, store.log('AAAAA'), commit, () => clock);
const rice = (turn = 1) => answer('lunch', { choices: ['rice'] }, { turn });

/** The room busy: from here on commits wait until they are flushed. */
const busy = (): void => void send(show('lunch'), front);

describe('an answer', () => {
  test('is acknowledged when it is on disk, and not before', () => {
    busy();
    const replies = send(rice());
    expect([replies, logged().length]).toEqual([[], 1]);
    commit.flush();
    expect([replies, logged().length]).toEqual([[{ ok: true, seq: 2 }], 2]);
  });

  test('is shown to nobody before it is on disk', () => {
    busy();
    const before = live.room;
    send(rice());
    expect(live.room).toBe(before);
    commit.flush();
    expect(live.room.seq).toBe(2);
  });

  test('is decided against what others have just done, also while that waits for the disk', () => {
    busy();
    send(close('lunch'), front);
    const late = send(rice());
    commit.flush();
    expect(late).toEqual([{ ok: false, reason: 'closed' }]);
    expect(logged()).toHaveLength(2);
  });

  test('may be asked for as a promise', async () => {
    await expect(live.ask(join(), ann)).resolves.toEqual({ ok: true, seq: 1 });
    await expect(live.ask(rice(), ann)).resolves.toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('a command that comes twice', () => {
  test('counts once and is acknowledged twice, while it waits', () => {
    busy();
    const command = rice();
    const [first, second] = [send(command), send(command)];
    commit.flush();
    expect([first, second]).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 2 }]]);
    expect(logged()).toHaveLength(2);
  });

  test('counts once and is acknowledged twice, long after', () => {
    busy();
    const command = rice();
    send(command);
    commit.flush();
    send(close('lunch'), front);
    commit.flush();
    expect(send(command)).toEqual([{ ok: true, seq: 2 }]);
    expect(logged()).toHaveLength(3);
  });

  test('is known after a restart', () => {
    busy();
    const command = rice();
    send(command);
    commit.flush();
    expect(send(command, ann, reopened())).toEqual([{ ok: true, seq: 2 }]);
    expect(logged()).toHaveLength(2);
  });

  test('is tried anew when it was refused before', () => {
    const command = rice();
    expect(send(command)).toEqual([{ ok: false, reason: 'not-open' }]);
    send(open('lunch'), front);
    expect(send(command)).toEqual([]);
    commit.flush();
    expect(live.room.seq).toBe(2);
  });
});

describe('what changes nothing', () => {
  test('is acknowledged and not logged', () => {
    send(join());
    commit.flush();
    expect(send(join())).toEqual([{ ok: true, seq: 1 }]);
    expect(logged()).toHaveLength(1);
  });

  test('is acknowledged only when what it relies on is on disk', () => {
    busy();
    send(join());
    const again = send(join());
    expect(again).toEqual([]);
    commit.flush();
    expect(again).toEqual([{ ok: true, seq: 2 }]);
  });

  test('is not acknowledged when what it relies on could not be saved', () => {
    busy();
    send(join());
    const again = send(join());
    disk.full = true;
    commit.flush();
    expect(again).toMatchObject([{ ok: false, reason: 'storage', retryAfter: expect.any(Number) }]);
  });
});

describe('when the disk fails', () => {
  test('nobody is told that it is saved: everybody shall try again', () => {
    busy();
    const replies = [send(rice()), send(rice(), ben), send(join())];
    disk.full = true;
    commit.flush();
    for (const one of replies) expect(one).toEqual([{ ok: false, reason: 'storage', retryAfter: expect.any(Number) }]);
  });

  test('a phone that asks twice while it waits is told twice', () => {
    busy();
    const command = rice();
    const [first, second] = [send(command), send(command)];
    disk.full = true;
    commit.flush();
    expect([first, second]).toMatchObject([[{ reason: 'storage' }], [{ reason: 'storage' }]]);
  });

  test('the room is as it was, and shows nothing that is not saved', () => {
    busy();
    const before = live.room;
    send(rice());
    send(close('lunch'), front);
    disk.full = true;
    commit.flush();
    expect(live.room).toBe(before);
    expect(reopened().room).toEqual(before);
  });

  test('what was refused because of something that could not be saved is tried again', () => {
    busy();
    send(close('lunch'), front);
    const late = send(rice());
    disk.full = true;
    commit.flush();
    expect(late).toMatchObject([{ ok: false, reason: 'storage' }]);
  });

  test('the same commands are taken once there is room again', () => {
    busy();
    const [a, b] = [rice(), rice()];
    send(a);
    send(b, ben);
    disk.full = true;
    commit.flush();
    disk.full = false;
    const replies = [send(b, ben), send(a)];
    commit.flush();
    expect(replies).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 3 }]]);
    expect(reopened().room).toEqual(throughJson(live.room));
  });

  test('whoever tries again at once, while the others are still being told, is not lost', () => {
    busy();
    const [a, b] = [rice(), rice()];
    const retried: Reply[] = [];
    live.dispatch(a, ann, () => live.dispatch(a, ann, (reply) => retried.push(reply)));
    send(b, ben);
    disk.full = true;
    commit.flush();
    disk.full = false;
    commit.flush();
    const more = send(b, ben);
    commit.flush();
    expect([retried, more]).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 3 }]]);
  });

  test('the other rooms go on', () => {
    busy();
    const other = { ...stored, code: 'BBBBB' };
    store.createRoom(other);
    const neighbour = new RoomInUse(other, [], commit, () => clock);
    const broken = { ...stored, code: 'NOONE' };
    const nowhere = new RoomInUse(broken, [], commit, () => clock);
    const replies = [send(rice()), send(join(), ann, neighbour), send(join(), ann, nowhere)];
    commit.flush();
    expect(replies).toMatchObject([[{ ok: true }], [{ ok: true }], [{ ok: false, reason: 'storage' }]]);
  });
});

describe('a room that is opened again', () => {
  test('is the same fold of the same log', () => {
    busy();
    for (const command of [rice(), join()]) send(command);
    send(close('lunch'), front);
    commit.flush();
    expect(reopened().room).toEqual(throughJson(live.room));
  });

  test('keeps the session it began with', () => {
    expect(reopened().room.session).toEqual(workshop);
  });

  test('stays ended', () => {
    send(endRoom(), office);
    expect(send(join(), ann, reopened())).toEqual([{ ok: false, reason: 'ended' }]);
  });

  test('goes on with the next number', () => {
    busy();
    expect(send(rice(), ann, reopened())).toEqual([]);
    commit.flush();
    expect(logged().map((one) => one.seq)).toEqual([1, 2]);
  });
});

describe('the log', () => {
  test('holds the time of the presenter’s last action for everybody: nobody’s answer has a time of its own', () => {
    send(show('lunch'), front);
    clock += 60_000;
    send(rice());
    clock += 60_000;
    send(rice(), ben);
    send(close('lunch'), front);
    commit.flush();
    expect(logged().map((one) => one.at - NOW)).toEqual([0, 0, 0, 120_000]);
  });

  test('before any action it is the time at which the room was opened, after a restart that of the last action', () => {
    clock += 5_000;
    send(join());
    commit.flush();
    send(show('lunch'), front);
    commit.flush();
    clock += 5_000;
    send(rice(), ann, reopened());
    commit.flush();
    expect(logged().map((one) => one.at - NOW)).toEqual([0, 5_000, 5_000]);
  });

  test('has the id of the command on its first event', () => {
    const id = newId();
    send({ ...join(), id } as Command);
    expect(logged()).toMatchObject([{ commandId: id, seq: 1 }]);
  });
});

describe('those who listen', () => {
  test('hear of what is on disk, when it is', () => {
    const heard: Event[][] = [];
    const stop = live.onCommitted((events) => heard.push([...events]));
    send(show('lunch'), front);
    send(rice());
    expect(heard.flat().map((event) => event.type)).toEqual(['step-shown']);
    commit.flush();
    expect(heard.flat().map((event) => event.type)).toEqual(['step-shown', 'answered']);
    stop();
    send(close('lunch'), front);
    commit.flush();
    expect(heard).toHaveLength(2);
  });

  test('hear nothing of what failed', () => {
    const heard: unknown[] = [];
    live.onCommitted((events) => heard.push(events));
    disk.full = true;
    send(join());
    expect(heard).toEqual([]);
  });

  test('find the room as it is then', () => {
    const seen: number[] = [];
    live.onCommitted(() => seen.push(live.room.seq));
    busy();
    send(rice());
    send(rice(), ben);
    commit.flush();
    expect(seen).toEqual([1, 2, 3]);
  });

  test('do not hurt each other, nor the answers of people', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const heard: unknown[] = [];
    live.onCommitted(() => {
      throw new Error('a page that cannot be drawn');
    });
    live.onCommitted((events) => heard.push(events));
    expect(send(join())).toEqual([{ ok: true, seq: 1 }]);
    expect(heard).toHaveLength(1);
  });
});

describe('a fault', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  test('of whoever asked reaches nobody else, and they are told once', () => {
    busy();
    let told = 0;
    const failing = (): void => {
      told += 1;
      throw new Error('a socket that is gone');
    };
    const command = rice();
    for (const one of [command, command, answer('nowhere', {}), join()]) expect(() => live.dispatch(one, ann, failing)).not.toThrow();
    const [other] = [send(rice(), ben)];
    commit.flush();
    expect(() => live.dispatch(command, ann, failing)).not.toThrow();
    expect(other).toMatchObject([{ ok: true }]);
    expect(told).toBe(5);
  });

  test.each(['refuse', 'fold'] as const)('of a kind is refused and changes nothing: %s', (rule) => {
    busy();
    const before = live.room;
    vi.spyOn(kinds.poll, rule).mockImplementation(() => {
      throw new Error('a rule that is wrong');
    });
    expect(send(rice())).toEqual([{ ok: false, reason: 'fault', retryAfter: expect.any(Number) }]);
    expect(live.room).toBe(before);
    expect(send(join())).toEqual([]);
    commit.flush();
    expect(live.room.seq).toBe(2);
    vi.restoreAllMocks();
    expect(send(rice())).toEqual([]);
  });

  test('of a log leaves that room as it is and opens the others', () => {
    const both = memoryStore();
    both.createRoom(stored);
    both.createRoom({ ...stored, code: 'BBBBB' });
    both.append([{ room: 'AAAAA', seq: 1, commandId: null, at: 0, event: { type: 'answered', activity: 'nowhere' } as never }]);
    const reported: string[] = [];
    const rooms = openStored(both, commit, () => clock, (sentence) => reported.push(sentence));
    expect(rooms.map((one) => one.code)).toEqual(['BBBBB']);
    expect(reported).toEqual([expect.stringMatching(/^Room AAAAA could not be opened and was left as it is: /)]);
    expect([...both.log('AAAAA')]).toHaveLength(1);
  });
});

test('two hundred people answer at once: every one is saved and told', () => {
  busy();
  const replies = Array.from({ length: 200 }, (_one, n) => send(rice(), participant(`person-${n}`)));
  commit.flush();
  expect(replies.every(([reply]) => reply?.ok)).toBe(true);
  expect(logged()).toHaveLength(201);
  expect(reopened().room).toEqual(throughJson(live.room));
});
