import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { answersOn } from '../helpers/database.ts';
import { Browser, posted, type Page } from '../helpers/http.ts';
import { answer, close, show } from '../helpers/rooms.ts';
import { served, type Options } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

async function roomAt(step: string, options: Options = {}) {
  const server = await served(options);
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show(step));
  const join = async (cookies = true): Promise<{ phone: Browser; page: Page }> => {
    const phone = new Browser(server.url, { cookies });
    return { phone, page: await phone.go(`/j/${room.code}`) };
  };
  return { server, ...room, presenter, join };
}

const codeOn = (me: Page): string => /<bdi dir="ltr">([\d\s\u00a0\u202f-]+)<\/bdi>/.exec(me.text)![1]!;

/** The form of a person's own page that leads to `act`. */
const formTo = (me: Page, act: string) => me.forms.find(({ action }) => action.endsWith(`/${act}`))!;

test('a return code makes another phone the same person', async () => {
  const { code, presenter, join, server } = await roomAt('before');
  const first = await join();
  await first.phone.submit(first.page.answerForm, { 'item.fun': '5', 'item.useful': '2', 'item.young': '3' });
  const returnCode = codeOn(await first.phone.go(`/p/${code}/me`));
  expect(returnCode.replace(/\D/g, '')).toHaveLength(7);

  await presenter.send(show('after'));
  for (const cookies of [true, false]) {
    const other = await join(cookies);
    const back = await other.phone.submit(formTo(await other.phone.go(`${other.page.path.split('?')[0]}/me`), 'return'), {
      code: returnCode,
    });
    expect(back.status).toBe(200);
    await other.phone.submit(back.answerForm, { 'item.fun': cookies ? '2' : '1' });
  }
  const people = [...answersOn(server.folder, code, 'before'), ...answersOn(server.folder, code, 'after')].map(
    (one) => one.participant,
  );
  expect(people).toHaveLength(3);
  expect(new Set(people).size).toBe(1);
});

test('a wrong return code is answered in words and changes nothing', async () => {
  const { code, join } = await roomAt('before');
  const { phone } = await join();
  for (const typed of ['', '1', '0000001', 'abc', '9'.repeat(30), '１２３４５６７', '<b>']) {
    const me = await phone.go(`/p/${code}/return`, posted([['code', typed]]));
    expect(me.status).toBe(422);
    expect(me.text).toContain('role="alert"');
  }
  expect((await phone.send(`/p/${code}/return`, { method: 'POST' })).status).toBe(422);
});

test('return codes cannot be guessed in a row on one phone; after a minute one may try again', async () => {
  let clock = 1_000_000;
  const { code, join } = await roomAt('before', { now: () => clock });
  const right = codeOn(await (await join()).phone.go(`/p/${code}/me`));
  const { phone } = await join();
  for (let n = 0; n < 8; n++) await phone.send(`/p/${code}/return`, posted([['code', '0000001']]));
  const refused = await phone.send(`/p/${code}/return`, posted([['code', right]]));
  expect(refused.status).toBe(429);
  expect(refused.text).toContain('Too many tries. Please wait a minute');
  clock += 61_000;
  expect((await phone.send(`/p/${code}/return`, posted([['code', right]]))).status).toBe(303);
});

test('the return code stays the same, and every person has another', async () => {
  const { code, join, server } = await roomAt('before');
  const people = await Promise.all(Array.from({ length: 12 }, () => join()));
  const codes = await Promise.all(people.map(async ({ phone }) => codeOn(await phone.go(`/p/${code}/me`))));
  expect(new Set(codes).size).toBe(12);
  const again = await server.restart();
  const { phone } = people[3]!;
  const reborn = new Browser(again.url);
  for (const [name, value] of phone.cookies) reborn.cookies.set(name, value);
  expect(codeOn(await reborn.go(`/p/${code}/me`))).toBe(codes[3]);
});

test('the next person on a phone starts anew, with cookies and without', async () => {
  for (const cookies of [true, false]) {
    const { code, join, open, server } = await roomAt('lunch');
    const { phone, page } = await join(cookies);
    await phone.submit(page.answerForm, { choice: 'rice' });
    const next = await phone.submit(formTo(await phone.go(`${page.path.split('?')[0]}/me`), 'next-person'));
    expect(next.answerForm.fields.map(([name]) => name)).not.toContain('choice');
    await phone.submit(next.answerForm, { choice: 'rice' });
    expect(new Set(answersOn(server.folder, code, 'lunch').map((one) => one.participant)).size).toBe(2);
    expect(open.live.room.people.size).toBe(2);
  }
});

