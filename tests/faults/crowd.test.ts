import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { portOf, start } from '../helpers/child.ts';
import { answersOn, logOf } from '../helpers/database.ts';
import { Browser } from '../helpers/http.ts';
import { answer, show } from '../helpers/rooms.ts';
import { proxyTo } from '../helpers/proxy.ts';
import { until } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

test('200 phones on one address join at once: nobody is refused', async () => {
  const { url, code, presenterKey: key, folder } = await start();
  const presenter = await connect(url, 'presenter', { code, key });
  await presenter.send(show('lunch'));
  const pages = await Promise.all(Array.from({ length: 200 }, () => new Browser(url).go(`/j/${code}`)));
  expect(pages.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
  for (const page of pages) expect(page.answerForm.fields).toContainEqual(['activity', 'lunch']);
  await presenter.see((view) => view.people === 200, '200 people');
  expect(new Set(logOf(folder, code).flatMap(({ event }) => (event.type === 'joined' ? [event.participant] : []))).size).toBe(
    200,
  );
});

test('100 phones come back at once after the access point was gone, and nobody is told to wait', async () => {
  const { url, code, presenterKey: key, folder } = await start();
  const presenter = await connect(url, 'presenter', { code, key });
  await presenter.send(show('lunch'));
  const proxy = await proxyTo(portOf(url));
  const phones = await Promise.all(
    Array.from({ length: 100 }, () => connect(proxy.url, 'participant', { code, token: newToken() }, { reconnects: true })),
  );
  await presenter.see((view) => view.connected === 100, 'all are connected');
  proxy.cut();
  await Promise.all(phones.map((phone) => phone.until(() => !phone.socket.connected, 'the line to be cut')));
  await presenter.send(show('topics'));
  await Promise.all(phones.map((phone) => phone.see((view) => view.step.id === 'topics', 'the new question')));
  await presenter.see((view) => view.connected === 100, 'all are back');
  const replies = await Promise.all(phones.map((phone) => phone.send(answer('topics', { choices: ['reach'] }))));
  expect(replies.filter((reply) => !reply.ok)).toEqual([]);
  expect(answersOn(folder, code, 'topics')).toHaveLength(100);
  await until(() => proxy.lines() === 100, 'no line is left over');
});
