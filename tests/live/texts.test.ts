import { expect, test } from 'vitest';
import { newToken, roomKey } from '../../server/rooms/identity.ts';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import type { ConsoleRole } from '../../shared/protocol/roles.ts';
import type { TextsAsked, TextsView } from '../../shared/room/view-texts.ts';
import { logOf } from '../helpers/database.ts';
import { Browser } from '../helpers/http.ts';
import { answer, close, control, holdBack, moderate, open, post, reveal, show, undo } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

const waiting: TextsAsked = { standing: 'waiting', activity: null };
const shown: TextsAsked = { standing: 'shown', activity: null };

/** A room at its board with a moderator, two people and a page. */
async function roomAt(step: string) {
  const server = await served();
  const { code, presenterKey, screenKey, open: room } = server.open();
  const seat = (role: ConsoleRole) => ({ code, key: roomKey(room.live.stored.secret, role), by: `console-${role}` });
  const presenter = await connect(server.url, 'presenter', { code, key: presenterKey });
  await presenter.send(show(step));
  const moderator = await connect(server.url, 'presenter', seat('moderator'));
  const screen = await connect(server.url, 'screen', { code, key: screenKey });
  const [writer, reader] = await Promise.all([1, 2].map(() => connect(server.url, 'participant', { code, token: newToken() })));
  const page = new Browser(server.url);
  await page.go(`/j/${code}`);
  const look = async (): Promise<string> => (await page.send(`/p/${code}`)).text + (await page.send(`/p/${code}/state`)).text;
  return { server, code, room, seat, presenterKey, presenter, moderator, screen, writer: writer!, reader: reader!, look };
}

/** The lists that a socket is sent, newest last. */
function lists(client: Client<'presenter' | 'participant' | 'screen'>) {
  const views: TextsView[] = [];
  const seen = new Set<() => void>();
  client.socket.on(MESSAGES.texts, (view: TextsView) => {
    views.push(view);
    for (const look of [...seen]) look();
  });
  const until = (holds: (view: TextsView) => boolean): Promise<TextsView> =>
    new Promise((resolve) => {
      const look = (): void => {
        const last = views.at(-1);
        if (!last || !holds(last)) return;
        seen.delete(look);
        resolve(last);
      };
      seen.add(look);
      look();
    });
  return { views, until, ask: (asked: unknown) => client.socket.emit(MESSAGES.texts, asked) };
}

const write = (text: string, turn = 1) => answer('ideas', { do: 'write', text }, { turn });

test('what a held back device writes is on no phone, screen or page but its author’s, until it is approved', async () => {
  const { presenter, moderator, screen, writer, reader, look } = await roomAt('ideas');
  const list = lists(moderator);
  await writer.send(write('Rude words'));
  await presenter.send(reveal('ideas'));
  list.ask(shown);
  const rude = (await list.until(({ texts }) => texts.length === 1)).texts[0]!;
  expect(await moderator.send(holdBack('ideas', rude.id))).toMatchObject({ ok: true });
  await moderator.send(moderate('ideas', [rude.id], 'hidden'));
  expect(await writer.send(write('Zanzibar', 2))).toMatchObject({
    ok: true,
    mine: { turn: 2, waits: { held: [{ text: 'Zanzibar' }] } },
  });
  list.ask(waiting);
  const held = (await list.until(({ texts }) => texts.some(({ text }) => text === 'Zanzibar'))).texts[0]!;
  expect(held).toMatchObject({ why: 'held', author: 'held', activity: 'ideas' });
  const heard = [...reader.frames, ...screen.frames, await look()].join();
  expect(heard).not.toContain('Zanzibar');
  expect(writer.frames.filter((frame) => frame.includes('"view"')).join()).not.toContain('Zanzibar');
  await moderator.send(moderate('ideas', [held.id], 'shown', { [held.id]: 'Zanzibar' }));
  // On a wall that is shown already it is one of the late ones.
  await presenter.send(control('ideas', { do: 'take-in', notes: [held.id] }));
  await screen.until(() => screen.frames.at(-1)!.includes('Zanzibar'), 'the approved note on the screen');
  await writer.until(() => JSON.stringify(writer.mine.at(-1)).includes('"held":[]'), 'nothing held any more');
});

