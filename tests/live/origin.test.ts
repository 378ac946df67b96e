import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { ask, Browser, posted, postedJson, type Answered } from '../helpers/http.ts';
import { answer, show } from '../helpers/rooms.ts';
import { served, type Server } from '../helpers/server.ts';
import { connect, knock } from '../helpers/sockets.ts';

async function roomAt(step: string, hosts: string[] = []) {
  const server = await served({ hosts });
  const room = server.open();
  await (await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey })).send(show(step));
  return { server, ...room };
}

const foreignTo = ({ host }: Server): string[] => [
  'http://evil.example',
  'https://evil.example',
  'null',
  'file://',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  `http://${host}.evil.example`,
  `http://evil.example/${host}`,
  `http://${host}@evil.example`,
  `ftp://${host}`,
  `${host}, http://evil.example`,
  '',
];

describe('where a request comes from', () => {
  test('a foreign page cannot post an answer, end a room or open one', async () => {
    const { server, code, open } = await roomAt('lunch');
    const phone = new Browser(server.url);
    await phone.go(`/j/${code}`);
    const { seq } = open.live.room;
    for (const origin of foreignTo(server))
      for (const [path, sent] of [
        [
          `/p/${code}/answers`,
          posted([
            ['activity', 'lunch'],
            ['run', '0'],
            ['turn', '1'],
            ['choice', 'rice'],
          ]),
        ],
        [`/p/${code}/answers`, postedJson(answer('lunch', { choices: ['rice'] }))],
        [`/p/${code}/leave`, posted([])],
        [`/api/rooms/${code}/end`, { method: 'POST', headers: { authorization: `Bearer ${server.organiserKey}` } }],
      ] as const) {
        const refused = await phone.send(path, { ...sent, headers: { ...sent.headers, origin } });
        expect(refused.status, `${origin} to ${path}`).toBe(403);
        expect(refused.headers['set-cookie']).toBeUndefined();
      }
    expect(open.live.room.seq).toBe(seq);
  });

  test('one of our own pages may, by http and by https, and so may a browser that does not say', async () => {
    const { server, code } = await roomAt('lunch');
    for (const origin of [server.url, `https://${server.host}`, undefined]) {
      const headers = origin === undefined ? {} : { origin };
      const { status } = await ask(`${server.url}/p/${code}/answers`, {
        ...postedJson(answer('lunch', { choices: ['rice'] })),
        headers: { 'content-type': 'application/json', ...headers },
      });
      expect(status, String(origin)).toBe(200);
    }
  });

  test('a foreign page gets no socket', async () => {
    const { server, code } = await roomAt('lunch');
    for (const origin of foreignTo(server).filter(Boolean))
      expect(await knock(server.url, 'participant', { code, token: newToken(), headers: { origin } }), origin).toBe(
        'websocket error',
      );
    expect(await knock(server.url, 'participant', { code, token: newToken(), headers: { origin: server.url } })).toBe(
      'connected',
    );
  });

  test('nor does it by polling', async () => {
    const { server } = await roomAt('lunch');
    const open = (headers: Record<string, string>) => ask(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers });
    for (const origin of foreignTo(server).filter(Boolean)) expect((await open({ origin })).status, origin).toBe(403);
    expect((await open({ host: 'evil.example' })).status).toBe(403);
    expect((await open({ origin: server.url })).status).toBe(200);
  });
});

describe('to whom a request goes', () => {
  test('a name that is not ours is turned away, whatever it asks for', async () => {
    const { server, code } = await roomAt('lunch');
    const { port } = new URL(server.url);
    const strange = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1/;script-src *',
      `x@127.0.0.1:${port}`,
      '[::1',
      '127.0.0.1 evil.example',
    ];
    for (const host of strange)
      for (const path of ['/', `/j/${code}`, `/p/${code}`, '/organise', '/healthz', '/assets/x.js', '/nothing']) {
        const refused = await ask(server.url + path, { headers: { host } });
        expect([400, 421], `${host} ${path}`).toContain(refused.status);
        if (host.includes('evil')) expect(JSON.stringify(refused.headers) + refused.text).not.toContain('evil');
      }
  });

  test('addresses in digits, localhost, the name of the machine and hosted names are ours', async () => {
    const { server } = await roomAt('lunch', ['Plenary.example.org']);
    for (const host of [
      server.host,
      '192.168.1.7:3000',
      '[::1]:3000',
      '10.0.0.1',
      'localhost:3000',
      'LOCALHOST',
      hostname(),
      `${hostname()}.local`,
      'plenary.example.org',
    ])
      expect((await ask(`${server.url}/`, { headers: { host } })).status, host).toBe(200);
  });
});

