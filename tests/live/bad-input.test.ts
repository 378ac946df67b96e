import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { REASONS, statusOf, type Reason } from '../../shared/protocol/refusal.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import type { Event } from '../../shared/room/events.ts';
import { stateOf } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import { phoneTexts } from '../../shared/text/phone/phone-texts.ts';
import type { Form } from '../../shared/form.ts';
import { logOf } from '../helpers/database.ts';
import { Browser, plain, posted, postedJson } from '../helpers/http.ts';
import { answer, close, newId, post, reset, show } from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { startServer, type Server } from '../helpers/server.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { connect, type Client } from '../helpers/sockets.ts';
import { STRANGE_VALUES, mutationsOf } from '../laws/mutations.ts';
import { cases, hidden, type Case } from '../laws/story.ts';

/** How many commands a phone may send before it has to slow down; another phone comes before that. */
const PER_PHONE = 20;

let server: Server;
let wrong: unknown[] = [];
const note = (error: unknown): void => void wrong.push(error);

beforeAll(async () => {
  server = await startServer();
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await server.stop();
});

/** The sentences with which a phone is told why; a limit is any number. */
const SENTENCES = Object.entries(phoneTexts('en')).flatMap(([key, text]) =>
  key.startsWith('refused.') ? [new RegExp(escaped(String(text)).replace('\\{limit\\}', '[\\d.]+'))] : [],
);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Answers that the rules take at the very beginning, one of each act. */
function goodAnswers({ kind, sample, config }: Case): unknown[] {
  const random = chance(7);
  const state = kind.start(config);
  const found = new Map<string, unknown>();
  for (let n = 1; n <= 400; n++) {
    const asked = sample.answer(random, config, state, 'ann');
    const read = kind.answer.safeParse(asked);
    if (!read.success) continue;
    const act = { id: random.id(), participant: 'ann', answer: read.data, turn: 1, lang: 'en' };
    if (!kind.refuse(config, state, act, hidden)) found.set(String((asked as { do?: unknown }).do), asked);
  }
  return [...found.values()];
}

/** A room that stands at the step of a case, where answers after closing are refused. */
async function roomFor({ raw, step }: Case) {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  wrong = [];
  onTestFinished(() => {
    expect([wrong, printed.mock.calls]).toEqual([[], []]);
    printed.mockRestore();
  });
  const session = { ...sessionOf({ ...raw, results: undefined }, steps.goodbye), late: 'never' as const };
  const open = server.app.rooms.open(session);
  const { code } = open.live;
  const { present } = server.app.links(open);
  const presenter = await connect(server.url, 'presenter', { code, key: present.split('#')[1]! });
  const shown = await presenter.send(show(step.id));
  expect(shown).toMatchObject({ ok: true });
  return { code, open, presenter, step: step.id, room: () => open.live.room };
}

type Here = Awaited<ReturnType<typeof roomFor>>;

/** Everything that anybody sees of a room, and how long its log is on the disk. */
function standing({ code, room }: Here): string {
  const now = room();
  const views = [
    participantView(now, 'en'),
    screenView(now, 'en', 0),
    presenterView(now, 'en', 'console', { phones: 0, consoles: 1 }),
  ];
  return JSON.stringify([views, logOf(server.folder, code).length]);
}

/** Phones that speak by socket, a fresh one before anybody is too fast. */
function socketPhones({ code }: Here) {
  let phone: Client<'participant'> | null = null;
  let sent = 0;
  return async (command: unknown): Promise<Reply> => {
    if (!phone || ++sent % PER_PHONE === 0) {
      phone?.close();
      phone = await connect(server.url, 'participant', { code, token: newToken() });
    }
    return phone.send(command);
  };
}

function refusedInWords(reply: Reply, what: string): void {
  expect(reply, what).toMatchObject({ ok: false, reason: expect.stringMatching(/^[a-z-]+$/) as unknown });
  if (!reply.ok) expect(REASONS, what).toContain(reply.reason);
}

const command = ({ step }: Here, what: unknown, where = {}) => answer(step, what, where);
const formOf = ({ step }: Here, form: Form): [string, string][] => [
  ['activity', step],
  ['run', '0'],
  ['turn', '1'],
  ...Object.entries(form).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
];

/** Posts a form as a phone without scripts, each time as somebody else. */
async function postForm(here: Here, fields: [string, string][]) {
  return new Browser(server.url).send(`/p/${here.code}/t/${newToken()}/answers`, posted(fields));
}

