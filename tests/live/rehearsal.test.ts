import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { RehearsalSummary } from '../../client/organiser/api-types.ts';
import { startPlenary, freshFolder } from '../helpers/plenary.ts';
import { ask, Browser, postedJson, type Answered } from '../helpers/http.ts';
import { startServer, until, type Server } from '../helpers/server.ts';
import { connect, knock } from '../helpers/sockets.ts';

let server: Server;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());

const keyed = (key: string) => ({ authorization: `Bearer ${key}` });

function start(body: object, key = server.organiserKey): Promise<Answered> {
  const sent = postedJson(body);
  return ask(`${server.url}/api/rehearsals`, { ...sent, headers: { ...sent.headers, ...keyed(key) } });
}

const end = (code: string, key = server.organiserKey): Promise<Answered> =>
  ask(`${server.url}/api/rehearsals/${code}`, { method: 'DELETE', headers: keyed(key) });

const list = async (path: string): Promise<{ code: string }[]> =>
  (await ask(`${server.url}/api/${path}`, { headers: keyed(server.organiserKey) })).json() as { code: string }[];

/** A rehearsal that ends with the test. */
async function rehearsing(body: object): Promise<RehearsalSummary> {
  const started = await start(body);
  expect(started.status).toBe(201);
  const rehearsal = started.json() as RehearsalSummary;
  onTestFinished(async () => void (await end(rehearsal.code)));
  return rehearsal;
}

const keyIn = (link: string): string => link.split('#')[1]!;

/** Everything that stands in the files of a data folder. */
const onDisk = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('a rehearsal', () => {
  test('is a marked copy of the room, into which simulated people come and answer', async () => {
    const room = server.open();
    const { code, links, from } = await rehearsing({ room: room.code, people: 4 });
    expect(from).toBe(room.code);
    const console = await connect(server.url, 'presenter', { code, key: keyIn(links.present), by: 'console-one' });
    expect(console.view).toMatchObject({ rehearsal: true, title: 'Trial workshop' });
    await console.see(({ connected }) => connected === 4, 'four people are in');
    await console.send({ type: 'show-step', id: 'go-to-the-poll-now', step: 'lunch' });
    const answered = (): boolean => console.view.agenda.some(({ id, people }) => id === 'lunch' && people > 0);
    await until(answered, 'somebody answers', 40_000);
    expect(room.open.live.room.people.size).toBe(0);
  });

  test('says what it is on the screen and on every phone, in their language', async () => {
    const { code, links } = await rehearsing({ session: 'trial', people: 1 });
    const screen = await connect(server.url, 'screen', { code, key: keyIn(links.screen) });
    expect(screen.view.rehearsal).toBe(true);
    expect((await new Browser(server.url).go(`/j/${code}`)).text).toContain('<p class="rehearsal">Rehearsal</p>');
    expect((await new Browser(server.url, { lang: 'es' }).go(`/j/${code}`)).text).toContain('<p class="rehearsal">Ensayo</p>');
    expect((await new Browser(server.url).go(`/j/${server.open().code}`)).text).not.toContain('rehearsal"');
  });

  test('is in no list of rooms, and nothing of it can be exported', async () => {
    const { code, links } = await rehearsing({ session: 'trial', people: 1 });
    expect((await list('rooms')).map((room) => room.code)).not.toContain(code);
    expect((await list('rehearsals')).map((room) => room.code)).toContain(code);
    for (const path of ['', '/export.json', '/export.csv', '/evaluation'])
      for (const key of [server.organiserKey, keyIn(links.present)]) {
        const asked = await ask(`${server.url}/api/rooms/${code}${path}`, { headers: keyed(key) });
        expect([401, 404]).toContain(asked.status);
        expect(asked.text).not.toContain('Trial workshop');
      }
  });

  test('is refused in words, and then there is none', async () => {
    const room = server.open();
    const before = (await list('rehearsals')).length;
    for (const people of [0, 501, 2.5, -3])
      expect((await start({ room: room.code, people })).json()).toEqual({
        reason: 'people',
        error: 'Choose a whole number of people from 1 to 500.',
      });
    expect((await start({ room: room.code, people: 'many' })).status).toBe(400);
    expect((await start({ room: 'NOPE9', people: 3 })).json()).toEqual({ error: 'There is no room NOPE9.' });
    expect((await start({ people: 3 })).json()).toEqual({ error: 'Name a room or a session.' });
    expect(await start({ session: 'nowhere', people: 3 })).toMatchObject({ status: 422 });
    expect((await start({ room: room.code, people: 3 }, room.screenKey)).status).toBe(401);
    expect((await start({ session: 'trial', people: 3 }, room.presenterKey)).status).toBe(401);
    await ask(`${server.url}/api/rooms/${room.code}/end`, { method: 'POST', headers: keyed(server.organiserKey) });
    expect((await start({ room: room.code, people: 3 })).json()).toMatchObject({ reason: 'ended' });
    expect(await list('rehearsals')).toHaveLength(before);
  });

  test('runs once for each room, and not of a rehearsal', async () => {
    const room = server.open();
    const first = await rehearsing({ room: room.code, people: 1 });
    expect((await start({ room: room.code, people: 1 }, room.presenterKey)).json()).toEqual({
      reason: 'again',
      error: `A rehearsal of this runs already, in room ${first.code}. End that one first.`,
    });
    expect((await start({ room: first.code, people: 1 })).json()).toMatchObject({ reason: 'rehearsal' });
    const { code } = server.open();
    await rehearsing({ room: code, people: 1 });
  });

  test('has a thousand people with all others at most', async () => {
    const { session } = server.open().open.live.room;
    const others = [server.open(), server.open(), server.open()].map(({ open }) => open);
    expect(session.rehearsal).toBeUndefined();
    await rehearsing({ room: others[0]!.live.code, people: 1 });
    const taken = ((await list('rehearsals')) as RehearsalSummary[]).reduce((sum, one) => sum + one.simulated, 0);
    await rehearsing({ room: others[1]!.live.code, people: 500 });
    expect((await start({ room: others[2]!.live.code, people: 500 })).json()).toEqual({
      reason: 'full',
      error: `Other rehearsals run at the moment: this one can have ${500 - taken} people at most.`,
    });
  });

  test('is ended by the presenter of it, who is told, and leaves nothing', async () => {
    const room = server.open();
    const { code, links } = (await start({ room: room.code, people: 2 }, room.presenterKey)).json() as RehearsalSummary;
    const key = keyIn(links.present);
    const console = await connect(server.url, 'presenter', { code, key, by: 'console-two' });
    const phone = new Browser(server.url);
    await phone.go(`/j/${code}`);
    await console.see(({ connected }) => connected === 2, 'two people are in');
    expect((await end(code, room.presenterKey)).status).toBe(401);
    expect((await end(code, key)).json()).toEqual({ from: room.code });
    await console.see(({ ended }) => ended, 'the console is told');
    await console.until(() => !console.socket.connected, 'the line is closed');
    expect(server.app.rooms.get(code)).toBeUndefined();
    expect(server.app.sockets.publisherOf(code)).toBeUndefined();
    expect(await knock(server.url, 'presenter', { code, key })).toBe('unknown-room');
    expect((await phone.go(`/p/${code}`)).status).toBe(404);
    expect((await end(code)).status).toBe(404);
    expect((await list('rehearsals')).map((one) => one.code)).not.toContain(code);
  });

  test('ends when its people have gone by themselves', async () => {
    const { code, links } = await rehearsing({ session: 'beside', people: 1 });
    const console = await connect(server.url, 'presenter', { code, key: keyIn(links.present) });
    await console.see(({ connected }) => connected === 1, 'somebody is in');
    await server.app.rooms.get(code)!.live.ask({ type: 'end-room', id: 'the-end-of-it-all' }, { role: 'organiser' });
    await until(() => !server.app.rooms.get(code), 'the room is gone');
  });
});

