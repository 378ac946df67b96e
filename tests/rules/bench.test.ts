import { describe, expect, test } from 'vitest';
import { agesOf } from '../bench/crowd/ages.ts';
import { dueAfter, inTurns, paced } from '../bench/crowd/pace.ts';
import { acksAreRows, missingFrom } from '../bench/invariants/log.ts';
import { OptionsError, readOptions } from '../bench/options.ts';
import { answersEach, turnsOf } from '../bench/plan.ts';
import { changesSince } from '../bench/report/compare.ts';
import { linesOf, spreadOf, verdictOf, type Line } from '../bench/report/judge.ts';
import { median, percentilesOf } from '../bench/report/statistics.ts';
import { columns, shown } from '../bench/report/table.ts';
import { benchSession } from '../bench/room.ts';
import { readBanner } from '../bench/subject/banner.ts';
import { filesOf } from '../bench/subject/files.ts';
import type { Measured, TurnResult } from '../bench/turn.ts';
import { SCENARIOS } from '../bench/turn.ts';
import { namedIn } from '../bench/weights.ts';
import { bare, plenary } from '../bench/wire/dialect.ts';
import { FrameReader, clientFrame } from '../bench/wire/frames.ts';
import { readAnswer, requestText } from '../bench/wire/http.ts';
import { connectPacket, eventPacket, readPacket } from '../bench/wire/packets.ts';
import { mistakesIn } from '../helpers/sessions.ts';

/** A frame as a server sends it. */
function serverFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from(head), payload]);
}

describe('the WebSocket of the bench', () => {
  test('masks what it sends, in all three lengths', () => {
    for (const length of [5, 300, 70_000]) {
      const frame = clientFrame(Buffer.alloc(length, 'x'));
      const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
      const mask = frame.subarray(header, header + 4);
      const plain = frame.subarray(header + 4).map((byte, at) => byte ^ mask[at % 4]!);
      expect(frame[1]! & 0x80).toBe(0x80);
      expect(Buffer.from(plain).toString()).toBe('x'.repeat(length));
    }
  });

  test('reads frames however the bytes are cut', () => {
    const texts = ['one', 'x'.repeat(500), 'žena, سلام'];
    const bytes = Buffer.concat(texts.map(serverFrame));
    for (const size of [1, 3, 130, bytes.length]) {
      const reader = new FrameReader();
      const read: string[] = [];
      for (let at = 0; at < bytes.length; at += size)
        read.push(...reader.push(bytes.subarray(at, at + size)).map(({ payload }) => payload.toString()));
      expect(read).toEqual(texts);
    }
  });

  test('does not guess at frames that no server here sends', () => {
    expect(() => new FrameReader().push(clientFrame(Buffer.from('masked')))).toThrow('does not read');
  });
});

describe('the packets of the bench', () => {
  test('writes what Socket.IO reads', () => {
    expect(connectPacket('/participant', { code: 'A' })).toBe('40/participant,{"code":"A"}');
    expect(eventPacket('/participant', 7, 'command', { a: 1 })).toBe('42/participant,7["command",{"a":1}]');
  });

  test('reads what Socket.IO writes', () => {
    expect(readPacket('0{"sid":"x"}')).toEqual({ type: 'open' });
    expect(readPacket('2')).toEqual({ type: 'ping' });
    expect(readPacket('40/participant,{"sid":"x"}')).toEqual({ type: 'connected' });
    expect(readPacket('42/participant,["view",{"a":","}]')).toEqual({ type: 'event', name: 'view', argument: '{"a":","}' });
    expect(readPacket('43/participant,12[{"ok":true}]')).toEqual({ type: 'ack', id: 12, argument: '{"ok":true}' });
    expect(readPacket('44/participant,{"message":"unknown-room"}')).toEqual({ type: 'refused', reason: 'unknown-room' });
    expect(readPacket('6')).toEqual({ type: 'other' });
  });

  test('finds in a view how many have answered, for phones and for staff', () => {
    const phone = JSON.stringify({ stage: { activity: { body: { results: { people: 4 } } } } });
    const staff = JSON.stringify({ people: 9, stage: { activity: { body: { results: null, people: 5 } } } });
    expect(plenary.peopleIn(phone, 'participant')).toBe(4);
    expect(plenary.peopleIn(staff, 'presenter')).toBe(5);
    expect(bare.peopleIn('{"people":3}', 'screen')).toBe(3);
  });

  test('tells an acknowledgement of the floor from a tally', () => {
    const seat = { role: 'participant', code: '', key: '' } as const;
    expect(bare.read('{"ack":12,"ok":true}', seat)).toEqual({ type: 'ack', n: 12, text: '{"ack":12,"ok":true}' });
    expect(bare.read('{"step":1}', seat)).toEqual({ type: 'view', text: '{"step":1}' });
  });
});