/** Every kind of answer that the server gives. */
async function answersOf(server: Server, code: string): Promise<Record<string, Answered>> {
  const phone = new Browser(server.url);
  const welcome = await phone.send(`/j/${code}`);
  const script = /src="(\/assets\/[^"]+)"/.exec((await phone.go(`/p/${code}`)).text)![1]!;
  const organiser = { headers: { authorization: `Bearer ${server.organiserKey}` } };
  return {
    welcome,
    join: await phone.send('/'),
    'unknown room': await phone.send('/j/NOONE'),
    page: await phone.send(`/p/${code}`),
    me: await phone.send(`/p/${code}/me`),
    state: await phone.send(`/p/${code}/state`),
    'refused form': await phone.send(
      `/p/${code}/answers`,
      posted([
        ['activity', 'lunch'],
        ['run', '0'],
        ['turn', '1'],
      ]),
    ),
    'refused answer': await phone.send(`/p/${code}/answers`, postedJson({})),
    leave: await phone.send(`/p/${code}/leave`, { method: 'POST' }),
    present: await phone.send(`/present/${code}`),
    screen: await phone.send(`/screen/${code}`),
    organise: await phone.send('/organise'),
    script: await phone.send(script),
    rooms: await phone.send('/api/rooms', organiser),
    'no key': await phone.send('/api/rooms'),
    export: await phone.send(`/api/rooms/${code}/export.csv`, organiser),
    openapi: await phone.send('/api/openapi.json'),
    nothing: await phone.send('/nothing'),
    foreign: await phone.send(`/p/${code}/answers`, { method: 'POST', headers: { origin: 'http://elsewhere.example' } }),
    broken: await phone.send(`/p/${code}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    }),
  };
}

describe('every answer', () => {
  test('carries the headers that protect a page', async () => {
    const { server, code } = await roomAt('lunch');
    for (const [name, { headers }] of Object.entries(await answersOf(server, code))) {
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ])
        expect(policy.split('; '), name).toContain(rule);
      expect(policy, name).not.toMatch(/unsafe|\*|https?:/);
      expect(policy.split('; '), name).toContain(`connect-src 'self' ws://${server.host} wss://${server.host}`);
      expect(headers['x-content-type-options'], name).toBe('nosniff');
      expect(headers['referrer-policy'], name).toBe('same-origin');
      expect(headers['permissions-policy'], name).toContain('camera=()');
      expect(headers['cache-control'], name).toBe(name === 'script' ? 'public, max-age=31536000, immutable' : 'no-store');
      expect(headers['x-powered-by'], name).toBeUndefined();
      expect(headers['access-control-allow-origin'], name).toBeUndefined();
    }
  });

  test('names no other host in a header', async () => {
    const { server, code } = await roomAt('lunch');
    for (const [name, { headers }] of Object.entries(await answersOf(server, code))) {
      const text = JSON.stringify(headers).replaceAll(server.host, 'HOST');
      expect(text.replace(/wss?:\/\/HOST|http:\/\/HOST/g, ''), name).not.toMatch(/[a-z]+:\/\/|example/);
    }
  });

  test('of the participant page has its one style sheet named by its hash, and nothing inline beside it', async () => {
    const { server, code } = await roomAt('lunch');
    const { text, headers } = await new Browser(server.url).go(`/j/${code}`);
    const [sheet] = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)];
    const hash = createHash('sha256').update(sheet![1]!).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
    for (const [, attributes] of text.matchAll(/<script([^>]*)>/g))
      expect(attributes).toMatch(/src="\/assets\/|type="application\/json"/);
  });

  test('gives cookies to browsers only: no script may read them, no other site sends them along', async () => {
    const { server, code } = await roomAt('lunch');
    const phone = new Browser(server.url);
    await phone.go(`/j/${code}?lang=es`);
    await phone.submit((await phone.go(`/p/${code}/me`)).forms.find(({ action }) => action.endsWith('/next-person'))!);
    expect(phone.offered.length).toBeGreaterThanOrEqual(3);
    for (const line of phone.offered) {
      const attributes = line.split('; ').slice(1);
      expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
      expect(line).not.toMatch(/domain/i);
    }
    const tokens = phone.offered.filter((line) => line.startsWith('plenary_')).map((line) => /=([^;]+)/.exec(line)![1]!);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('to a phone that keeps cookies holds no secret in page or address', async () => {
    const { server, code } = await roomAt('lunch');
    const phone = new Browser(server.url);
    const page = await phone.go(`/j/${code}`);
    const token = phone.cookies.get(`plenary_${code}`)!;
    expect(page.path + page.text).not.toContain(token);
    expect((await phone.go(`/p/${code}/me`)).text).not.toContain(token);
  });
});
