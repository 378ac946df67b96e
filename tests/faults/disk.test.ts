import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { StoreError, type Store } from '../../server/store/store.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import type { ScreenView } from '../../shared/room/views.ts';
import { answersOn, damageOf } from '../helpers/database.ts';
import { Browser, postedJson } from '../helpers/http.ts';
import { answer, post, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

/** A disk that is full as long as the switch says so. */
async function roomOnDisk() {
  const disk = { full: false };
  const fails = (): never => {
    throw new StoreError('The disk is full: nothing more can be saved until there is room.');
  };
  const around = (store: Store): Store => ({ ...store, append: (entries) => (disk.full ? fails() : store.append(entries)) });
  const server = await served({ around });
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  const screen = await connect(server.url, 'screen', { code: room.code, key: room.screenKey });
  await presenter.send(show('lunch'));
  return { server, ...room, presenter, screen, disk };
}

const peopleOn = ({ stage }: ScreenView): number => ('activity' in stage ? (stage.activity.body as PollScreen).people : 0);

test('nothing is acknowledged while the disk is full, everything once it is not, without a restart', async () => {
  const { server, code, presenter, screen, disk } = await roomOnDisk();
  const phones = await Promise.all(
    Array.from({ length: 10 }, () => connect(server.url, 'participant', { code, token: newToken() })),
  );
  const commands = phones.map(() => post('lunch', { choice: ['rice'] }));
  const all = () => Promise.all(phones.map((phone, at) => phone.send(commands[at])));
  disk.full = true;
  for (const reply of [...(await all()), ...(await all())])
    expect(reply).toEqual({ ok: false, reason: 'storage', retryAfter: 2 });
  expect(await presenter.send(show('topics'))).toMatchObject({ ok: false, reason: 'storage' });
  expect(answersOn(server.folder, code, 'lunch')).toEqual([]);
  expect(peopleOn(screen.view)).toBe(0);
  expect(presenter.view.step.id).toBe('lunch');

  disk.full = false;
  for (const reply of await all()) expect(reply).toMatchObject({ ok: true, mine: { turn: 1, body: { choices: ['rice'] } } });
  for (const reply of await all()) expect(reply).toMatchObject({ ok: true });
  expect(answersOn(server.folder, code, 'lunch')).toHaveLength(10);
  await screen.see((view) => peopleOn(view) === 10, 'ten answers');
  expect(damageOf(server.folder)).toEqual([]);
});

test('a script is told 503 and when to come again, and comes again with the same id', async () => {
  const { server, code, disk } = await roomOnDisk();
  const phone = new Browser(server.url);
  await phone.go(`/j/${code}`);
  const sent = postedJson(answer('lunch', { choices: ['soup'] }));
  disk.full = true;
  for (let n = 0; n < 3; n++) {
    const refused = await phone.send(`/p/${code}/answers`, sent);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);
    expect(refused.json()).toMatchObject({ ok: false, reason: 'storage' });
  }
  disk.full = false;
  expect((await phone.send(`/p/${code}/answers`, sent)).status).toBe(200);
  expect(answersOn(server.folder, code, 'lunch')).toHaveLength(1);
});

test('a phone without scripts gets its page back with the choice in it, and sends it again', async () => {
  const { server, code, disk } = await roomOnDisk();
  const phone = new Browser(server.url);
  const page = await phone.go(`/j/${code}`);
  disk.full = true;
  const refused = await phone.submit(page.answerForm, { choice: 'bread' });
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);
  expect(refused.standing).not.toMatch(/^Saved/);
  expect(refused.answerForm.fields).toContainEqual(['choice', 'bread']);
  disk.full = false;
  expect((await phone.submit(refused.answerForm, {})).standing).toContain('Saved');
  expect(answersOn(server.folder, code, 'lunch')).toHaveLength(1);
});

test('who joins while the disk is full can read, and is counted as soon as it can be written', async () => {
  const { server, code, open, disk } = await roomOnDisk();
  disk.full = true;
  const phone = new Browser(server.url);
  const page = await phone.go(`/j/${code}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('What do you eat?');
  expect(open.live.room.people.size).toBe(0);
  disk.full = false;
  await phone.go(`/p/${code}`);
  expect(open.live.room.people.size).toBe(1);
});

test('an answer is not refused for good because of one that was never saved', async () => {
  const { server, code, presenter, disk } = await roomOnDisk();
  const phone = await connect(server.url, 'participant', { code, token: newToken() });
  await presenter.send(show('ideas'));
  disk.full = true;
  const notes = ['One', 'Two', 'Three', 'Four'].map((text) => post('ideas', { do: ['write'], text: [text] }));
  // The board takes three: the fourth is too many only if the others are there to stay.
  const replies = await Promise.all(notes.map((note) => phone.send(note)));
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, reason: 'storage' });
  disk.full = false;
  for (const note of notes.slice(0, 3)) expect(await phone.send(note)).toMatchObject({ ok: true });
  expect(await phone.send(notes[3])).toMatchObject({ ok: false, reason: 'too-many' });
});
