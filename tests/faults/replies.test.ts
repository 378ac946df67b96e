import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import { answersOn } from '../helpers/database.ts';
import { portOf } from '../helpers/child.ts';
import { Browser, postedJson } from '../helpers/http.ts';
import { answer, post, show } from '../helpers/rooms.ts';
import { proxyTo } from '../helpers/proxy.ts';
import { served, until } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

async function roomBehindProxy(step: string) {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show(step));
  const screen = await connect(server.url, 'screen', { code: room.code, key: room.screenKey });
  const proxy = await proxyTo(portOf(server.url));
  const answers = () => answersOn(server.folder, room.code, step);
  const totalIs = (total: number) =>
    screen.see(({ stage }) => 'activity' in stage && (stage.activity.body as PollScreen).people === total, `a total of ${total}`);
  return { server, ...room, presenter, proxy, answers, totalIs };
}

test('a reply that is lost after the commit, and the post sent again: one row', async () => {
  const { code, proxy, answers, totalIs } = await roomBehindProxy('lunch');
  const phone = new Browser(proxy.url);
  await phone.go(`/j/${code}`);
  const sent = postedJson(post('lunch', { choice: ['rice'] }));
  for (let n = 1; n <= 3; n++) {
    proxy.dropReplies(1);
    await expect(phone.send(`/p/${code}/answers`, sent)).rejects.toThrow();
    await until(() => answers().length === 1, 'the answer is on disk');
  }
  const reply = await phone.send(`/p/${code}/answers`, sent);
  expect([reply.status, (reply.json() as { ok: boolean }).ok]).toEqual([200, true]);
  expect(answers()).toHaveLength(1);
  await totalIs(1);
});

test('the same with a form of a phone without scripts', async () => {
  const { code, proxy, answers, totalIs } = await roomBehindProxy('lunch');
  const phone = new Browser(proxy.url, { cookies: false });
  const page = await phone.go(`/j/${code}`);
  proxy.dropReplies(1);
  await expect(phone.submit(page.answerForm, { choice: 'rice' })).rejects.toThrow();
  expect((await phone.submit(page.answerForm, { choice: 'rice' })).standing).toContain('Saved');
  expect(answers()).toHaveLength(1);
  await totalIs(1);
});

test('the same over a socket that dies before the acknowledgement, and then by post', async () => {
  const { server, code, proxy, answers, totalIs } = await roomBehindProxy('lunch');
  const token = newToken();
  const socket = await connect(proxy.url, 'participant', { code, token });
  const command = post('lunch', { choice: ['soup'] });
  proxy.dropReplies(1);
  const lost = socket.send(command).then(
    () => 'acknowledged',
    () => 'lost',
  );
  await until(() => answers().length === 1, 'the answer is on disk');
  expect(await lost).toBe('lost');
  const phone = new Browser(server.url);
  phone.cookies.set(`plenary_${code}`, token);
  expect((await phone.send(`/p/${code}/answers`, postedJson(command))).status).toBe(200);
  expect(answers()).toHaveLength(1);
  await totalIs(1);
});

test('a request that a proxy keeps and sends three times, in any order, counts once', async () => {
  const { server, code, answers, totalIs } = await roomBehindProxy('lunch');
  const phone = new Browser(server.url);
  const page = await phone.go(`/j/${code}`);
  const commands = [1, 2, 3].map((turn) => post('lunch', { choice: [turn === 3 ? 'bread' : 'rice'] }, { turn }));
  const order = [3, 1, 2, 2, 3, 1, 1, 3, 2].map((turn) => commands[turn - 1]!);
  const replies = await Promise.all(order.map((command) => phone.send(`/p/${code}/answers`, postedJson(command))));
  for (const { status } of replies) expect(status).toBe(200);
  const forms = await Promise.all([1, 2, 3].map(() => phone.submit(page.answerForm, { choice: 'soup' })));
  for (const { status } of forms) expect(status).toBe(200);
  expect(answers()).toHaveLength(4);
  await totalIs(1);
  expect((await phone.go(`/p/${code}`)).answerForm.fields).toContainEqual(['choice', 'bread']);
});

test('the clock of a phone has no say', async () => {
  const { server, code, answers } = await roomBehindProxy('lunch');
  for (const [at, year] of [1970, 2099].entries()) {
    const phone = new Browser(server.url, { headers: { date: `Thu, 01 Jan ${year} 00:00:00 GMT` } });
    await phone.go(`/j/${code}`);
    const dated = { ...answer('lunch', { choices: ['rice'] }), at: 0, time: year, date: `${year}-01-01` };
    expect((await phone.send(`/p/${code}/answers`, postedJson(dated))).status).toBe(200);
    expect(Object.keys(answers()[at]!).sort()).toEqual([
      'activity',
      'answer',
      'id',
      'lang',
      'participant',
      'run',
      'turn',
      'type',
    ]);
  }
});