describe('the HTTP of the bench', () => {
  const bytes = Buffer.from(
    'HTTP/1.1 303 See Other\r\nLocation: /p/A\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 2\r\n\r\nokHTTP/1.1',
  );

  test('asks as a phone on plain http does', () => {
    expect(requestText('127.0.0.1:1', '/j/A', { Cookie: 'a=b' })).toBe(
      'GET /j/A HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAccept-Encoding: gzip\r\nCookie: a=b\r\n\r\n',
    );
  });

  test('reads an answer once all of it is there, and nothing of the next', () => {
    expect(readAnswer(bytes.subarray(0, 40))).toBeNull();
    expect(readAnswer(bytes.subarray(0, bytes.length - 9))).toBeNull();
    const { answer, length } = readAnswer(bytes)!;
    expect([answer.status, answer.headers.get('set-cookie'), answer.body.toString()]).toEqual([303, 'a=b; Path=/', 'ok']);
    expect(bytes.subarray(length).toString()).toBe('HTTP/1.1');
  });
});

describe('the load of the bench', () => {
  test('is spread evenly, from the first moment to the last', () => {
    expect(dueAfter(10, 1000, 0)).toBe(1);
    expect(dueAfter(10, 1000, 499)).toBe(5);
    expect(dueAfter(10, 1000, 5000)).toBe(10);
    expect(dueAfter(10, 0, 0)).toBe(10);
  });

  test('does each thing once, in order', async () => {
    const done: number[] = [];
    await paced(50, 5, (at) => void done.push(at));
    expect(done).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });

  test('stops when there is nobody left to send to', async () => {
    let sent = 0;
    await paced(1000, 0, () => (++sent === 3 ? false : undefined));
    expect(sent).toBe(3);
  });

  test('never has more under way than it may', async () => {
    let [under, most] = [0, 0];
    await inTurns([1, 2, 3, 4, 5, 6, 7], 3, async () => {
      most = Math.max(most, ++under);
      await Promise.resolve();
      under--;
    });
    expect(most).toBe(3);
  });

  test('runs floor and ours in turn, small rooms less often', () => {
    expect(turnsOf([30, 1000], 3).map(({ people, subject }) => `${people} ${subject}`)).toEqual([
      ...Array(1).fill(['30 floor', '30 ours']).flat(),
      ...Array(3).fill(['1000 floor', '1000 ours']).flat(),
    ]);
  });

  test('gives 5,000 answers in a second, but never more each than one person may send', () => {
    expect([30, 200, 1000, 5000, 10_000].map(answersEach)).toEqual([20, 20, 5, 1, 1]);
  });

  test('delivers a session that Plenary can read', () => {
    expect(mistakesIn(benchSession)).toEqual([]);
  });
});

describe('the age of what people see', () => {
  test('is the time from sending to the first view that counts the answer', () => {
    const seen = [
      { at: 105, people: 1 },
      { at: 140, people: 3 },
    ];
    expect(agesOf([100, 110, 120], seen)).toEqual([5, 30, 20]);
  });

  test('is not known of what was never seen', () => {
    expect(agesOf([100, 110], [{ at: 105, people: 1 }])).toEqual([5]);
  });
});

