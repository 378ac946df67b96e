import { beforeEach, describe, expect, test, vi } from 'vitest';
import { kinds } from '../../shared/activities/kinds.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import type { Event } from '../../shared/room/events.ts';
import { openStored } from '../../server/rooms/room-in-use.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { ann, answer, ben, close, front, join, show, throughJson } from '../helpers/rooms.ts';
import { bench, busy, neighbour, reopened, rice, send, stored } from './live-room.ts';

describe('when the disk fails', () => {
  test('nobody is told that it is saved: everybody shall try again', () => {
    busy();
    const replies = [send(rice()), send(rice(), ben), send(join())];
    bench.disk.full = true;
    bench.commit.flush();
    for (const one of replies) expect(one).toEqual([{ ok: false, reason: 'storage', retryAfter: expect.any(Number) }]);
  });

  test('a phone that asks twice while it waits is told twice', () => {
    busy();
    const command = rice();
    const [first, second] = [send(command), send(command)];
    bench.disk.full = true;
    bench.commit.flush();
    expect([first, second]).toMatchObject([[{ reason: 'storage' }], [{ reason: 'storage' }]]);
  });

  test('the room is as it was, and shows nothing that is not saved', () => {
    busy();
    const before = bench.live.room;
    send(rice());
    send(close('lunch'), front);
    bench.disk.full = true;
    bench.commit.flush();
    expect(bench.live.room).toBe(before);
    expect(reopened().room).toEqual(before);
  });

  test('what was refused because of something that could not be saved is tried again', () => {
    busy();
    send(close('lunch'), front);
    const late = send(rice());
    bench.disk.full = true;
    bench.commit.flush();
    expect(late).toMatchObject([{ ok: false, reason: 'storage' }]);
  });

  test('the same commands are taken once there is room again', () => {
    busy();
    const [a, b] = [rice(), rice()];
    send(a);
    send(b, ben);
    bench.disk.full = true;
    bench.commit.flush();
    bench.disk.full = false;
    const replies = [send(b, ben), send(a)];
    bench.commit.flush();
    expect(replies).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 3 }]]);
    expect(reopened().room).toEqual(throughJson(bench.live.room));
  });

  test('whoever tries again at once, while the others are still being told, is not lost', () => {
    busy();
    const [a, b] = [rice(), rice()];
    const retried: Reply[] = [];
    bench.live.dispatch(a, ann, () => bench.live.dispatch(a, ann, (reply) => retried.push(reply)));
    send(b, ben);
    bench.disk.full = true;
    bench.commit.flush();
    bench.disk.full = false;
    bench.commit.flush();
    const more = send(b, ben);
    bench.commit.flush();
    expect([retried, more]).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 3 }]]);
  });

  test('the other rooms go on', () => {
    busy();
    bench.store.createRoom({ ...stored, code: 'BBBBB' });
    const replies = [send(rice()), send(join(), ann, neighbour('BBBBB')), send(join(), ann, neighbour('NOONE'))];
    bench.commit.flush();
    expect(replies).toMatchObject([[{ ok: true }], [{ ok: true }], [{ ok: false, reason: 'storage' }]]);
  });
});

describe('those who listen', () => {
  test('hear of what is on disk, when it is', () => {
    const heard: Event[][] = [];
    const stop = bench.live.onCommitted((events) => heard.push([...events]));
    send(show('lunch'), front);
    send(rice());
    expect(heard.flat().map((event) => event.type)).toEqual(['step-shown']);
    bench.commit.flush();
    expect(heard.flat().map((event) => event.type)).toEqual(['step-shown', 'answered']);
    stop();
    send(close('lunch'), front);
    bench.commit.flush();
    expect(heard).toHaveLength(2);
  });

  test('hear nothing of what failed', () => {
    const heard: unknown[] = [];
    bench.live.onCommitted((events) => heard.push(events));
    bench.disk.full = true;
    send(join());
    expect(heard).toEqual([]);
  });

  test('find the room as it is then', () => {
    const seen: number[] = [];
    bench.live.onCommitted(() => seen.push(bench.live.room.seq));
    busy();
    send(rice());
    send(rice(), ben);
    bench.commit.flush();
    expect(seen).toEqual([1, 2, 3]);
  });

  test('do not hurt each other, nor the answers of people', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const heard: unknown[] = [];
    bench.live.onCommitted(() => {
      throw new Error('a page that cannot be drawn');
    });
    bench.live.onCommitted((events) => heard.push(events));
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
    for (const one of [command, command, answer('nowhere', {}), join()])
      expect(() => bench.live.dispatch(one, ann, failing)).not.toThrow();
    const [other] = [send(rice(), ben)];
    bench.commit.flush();
    expect(() => bench.live.dispatch(command, ann, failing)).not.toThrow();
    expect(other).toMatchObject([{ ok: true }]);
    expect(told).toBe(5);
  });

  test.each(['refuse', 'fold'] as const)('of a kind is refused and changes nothing: %s', (rule) => {
    busy();
    const before = bench.live.room;
    vi.spyOn(kinds.poll, rule).mockImplementation(() => {
      throw new Error('a rule that is wrong');
    });
    expect(send(rice())).toEqual([{ ok: false, reason: 'fault', retryAfter: expect.any(Number) }]);
    expect(bench.live.room).toBe(before);
    expect(send(join())).toEqual([]);
    bench.commit.flush();
    expect(bench.live.room.seq).toBe(2);
    vi.restoreAllMocks();
    expect(send(rice())).toEqual([]);
  });

  test('of a log leaves that room as it is and opens the others', () => {
    const both = memoryStore();
    both.createRoom(stored);
    both.createRoom({ ...stored, code: 'BBBBB' });
    both.append([{ room: 'AAAAA', seq: 1, commandId: null, at: 0, event: { type: 'answered', activity: 'nowhere' } as never }]);
    const reported: string[] = [];
    const rooms = openStored(
      both,
      bench.commit,
      () => bench.clock,
      (sentence) => reported.push(sentence),
    );
    expect(rooms.map((one) => one.code)).toEqual(['BBBBB']);
    expect(reported).toEqual([expect.stringMatching(/^Room AAAAA could not be opened and was left as it is: /)]);
    expect([...both.log('AAAAA')]).toHaveLength(1);
  });
});
