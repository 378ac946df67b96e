import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import type { PresenterView } from '../../shared/room/views.ts';
import { answersOn, damageOf, logOf } from '../helpers/database.ts';
import { ask, Browser, postedJson } from '../helpers/http.ts';
import { answer, close, control, newId, post, reset, reveal, screen, show, startTimer, undo } from '../helpers/rooms.ts';
import { served, until, within, type Server } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

const BY = 'console-in-front';

/** What of a console's view is the room's, and not the moment's. */
const lasting = ({ rev: _rev, connected: _connected, ...rest }: PresenterView) => rest;

describe('after a restart', () => {
  test('the room goes on where it was: position, phases, answers, undo, countdown, screen', async () => {
    const first = await served();
    const { code, presenterKey: key } = first.open();
    const presenter = await connect(first.url, 'presenter', { code, key, by: BY });
    const phone = await connect(first.url, 'participant', { code, token: newToken() });
    await presenter.send(show('ideas'));
    await phone.send(post('ideas', { do: ['write'], text: ['One idea'] }));
    const [note] = first.room(code).open.live.room.seq ? answersOn(first.folder, code, 'ideas') : [];
    await presenter.send(control('ideas', { do: 'set-aside', notes: [note!.id] }));
    await presenter.send(show('lunch'));
    await phone.send(answer('lunch', { choices: ['rice'] }));
    for (const command of [close('lunch'), reveal('lunch'), reset('lunch'), undo(), startTimer(3600), screen('join')])
      await presenter.send(command);
    await presenter.see((view) => view.mode === 'join' && view.timer, 'everything that was done');

    const second = await first.restart();
    expect(second.reports).toEqual([]);
    expect(second.room(code).presenterKey).toBe(key);
    const again = await connect(second.url, 'presenter', { code, key, by: BY });
    expect(lasting(again.view)).toEqual(lasting(presenter.view));
    await again.send(undo());
    await again.see((view) => view.mode === 'live', 'the last action taken back');
    expect(damageOf(second.folder)).toEqual([]);
  });

  test('a phone is still the same person, and what it had sent is not counted again', async () => {
    const first = await served();
    const { code, presenterKey: key } = first.open();
    await (await connect(first.url, 'presenter', { code, key })).send(show('lunch'));
    const phone = new Browser(first.url);
    const page = await phone.go(`/j/${code}`);
    const command = post('lunch', { choice: ['soup'] });
    const reply = (await phone.send(`/p/${code}/answers`, postedJson(command))).json();

    const second = await first.restart();
    const same = new Browser(second.url);
    for (const [name, value] of phone.cookies) same.cookies.set(name, value);
    expect((await same.send(`/p/${code}/answers`, postedJson(command))).json()).toEqual(reply);
    expect((await same.go(`/p/${code}`)).answerForm.fields).toContainEqual(['choice', 'soup']);
    await same.submit(page.answerForm, { choice: 'bread' });
    await same.submit(page.answerForm, { choice: 'bread' });
    expect(answersOn(second.folder, code, 'lunch')).toHaveLength(2);
    expect(second.room(code).open.live.room.people.size).toBe(1);
  });

  test('a form that was rendered before is still taken, and a held GET of before gets the newest', async () => {
    const first = await served();
    const { code, presenterKey: key } = first.open();
    await (await connect(first.url, 'presenter', { code, key })).send(show('feelings'));
    const phone = new Browser(first.url, { cookies: false });
    const page = await phone.go(`/j/${code}`);
    const second = await first.restart();
    const same = new Browser(second.url, { cookies: false });
    expect((await same.submit(page.answerForm, { word: 'calm' })).standing).toContain('Saved');
    expect((await same.send(`${page.path}/state?rev=1&wait=25`)).status).toBe(200);
  });

  test('the keys of before still open, and no others', async () => {
    const first = await served();
    const { code, presenterKey, screenKey } = first.open();
    const second = await first.restart();
    await connect(second.url, 'presenter', { code, key: presenterKey });
    await connect(second.url, 'screen', { code, key: screenKey });
    await expect(connect(second.url, 'presenter', { code, key: screenKey })).rejects.toThrow('forbidden');
  });
});

describe('stopping', () => {
  test('with phones, consoles and a held GET connected ends within two seconds', async () => {
    const server = await served();
    const { code, presenterKey: key, screenKey } = server.open();
    await connect(server.url, 'presenter', { code, key });
    await connect(server.url, 'screen', { code, key: screenKey });
    const phones = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        connect(server.url, 'participant', { code, token: newToken() }, { transports: [at % 2 ? 'websocket' : 'polling'] }),
      ),
    );
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const { view } = (await browser.send(`/p/${code}/state`)).json() as { view: { rev: number } };
    const held = browser.send(`/p/${code}/state?rev=${view.rev}&wait=25`).catch(() => null);
    await within(server.stop(), 'the server to stop', 2_000);
    await held;
    await Promise.all(phones.map((phone) => phone.until(() => !phone.socket.connected, 'the phone to be let go')));
  });

  test('commits what was being sent, and acknowledges nothing that is not on disk', async () => {
    const server = await served();
    const { code, presenterKey: key } = server.open();
    await (await connect(server.url, 'presenter', { code, key })).send(show('lunch'));
    const phones = await Promise.all(
      Array.from({ length: 20 }, () => connect(server.url, 'participant', { code, token: newToken() })),
    );
    const acked: string[] = [];
    const sendMany = async (phone: Client<'participant'>): Promise<void> => {
      for (let turn = 1; turn <= 20; turn++) {
        const id = newId();
        const reply = await phone.send(answer('lunch', { choices: ['rice'] }, { id, turn }));
        if (reply.ok) acked.push(id);
      }
    };
    const sending = Promise.allSettled(phones.map(sendMany));
    await until(() => acked.length > 40, 'some are acknowledged');
    await server.stop();
    phones.forEach((phone) => phone.close());
    await sending;
    const stored = new Set(answersOn(server.folder, code, 'lunch').map(({ id }) => id));
    expect(acked.filter((id) => !stored.has(id))).toEqual([]);
  });
});

