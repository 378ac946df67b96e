import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenPresenter, OpenView } from '../../shared/activities/open/open.ts';
import type { WordsPresenter, WordsScreen, WordsView } from '../../shared/activities/words/words.ts';
import { newToken } from '../../server/rooms/identity.ts';
import { start } from '../helpers/child.ts';
import { Browser } from '../helpers/http.ts';
import { control, post, reveal, show } from '../helpers/rooms.ts';
import { newFolder } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';
import type { ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';

const step = { id: 'thoughts', kind: 'open', title: 'Thoughts', question: 'What?', approval: 'first', upvotes: true };
const cloud = { id: 'cloud', kind: 'words', title: 'Cloud', question: 'In a word?' };

/** A room at a question, with a console, a projector and two people. */
async function roomAt(id: string) {
  const sessions = newFolder('open-sessions');
  mkdirSync(join(sessions, 'open'));
  const session = { title: 'Open', language: 'en', languages: ['en'], steps: [cloud, step] };
  writeFileSync(join(sessions, 'open/session.yaml'), JSON.stringify(session));
  const { url, code, presenterKey, screenKey } = await start({ sessions, session: 'open' });
  const presenter = await connect(url, 'presenter', { code, key: presenterKey });
  await presenter.send(show(id));
  const projector = await connect(url, 'screen', { code, key: screenKey });
  const [reader, writer] = await Promise.all([1, 2].map(() => connect(url, 'participant', { code, token: newToken() })));
  const page = new Browser(url);
  await page.go(`/j/${code}`);
  const look = async (): Promise<string> => (await page.send(`/p/${code}`)).text + (await page.send(`/p/${code}/state`)).text;
  return { presenter, projector, reader: reader!, writer: writer!, page, look, code };
}

const bodyOf = <Body>({ stage }: ParticipantView | ScreenView | PresenterView): Body =>
  ('activity' in stage ? stage.activity.body : {}) as Body;

test('what waits or is hidden is on no phone, screen or page but its author’s', async () => {
  const { presenter, projector, reader, writer, look } = await roomAt('thoughts');
  for (const text of ['Good answer', 'Zanzibar waits', 'Wallachia hides'])
    expect(await writer.send(post('thoughts', { text: [text] }))).toMatchObject({ ok: true });
  const queue = () => bodyOf<OpenPresenter>(presenter.view).queue;
  await presenter.until(() => queue().waiting.count === 3, 'three answers wait');
  const of = (text: string) => queue().waiting.answers.find((one) => one.text.startsWith(text))!;
  const [good, rude] = [of('Good'), of('Wallachia')];
  const pages = [await look()];
  await presenter.send(control('thoughts', { do: 'hide-answers', answers: [rude.id] }));
  await presenter.send(control('thoughts', { do: 'show-answers', answers: [{ answer: good.id, version: good.version }] }));
  await presenter.send(reveal('thoughts'));
  await reader.see((view) => bodyOf<OpenView>(view).answers?.length === 1, 'the answer that was approved');
  await projector.see((view) => bodyOf<OpenView>(view).answers?.length === 1, 'the same on the screen');
  pages.push(await look());
  // Changed after it was approved: the new words have to wait.
  await writer.send(post('thoughts', { do: ['edit'], note: [good.id], text: ['Xanadu instead'] }, { turn: 9 }));
  await reader.see((view) => bodyOf<OpenView>(view).answers?.length === 0, 'nothing');
  await projector.see((view) => bodyOf<OpenView>(view).answers?.length === 0, 'nothing on the screen');
  pages.push(await look());
  const wire = [...reader.frames, ...projector.frames, ...pages].join('\n');
  expect(wire).toContain('Good answer');
  for (const secret of ['Zanzibar', 'Wallachia', 'Xanadu', rude.id]) expect(wire).not.toContain(secret);
  for (const secret of ['Zanzibar', 'Wallachia', 'Xanadu']) expect(presenter.frames.join()).toContain(secret);
  const own = writer.mine.at(-1)?.body as { answers: { standing: string }[] };
  expect(own.answers.map(({ standing }) => standing).sort()).toEqual(['hidden', 'shown', 'waiting']);
  expect(writer.frames.filter((frame) => frame.includes('"view"')).join()).not.toContain('Zanzibar');
});

test('without scripts an answer is written, changed, liked and taken back by forms', async () => {
  const { presenter, writer, page, code } = await roomAt('thoughts');
  const form = async () => page.go(`/p/${code}`);
  const written = await page.submit((await form()).answerForm, { text: 'By form' });
  expect(written.text).toContain('By form');
  await writer.send(post('thoughts', { text: ['By script'] }));
  await presenter.until(() => bodyOf<OpenPresenter>(presenter.view).queue.waiting.count === 2, 'two answers');
  const { answers } = bodyOf<OpenPresenter>(presenter.view).queue.waiting;
  const all = answers.map(({ id, version }) => ({ answer: id, version }));
  await presenter.send(control('thoughts', { do: 'show-answers', answers: all }));
  await presenter.send(reveal('thoughts'));
  const own = answers.find(({ text }) => text === 'By form')!;
  const other = answers.find(({ text }) => text === 'By script')!;
  const likes = (await form()).forms.find(({ fields }) => fields.some(([, value]) => value === 'likes'))!;
  const liked = await page.submit(likes, { like: other.id });
  expect(liked.text).toContain(`name="unlike" value="${other.id}"`);
  expect(liked.text).not.toContain(`value="${own.id}" class="like`);
  const edit = liked.forms.find(({ fields }) => fields.some(([, value]) => value === own.id))!;
  const changed = await page.submit(edit, { do: 'edit', text: 'By form, better' });
  expect(changed.text).toContain('By form, better');
  const back = changed.forms.find(({ fields }) => fields.some(([, value]) => value === own.id))!;
  expect((await page.submit(back, { do: 'take-back' })).text).not.toContain('By form');
});

test('while a cloud is frozen nothing that came since is on a phone, the screen or a page', async () => {
  const { presenter, projector, reader, writer, look } = await roomAt('cloud');
  await writer.send(post('cloud', { word: ['calm'] }));
  await presenter.send(reveal('cloud'));
  await reader.see((view) => bodyOf<WordsView>(view).words?.length === 1, 'one word');
  await presenter.send(control('cloud', { do: 'freeze', frozen: true }));
  await projector.see((view) => bodyOf<WordsScreen>(view).frozen, 'the frozen cloud');
  const before = bodyOf<WordsScreen>(projector.view);
  const heard = reader.frames.length;
  await writer.send(post('cloud', { word: ['calm', 'Zanzibar'] }, { turn: 2 }));
  await presenter.see((view) => bodyOf<WordsPresenter>(view).words.length === 2, 'both words');
  await presenter.send(control('cloud', { do: 'hide-word', word: 'zanzibar' }));
  await presenter.send(control('cloud', { do: 'show-word', word: 'zanzibar' }));
  const page = await look();
  await projector.see((view) => view.rev >= presenter.view.rev, 'everything so far');
  expect(bodyOf<WordsScreen>(projector.view)).toEqual(before);
  expect([...reader.frames, ...projector.frames, page].join()).not.toContain('anzibar');
  expect(reader.frames.slice(heard).filter((frame) => frame.includes('"view"'))).toEqual([]);
  await presenter.send(control('cloud', { do: 'freeze', frozen: false }));
  await reader.see((view) => bodyOf<WordsView>(view).words?.length === 2, 'both words');
});