test('texts are listed for consoles that look after them, while they ask, in batches', async () => {
  const { server, seat, moderator, presenter, reader, writer, screen } = await roomAt('ideas');
  const remote = await connect(server.url, 'presenter', seat('remote'));
  const [of, others] = [lists(moderator), [lists(reader), lists(screen), lists(presenter)]];
  for (const one of others.slice(0, 2)) one.ask(shown);
  of.ask(shown);
  await of.until(() => true);
  await writer.send(write('First'));
  const first = await of.until(({ texts }) => texts.length === 1);
  expect(JSON.stringify(first)).not.toMatch(/authors|participant/);
  await writer.send(write('Second', 2));
  // What a presenter does is told at once, without what has just been written.
  await presenter.send(moderate('ideas', [first.texts[0]!.id], 'hidden'));
  expect((await of.until(({ texts }) => texts.length === 0)).activities[0]).toMatchObject({ shown: 0, hidden: 1 });
  await of.until(({ texts }) => texts[0]?.text === 'Second');
  of.ask(null);
  const count = of.views.length;
  const again = lists(remote);
  again.ask({ standing: 'hidden', activity: 'ideas' });
  expect((await again.until(() => true)).texts).toMatchObject([{ text: 'First', standing: 'hidden' }]);
  again.ask({ standing: 'all' });
  await presenter.send(undo());
  await presenter.see((view) => view.undo?.action === 'step-shown', 'the undo');
  expect(of.views).toHaveLength(count);
  for (const { views } of others) expect(views).toEqual([]);
});

test('a moderator holds back and lets in; a remote lets in only', async () => {
  const { server, seat, moderator, writer, code } = await roomAt('ideas');
  const remote = await connect(server.url, 'presenter', seat('remote'));
  await writer.send(write('Words'));
  const list = lists(moderator);
  list.ask(shown);
  const { id } = (await list.until(({ texts }) => texts.length === 1)).texts[0]!;
  const before = logOf(server.folder, code).length;
  expect(await remote.send(holdBack('ideas', id))).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(logOf(server.folder, code)).toHaveLength(before);
  expect(await remote.send(moderate('ideas', [id], 'hidden'))).toMatchObject({ ok: true });
  expect(await moderator.send(holdBack('ideas', id))).toMatchObject({ ok: true });
  expect(await writer.send(moderate('ideas', [id], 'shown'))).toMatchObject({ ok: false, reason: 'malformed' });
});

test('a late answer outlives a restart, is told to its author, and counts once it is accepted', async () => {
  const before = await roomAt('lunch');
  const { code, presenterKey: key } = before;
  const token = newToken();
  const author = await connect(before.server.url, 'participant', { code, token });
  await before.presenter.send(close('lunch'));
  const late = answer('lunch', { choices: ['soup'] });
  expect(await author.send(late)).toMatchObject({ ok: true, mine: { body: null, waits: { late: 'waiting' } } });
  const { url, folder } = await before.server.restart();
  const presenter = await connect(url, 'presenter', { code, key });
  const writer = await connect(url, 'participant', { code, token });
  expect(presenter.view.agenda[1]).toMatchObject({ late: 1, people: 0 });
  const events = logOf(folder, code).length;
  expect(await writer.send(late)).toMatchObject({ ok: true });
  expect(logOf(folder, code)).toHaveLength(events);
  expect(await presenter.send(moderate('lunch', 'late', 'shown'))).toMatchObject({ ok: true });
  await presenter.see((view) => view.agenda[1]!.people === 1 && view.agenda[1]!.late === 0, 'it counts');
  await writer.until(() => writer.mine.at(-1)?.waits?.late === 'shown', 'its author hears of it');
  await presenter.send(undo());
  await presenter.see((view) => view.agenda[1]!.people === 0 && view.agenda[1]!.late === 1, 'it does not count');
});

test('without scripts a late answer is told in words, and so are its acceptance and what is held back', async () => {
  const { server, code, presenter, moderator } = await roomAt('ideas');
  const page = new Browser(server.url);
  const form = (await page.go(`/j/${code}`)).answerForm;
  await presenter.send(close('ideas'));
  expect((await page.submit(form, { text: 'Late note' })).text).toContain(
    'Arrived after closing; the presenter can still accept it.',
  );
  await presenter.send(moderate('ideas', 'late', 'shown'));
  const accepted = (await page.go(`/p/${code}`)).text;
  expect(accepted).toContain('Arrived after closing; the presenter accepted it.');
  expect(accepted).toContain('Late note');
  const list = lists(moderator);
  list.ask(shown);
  const { id } = (await list.until(({ texts }) => texts.length === 1)).texts[0]!;
  await moderator.send(holdBack('ideas', id));
  await presenter.send(open('ideas'));
  const held = await page.submit((await page.go(`/p/${code}`)).answerForm, { text: 'Held note' });
  expect(held.text).toContain('Held note');
  expect(held.text).toContain('Waits until the presenter has read it');
  expect(await presenter.send(post('ideas', { text: ['x'] }))).toMatchObject({ ok: false });
});
