import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/protocol/commands.ts';
import {
  NOW,
  ann,
  ben,
  close,
  endRoom,
  front,
  join,
  newId,
  office,
  open,
  participant,
  show,
  throughJson,
} from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';
import { bench, busy, logged, reopened, rice, send } from './live-room.ts';

describe('an answer', () => {
  test('is acknowledged when it is on disk, and not before', () => {
    busy();
    const replies = send(rice());
    expect([replies, logged().length]).toEqual([[], 1]);
    bench.commit.flush();
    expect([replies, logged().length]).toEqual([[{ ok: true, seq: 2 }], 2]);
  });

  test('is shown to nobody before it is on disk', () => {
    busy();
    const before = bench.live.room;
    send(rice());
    expect(bench.live.room).toBe(before);
    bench.commit.flush();
    expect(bench.live.room.seq).toBe(2);
  });

  test('is decided against what others have just done, also while that waits for the disk', () => {
    busy();
    send(close('lunch'), front);
    const late = send(rice());
    bench.commit.flush();
    expect(late).toMatchObject([{ ok: true }]);
    expect(logged()[2]!.event).toMatchObject({ type: 'answered', waits: 'late' });
  });

  test('may be asked for as a promise', async () => {
    await expect(bench.live.ask(join(), ann)).resolves.toEqual({ ok: true, seq: 1 });
    await expect(bench.live.ask(rice(), ann)).resolves.toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('a command that comes twice', () => {
  test('counts once and is acknowledged twice, while it waits', () => {
    busy();
    const command = rice();
    const [first, second] = [send(command), send(command)];
    bench.commit.flush();
    expect([first, second]).toEqual([[{ ok: true, seq: 2 }], [{ ok: true, seq: 2 }]]);
    expect(logged()).toHaveLength(2);
  });

  test('counts once and is acknowledged twice, long after', () => {
    busy();
    const command = rice();
    send(command);
    bench.commit.flush();
    send(close('lunch'), front);
    bench.commit.flush();
    expect(send(command)).toEqual([{ ok: true, seq: 2 }]);
    expect(logged()).toHaveLength(3);
  });

  test('is known after a restart', () => {
    busy();
    const command = rice();
    send(command);
    bench.commit.flush();
    expect(send(command, ann, reopened())).toEqual([{ ok: true, seq: 2 }]);
    expect(logged()).toHaveLength(2);
  });

  test('is tried anew when it was refused before', () => {
    const command = rice();
    expect(send(command)).toEqual([{ ok: false, reason: 'not-open' }]);
    send(open('lunch'), front);
    expect(send(command)).toEqual([]);
    bench.commit.flush();
    expect(bench.live.room.seq).toBe(2);
  });
});

describe('what changes nothing', () => {
  test('is acknowledged and not logged', () => {
    send(join());
    bench.commit.flush();
    expect(send(join())).toEqual([{ ok: true, seq: 1 }]);
    expect(logged()).toHaveLength(1);
  });

  test('is acknowledged only when what it relies on is on disk', () => {
    busy();
    send(join());
    const again = send(join());
    expect(again).toEqual([]);
    bench.commit.flush();
    expect(again).toEqual([{ ok: true, seq: 2 }]);
  });

  test('is not acknowledged when what it relies on could not be saved', () => {
    busy();
    send(join());
    const again = send(join());
    bench.disk.full = true;
    bench.commit.flush();
    expect(again).toMatchObject([{ ok: false, reason: 'storage', retryAfter: expect.any(Number) }]);
  });
});

describe('a room that is opened again', () => {
  test('is the same fold of the same log', () => {
    busy();
    for (const command of [rice(), join()]) send(command);
    send(close('lunch'), front);
    bench.commit.flush();
    expect(reopened().room).toEqual(throughJson(bench.live.room));
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
    bench.commit.flush();
    expect(logged().map((one) => one.seq)).toEqual([1, 2]);
  });
});

describe('the log', () => {
  test('holds the time of the presenter’s last action for everybody: nobody’s answer has a time of its own', () => {
    send(show('lunch'), front);
    bench.clock += 60_000;
    send(rice());
    bench.clock += 60_000;
    send(rice(), ben);
    send(close('lunch'), front);
    bench.commit.flush();
    expect(logged().map((one) => one.at - NOW)).toEqual([0, 0, 0, 120_000]);
  });

  test('before any action it is the time at which the room was opened, after a restart that of the last action', () => {
    bench.clock += 5_000;
    send(join());
    bench.commit.flush();
    send(show('lunch'), front);
    bench.commit.flush();
    bench.clock += 5_000;
    send(rice(), ann, reopened());
    bench.commit.flush();
    expect(logged().map((one) => one.at - NOW)).toEqual([0, 5_000, 5_000]);
  });

  test('has the id of the command on its first event', () => {
    const id = newId();
    send({ ...join(), id } as Command);
    expect(logged()).toMatchObject([{ commandId: id, seq: 1 }]);
  });
});

test('two hundred people answer at once: every one is saved and told', () => {
  busy();
  const replies = Array.from({ length: 200 }, (_one, n) => send(rice(), participant(`person-${n}`)));
  bench.commit.flush();
  expect(replies.every(([reply]) => reply?.ok)).toBe(true);
  expect(logged()).toHaveLength(201);
  expect(reopened().room).toEqual(throughJson(bench.live.room));
});
