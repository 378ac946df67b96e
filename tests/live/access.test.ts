import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { officeCommand, participantCommand, presenterCommand } from '../../shared/protocol/commands.ts';
import { LIFT_MESSAGES } from '../../shared/protocol/lifts.ts';
import { MESSAGES, NAMESPACES } from '../../shared/protocol/replies.ts';
import { ask, posted, postedJson, type Sent } from '../helpers/http.ts';
import { newId } from '../helpers/rooms.ts';
import { startServer, within, type Room, type Server } from '../helpers/server.ts';
import { dial, entered, knock, type Role, type Seat } from '../helpers/sockets.ts';

/** Everybody who may come: with nothing, as a participant, or with the key of a role, of this room or of another. */
const VISITORS = [
  'nobody',
  'participant here',
  'participant elsewhere',
  'screen here',
  'screen elsewhere',
  'presenter here',
  'presenter elsewhere',
  'organiser',
] as const;
type Visitor = (typeof VISITORS)[number];

let server: Server;
let here: Room;
let elsewhere: Room;
let token: string;
let otherToken: string;

beforeAll(async () => {
  server = await startServer();
  [here, elsewhere] = [server.open('beside'), server.open('beside')];
  [token, otherToken] = [newToken(), newToken()];
});
afterAll(() => server.stop());

/** The key of a visitor; participants have none. */
const keyOf = (visitor: Visitor): string | undefined =>
  ({
    nobody: undefined,
    'participant here': undefined,
    'participant elsewhere': undefined,
    'screen here': here.screenKey,
    'screen elsewhere': elsewhere.screenKey,
    'presenter here': here.presenterKey,
    'presenter elsewhere': elsewhere.presenterKey,
    organiser: server.organiserKey,
  })[visitor];

function cookieOf(visitor: Visitor): string | undefined {
  if (visitor === 'participant here') return `plenary_${here.code}=${token}`;
  return visitor === 'participant elsewhere' ? `plenary_${elsewhere.code}=${otherToken}` : undefined;
}

/** Whom a request is answered with which status; whoever is not named gets `others`. */
interface Rule {
  route: string;
  /** The address, where the route has parameters. */
  path?(): string;
  send?: Sent;
  only?: Partial<Record<Visitor, number>>;
  others: number;
}

const codeIn = (route: string) => () => route.replace(':code', here.code);
const STAFF_ONLY = 401;
const FOR_ORGANISERS: Partial<Record<Visitor, number>> = { organiser: 200 };
const FOR_PRESENTERS: Partial<Record<Visitor, number>> = { organiser: 200, 'presenter here': 200 };
/** Who has no place in the room yet is given one and sent back. */
const FOR_PARTICIPANTS: Partial<Record<Visitor, number>> = { 'participant here': 200 };
const form = posted([['code', '']]);