describe('what a rehearsal writes', () => {
  test('is never on the disk, while it runs, after it ended, and after the power failed', async () => {
    const data = freshFolder();
    const plenary = await startPlenary({ data, session: 'tour' });
    let killed: Promise<void> | null = null;
    const kill = (): Promise<void> => (killed ??= plenary.kill());
    onTestFinished(kill);
    const organiser = keyIn(plenary.organise);
    const url = `http://127.0.0.1:${plenary.port}`;
    const sent = postedJson({ room: plenary.code, people: 3 });
    const started = await ask(`${url}/api/rehearsals`, { ...sent, headers: { ...sent.headers, ...keyed(organiser) } });
    const { code, links } = started.json() as RehearsalSummary;
    const console = await connect(url, 'presenter', { code, key: keyIn(links.present) });
    await console.see(({ connected }) => connected === 3, 'three people are in');
    const words = 'Xylophones in the moonlight';
    await console.send({
      type: 'insert-step',
      id: 'a-step-nobody-else-has',
      after: console.view.step.id,
      step: { kind: 'number', title: words, question: words },
    });
    const { next } = await console.see((view) => view.next?.title === words, 'the step is there');
    await console.send({ type: 'show-step', id: 'go-to-that-step-now', step: next!.id });
    const answered = (): boolean => console.view.agenda.some(({ id, people }) => id === next!.id && people > 0);
    await until(answered, 'somebody answers', 40_000);
    const clean = (): void => {
      const written = onDisk(data);
      expect(written).toContain(plenary.code);
      for (const trace of [code, words]) expect(written).not.toContain(trace);
    };
    clean();
    await kill();
    clean();
    const again = await startPlenary({ data, session: 'tour' });
    onTestFinished(() => again.stop());
    expect((await ask(`http://127.0.0.1:${again.port}/j/${code}`)).status).toBe(404);
    clean();
  });
});
