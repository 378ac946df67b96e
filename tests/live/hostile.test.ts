import { connect as connectTcp } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import { logOf } from '../helpers/database.ts';
import { Browser, posted, postedJson, type Sent } from '../helpers/http.ts';
import { answer, newId, post, show } from '../helpers/rooms.ts';
import { chance, type Chance } from '../helpers/seeds.ts';
import { served, within } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

async function roomAt(step: string) {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show(step));
  const phone = new Browser(server.url);
  await phone.go(`/j/${room.code}`);
  return { server, ...room, presenter, phone };
}

/** Watches what goes wrong on the side. */
function watch() {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  process.on('unhandledRejection', note);
  return {
    calm: () => {
      process.off('unhandledRejection', note);
      expect(uncaught).toEqual([]);
      expect(printed.mock.calls).toEqual([]);
      printed.mockRestore();
    },
  };
}

const form = 'application/x-www-form-urlencoded';
const typed = (type: string | undefined, body: string | Buffer): Sent => ({
  method: 'POST',
  ...(type && { headers: { 'content-type': type } }),
  body,
});
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const fields = (text: string): string => `activity=lunch&run=0&turn=1&${text}`;

const BODIES: [name: string, sent: Sent, statuses: number[]][] = [
  ['no body and no type', { method: 'POST' }, [422]],
  ['an empty form', typed(form, ''), [422]],
  ['a body without a type', typed(undefined, fields('choice=rice')), [415, 422]],
  ['plain text', typed('text/plain', fields('choice=rice')), [415, 422]],
  ['XML', typed('application/xml', '<a/>'), [415]],
  [
    'a multipart form',
    typed('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="choice"\r\n\r\nrice\r\n--x--'),
    [415],
  ],
  ['a type that is none', typed('/;;;', 'x'), [415]],
  ['JSON under a capital name', typed('Application/JSON', '{"choice":5}'), [422]],
  ['JSON that breaks off', typed('application/json', '{"id":'), [400]],
  ['no JSON at all', typed('application/json', 'rice'), [400]],
  ['empty JSON', typed('application/json', ''), [400]],
  ['JSON that is no object', typed('application/json', '7'), [422]],
  ['JSON null', typed('application/json', 'null'), [422]],
  ['a JSON list', typed('application/json', '[[[]]]'), [422]],
  ['a JSON text', typed('application/json', '"answer"'), [422]],
  [
    'bad UTF-8 in JSON',
    typed('application/json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x3a, 0x31, 0x7d])),
    [400, 422],
  ],
  ['deep JSON', typed('application/json', `{"answer":${deep(20_000)}}`), [422]],
  [
    'deep JSON that is poisoned',
    typed('application/json', `{"a":${'{"a":'.repeat(5_000)}{"__proto__":{}}${'}'.repeat(5_000)}}`),
    [400],
  ],
  ['__proto__ in JSON', typed('application/json', '{"__proto__":{"ok":true,"role":"presenter"}}'), [400]],
  ['constructor in JSON', typed('application/json', '{"constructor":{"prototype":{"role":"presenter"}}}'), [400]],
  ['__proto__ as a field', typed(form, fields('__proto__=rice&__proto__.role=presenter')), [422]],
  ['__proto__ as the activity', typed(form, 'activity=__proto__&run=0&turn=1&choice=rice'), [422]],
  ['constructor as the activity', typed(form, 'activity=constructor&run=0&turn=1&choice=rice'), [404]],
  ['bad percent signs', typed(form, fields('choice=%&%=%zz&%ff=%c0%80&choice=%00')), [422]],
  ['thousands of fields', typed(form, fields(Array.from({ length: 9_000 }, (_, n) => `f${n}=`).join('&'))), [422]],
  ['thousands of values', typed(form, fields('choice=x&'.repeat(6_000))), [422, 413]],
  ['a turn that is none', typed(form, 'activity=lunch&run=0&turn=-1&choice=rice'), [422]],
  ['an endless turn', typed(form, 'activity=lunch&run=0&turn=Infinity&choice=rice'), [422]],
  ['a run that is none', typed(form, 'activity=lunch&run=x&turn=1&choice=rice'), [422]],
  ['a language that is none', typed(form, fields('choice=rice&lang=%22%3E%3Cscript%3Ealert(1)')), [422]],
  ['a form above the limit', typed(form, fields(`choice=${'x'.repeat(70_000)}`)), [413]],
  ['JSON above the limit', typed('application/json', `{"x":"${'x'.repeat(70_000)}"}`), [413]],
  [
    'a length that lies',
    { ...typed(form, 'choice=rice'), headers: { 'content-type': form, 'content-length': '99999999' } },
    [413],
  ],
];

describe('over HTTP', () => {
  test('whatever is posted is answered in words, and changes nothing', async () => {
    const { server, code, open, phone, presenter } = await roomAt('lunch');
    const { calm } = watch();
    const before = logOf(server.folder, code).length;
    for (const [name, sent, statuses] of BODIES) {
      // Another phone each time, so that nobody is too fast.
      const token = newToken();
      const answered = await phone.send(`/p/${code}/t/${token}/answers`, sent);
      expect(statuses, `${name}: ${answered.text.slice(0, 200)}`).toContain(answered.status);
      expect(answered.headers['content-type'], name).toMatch(/^(text\/html|application\/json)/);
      expect(answered.text.length, name).toBeGreaterThan(20);
      expect(answered.text, name).not.toMatch(/node_modules|\.ts:\d|at [A-Z]\w+\.|<script>alert/);
    }
    expect(logOf(server.folder, code)).toHaveLength(before);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(open.live.room.step).toBe('lunch');
    expect(await presenter.send(show('topics'))).toMatchObject({ ok: true });
    calm();
  });

  test('the other forms take anything too', async () => {
    const { code, phone } = await roomAt('lunch');
    const { calm } = watch();
    const json = (value: unknown) => postedJson(value);
    for (const path of ['return', 'next-person', 'leave'])
      for (const sent of [
        json({ code: 5 }),
        json({ code: [5] }),
        json({ code: [{ toString: 1 }] }),
        json({ lang: [[1]] }),
        json(null),
        json('x'),
        typed(form, '%=%&code=%ff'),
        typed('text/plain', 'x'),
        { method: 'POST' },
      ]) {
        const { status } = await phone.send(`/p/${code}/t/${newToken()}/${path}`, sent);
        expect(status, path).toBeLessThan(500);
      }
    calm();
  });

  test('strange addresses are answered without a word about the inside', async () => {
    const { code, phone } = await roomAt('lunch');
    const { calm } = watch();
    const paths = [
      '/%',
      '/p/%ff',
      '/p/%00',
      `/p/${code}/%2e%2e/present`,
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
      '/sessions/../data/media/plenary.db',
      '/sessions/trial/media/..%2fsession.yaml',
      '/sessions/trial/media/session.yaml',
      '/sessions/trial/session.yaml',
      `/p/${code}?rev=1e9&wait=-1`,
      `/p/${code}/state?rev=9&wait=0&rev=8`,
      `/p/${code}?lang=en&lang=es&saved=1&saved=2`,
      `/p/${code}/t/${'x'.repeat(500)}`,
      `/j/${'A'.repeat(2_000)}`,
      '/j?code=a&code=b',
      '/j?code[x]=1',
      '//evil.example/',
      '/\\evil.example',
      '/api/rooms/__proto__',
      '/present/__proto__',
      '/healthz?x=%',
    ];
    for (const path of paths) {
      const answered = await phone.send(path);
      expect(answered.status, path).toBeLessThan(500);
      expect(answered.text, path).not.toMatch(/node_modules|\.ts:\d|title:|SQLite/);
      expect(String(answered.headers.location ?? ''), path).not.toMatch(/^(https?:)?\/\/|evil/);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect((await phone.send(`/p/${code}`, { method })).status, method).toBe(404);
    calm();
  });

  test('what is not HTTP is cut off, and others go on', async () => {
    const { server, code, phone } = await roomAt('lunch');
    for (const bytes of [
      '\0\0\0\0',
      'GET\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      `POST /p/${code}/answers HTTP/1.1\r\nHost: ${server.host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n`,
      `GET / HTTP/1.1\r\nHost: ${server.host}\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.end(bytes);
      await within(new Promise((resolve) => socket.once('close', resolve)), 'the line to be cut');
    }
    expect((await phone.go(`/p/${code}`)).status).toBe(200);
  });
});

/** Something that no page of ours would send. */
function nonsense(random: Chance): unknown {
  const words = ['answer', 'show-step', 'undo', '__proto__', 'constructor', '', 'x'.repeat(3_000), '\u0000', '\ud800', '‮'];
  const makers: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random.next() * 1e21,
    () => random.maybe(0.5),
    () => random.pick(words),
    () => Buffer.from(random.id()),
    () => new Uint8Array(random.below(50)),
    () => [random.pick(words), { [random.pick(words)]: random.pick(words) }],
    () => JSON.parse(deep(random.below(300) + 1)) as unknown,
    () => JSON.parse(`{"__proto__":{"role":"presenter"},"type":"${random.pick(words.slice(0, 3))}"}`) as unknown,
    () => ({
      type: random.pick(words),
      id: random.maybe(0.5) ? random.id() : random.pick(words),
      step: random.pick(words),
      activity: random.pick(words),
    }),
    () => ({ ...answer('lunch', Buffer.from('rice')), turn: random.pick([0, -1, NaN, 1e99, '1e3', {}]) }),
    () => ({
      ...post('lunch', { choice: ['rice'] }),
      form: random.pick([null, 'x', [['choice', 'rice']], { choice: 'rice' }, { choice: [{}] }]),
    }),
    () => ({
      ...answer('lunch', {
        choices: random.pick([null, {}, [1], ['rice', 'rice', 'nothing'], 'rice', { length: 1, 0: 'rice' }]),
      }),
    }),
    () => ({
      type: 'control-activity',
      id: newId(),
      activity: 'ideas',
      control: random.pick([
        { do: 'group-notes', notes: ['__proto__'] },
        { do: '__proto__' },
        { do: 'rename-group', group: 'constructor', name: {} },
        [],
      ]),
    }),
  ];
  return random.pick(makers)();
}

describe('over sockets', () => {
  test('ten thousand malformed frames change nothing and stop nobody', async () => {
    const { server, code, presenterKey: key, screenKey, open, presenter } = await roomAt('lunch');
    const random = chance(Number(process.env.SEED ?? 20_260_101));
    const { calm } = watch();
    const senders = await Promise.all([
      connect(server.url, 'participant', { code, token: newToken() }),
      connect(server.url, 'presenter', { code, key, by: 'console-back' }),
      connect(server.url, 'screen', { code, key: screenKey }),
    ]);
    const witness = await connect(server.url, 'participant', { code, token: newToken() });
    const { seq } = open.live.room;
    const messages = [MESSAGES.command, MESSAGES.command, MESSAGES.command, 'view', 'nothing', '__proto__', 'toString'];
    for (let n = 0; n < 10_000; n++) {
      const { socket } = random.pick(senders);
      const payload = Array.from({ length: random.below(3) }, () => nonsense(random));
      if (random.maybe(0.3)) socket.emit(random.pick(messages), ...payload, () => {});
      else socket.emit(random.pick(messages), ...payload);
      if (n % 500 === 499) await witness.send({});
    }
    for (const { socket } of senders) expect(socket.connected).toBe(true);
    expect(await witness.send(answer('lunch', { choices: ['rice'] }))).toMatchObject({ ok: true });
    expect(open.live.room.seq, `SEED=${random.seed}`).toBe(seq + 1);
    expect(await presenter.send(show('topics'))).toMatchObject({ ok: true });
    calm();
  });

  test('a message above the limit ends the connection of who sent it, and of nobody else', async () => {
    const { server, code } = await roomAt('lunch');
    const loud = await connect(server.url, 'participant', { code, token: newToken() });
    const quiet = await connect(server.url, 'participant', { code, token: newToken() });
    loud.socket.emit(MESSAGES.command, answer('lunch', { choices: ['x'.repeat(100_000)] }));
    await loud.until(() => !loud.socket.connected, 'the connection to end');
    expect(await quiet.send(answer('lunch', { choices: ['rice'] }))).toMatchObject({ ok: true });
  });

  test('packets that Socket.IO itself would not send end the connection at most', async () => {
    const { server, code, presenter } = await roomAt('lunch');
    const { calm } = watch();
    const act = { ...answer('lunch', 'DEEP') };
    const deepest = JSON.stringify(act).replace('"DEEP"', deep(7_500));
    const packets = [
      `42/participant,1["command",${deepest}]`,
      `42/participant,1["command",${deep(7_500)}]`,
      '4',
      '49',
      '42',
      '42[',
      '42["command"',
      '42/participant,',
      '42/participant,{}',
      '42/participant,[]',
      '42/participant,[null]',
      '42/participant,["disconnect"]',
      '42/participant,["connection",{}]',
      '42/participant,999999999999999999999["command",{}]',
      '451-/participant,["command",{"_placeholder":true,"num":0}]',
      '459999999-["x"]',
      '45x-["x"]',
      '43/participant,1["x"]',
      '44/participant,{}',
      '40/participant,"x"',
      '40/participant,{"code":{}}',
      '6',
      '7',
      '9999',
      '\u0000',
    ];
    for (const packet of packets) {
      const client = await connect(server.url, 'participant', { code, token: newToken() });
      const { engine } = client.socket.io;
      // The line as it is, without what the library would put around it.
      (engine.transport as unknown as { ws: WebSocket }).ws.send(packet);
      client.close();
    }
    expect(await presenter.send(show('topics'))).toMatchObject({ ok: true });
    calm();
  });

  test('who sends without asking for an answer does nothing', async () => {
    const { server, code, open } = await roomAt('lunch');
    const phone = await connect(server.url, 'participant', { code, token: newToken() });
    const { seq } = open.live.room;
    phone.socket.emit(MESSAGES.command, answer('lunch', { choices: ['rice'] }));
    phone.socket.emit(MESSAGES.command, answer('lunch', { choices: ['rice'] }), 'not a function');
    expect(await phone.send({ type: 'nothing' })).toMatchObject({ ok: false, reason: 'malformed' });
    expect(open.live.room.seq).toBe(seq);
  });
});

describe('texts', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '</textarea><b>x',
    '</title><script>alert(1)</script>',
    '{{7*7}}',
    '${7*7}',
    'javascript:alert(1)',
    '<!--',
    ']]>',
    '\u202eabc\u202c',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    '﷽',
    '=1+1',
    '@SUM(A1)',
    '-2+3',
  ];

  test('of people are text on every page and in every frame', async () => {
    const { server, code, presenter, phone } = await roomAt('ideas');
    for (const attack of ATTACKS) {
      const other = new Browser(server.url);
      const saved = await other.submit((await other.go(`/j/${code}`)).answerForm, { text: attack });
      expect(saved.text, attack).not.toMatch(/<script>alert|<img|<b>x/);
      const refused = await other.send(
        `/p/${code}/answers`,
        posted([
          ['activity', 'ideas'],
          ['run', '0'],
          ['turn', '9'],
          ['do', 'write'],
          ['text', attack.repeat(50)],
        ]),
      );
      expect(refused.text, attack).not.toMatch(/<script>alert|<img|<b>x/);
      expect(refused.status, attack).toBe(413);
    }
    await presenter.send({
      type: 'control-activity',
      id: newId(),
      activity: 'ideas',
      control: { do: 'go-to-stage', stage: 'vote' },
    });
    const page = await phone.go(`/p/${code}`);
    expect(page.text).not.toMatch(/<script>alert|<img|<b>x/);
    const [, state] = /<script type="application\/json" id="state">([^<]*)<\/script>/.exec(page.text)!;
    expect(JSON.stringify(JSON.parse(state!))).toContain('<script>alert(1)</script>');
    expect(state).not.toContain('<');
    expect(page.text.match(/<script/g)).toHaveLength(2);
  });
});