const RULES: Rule[] = [
  { route: 'GET /', others: 200 },
  { route: 'GET /kinds/:kind/:lang', path: () => '/kinds/poll/en', others: 200 },
  { route: 'GET /j', others: 404 },
  { route: 'GET /j/:code', path: codeIn('/j/:code'), others: 303 },
  { route: 'GET /p/:code', path: codeIn('/p/:code'), only: FOR_PARTICIPANTS, others: 303 },
  { route: 'GET /p/:code/me', path: codeIn('/p/:code/me'), only: FOR_PARTICIPANTS, others: 303 },
  { route: 'GET /p/:code/state', path: codeIn('/p/:code/state'), only: FOR_PARTICIPANTS, others: 404 },
  { route: 'GET /p/:code/beside/:at', path: codeIn('/p/:code/beside/questions'), only: FOR_PARTICIPANTS, others: 303 },
  { route: 'GET /p/:code/beside/:at/state', path: codeIn('/p/:code/beside/pulse/state'), only: FOR_PARTICIPANTS, others: 404 },
  { route: 'POST /p/:code/answers', path: codeIn('/p/:code/answers'), send: form, others: 422 },
  { route: 'POST /p/:code/return', path: codeIn('/p/:code/return'), send: form, only: { 'participant here': 422 }, others: 303 },
  { route: 'POST /p/:code/next-person', path: codeIn('/p/:code/next-person'), send: form, others: 303 },
  { route: 'POST /p/:code/leave', path: codeIn('/p/:code/leave'), send: form, only: FOR_PARTICIPANTS, others: 303 },
  // Whoever has the token in the address is its owner: that is what the token is for.
  ...['', '/me', '/state'].map((rest): Rule => ({
    route: `GET /p/:code/t/:token${rest}`,
    path: () => `/p/${here.code}/t/${token}${rest}`,
    others: 200,
  })),
  ...['', '/state'].map((rest): Rule => ({
    route: `GET /p/:code/t/:token/beside/:at${rest}`,
    path: () => `/p/${here.code}/t/${token}/beside/questions${rest}`,
    others: 200,
  })),
  { route: 'POST /p/:code/t/:token/answers', path: () => `/p/${here.code}/t/${token}/answers`, send: form, others: 422 },
  // For whom the presenter answers, and nobody else.
  { route: 'POST /p/:code/t/:token/in-all', path: () => `/p/${here.code}/t/${token}/in-all`, send: form, others: 422 },
  { route: 'POST /p/:code/t/:token/return', path: () => `/p/${here.code}/t/${token}/return`, send: form, others: 422 },
  { route: 'POST /p/:code/t/:token/next-person', path: () => `/p/${here.code}/t/${token}/next-person`, send: form, others: 303 },
  { route: 'POST /p/:code/t/:token/leave', path: () => `/p/${here.code}/t/${token}/leave`, send: form, others: 200 },
  // The pages of staff are empty without a key, which never travels in the address.
  { route: 'GET /present/:code', path: codeIn('/present/:code'), others: 200 },
  {
    route: 'POST /present/:code/stand-in',
    path: codeIn('/present/:code/stand-in'),
    send: posted([['key', 'x'.repeat(22)]]),
    others: 403,
  },
  { route: 'GET /screen/:code', path: codeIn('/screen/:code'), others: 200 },
  { route: 'GET /organise', others: 200 },
  { route: 'GET /assets/:name', path: () => '/assets/nothing.js', others: 404 },
  { route: 'GET /sessions/:session/media/:name', path: () => '/sessions/trial/media/nothing.svg', others: 404 },
  { route: 'GET /healthz', others: 200 },
  { route: 'GET /api/openapi.json', others: 200 },
  { route: 'GET /api/sessions', only: FOR_ORGANISERS, others: STAFF_ONLY },
  { route: 'GET /api/rooms', only: FOR_ORGANISERS, others: STAFF_ONLY },
  { route: 'POST /api/rooms', send: postedJson({ session: 'trial' }), only: { organiser: 201 }, others: STAFF_ONLY },
  { route: 'GET /api/rooms/:code', path: codeIn('/api/rooms/:code'), only: FOR_ORGANISERS, others: STAFF_ONLY },
  ...['csv', 'md', 'json', 'svg', 'txt', 'tsv', 'html'].map((format): Rule => ({
    route: `GET /api/rooms/:code/boards/:step/export.${format}`,
    path: () => `/api/rooms/${here.code}/boards/ideas/export.${format}`,
    only: FOR_PRESENTERS,
    others: STAFF_ONLY,
  })),
  {
    route: 'POST /api/rooms/:code/boards/:step/import',
    path: () => `/api/rooms/${here.code}/boards/ideas/import`,
    send: postedJson({ notes: [{ text: 'From elsewhere' }] }),
    only: FOR_PRESENTERS,
    others: STAFF_ONLY,
  },
  {
    route: 'POST /boards/:code/:step/print',
    path: () => `/boards/${here.code}/ideas/print`,
    send: posted([
      ['key', 'x'.repeat(22)],
      ['lang', 'en'],
      ['paper', 'a4'],
    ]),
    others: 403,
  },
  {
    route: 'GET /api/rooms/:code/evaluation',
    path: codeIn('/api/rooms/:code/evaluation'),
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  },
  ...['/api/rooms/:code/results', '/api/rooms/:code/report.html', '/api/rooms/:code/risk'].map((route): Rule => ({
    route: `GET ${route}`,
    path: codeIn(route),
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  })),
  ...['results', 'report.html'].map((what): Rule => ({
    route: `GET /api/series/:session/${what}`,
    path: () => `/api/series/trial/${what}`,
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  })),
  {
    route: 'GET /api/rooms/:code/export.json',
    path: codeIn('/api/rooms/:code/export.json'),
    only: FOR_PRESENTERS,
    others: STAFF_ONLY,
  },
  {
    route: 'GET /api/rooms/:code/export.csv',
    path: codeIn('/api/rooms/:code/export.csv'),
    only: FOR_PRESENTERS,
    others: STAFF_ONLY,
  },
  // Back to the page of the step, where there is nothing to read.
  // This session asks no questions for a code of one's own.
  ...['GET', 'POST'].flatMap((method): Rule[] => [
    {
      route: `${method} /p/:code/own`,
      path: codeIn('/p/:code/own'),
      send: { method },
      only: { 'participant here': 404 },
      others: 303,
    },
    { route: `${method} /p/:code/t/:token/own`, path: () => `/p/${here.code}/t/${token}/own`, send: { method }, others: 404 },
  ]),
  { route: 'GET /p/:code/wall', path: codeIn('/p/:code/wall'), others: 303 },
  { route: 'GET /p/:code/t/:token/wall', path: () => `/p/${here.code}/t/${token}/wall`, others: 303 },
  ...['matching', 'bundle.zip', 'bundle/check'].map((what): Rule => ({
    route: `GET /api/rooms/:code/${what}`,
    path: codeIn(`/api/rooms/:code/${what}`),
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  })),
  ...['bundle.zip', 'bundle/check'].map((what): Rule => ({
    route: `GET /api/sessions/:name/${what}`,
    path: () => `/api/sessions/trial/${what}`,
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  })),
  {
    route: 'GET /api/rooms/:code/xlsform/:instrument',
    path: () => `/api/rooms/${here.code}/xlsform/views`,
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  },
  {
    route: 'GET /api/sessions/:name/xlsform/:instrument',
    path: () => '/api/sessions/trial/xlsform/nothing',
    only: { organiser: 404 },
    others: STAFF_ONLY,
  },
  { route: 'POST /api/xlsform/read', send: postedJson({}), only: { organiser: 400 }, others: STAFF_ONLY },
  { route: 'GET /api/rehearsals', only: FOR_ORGANISERS, others: STAFF_ONLY },
  {
    route: 'POST /api/rehearsals',
    send: postedJson({ session: 'trial', people: 0 }),
    only: { organiser: 422 },
    others: STAFF_ONLY,
  },
  {
    route: 'DELETE /api/rehearsals/:code',
    path: codeIn('/api/rehearsals/:code'),
    send: { method: 'DELETE' },
    only: { organiser: 404, 'presenter here': 404 },
    others: STAFF_ONLY,
  },
  ...['', '/check', '/look'].map((rest): Rule => ({
    route: `POST /api/brought${rest}`,
    send: postedJson({}),
    only: { organiser: 400 },
    others: STAFF_ONLY,
  })),
  ...['paper', 'seal', 'purge', 'show-early'].map((act): Rule => ({
    route: `POST /api/rooms/:code/${act}`,
    path: codeIn(`/api/rooms/:code/${act}`),
    send: postedJson({}),
    only: { organiser: 400 },
    others: STAFF_ONLY,
  })),
  {
    route: 'POST /organise/:code/cards',
    path: codeIn('/organise/:code/cards'),
    send: posted([['key', 'x'.repeat(22)]]),
    others: 403,
  },
  // Last of all: it ends the room.
  {
    route: 'POST /api/rooms/:code/end',
    path: codeIn('/api/rooms/:code/end'),
    send: { method: 'POST' },
    only: FOR_ORGANISERS,
    others: STAFF_ONLY,
  },
];

