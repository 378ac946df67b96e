import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { start } from '../helpers/child.ts';
import { Browser, postedJson } from '../helpers/http.ts';
import { answer, close, post, reveal, show } from '../helpers/rooms.ts';
import { connect } from '../helpers/sockets.ts';

test('a whole room leaves no secret, answer or address in what is printed, and no token in the data folder', async () => {
  const server = await start();
  const banner = server.printed();
  const { code, url, presenterKey: key } = server;
  const presenter = await connect(url, 'presenter', { code, key });
  const tokens = [newToken(), newToken()];
  const inPath = new Browser(url, {
    cookies: false,
    headers: { 'user-agent': 'Telltale/1.0', 'x-forwarded-for': '203.0.113.7' },
  });
  const phones = await Promise.all(tokens.map((token) => connect(url, 'participant', { code, token })));

  await presenter.send(show('ideas'));
  const page = await inPath.go(`/j/${code}`);
  tokens.push(page.path.split('/').at(-1)!);
  await inPath.submit(page.answerForm, { text: 'Telling words' });
  await inPath.submit(page.answerForm, { text: 'Telling words '.repeat(9) });
  for (const phone of phones) await phone.send(post('ideas', { do: ['write'], text: ['Telling words'] }));
  await presenter.send(show('lunch'));
  for (const [turn, phone] of phones.entries()) await phone.send(answer('lunch', { choices: ['rice'] }, { turn: turn + 1 }));
  for (const command of [close('lunch'), reveal('lunch')]) await presenter.send(command);
  for (const body of [{ id: 'Telling words' }, answer('lunch', 'Telling words'), { __proto__: 1 }])
    await inPath.send(`${page.path}/answers`, postedJson(body));
  await inPath.send(`${page.path}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"Telling words',
  });
  await inPath.send(`/api/rooms?key=${key}`);
  await inPath.send(`/api/rooms/${code}/export.csv?key=${key}`);
  await inPath.send(`/p/${code}/t/Telling%20words/%`);
  for (const phone of phones) phone.socket.io.engine.close();

  expect(await server.kill('SIGTERM')).toBe(0);
  expect(server.printed().slice(banner.length).trim()).toBe('');
  for (const token of tokens) expect(banner).not.toContain(token);

  const data = readdirSync(server.folder)
    .map((file) => readFileSync(join(server.folder, file), 'latin1'))
    .join('\n');
  expect(data).toContain('Telling words');
  for (const secret of [...tokens, key, server.screenKey, server.organiserKey!, '127.0.0.1', 'Telltale', '203.0.113.7'])
    expect(data, secret).not.toContain(secret);
});