describe('several rooms', () => {
  test('do not mix: people, answers, positions and consoles stay in their own', async () => {
    const server = await served();
    const [one, two] = [server.open(), server.open()];
    const front = await connect(server.url, 'presenter', { code: one.code, key: one.presenterKey });
    const back = await connect(server.url, 'presenter', { code: two.code, key: two.presenterKey });
    const phone = new Browser(server.url);
    await phone.go(`/j/${one.code}`);
    await phone.go(`/j/${two.code}`);
    expect(phone.cookies.get(`plenary_${one.code}`)).not.toBe(phone.cookies.get(`plenary_${two.code}`));
    await front.send(show('lunch'));
    await back.send(show('topics'));
    await phone.submit((await phone.go(`/p/${one.code}`)).answerForm, { choice: 'rice' });
    const elsewhere = await phone.send(`/p/${two.code}/answers`, postedJson(answer('lunch', { choices: ['rice'] })));
    expect(elsewhere.status).toBe(409);
    await front.see(
      (view) => (('activity' in view.stage ? view.stage.activity.body : {}) as Partial<PollScreen>).people === 1,
      'one answer',
    );
    await back.see((view) => view.step.id === 'topics', 'the step of the other room');
    expect(back.view.agenda.every(({ people }) => people === 0)).toBe(true);
    expect(back.frames.join()).not.toContain(one.code);
    expect(front.frames.join()).not.toContain(two.code);
  });

  test('the same token is another person in another room', async () => {
    const server = await served();
    const [one, two] = [server.open(), server.open()];
    const token = newToken();
    for (const { code, open } of [one, two]) {
      await new Browser(server.url).go(`/p/${code}/t/${token}`);
      expect(open.live.room.people.size).toBe(1);
    }
    const people = [one, two]
      .flatMap(({ code }) => logOf(server.folder, code))
      .flatMap(({ event }) => (event.type === 'joined' ? [event.participant] : []));
    expect(new Set(people).size).toBe(2);
  });

  test('one whose log cannot be read is left as it is, and the others open', async () => {
    for (const damage of [
      (db: Database.Database, code: string) =>
        db.prepare("UPDATE events SET event = '{broken' WHERE room = ? AND seq = 1").run(code),
      (db: Database.Database, code: string) =>
        db.prepare(`UPDATE events SET event = '{"type":"answered","activity":"gone","run":0}' WHERE room = ?`).run(code),
      (db: Database.Database, code: string) =>
        db.prepare(`UPDATE events SET event = '{"type":"unheard-of"}' WHERE room = ?`).run(code),
      (db: Database.Database, code: string) => db.prepare("UPDATE events SET event = 'null' WHERE room = ?").run(code),
    ]) {
      const first = await served();
      const [broken, sound] = [first.open(), first.open()];
      for (const { code, presenterKey: key } of [broken, sound])
        await (await connect(first.url, 'presenter', { code, key })).send(show('lunch'));
      await first.stop();
      const db = new Database(join(first.folder, 'plenary.db'));
      damage(db, broken.code);
      db.close();

      const second = await served({ folder: first.folder });
      expect(second.reports).toHaveLength(1);
      expect(second.reports[0]).toContain(broken.code);
      expect((await new Browser(second.url).go(`/j/${broken.code}`)).status).toBe(404);
      expect((await new Browser(second.url).go(`/j/${sound.code}`)).text).toContain('What do you eat?');
    }
  });
});

describe('a room that has ended', () => {
  const end = (server: Server, code: string) =>
    ask(`${server.url}/api/rooms/${code}/end`, { method: 'POST', headers: { authorization: `Bearer ${server.organiserKey}` } });

  test('takes nothing more, says so by every way, and stays ended', async () => {
    const first = await served();
    const { code, open, presenterKey: key } = first.open();
    const presenter = await connect(first.url, 'presenter', { code, key });
    await presenter.send(show('ideas'));
    const socket = await connect(first.url, 'participant', { code, token: newToken() });
    const phone = new Browser(first.url);
    const page = await phone.go(`/j/${code}`);
    expect((await end(first, code)).status).toBe(200);
    await socket.see((view) => view.ended, 'the end');
    const { seq } = open.live.room;

    expect(await socket.send(post('ideas', { do: ['write'], text: ['Too late'] }))).toMatchObject({ ok: false, reason: 'ended' });
    expect((await phone.send(`/p/${code}/answers`, postedJson(post('ideas', { text: ['Too late'] })))).status).toBe(410);
    const refused = await phone.submit(page.answerForm, { text: 'Too late' });
    expect([refused.status, refused.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
    for (const command of [show('lunch'), undo(), reset('ideas')])
      expect(await presenter.send(command)).toMatchObject({ ok: false, reason: 'ended' });
    expect((await end(first, code)).json()).toMatchObject({ ended: true });
    expect((await new Browser(first.url).go(`/j/${code}`)).status).toBe(200);
    expect(open.live.room.seq).toBe(seq);

    const second = await first.restart();
    expect((await connect(second.url, 'participant', { code, token: newToken() })).view.ended).toBe(true);
  });
});
