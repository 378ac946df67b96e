import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { BoardPresenter, BoardScreen } from '../../shared/activities/board/board.ts';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import { Browser } from '../helpers/http.ts';
import { answer, control, newId, post, show } from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { served } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

/** How long a board without names gathers what people write before the console sees it (`publisher.ts`). */
const BATCH_MS = 2_000;
const WORDS = ['Verschwiegenes', 'سر صغير', 'Тајна белешка'];

async function boardRoom() {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show('ideas'));
  await presenter.see(({ step }) => step.id === 'ideas', 'the board');
  const phone = (): Promise<Client<'participant'>> => connect(server.url, 'participant', { code: room.code, token: newToken() });
  return { server, ...room, presenter, phone };
}

const bodyOf = <Body>(client: Client<'presenter' | 'screen' | 'participant'>): Body => {
  const { stage } = client.view;
  return ('activity' in stage ? stage.activity.body : null) as Body;
};
const stage = (to: string) => control('ideas', { do: 'go-to-stage', stage: to });

describe('during silent writing', () => {
  test('not a byte of what others write reaches a phone, by socket, page or request, nor the screen', async () => {
    const { server, code, screenKey, presenter, phone } = await boardRoom();
    const [reader, projector] = [await phone(), await connect(server.url, 'screen', { code, key: screenKey })];
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    await reader.see(() => bodyOf<object | null>(reader) !== null, 'the board');
    for (const text of WORDS) await (await phone()).send(post('ideas', { do: ['write'], text: [text] }));
    await presenter.see(
      () => bodyOf<BoardPresenter | null>(presenter)?.notes?.length === WORDS.length,
      'the notes on the console',
    );
    await projector.see(() => bodyOf<BoardScreen | null>(projector)?.count === WORDS.length, 'the cards on the screen');
    const pages = [await browser.go(`/p/${code}`), await browser.go(`/p/${code}/wall`), await browser.go(`/p/${code}/state`)];
    expect(pages[0]!.text).toContain('What would help?');
    const wire = [...reader.frames, ...projector.frames, ...pages.map(({ text }) => text)].join('\n');
    for (const text of WORDS) expect(wire).not.toContain(text);
    // The same view may come twice while somebody comes in; another one does not.
    expect(new Set(reader.frames.filter((frame) => frame.includes('"view"') && frame.includes('"ideas"'))).size).toBe(1);
    await presenter.send(stage('reveal'));
    await projector.see(() => bodyOf<BoardScreen>(projector).notes?.length === WORDS.length, 'the wall');
    const wall = await browser.go(`/p/${code}/wall`);
    for (const text of WORDS) expect(wall.text).toContain(text);
  });

  test('the console gets notes of an anonymous board in batches, whoever else comes in between', async () => {
    const { presenter, phone } = await boardRoom();
    const writer = await phone();
    const notes = (): string[] => bodyOf<BoardPresenter | null>(presenter)?.notes?.map(({ text }) => text) ?? [];
    const before = presenter.views.length;
    const start = performance.now();
    await writer.send(post('ideas', { do: ['write'], text: ['First'] }));
    await phone();
    await writer.send(post('ideas', { do: ['write'], text: ['Second'] }, { turn: 2 }));
    const bothBy = performance.now() - start;
    await presenter.see(() => notes().length > 0, 'notes');
    // Whatever made the console look sooner would have shown the first note by itself.
    expect(performance.now() - start).toBeGreaterThanOrEqual(BATCH_MS - 5);
    await presenter.see(() => notes().length === 2, 'both notes');
    const counts = presenter.views
      .slice(before)
      .map(({ stage: at }) => ('activity' in at ? (at.activity.body as unknown as BoardPresenter).count : 0));
    // A machine that needs longer than a batch for two notes may show the first before the second.
    if (bothBy < BATCH_MS) expect(counts.filter((count) => count === 1)).toEqual([]);
  });
});