describe('the report of the bench', () => {
  const measured: Measured = {
    operations: 100,
    seconds: 1,
    traffic: { messagesIn: 3000, messagesOut: 100, bytesIn: 1e6, bytesOut: 1e4 },
    phoneBytes: 0,
    notes: 0,
    refused: 0,
    ack: { p50: 1, p95: 200, p99: 210, max: 220 },
    age: { staff: null, phones: null },
    people: 0,
    saved: [],
    userUs: 4000,
    systemUs: 1000,
    commits: 10,
    stallMs: 3,
  };
  const turn = (times: number): TurnResult => ({
    scenarios: Object.fromEntries(
      SCENARIOS.map((name) => [name, { ...measured, userUs: measured.userUs * times }]),
    ) as TurnResult['scenarios'],
    rssPerPerson: 20 * 1024 * times,
    heapPerPerson: 1024,
  });
  const line = (lines: readonly Line[], name: string): Line => lines.find((one) => one.name === name)!;

  test('judges ratios and counts, and only mentions times', () => {
    const lines = linesOf(1000, [turn(1), turn(1)], [turn(3), turn(3)]);
    expect(line(lines, 'durable answer, CPU µs')).toMatchObject({ floor: 50, ours: 130, ratio: 2.6, goal: 2.2, verdict: 'FAIL' });
    expect(line(lines, 'full join, CPU µs')).toMatchObject({ verdict: 'PASS' });
    expect(line(lines, 'RSS per participant, kB')).toMatchObject({ ours: 60, verdict: 'FAIL' });
    expect(line(lines, 'ack p95, all at one instant, ms')).toMatchObject({ ours: 200, verdict: 'missed' });
    expect(line(lines, 'messages per answer, to all')).toMatchObject({ ours: 30, verdict: 'PASS' });
  });

  test('takes the quietest round for CPU, since other programs only ever add to it', () => {
    const lines = linesOf(1000, [turn(1), turn(9)], [turn(2), turn(8)]);
    expect(line(lines, 'durable answer, CPU µs')).toMatchObject({ floor: 50, ours: 90, ratio: 1.8, verdict: 'PASS' });
  });

  test('has no goal for rooms of another size', () => {
    expect(linesOf(77, [turn(1)], [turn(9)]).every(({ verdict }) => verdict === '')).toBe(true);
  });

  test('a goal that is just reached is reached', () => {
    expect([verdictOf('ratio', 2, 2), verdictOf('count', 2.01, 2), verdictOf('time', 3, 2), verdictOf('ratio', null, 2)]).toEqual(
      ['PASS', 'FAIL', 'missed', ''],
    );
  });

  test('says how far the rounds lie apart', () => {
    expect(spreadOf([90, 100, 110])).toBeCloseTo(0.2);
    expect(spreadOf([90])).toBeNull();
  });

  test('marks what changed by more than 15 %, in ratios where there are any', () => {
    const at = (ours: number, floor: number): Line[] => linesOf(1000, [turn(floor)], [turn(ours)]);
    expect(changesSince(at(1, 1), at(1.1, 1.1)).filter((text) => text.includes('durable'))).toEqual([]);
    expect(changesSince(at(1, 1), at(2, 1)).filter((text) => text.includes('durable'))).toEqual([
      '1,000 people, durable answer, CPU µs: 1.00 → 1.80 (+80 %)',
    ]);
  });

  test('has columns that stand under one another, and numbers of three figures', () => {
    expect(
      columns([
        ['a', '1'],
        ['long', '22'],
      ]),
    ).toBe('a      1\nlong  22');
    expect([0.1234, 12.34, 1234.5, null].map(shown)).toEqual(['0.12', '12.3', '1,235', '–']);
  });

  test('percentiles are values that occurred', () => {
    expect(percentilesOf([5, 1, 3, 2, 4])).toEqual({ p50: 3, p95: 5, p99: 5, max: 5 });
    expect(percentilesOf([])).toBeNull();
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});

describe('the rules that the bench checks', () => {
  test('acknowledged is the same as on disk', () => {
    expect(acksAreRows(['a', 'b', 'a'], ['b', 'a']).holds).toBe(true);
    expect(acksAreRows(['a', 'b'], ['a']).holds).toBe(false);
    expect(acksAreRows(['a'], ['a', 'b']).holds).toBe(false);
    expect(acksAreRows(['a'], ['a', 'a']).holds).toBe(false);
    expect(missingFrom(['a', 'c'], ['a', 'b'])).toEqual(['b']);
  });
});

describe('what the bench reads of a server', () => {
  const said =
    'Join: http://127.0.0.1:41/j/ABCDE\nPresent: http://localhost:41/present/ABCDE#pk_-1\nScreen: http://localhost:41/screen/ABCDE#sk\nRoom code: ABCDE\n';

  test('where it is and how its room is entered, once all of it is said', () => {
    expect(readBanner(said)).toEqual({ port: 41, code: 'ABCDE', keys: { presenter: 'pk_-1', screen: 'sk' } });
    expect(readBanner(said.slice(0, -20))).toBeNull();
  });

  test('the files of a page with all that they import at once', () => {
    const manifest = {
      a: { file: 'a.js', imports: ['b', 'c'] },
      b: { file: 'b.js', imports: ['c'] },
      c: { file: 'c.js' },
      d: { file: 'd.js' },
    };
    expect(filesOf(manifest, ['a', 'b', 'none'])).toEqual(['/a.js', '/b.js', '/c.js']);
  });

  test('the files that a page names', () => {
    const page = '<script src="/assets/x.js"></script><link href="/assets/y.css"><a href="/j">';
    const script = 'import{a as b}from"./z-1.js";import"./w.js";const later=()=>import("./v.js")';
    expect(namedIn(page)).toEqual(['/assets/x.js', '/assets/y.css']);
    expect(namedIn(script)).toEqual(['/assets/z-1.js', '/assets/w.js']);
  });
});

describe('the command line of the bench', () => {
  test('measures rooms of 30, 200 and 1,000 in three rounds unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      sizes: [30, 200, 1000],
      rounds: 3,
      full: false,
      boards: false,
      slowMs: 0,
      json: null,
      compare: null,
      profile: null,
    });
    expect(readOptions(['--full']).sizes).toEqual([30, 200, 1000, 5000]);
    expect(readOptions(['--people', '10,20', '--slow-disk', '--rounds', '1'])).toMatchObject({
      sizes: [10, 20],
      rounds: 1,
      slowMs: 20,
    });
  });

  for (const argv of [['--people', '0'], ['--people', '30,x'], ['--rounds', '99'], ['--fast']])
    test(`says in words what is wrong with: ${argv.join(' ')}`, () => expect(() => readOptions(argv)).toThrow(OptionsError));
});
