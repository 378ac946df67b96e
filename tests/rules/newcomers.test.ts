import { describe, expect, test } from 'vitest';
import { Newcomers } from '../../server/rooms/newcomers.ts';
import { addressOf } from '../../server/sockets/address.ts';
import { mostNewcomers } from '../../shared/room/expected.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, ann, ben, endRoom, expectPeople, join, undo } from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, workshop, workshopFile } from '../helpers/sessions.ts';

const MINUTE = 60_000;
const coming = (remoteAddress: string | undefined, forwarded?: string | string[]) =>
  addressOf({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string } });

describe('where somebody comes from', () => {
  test.each([
    ['192.168.8.20', undefined, '192.168.8.20'],
    ['::ffff:192.168.8.20', undefined, '192.168.8.20'],
    ['2001:db8:0:7:1:2:3:4', undefined, '2001:db8:0:7'],
    ['2001:db8::7:1:2:3:4', undefined, '2001:db8:0:7'],
    ['2001:0db8::1', undefined, '2001:db8:0:0'],
    ['fe80::1%eth0', undefined, 'fe80:0:0:0'],
    // Only a proxy on this computer is believed, and of what it says the last, which it wrote itself.
    ['192.168.8.20', '10.0.0.1', '192.168.8.20'],
    ['127.0.0.1', '10.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['::1', '203.0.113.9', '203.0.113.9'],
    ['127.0.0.1', '2001:db8::7:1:2:3:4', '2001:db8:0:7'],
  ])('%s %s is %s', (direct, forwarded, address) => expect(coming(direct, forwarded)).toBe(address));

  test.each([
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['::ffff:127.0.0.1', undefined],
    ['127.0.0.1', ''],
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', 'unknown'],
    ['127.0.0.1', '"><script>'],
  ])('%s %s is this computer itself', (direct, forwarded) => expect(coming(direct, forwarded)).toBeNull());

  test('somebody without an address is somebody, not this computer', () => expect(coming(undefined)).toBe(''));
});

/** How many of `people` new ones are taken in. */
const takenIn = (door: Newcomers, people: number, now: number, address = '192.168.8.20'): number =>
  Array.from({ length: people }, (_one, at) => door.wait(`person-${at}`, address, now)).filter((wait) => wait === 0).length;

const small: Room = after(workshop, expectPeople(40));

describe('new people of one address', () => {
  test('may be twice as many as are expected, and sixty at least', () => {
    for (const [expected, most] of [
      [1, 60],
      [30, 60],
      [31, 62],
      [2_000, 4_000],
    ] as const)
      expect(mostNewcomers(after(workshop, expectPeople(expected)))).toBe(most);
    expect(mostNewcomers(after(workshop))).toBe(2_000);
    expect(mostNewcomers(after({ ...workshop, people: 50 }))).toBe(100);
    expect(mostNewcomers(after({ ...workshop, people: 50 }, expectPeople(400), undo()))).toBe(100);
  });

  test('follow what the session file expects, which is a number of people', () => {
    expect(mostNewcomers(after(sessionFrom({ ...workshopFile, people: 300 })))).toBe(600);
    for (const people of [0, 1.5, 'many', 1e9, null])
      expect(mistakesIn({ ...workshopFile, people }), String(people)).toEqual([expect.stringMatching(/^people must be/)]);
  });

  test('are all taken in at once up to that, and then asked to wait a few seconds', () => {
    const door = new Newcomers({ room: small });
    expect(takenIn(door, 500, 0)).toBe(80);
    expect(door.wait('one-more', '192.168.8.20', 0)).toBe(4);
    expect(door.wait('one-more', '192.168.8.20', 4_000)).toBe(0);
    expect(takenIn(door, 500, 10 * MINUTE)).toBe(80);
  });

  test('do not count for those of another address', () => {
    const door = new Newcomers({ room: small });
    takenIn(door, 500, 0);
    expect(takenIn(door, 500, 0, '192.168.8.21')).toBe(80);
  });

  test('count nowhere in a room that is over, in a rehearsal, or on this computer', () => {
    for (const room of [after(small, endRoom()), { ...small, session: { ...small.session, rehearsal: true as const } }])
      expect(takenIn(new Newcomers({ room }), 500, 0)).toBe(500);
    const door = new Newcomers({ room: small });
    expect(door.wait('person', null, 0)).toBe(0);
    expect(door.isCrowded(0)).toBe(false);
  });

  test('are told from those who have been in, who always come in', () => {
    const door = new Newcomers({ room: after(small, [ann, join()]) });
    takenIn(door, 500, 0);
    expect(door.wait(ann.id, '192.168.8.20', 0)).toBe(0);
    expect(door.wait(ben.id, '192.168.8.20', 0)).toBeGreaterThan(0);
  });

  test('who wait are told to the presenter, until more are let in or the crowd is over', () => {
    const live = { room: small };
    const door = new Newcomers(live);
    let told = 0;
    door.onTurnedAway(() => (told += 1));
    takenIn(door, 80, 0);
    expect([told, door.isCrowded(0)]).toEqual([0, false]);
    takenIn(door, 2, 0);
    expect([told, door.isCrowded(4 * MINUTE), door.isCrowded(6 * MINUTE)]).toEqual([2, true, false]);
    live.room = after(small, expectPeople(80));
    expect([door.isCrowded(0), takenIn(door, 500, 0)]).toEqual([false, 80]);
  });

  test('of thousands of addresses are forgotten once they have rested', () => {
    const door = new Newcomers({ room: small });
    for (let n = 0; n < 5_000; n++) expect(door.wait('person', `10.0.${n >> 8}.${n & 255}`, n * 1_000)).toBe(0);
    takenIn(door, 500, 5_000_000);
    expect(takenIn(door, 500, 5_000_000)).toBe(0);
  });
});