const postJson = (here: Here, sent: unknown) =>
  new Browser(server.url).send(`/p/${here.code}/t/${newToken()}/answers`, postedJson(sent));

/** A page that says in words why nothing was taken. */
function saysWhy({ text, status }: { text: string; status: number }, what: string, reason?: Reason): void {
  expect(status, what).toBe(reason ? statusOf(reason) : status);
  expect(status >= 400 && status < 500, `${what}: ${status}`).toBe(true);
  const said = plain(text.replace(/<style>.*?<\/style>/s, ''));
  expect(
    SENTENCES.some((sentence) => sentence.test(said)),
    `${what}: a sentence in ${said.slice(0, 2_000)}`,
  ).toBe(true);
}

/** What was stored of a strange answer: clean text, and no name of a prototype as a key. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value) && value.length <= 8_000;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => !/^(__proto__|constructor|toString|)$/.test(key) && isClean(inner));
}

const answersIn = ({ code }: Here): (Event & { type: 'answered' })[] =>
  logOf(server.folder, code).flatMap(({ event }) => (event.type === 'answered' ? [event] : []));

describe.each(cases)('$name, as in $step.title ($step.results)', (one) => {
  const bad = one.sample.bad.filter(({ step = 0 }) => one.sample.steps[step] === one.raw);
  const good = goodAnswers(one);

  test('there is something that the rules of the kind refuse, and something that they take', () => {
    expect(one.sample.bad.some(({ reason }) => reason !== 'malformed' && reason !== 'empty') || one.name === 'pin').toBe(true);
    expect(good.length).toBeGreaterThan(0);
  });

  test('a wrong answer is refused for the right reason, by socket, by a script’s post and by a form, and changes nothing', async () => {
    const here = await roomFor(one);
    const send = socketPhones(here);
    const before = standing(here);
    for (const { what, answer: asked, reason } of bad) {
      expect(await send(command(here, asked)), what).toMatchObject({ ok: false, reason });
      const json = await postJson(here, command(here, asked));
      expect([json.status, json.json()], what).toEqual([statusOf(reason), expect.objectContaining({ ok: false, reason })]);
      saysWhy(await postForm(here, formOf(here, one.sample.form(asked))), what, reason);
    }
    expect(standing(here)).toBe(before);
  });

  test('nonsense is refused by socket and by a script’s post, and changes nothing', async () => {
    const here = await roomFor(one);
    const send = socketPhones(here);
    const before = standing(here);
    for (const [at, what] of [undefined, null, true, 0, '', 'x', [], {}, [[]], ...one.sample.nonsense].entries()) {
      refusedInWords(await send(command(here, what)), `nonsense ${at}`);
      const json = await postJson(here, command(here, what));
      expect(json.status, `nonsense ${at}`).toBeGreaterThanOrEqual(400);
      if (json.text.includes('"ok"')) refusedInWords(json.json() as Reply, `nonsense ${at}`);
    }
    expect(standing(here)).toBe(before);
  });

  test('what is strange in any part of an answer is refused, or stored clean where people write', async () => {
    const here = await roomFor(one);
    const send = socketPhones(here);
    let refused = 0;
    const all = good.slice(0, 3).flatMap(mutationsOf);
    for (const { name, answer: asked, never } of all) {
      const before = standing(here);
      const reply = await send(command(here, asked));
      if (never) refusedInWords(reply, name);
      if (reply.ok) {
        const { answer: stored } = answersIn(here).at(-1)!;
        expect(isClean(stored), `${name}: ${JSON.stringify(stored)?.slice(0, 200)}`).toBe(true);
        continue;
      }
      refused += 1;
      refusedInWords(reply, name);
      expect(standing(here), name).toBe(before);
    }
    expect(refused).toBeGreaterThan(all.length / 4);
    const state = stateOf(here.room().activities[here.step]!);
    one.sample.addsUp([...one.kind.rows(one.config, state, hidden.say)], one.kind.view.presenter(one.config, state, hidden));
    expect(({} as { role?: unknown }).role).toBeUndefined();
  });

  test('strange fields of a form are refused in words, or stored clean where people write', async () => {
    const here = await roomFor(one);
    const forms = good.slice(0, 2).map((asked) => one.sample.form(asked));
    const odd = ['__proto__', 'item.__proto__', 'place.constructor', ''];
    for (const form of forms)
      for (const name of [...Object.keys(form).slice(0, 3), ...odd])
        for (const value of odd.includes(name)
          ? [['3']]
          : [...STRANGE_VALUES.map((text) => [text]), Array.from({ length: 100 }, () => 'a')]) {
          const before = standing(here);
          const strange = { ...form, ...(JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as Form) };
          const fields = formOf(here, Object.hasOwn(strange, '__proto__') ? strange : { ...strange });
          const answered = await postForm(here, fields);
          const what = `${name} as ${value[0]!.slice(0, 30)}`;
          if (answered.status === 303) {
            expect(
              answersIn(here).every(({ answer: stored }) => isClean(stored)),
              what,
            ).toBe(true);
            continue;
          }
          saysWhy(answered, what);
          expect(standing(here), what).toBe(before);
        }
  });

  test('what belongs elsewhere is refused: another room, another run, a step that is not there, a slide', async () => {
    const here = await roomFor(one);
    const elsewhere = await roomFor(one);
    const send = socketPhones(here);
    const [before, there] = [standing(here), standing(elsewhere)];
    for (const [activity, run, reason] of [
      ['lunch-of-another-room', 0, 'unknown-activity'],
      ['constructor', 0, 'unknown-activity'],
      ['goodbye', 0, 'not-an-activity'],
      [here.step, 7, 'reset'],
    ] as const) {
      expect(await send(answer(activity, good[0], { run })), reason).toMatchObject({ ok: false, reason });
      const json = await postJson(here, answer(activity, good[0], { run }));
      expect(json.json()).toMatchObject({ ok: false, reason });
      const fields = formOf(here, one.sample.form(good[0])).map(([name, value]): [string, string] =>
        name === 'activity' ? [name, activity] : name === 'run' ? [name, String(run)] : [name, value],
      );
      saysWhy(await postForm(here, fields), reason, reason);
    }
    expect([standing(here), standing(elsewhere)]).toEqual([before, there]);
    expect(await send(command(here, good[0]))).toMatchObject({ ok: true });
    expect(standing(elsewhere)).toBe(there);
  });

  test('the same command twice counts once, whatever it says the second time and by whichever way', async () => {
    const here = await roomFor(one);
    const token = newToken();
    const phone = await connect(server.url, 'participant', { code: here.code, token });
    const id = newId();
    expect(await phone.send(command(here, good[0], { id }))).toMatchObject({ ok: true });
    const before = standing(here);
    for (const again of [good[0], good.at(-1)]) {
      expect(await phone.send(command(here, again, { id, turn: 2 }))).toMatchObject({ ok: true });
      const json = await new Browser(server.url).send(
        `/p/${here.code}/t/${token}/answers`,
        postedJson(command(here, again, { id, turn: 3 })),
      );
      expect(json.status).toBe(200);
    }
    const form = formOf(here, one.sample.form(good[0]));
    const twice = newToken();
    const sent = () => new Browser(server.url).send(`/p/${here.code}/t/${twice}/answers`, posted(form));
    expect(standing(here)).toBe(before);
    expect((await sent()).status).toBe(303);
    const once = standing(here);
    expect((await sent()).status).toBe(303);
    expect(standing(here)).toBe(once);
  });

  test('after closing, and for the run before a fresh start, nothing is taken; then it goes on', async () => {
    const here = await roomFor(one);
    const send = socketPhones(here);
    expect(await here.presenter.send(close(here.step))).toMatchObject({ ok: true });
    const before = standing(here);
    for (const asked of good) {
      expect(await send(command(here, asked))).toMatchObject({ ok: false, reason: 'closed' });
      expect(await send(post(here.step, one.sample.form(asked)))).toMatchObject({ ok: false, reason: 'closed' });
      expect((await postJson(here, command(here, asked))).status).toBe(409);
      saysWhy(await postForm(here, formOf(here, one.sample.form(asked))), 'closed', 'closed');
    }
    expect(standing(here)).toBe(before);
    expect(await here.presenter.send(reset(here.step))).toMatchObject({ ok: true });
    const fresh = standing(here);
    expect(await send(command(here, good[0]))).toMatchObject({ ok: false, reason: 'reset' });
    expect(standing(here)).toBe(fresh);
    expect(await send(command(here, good[0], { run: 1 }))).toMatchObject({ ok: true });
  });
});