describe('budgets of a board', () => {
  test('ten notes at once, then a refusal that says how long to wait; nobody is cut off', async () => {
    const { phone } = await boardRoom();
    const writer = await phone();
    const replies = [];
    for (let at = 1; at <= 12; at++)
      replies.push(await writer.send(post('ideas', { do: ['write'], text: [`Note ${at}`] }, { turn: at })));
    expect(replies.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ ok: true }) as unknown));
    expect(replies.slice(3, 10)).toEqual(
      Array.from({ length: 7 }, () => expect.objectContaining({ reason: 'too-many' }) as unknown),
    );
    expect(replies.at(-1)).toMatchObject({ ok: false, reason: 'slow-down', retryAfter: expect.any(Number) as number });
    expect(writer.socket.connected).toBe(true);
    expect(await writer.send(answer('ideas', { do: 'done', done: true }, { turn: 20 }))).toMatchObject({ ok: true });
  });

  test('a thousand forged ballots over the wire leave at most the dots that a person has', async () => {
    const { server, code, presenter, phone } = await boardRoom();
    for (const text of WORDS) await (await phone()).send(post('ideas', { do: ['write'], text: [text] }));
    await presenter.send(stage('vote'));
    await presenter.see(() => bodyOf<BoardPresenter>(presenter).items.length === 3, 'three items');
    const items = bodyOf<BoardPresenter>(presenter).items.map(({ id }) => id);
    const token = newToken();
    const forger = await connect(server.url, 'participant', { code, token });
    const forged = Array.from({ length: 1000 }, (_one, at) =>
      answer('ideas', { do: 'vote', dots: Object.fromEntries(items.map((id, n) => [id, (at + n) % 3])) }, { turn: at + 1 }),
    );
    await Promise.all(forged.map((one) => forger.send(one)));
    await presenter.send(control('ideas', { do: 'open-vote', open: false }));
    await presenter.see(() => bodyOf<BoardPresenter>(presenter).results, 'the result');
    const { results, dots } = bodyOf<BoardPresenter>(presenter);
    expect(results!.reduce((sum, item) => sum + item.dots, 0)).toBeLessThanOrEqual(dots);
  });
});

test('ten thousand malformed frames leave the process alive and the board as it was', async () => {
  const { presenter, phone } = await boardRoom();
  await (await phone()).send(post('ideas', { do: ['write'], text: ['Stays'] }));
  await presenter.see(() => bodyOf<BoardPresenter | null>(presenter)?.notes?.length === 1, 'the note');
  const before = bodyOf<BoardPresenter>(presenter);
  const random = chance(20_261_126);
  const attackers = await Promise.all(Array.from({ length: 4 }, phone));
  const pieces = [
    null,
    7,
    '',
    'x',
    [],
    {},
    { type: 'answer' },
    { type: 'answer', id: newId(), activity: 'ideas', run: 0, turn: 1 },
  ];
  const acts = ['write', 'edit', 'vote', 'place', 'sort', 'propose', 'take', 'react', 'burn', 7, null, {}];
  const values = [null, -1, 1e9, [], {}, 'x', '__proto__', { __proto__: 1 }, { a: { b: [] } }, [[[]]], NaN, true];
  const frame = (): unknown =>
    random.maybe(0.4)
      ? random.pick(pieces)
      : {
          ...(answer('ideas', null, { turn: random.below(9) }) as object),
          answer: {
            do: random.pick(acts),
            ...Object.fromEntries(
              random
                .some(['note', 'dots', 'places', 'piles', 'group', 'name', 'action', 'take', 'with'], 4)
                .map((key) => [key, random.pick(values)]),
            ),
          },
        };
  for (let at = 0; at < 10_000; at++) attackers[at % 4]!.socket.emit(random.maybe(0.9) ? MESSAGES.command : 'other', frame());
  for (const attacker of attackers) expect(await attacker.send({ nonsense: true })).toMatchObject({ ok: false });
  const late = await phone();
  expect(await late.send(answer('ideas', { do: 'done', done: true }))).toMatchObject({ ok: true });
  await presenter.see(() => bodyOf<BoardPresenter>(presenter).done === 1, 'somebody who is done');
  const { done: _done, people: _people, ...now } = bodyOf<BoardPresenter>(presenter);
  const { done: _before, people: _then, ...as } = before;
  expect(now).toEqual(as);
});