/** The ways in which a key can be brought. */
const WAYS = ['header', 'address', 'cookie'] as const;

function requestOf(
  visitor: Visitor,
  path: string,
  way: (typeof WAYS)[number],
  { headers = {}, ...sent }: Sent,
): Parameters<typeof ask> {
  const key = keyOf(visitor);
  const cookie = way === 'cookie' && key ? `plenary_${here.code}=; key=${key}` : cookieOf(visitor);
  const bearer = way === 'header' && key ? { authorization: `Bearer ${key}` } : {};
  const query = way === 'address' && key ? `?key=${key}` : '';
  return [`${server.url}${path}${query}`, { ...sent, headers: { ...headers, ...bearer, ...(cookie && { cookie }) } }];
}

describe('over HTTP', () => {
  test.each(RULES)('$route', async ({ route, path, send = {}, only = {}, others }) => {
    for (const visitor of VISITORS)
      for (const way of WAYS) {
        const answered = await ask(...requestOf(visitor, path?.() ?? route.split(' ')[1]!, way, send));
        const expected = way === 'cookie' && keyOf(visitor) ? others : (only[visitor] ?? others);
        expect(answered.status, `${visitor}, by ${way}: ${answered.text.slice(0, 200)}`).toBe(expected);
        if (expected === STAFF_ONLY) expect(answered.json()).toEqual({ error: expect.any(String) as string });
      }
  });

  test('a room that is not there is told apart only for those who may know', async () => {
    const statusFor = async (visitor: Visitor) => (await ask(...requestOf(visitor, '/api/rooms/NOONE', 'header', {}))).status;
    expect(await statusFor('organiser')).toBe(404);
    expect(await statusFor('presenter here')).toBe(401);
  });

  test('nobody can end a room, or keep it from being ended, by being first with a command', async () => {
    const room = server.open();
    const ids = [`end-room-${room.code}-000`, `end-room-${room.code}`, `end-room-${room.code}-0000`];
    room.open.live.dispatch({ type: 'show-step', id: newId(), step: 'lunch' }, { role: 'presenter', id: 'console0' }, () => {});
    for (const id of ids) {
      const body = { id, activity: 'lunch', run: 0, turn: 1, answer: { choices: ['rice'] } };
      await ask(`${server.url}/p/${room.code}/answers`, postedJson(body));
    }
    const ended = await ask(`${server.url}/api/rooms/${room.code}/end`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.organiserKey}` },
    });
    expect(ended.json()).toMatchObject({ ended: true });
    expect(room.open.live.room.ended).toBe(true);
  });
});

/** Who may take a seat in which namespace. */
const SEATS: Record<Role, Visitor[]> = {
  participant: ['participant here'],
  screen: ['screen here', 'presenter here'],
  presenter: ['presenter here'],
};

/** A valid command of every type that there is, and the namespace in which it is understood. */
const COMMANDS: { type: string; role: Role | null; command(): object }[] = [
  { type: 'answer', role: 'participant', command: () => ({ activity: 'lunch', run: 0, turn: 1, answer: { choices: ['rice'] } }) },
  { type: 'join', role: 'participant', command: () => ({}) },
  { type: 'show-step', role: 'presenter', command: () => ({ step: 'lunch' }) },
  { type: 'open-activity', role: 'presenter', command: () => ({ activity: 'lunch' }) },
  { type: 'close-activity', role: 'presenter', command: () => ({ activity: 'by-hand' }) },
  { type: 'reveal-results', role: 'presenter', command: () => ({ activity: 'lunch' }) },
  { type: 'hide-results', role: 'presenter', command: () => ({ activity: 'lunch' }) },
  { type: 'reset-activity', role: 'presenter', command: () => ({ activity: 'topics' }) },
  {
    type: 'control-activity',
    role: 'presenter',
    command: () => ({ activity: 'ideas', control: { do: 'add-note', text: 'For the room' } }),
  },
  { type: 'lock-activity', role: 'presenter', command: () => ({ activity: 'topics' }) },
  { type: 'show-run', role: 'presenter', command: () => ({ activity: 'topics', run: 0 }) },
  { type: 'split-results', role: 'presenter', command: () => ({ activity: 'lunch', by: { step: 'by-hand', item: '' } }) },
  { type: 'insert-step', role: 'presenter', command: () => ({ after: 'lunch', step: { kind: 'slide', title: 'Now' } }) },
  { type: 'move-step', role: 'presenter', command: () => ({ step: 'topics', after: null }) },
  { type: 'skip-step', role: 'presenter', command: () => ({ step: 'topics', skipped: true }) },
  { type: 'moderate-texts', role: 'presenter', command: () => ({ activity: 'lunch', texts: 'late', to: 'shown' }) },
  { type: 'hold-back', role: 'presenter', command: () => ({ activity: 'ideas', text: null, held: false }) },
  { type: 'take-late', role: 'presenter', command: () => ({ taken: false }) },
  { type: 'expect-people', role: 'presenter', command: () => ({ people: 40 }) },
  { type: 'show-early', role: null, command: () => ({ instrument: 'views' }) },
  { type: 'start-timer', role: 'presenter', command: () => ({ seconds: 60 }) },
  { type: 'stop-timer', role: 'presenter', command: () => ({}) },
  { type: 'switch-screen', role: 'presenter', command: () => ({ to: 'blank' }) },
  { type: 'undo', role: 'presenter', command: () => ({}) },
  { type: 'redo', role: 'presenter', command: () => ({}) },
  { type: 'end-room', role: null, command: () => ({}) },
  { type: 'take-answers', role: null, command: () => ({}) },
];

/** The room of these tests: the one above has ended by now. */
let stage: Room;

const seatOf = (visitor: Visitor): Seat => {
  const code = stage.code;
  const keys: Partial<Record<Visitor, string>> = {
    'screen here': stage.screenKey,
    'screen elsewhere': elsewhere.screenKey,
    'presenter here': stage.presenterKey,
    'presenter elsewhere': elsewhere.presenterKey,
    organiser: server.organiserKey,
  };
  const key = keys[visitor];
  if (visitor === 'participant here') return { code, token };
  if (visitor === 'participant elsewhere') return { code, headers: { cookie: `plenary_${elsewhere.code}=${otherToken}` } };
  return key ? { code, key } : { code };
};

/** A connection that is answered in its turn, and how a command fares on it. */
async function seated(role: Role, seat: Seat) {
  const client = dial(server.url, role, seat);
  await within(entered(client), `the ${role} to connect`);
  // Over the same wire: its answer proves that what was sent before has been read, and is on disk if it ever will be.
  const last = client.socket.io.socket(NAMESPACES.participant, { auth: { code: stage.code, token: newToken() } });
  const lastWord = () => last.timeout(8_000).emitWithAck(MESSAGES.command, { type: 'join', id: newId() });
  await lastWord();
  const outcomeOf = async (message: string, payload: unknown, socket = client.socket): Promise<string> => {
    let outcome = 'not heard';
    socket.emit(message, payload, (reply: { ok: boolean; reason?: string }) => (outcome = reply.ok ? 'done' : reply.reason!));
    await lastWord();
    return outcome;
  };
  return { client, outcomeOf };
}

describe('over sockets', () => {
  beforeAll(() => void (stage = server.open()));

  test.each(Object.keys(SEATS) as Role[])('who may sit as %s', async (role) => {
    for (const visitor of VISITORS)
      expect(await knock(server.url, role, seatOf(visitor)), visitor).toBe(
        SEATS[role].includes(visitor) ? 'connected' : 'forbidden',
      );
  });

  test('there are no other doors', async () => {
    const { client, outcomeOf } = await seated('presenter', seatOf('presenter here'));
    const doorTo = async (namespace: string) => {
      const socket = client.socket.io.socket(namespace, { auth: seatOf('presenter here') });
      const opened = new Promise<string>((resolve) =>
        socket.once('connect', () => resolve('open')).once('connect_error', ({ message }) => resolve(message)),
      );
      return { socket, outcome: await within(opened, `an answer at ${namespace}`) };
    };
    for (const namespace of ['/admin', '/organiser', '/PRESENTER', '/presenter2'])
      expect((await doorTo(namespace)).outcome).toBe('Invalid namespace');
    // The root namespace of Socket.IO cannot be shut; there is nothing in it.
    const { socket, outcome } = await doorTo('/');
    const heard: string[] = [];
    socket.onAny((event: string) => heard.push(event));
    expect(outcome).toBe('open');
    expect(await outcomeOf(MESSAGES.command, { type: 'show-step', id: newId(), step: 'goodbye' }, socket)).toBe('not heard');
    expect(heard).toEqual([]);
    client.close();
  });

  test('who asks for a room that is not there, or in a way that is none, is told so', async () => {
    expect(await knock(server.url, 'participant', { code: 'NOONE', token })).toBe('unknown-room');
    for (const seat of [
      { code: 5 },
      { code: ['x'] },
      {},
      { code: '__proto__' },
      { code: stage.code, by: '../x', key: stage.presenterKey },
    ] as unknown as Seat[])
      expect(await knock(server.url, 'presenter', seat)).toMatch(/^(malformed|unknown-room)$/);
  });

  test.each(COMMANDS)('$type', async ({ type, role, command }) => {
    for (const place of Object.keys(SEATS) as Role[]) {
      const { client, outcomeOf } = await seated(place, seatOf(SEATS[place][0]!));
      const { seq } = stage.open.live.room;
      const outcome = await outcomeOf(MESSAGES.command, { type, id: newId(), ...command() });
      if (place === 'screen') expect(outcome).toBe('not heard');
      else if (place === role) expect(outcome, `${type} as ${place}`).not.toMatch(/malformed|forbidden|not heard/);
      else expect(outcome, `${type} as ${place}`).toBe('malformed');
      if (place !== role) expect(stage.open.live.room.seq).toBe(seq);
      client.close();
    }
  });

  test('a post of a participant does nothing that is not an answer', async () => {
    const { seq } = stage.open.live.room;
    for (const { type, role, command } of COMMANDS) {
      if (role === 'participant') continue;
      const answered = await ask(`${server.url}/p/${stage.code}/answers`, postedJson({ type, id: newId(), ...command() }));
      expect(answered.status, type).toBe(422);
    }
    expect(stage.open.live.room.seq).toBe(seq);
  });

  test('only a console can pick things up by hand, and nothing of it is logged', async () => {
    for (const place of Object.keys(SEATS) as Role[]) {
      const { client, outcomeOf } = await seated(place, seatOf(SEATS[place][0]!));
      const { seq } = stage.open.live.room;
      const outcome = await outcomeOf(LIFT_MESSAGES.lift, { activity: 'ideas', things: ['no-such-note'] });
      expect(outcome, place).toBe(place === 'presenter' ? 'unknown-item' : 'not heard');
      expect(stage.open.live.room.seq).toBe(seq);
      client.close();
    }
  });

  test('no other message is heard', async () => {
    const { client, outcomeOf } = await seated('presenter', seatOf('presenter here'));
    const { seq } = stage.open.live.room;
    for (const message of ['view', 'mine', 'hello', 'held', 'replaced', 'message', 'Command', 'join', '__proto__', 'constructor'])
      expect(await outcomeOf(message, { type: 'show-step', id: newId(), step: 'goodbye' }), message).toBe('not heard');
    expect(stage.open.live.room.seq).toBe(seq);
    client.close();
  });
});

describe('the tables above name', () => {
  test('every route of the server', () => {
    const named = RULES.map(({ route }) => route);
    expect(routesOf(server.app.http.printRoutes({ commonPrefix: false })).sort()).toEqual([...new Set(named)].sort());
  });

  test('every command of the protocol', () => {
    const types = [participantCommand, presenterCommand, officeCommand].flatMap(({ options }) =>
      options.map(({ shape }) => shape.type.value as string),
    );
    expect(COMMANDS.map(({ type }) => type).sort()).toEqual(types.sort());
  });

  test('every namespace', () => {
    expect(Object.keys(NAMESPACES).sort()).toEqual(Object.keys(SEATS).sort());
  });
});

/** "GET /path" for every route of the tree that Fastify prints; HEAD comes with GET. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', segment = '', methods = ''] = /^([│├└─\s]*)(.+?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (!segment) return [];
    const depth = indent.length / 4 - 1;
    above.length = depth;
    above[depth] = segment;
    const path = above.join('').replace(/\/{2,}/g, '/');
    return methods
      .split(', ')
      .filter((method) => method && method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
}