test('who leaves is forgotten by the phone, and their answers stay', async () => {
  const { code, join, open } = await roomAt('lunch');
  const { phone, page } = await join();
  await phone.submit(page.answerForm, { choice: 'rice' });
  const left = await phone.submit(formTo(await phone.go(`/p/${code}/me`), 'leave'));
  expect(left.status).toBe(200);
  expect(phone.cookies.has(`plenary_${code}`)).toBe(false);
  expect(left.text).not.toContain(code);
  const back = await phone.go(`/j/${code}`);
  expect(back.answerForm.fields.map(([name]) => name)).not.toContain('choice');
  expect(open.live.room.people.size).toBe(2);
});

test('a new connection wins: the old tab hears that it was replaced, and is closed', async () => {
  const { server, code, presenter } = await roomAt('lunch');
  for (const transports of [['websocket'], ['polling']]) {
    const token = newToken();
    const first = await connect(server.url, 'participant', { code, token }, { transports });
    const second = await connect(server.url, 'participant', { code, token }, { transports });
    await first.until(() => first.replaced && !first.socket.connected, 'the first tab to be replaced');
    expect(second.replaced).toBe(false);
    await presenter.see((view) => view.connected === 1, 'one phone is connected');
    expect(await second.send(answer('lunch', { choices: ['rice'] }))).toMatchObject({ ok: true });
    second.close();
    await presenter.see((view) => view.connected === 0, 'nobody is connected');
  }
});

test('two tabs are one participant', async () => {
  const { server, code, join, open, presenter } = await roomAt('lunch');
  const { phone } = await join();
  const token = phone.cookies.get(`plenary_${code}`)!;
  const tab = await connect(server.url, 'participant', { code, token });
  await tab.send(answer('lunch', { choices: ['rice'] }));
  const page = await phone.go(`/p/${code}`);
  expect(page.answerForm.fields).toEqual(
    expect.arrayContaining([
      ['turn', '2'],
      ['choice', 'rice'],
    ]),
  );
  await phone.submit(page.answerForm, { choice: 'soup' });
  expect(open.live.room.people.size).toBe(1);
  await presenter.see((view) => view.agenda.find(({ id }) => id === 'lunch')!.people === 1, 'one person has answered');
});

test('answer, drop, come back, answer: one person', async () => {
  const { server, code, presenter } = await roomAt('lunch');
  const token = newToken();
  for (let turn = 1; turn <= 4; turn++) {
    const phone = await connect(server.url, 'participant', { code, token });
    if (turn > 1) await phone.until(() => phone.mine.at(-1)?.turn === turn - 1, 'what they answered before');
    expect(await phone.send(answer('lunch', { choices: [turn % 2 ? 'rice' : 'soup'] }, { turn }))).toMatchObject({ ok: true });
    phone.socket.io.engine.close();
  }
  const answered = (view: typeof presenter.view): number => view.agenda.find(({ id }) => id === 'lunch')!.people;
  await presenter.see((view) => view.connected === 0 && answered(view) > 0, 'the phone is gone');
  expect(answered(presenter.view)).toBe(1);
});

test('the cookie opens the socket too', async () => {
  const { server, code, join } = await roomAt('lunch');
  const { phone, page } = await join();
  await phone.submit(page.answerForm, { choice: 'bread' });
  const socket = await connect(server.url, 'participant', { code, headers: { cookie: phone.cookie } });
  await socket.until(() => socket.mine.length > 0, 'what is their own');
  expect(socket.mine[0]).toMatchObject({ activity: 'lunch', turn: 1, body: { choices: ['bread'] } });
});

test('staff sees people come and go, and phones hear nothing of it', async () => {
  const { server, code, join, presenter, screenKey } = await roomAt('lunch');
  const screen = await connect(server.url, 'screen', { code, key: screenKey });
  const phone = await connect(server.url, 'participant', { code, token: newToken() });
  const heard = new Set(phone.frames);
  await Promise.all(Array.from({ length: 5 }, () => join()));
  const others = await Promise.all(
    Array.from({ length: 3 }, () => connect(server.url, 'participant', { code, token: newToken() })),
  );
  for (const other of others) await other.send(answer('lunch', { choices: ['rice'] }));
  await screen.see((view) => view.people === 5 && view.connected === 4, 'five have joined, four are connected');
  others.forEach((other) => other.close());
  await presenter.see((view) => view.people === 5 && view.connected === 1, 'one is left');
  // What comes next comes after everything that was sent before.
  await presenter.send(close('lunch'));
  await phone.see(({ stage }) => 'activity' in stage && stage.activity.phase === 'closed', 'closed');
  expect(phone.frames.filter((frame) => !heard.has(frame))).toHaveLength(1);
});
