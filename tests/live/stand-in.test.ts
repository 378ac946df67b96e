import { describe, expect, test } from 'vitest';
import type { PresenterView } from '../../shared/room/views.ts';
import { ask, Browser, posted } from '../helpers/http.ts';
import { close, endRoom, office, reset, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

async function roomAtLunch() {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show('lunch'));
  const begin = (key: string) => ask(`${server.url}/present/${room.code}/stand-in`, posted([['key', key]]));
  return { server, ...room, presenter, begin };
}

describe('answering for somebody without a phone', () => {
  test('counts as a person, and is marked on the console and in the export', async () => {
    const { server, code, presenter, presenterKey, begin } = await roomAtLunch();
    const { status, headers } = await begin(presenterKey);
    expect(status).toBe(303);
    const browser = new Browser(server.url);
    const page = await browser.go(String(headers.location));
    const form = page.answerForm;
    await browser.submit(form, { choice: ['rice'] });
    const view = await presenter.see(
      (seen) => (seen as PresenterView).agenda.find(({ id }) => id === 'lunch')!.people === 1,
      'the answer',
    );
    expect((view as PresenterView).agenda.find(({ id }) => id === 'lunch')).toMatchObject({ people: 1, entered: 1 });
    const table = await ask(`${server.url}/api/rooms/${code}/export.json`, {
      headers: { authorization: `Bearer ${presenterKey}` },
    });
    expect(table.text).toContain('"entered_by":"presenter"');
  });

  test('is counted with its own round: asked again, nobody has been entered yet', async () => {
    const { server, presenter, presenterKey, begin } = await roomAtLunch();
    const browser = new Browser(server.url);
    const page = await browser.go(String((await begin(presenterKey)).headers.location));
    await browser.submit(page.answerForm, { choice: ['rice'] });
    const lunch = () => (presenter.view as PresenterView).agenda.find(({ id }) => id === 'lunch')!;
    await presenter.see(() => lunch().entered === 1, 'the answer');
    await presenter.send(reset('lunch'));
    await presenter.see(() => lunch().people === 0, 'the new round');
    expect(lunch().entered).toBe(0);
  });

  test('goes on with the next person, who is marked too', async () => {
    const { server, open, presenterKey, begin } = await roomAtLunch();
    const first = String((await begin(presenterKey)).headers.location);
    const next = await ask(`${server.url}${first}/next-person`, posted([]));
    expect(next.headers.location).not.toBe(first);
    const page = await new Browser(server.url).go(first);
    expect(page.text).toContain('You answer here for somebody without a phone.');
    expect(page.forms.map(({ action }) => action)).toContain(`${first}/next-person`);
    const token = String(next.headers.location).split('/').at(-1)!;
    expect(open.people.isStandIn(open.people.participant(token))).toBe(true);
  });

  test('counts a show of hands: so many people answer the same, and are marked', async () => {
    const { server, code, presenter, presenterKey, begin } = await roomAtLunch();
    const path = String((await begin(presenterKey)).headers.location);
    const browser = new Browser(server.url);
    const page = await browser.go(path);
    const inAll = (people: string) => browser.go(`${path}/in-all`, posted([['people', people]]));
    expect((await inAll('12')).standing).toBe('Nothing to send yet: please answer first.');
    await browser.submit(page.answerForm, { choice: ['rice'] });
    expect(await inAll('1٢')).toMatchObject({ status: 200, standing: expect.stringContaining('Saved') });
    const lunch = () => (presenter.view as PresenterView).agenda.find(({ id }) => id === 'lunch')!;
    await presenter.see(() => lunch().people === 12, 'twelve people');
    await Promise.all([inAll('12'), inAll('12')]);
    expect((await inAll('0')).standing).toBe('Too small: at least 1.');
    expect((await inAll('501')).standing).toBe('Too large: at most 500.');
    expect((await inAll('many')).status).toBe(422);
    await browser.submit((await browser.go(path)).answerForm, { choice: ['soup'] });
    await inAll('13');
    const counts = () =>
      (presenter.view.stage as unknown as { activity: { body: { results: { counts: object } } } }).activity.body.results.counts;
    await presenter.see(() => lunch().people === 13 && 'soup' in counts(), 'all thirteen to have changed');
    expect(lunch()).toMatchObject({ people: 13, entered: 13 });
    expect(counts()).toMatchObject({ soup: 13 });
    await inAll('4');
    await presenter.see(() => lunch().people === 4 && lunch().entered === 4, 'nine to be taken out again');
    expect(presenter.view as PresenterView).toMatchObject({ people: 4 });
    await inAll('6');
    await presenter.see(() => lunch().people === 6, 'two to come back');
    expect(counts()).toMatchObject({ soup: 6 });
    const { text } = await ask(`${server.url}/api/rooms/${code}/export.json`, {
      headers: { authorization: `Bearer ${presenterKey}` },
    });
    expect(text.match(/"entered_by":"presenter"/g)).toHaveLength(6);
  });

  test('counts nobody for a phone of the room, or where the question is closed', async () => {
    const { server, code, open, presenter, presenterKey, begin } = await roomAtLunch();
    const own = await new Browser(server.url).go(`/p/${code}/t/${'b'.repeat(22)}/in-all`, posted([['people', '9']]));
    expect(own.standing).toBe('Nothing to send yet: please answer first.');
    const path = String((await begin(presenterKey)).headers.location);
    const browser = new Browser(server.url);
    await browser.submit((await browser.go(path)).answerForm, { choice: ['rice'] });
    await presenter.send(close('lunch'));
    expect((await browser.go(`${path}/in-all`, posted([['people', '9']]))).standing).toContain('Too late');
    expect(Object.keys(open.live.room.activities.lunch!.entered)).toHaveLength(1);
  });

  test('is over with the workshop, and says so', async () => {
    const { server, open, presenterKey, begin } = await roomAtLunch();
    const path = String((await begin(presenterKey)).headers.location);
    await open.live.ask(endRoom(), office);
    expect(await begin(presenterKey)).toMatchObject({ status: 409, text: expect.stringContaining('over') });
    expect((await ask(`${server.url}${path}/next-person`, posted([]))).headers.location).toBe(path);
    expect((await new Browser(server.url).go(`${path}/in-all`, posted([['people', '9']]))).standing).not.toBe('');
  });

  test('needs the key of the presenter', async () => {
    const { open, screenKey, begin } = await roomAtLunch();
    const before = open.live.room.people.size;
    for (const key of ['', screenKey, 'x'.repeat(22)]) expect((await begin(key)).status).toBe(403);
    expect(open.live.room.people.size).toBe(before);
  });

  test('is not said of anybody who joins by phone, whatever they send', async () => {
    const { server, code, open } = await roomAtLunch();
    const token = 'a'.repeat(22);
    const phone = await connect(server.url, 'participant', { code, token });
    await phone.send({ type: 'join', id: 'command-00000000000000x1', standIn: true });
    expect(open.people.isStandIn(open.people.participant(token))).toBe(false);
    expect((await new Browser(server.url).go(`/p/${code}/t/${token}`)).text).not.toContain('You answer here');
  });
});
