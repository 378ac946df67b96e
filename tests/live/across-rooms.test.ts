import { expect, test } from 'vitest';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { flowOf } from '../../shared/evaluation/flow.ts';
import type { SeriesResults } from '../../shared/evaluation/results/series.ts';
import { ask, Browser, posted } from '../helpers/http.ts';
import { close, endRoom, office, open, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

const before = { 'item.fun': '5', 'item.useful': '2', 'item.young': '3' };
const later = { 'item.fun': '2', 'item.useful': '4', 'item.young': '3' };

/** Two rooms of one session, and as many cards as there are people who answer before in the first and after in the second. */
async function twoRooms(people: number) {
  const server = await served();
  const [first, second] = [server.open(), server.open()];
  const sheet = await ask(
    `${server.url}/organise/${first.code}/cards`,
    posted([
      ['key', server.organiserKey],
      ['count', String(people + 1)],
      ['lang', 'en'],
    ]),
  );
  const codes = [...sheet.text.matchAll(/<b><bdi dir="ltr">([\d ]+)<\/bdi><\/b>/g)].map((one) => one[1]!.replaceAll(' ', ''));
  const take = async (code: string, card: string, answers: Record<string, string>): Promise<void> => {
    const phone = new Browser(server.url);
    await phone.submit((await phone.go(`/j/${code}?card=${card}`)).answerForm, answers);
  };
  const [here, there] = await Promise.all(
    [first, second].map(({ code, presenterKey }) => connect(server.url, 'presenter', { code, key: presenterKey })),
  );
  await here!.send(show('before'));
  for (const card of codes.slice(0, people)) await take(first.code, card, before);
  await here!.send(close('before'));
  await there!.send(open('before'));
  await there!.send(close('before'));
  await there!.send(show('after'));
  // Not everybody moves: of a few who nearly all did the same nothing is shown.
  for (const [at, card] of codes.slice(0, people).entries())
    await take(second.code, card, at % 3 ? later : { ...later, 'item.fun': '5' });
  await take(second.code, codes[people]!, later);
  await there!.send(close('after'));
  await first.open.live.ask(endRoom(), office);
  const series = async () => {
    const answer = await ask(`${server.url}/api/series/trial/results?grade=team`, {
      headers: { authorization: `Bearer ${server.organiserKey}` },
    });
    return (answer.json() as SeriesResults).instruments[0]!;
  };
  const flowIn = (room: typeof first) => flowOf(askedIn(room.open.live.room)[0]!);
  return { server, first, second, codes, take, series, flowIn };
}

test('who answered before in one room and after in another is lost and new there, and matched in the series', async () => {
  const { first, second, series, flowIn } = await twoRooms(6);
  expect([flowIn(first), flowIn(second)]).toMatchObject([
    { matched: 0, lost: 6, new: 0 },
    { matched: 0, lost: 0, new: 7 },
  ]);
  const found = await series();
  expect(found).toMatchObject({ across: { matched: 6, counted: true }, rooms: [], flow: { matched: 6 } });
  expect(found.items[0]).toMatchObject({ series: { across: { n: 6 }, pooled: { shown: false } } });
  expect(found.limitations.find(({ type }) => type === 'across-rooms')?.sentence).toContain('6 participants answered before');
});

test('fewer of them than the threshold are counted nowhere, and the report says so', async () => {
  const { series } = await twoRooms(4);
  const found = await series();
  expect(found).toMatchObject({ across: { matched: 4, counted: false }, flow: { matched: 0 } });
  expect(found.items[0]).toMatchObject({ series: { across: null }, movement: { shown: false } });
  expect(found.limitations.map(({ type }) => type)).toContain('across-left-out');
});

test('sealing one of the rooms cuts its ties for good, as people were promised', async () => {
  const { server, first, series } = await twoRooms(6);
  const sealed = await ask(`${server.url}/api/rooms/${first.code}/seal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.organiserKey}` },
    body: JSON.stringify({ code: first.code, anyway: true }),
  });
  expect(sealed.status).toBe(200);
  expect(await series()).toMatchObject({ across: { matched: 0, counted: false } });
});
