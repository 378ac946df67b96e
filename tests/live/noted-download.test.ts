import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { logOf } from '../helpers/database.ts';
import { ask } from '../helpers/http.ts';
import { answer, close, open, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

/** A room in which people answered before; the after survey, if it is opened, is still open. */
async function running() {
  const server = await served();
  const room = server.open();
  const { code, presenterKey } = room;
  const presenter = await connect(server.url, 'presenter', { code, key: presenterKey });
  const answerBy = async (step: string) => {
    await presenter.send(show(step));
    await presenter.send(open(step));
    const phone = await connect(server.url, 'participant', { code, token: newToken() });
    expect(await phone.send(answer(step, { items: { fun: 3 } }))).toMatchObject({ ok: true });
  };
  await answerBy('before');
  const get = (path: string, key = server.organiserKey) =>
    ask(server.url + path.replace(':code', code), { headers: { authorization: `Bearer ${key}` } });
  return { server, room, presenter, answerBy, get, taken: () => room.open.live.room.takenEarly.length };
}

/** Everything that can be taken home, of the room and of its series. */
const DOWNLOADS = [
  '/api/rooms/:code/report.html',
  '/api/rooms/:code/export.csv',
  '/api/rooms/:code/export.json',
  '/api/rooms/:code/bundle.zip?grade=team',
  '/api/series/trial/report.html',
  '/api/sessions/trial/bundle.zip',
];

const LOOKS = ['', '/results', '/evaluation', '/bundle/check', '/matching'].map((rest) => `/api/rooms/:code${rest}`);

describe('while results are withheld', () => {
  test.each(DOWNLOADS)('that an organiser took %s home is noted in the log, and the report says so', async (path) => {
    const { get, taken, room, server } = await running();
    expect(taken()).toBe(0);
    expect((await get(path)).status).toBe(200);
    expect(taken()).toBe(1);
    expect(logOf(server.folder, room.code).filter(({ event }) => event.type === 'answers-taken')).toHaveLength(1);
    expect((await get('/api/rooms/:code/report.html?lang=en')).text).toContain('downloaded answers');
  });

  test('looking at the page notes nothing, nor does a download of the presenter, which holds no answers to surveys', async () => {
    const { get, taken, room } = await running();
    for (const path of LOOKS) expect((await get(path)).status, path).toBe(200);
    expect((await get('/api/rooms/:code/export.csv', room.presenterKey)).status).toBe(200);
    expect(taken()).toBe(0);
  });

  test('nobody without the key leaves a note, and there is none of what is refused', async () => {
    const { get, taken } = await running();
    for (const path of DOWNLOADS) expect((await get(path, 'nonsense')).status, path).toBe(401);
    expect(taken()).toBe(0);
  });

  test('each download is noted, once', async () => {
    const { get, taken } = await running();
    for (const path of DOWNLOADS) await get(path);
    expect(taken()).toBe(DOWNLOADS.length);
  });

  test('there is no download where it cannot be noted', async () => {
    const { get, taken, room } = await running();
    const { live } = room.open;
    live.ask = () => Promise.resolve({ ok: false, reason: 'storage' });
    const answer = await get('/api/rooms/:code/report.html');
    expect([answer.status, answer.json()]).toEqual([
      503,
      { error: 'The download could not be noted, so it was not made: the disk cannot be written.' },
    ]);
    expect(taken()).toBe(0);
  });
});

test('once both surveys are closed a download is everybody’s business, and nothing is noted', async () => {
  const { get, taken, presenter, answerBy } = await running();
  await answerBy('after');
  for (const step of ['before', 'after']) await presenter.send(close(step));
  for (const path of DOWNLOADS) expect((await get(path)).status, path).toBe(200);
  expect(taken()).toBe(0);
});
