import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { QaMine, QaPresenter, QaScreen, QaView } from '../../shared/activities/qa/qa.ts';
import type { PulseView } from '../../shared/activities/pulse/pulse.ts';
import type { ActivityView, ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';
import { answersOn, logOf } from '../helpers/database.ts';
import { Browser, type Page } from '../helpers/http.ts';
import { close, control, newId, post, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

const SECRET = 'Zanzibar';

/** A room with questions and the pulse beside it: a console, a projector, a phone at the steps and one at the questions. */
async function besideRoom() {
  const server = await served();
  const room = server.open('beside');
  const { code } = room;
  const presenter = await connect(server.url, 'presenter', { code, key: room.presenterKey });
  const projector = await connect(server.url, 'screen', { code, key: room.screenKey });
  const phoneAt = (at?: string, token = newToken()) => connect(server.url, 'participant', { code, token, ...(at && { at }) });
  const [phone, reader] = [await phoneAt(), await phoneAt('questions')];
  return { server, ...room, presenter, projector, phoneAt, phone, reader, place: `/p/${code}/beside/questions` };
}

type Presenter = { view: PresenterView };
const queue = ({ view }: Presenter) => (view.beside[0]!.body as QaPresenter).questions;
const idOf = (presenter: Presenter, text: string) => queue(presenter).find((one) => one.text.includes(text))!.id;
const activityIn = ({ stage }: ParticipantView | ScreenView): ActivityView => (stage as { activity: ActivityView }).activity;
const list = (view: ParticipantView) => (activityIn(view).body as QaView).list!;

const ask = (text: string) => post('questions', { do: ['ask'], text: [text] });
const vote = (question: string, turn = 2) => post('questions', { do: ['vote'], like: [question] }, { turn });
const move = (question: string, to: string) => control('questions', { do: 'move', question, to });
const toScreen = (to: string) => ({ type: 'switch-screen', id: newId(), to });
const formWith = (page: Page, name: string) => page.forms.find(({ names }) => names.includes(name))!;

describe('without scripts', () => {
  test('a link at the foot of the page leads there, and the way back to the step', async () => {
    const { server, code, place } = await besideRoom();
    const browser = new Browser(server.url);
    const page = await browser.go(`/j/${code}`);
    expect(page.text).toContain(`<a href="${place}">Questions</a>`);
    expect(page.text).toContain(`/p/${code}/beside/pulse`);
    const there = await browser.go(place);
    expect(there.text).toContain('<h1 tabindex="-1">Questions</h1>');
    expect(there.text).toContain(`<a href="/p/${code}">`);
    expect(there.forms.find(({ method }) => method === 'GET')!.action).toBe(place);
    expect((await browser.go(`${place}?lang=es`)).text).toContain('Preguntas');
  });

  test('a question is asked and taken back, and each time the page comes back there', async () => {
    const { server, code, place } = await besideRoom();
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const asked = await browser.submit(formWith(await browser.go(place), 'text'), { text: 'Why now?' });
    expect(asked.path.split('?')[0]).toBe(place);
    expect(asked.standing).toContain('Saved');
    expect(asked.text).toContain('Why now?');
    const back = await browser.submit(formWith(asked, 'note'), { do: 'take-back' });
    expect(back.path.split('?')[0]).toBe(place);
    expect(back.text).not.toContain('Why now?');
    expect(answersOn(server.folder, code, 'questions')).toHaveLength(2);
  });

  test('a question that is refused comes back as it was written', async () => {
    const { server, code, place } = await besideRoom();
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const long = 'ž'.repeat(281);
    const refused = await browser.submit(formWith(await browser.go(place), 'text'), { text: long });
    expect([refused.status, refused.standing]).toEqual([413, 'Too long: at most 280 characters.']);
    expect(refused.text).toContain(long);
  });

  test('a vote is a button, and so is taking it back', async () => {
    const { server, code, presenter, place, reader } = await besideRoom();
    await reader.send(ask('Why now?'));
    await presenter.see(() => queue(presenter).length === 1, 'the question');
    const question = idOf(presenter, 'Why now?');
    await presenter.send(move(question, 'published'));
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const liked = await browser.submit(formWith(await browser.go(place), 'like'), { like: question });
    await presenter.see(() => queue(presenter)[0]!.likes === 1, 'the vote');
    await browser.submit(formWith(liked, 'unlike'), { unlike: question });
    await presenter.see(() => queue(presenter)[0]!.likes === 0, 'no vote');
  });

  test('the pulse is pressed, and a phone that keeps no cookies stays at its own address', async () => {
    const { server, code, presenter } = await besideRoom();
    const browser = new Browser(server.url, { cookies: false });
    const { path } = await browser.go(`/j/${code}`);
    const place = `${path.split('?')[0]}/beside/pulse`;
    const pressed = await browser.submit(formWith(await browser.go(place), 'pace'), { pace: 'fast' });
    expect(pressed.path.split('?')[0]).toBe(place);
    await presenter.see((view) => (view.beside[1]!.body as PulseView).counts!.pace.fast.length === 1, 'the pace');
  });

  test('what is not there leads back to the steps', async () => {
    const { server, code } = await besideRoom();
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    for (const at of ['nothing', 'lunch', '__proto__'])
      expect((await browser.go(`/p/${code}/beside/${at}`)).path).toBe(`/p/${code}`);
  });

  test('a session with nothing beside it has no bar', async () => {
    const server = await served();
    expect((await new Browser(server.url).go(`/j/${server.open().code}`)).text).not.toContain('class="bar"');
  });
});

describe('what the room may not see', () => {
  test('a question in review or set aside is on nobody else’s page, on no socket of theirs, and not on the screen', async () => {
    const { server, code, presenter, projector, phoneAt, phone, reader, place } = await besideRoom();
    const author = await phoneAt('questions');
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const pages: string[] = [];
    const look = async () => {
      for (const path of [place, `${place}/state`, `/p/${code}`, `/p/${code}/state`]) pages.push((await browser.send(path)).text);
    };
    await author.send(ask(`${SECRET} one`));
    await author.send(post('questions', { do: ['ask'], text: [`${SECRET} two`] }, { turn: 2 }));
    await presenter.see(() => queue(presenter).length === 2, 'two questions');
    await presenter.send(toScreen('beside:questions'));
    await look();
    await presenter.send(move(idOf(presenter, 'two'), 'archived'));
    await reader.send(ask('Harmless'));
    await presenter.see(() => queue(presenter).length === 3, 'three questions');
    await presenter.send(move(idOf(presenter, 'Harmless'), 'published'));
    await projector.see((view) => (activityIn(view).body as QaScreen).list?.length === 1, 'the harmless one');
    await look();
    const wire = [...phone.frames, ...reader.frames, ...projector.frames, ...pages].join('\n');
    expect(wire).toContain('Harmless');
    expect(wire).not.toContain(SECRET);
    expect(presenter.frames.join()).toContain(SECRET);
    expect((author.mine.at(-1)!.body as QaMine).questions.map(({ stage }) => stage)).toEqual(['review', 'archived']);
    const people = logOf(server.folder, code).flatMap(({ event }) => ('participant' in event ? [event.participant] : []));
    for (const person of people) expect(wire + presenter.frames.join()).not.toContain(person);
  });

  test('nobody votes for their own question, by whatever way', async () => {
    const { presenter, reader } = await besideRoom();
    await reader.send(ask('Mine'));
    await presenter.see(() => queue(presenter).length === 1, 'the question');
    const question = idOf(presenter, 'Mine');
    await presenter.send(move(question, 'published'));
    expect(await reader.send(vote(question))).toMatchObject({ ok: false, reason: 'forbidden' });
  });
});

describe('who hears of it', () => {
  test('phones at the steps hear nothing of what is asked, published and voted; phones there do', async () => {
    const { server, code, presenter, phoneAt, phone, reader, place } = await besideRoom();
    const browser = new Browser(server.url);
    await browser.go(`/j/${code}`);
    const heard = phone.frames.length;
    const { view } = (await browser.send(`/p/${code}/state`)).json() as { view: { rev: number } };
    const held = browser.send(`/p/${code}/state?rev=${view.rev}&wait=1`);
    const author = await phoneAt('questions');
    await author.send(ask('Why now?'));
    await presenter.see(() => queue(presenter).length === 1, 'the question');
    const question = idOf(presenter, 'Why now?');
    await presenter.send(move(question, 'published'));
    await reader.see((one) => list(one).length === 1, 'the question');
    expect(await reader.send(vote(question))).toMatchObject({
      ok: true,
      mine: { activity: 'questions', body: { likes: [question] } },
    });
    await author.see((one) => list(one)[0]!.likes === 1, 'the vote');
    expect((author.mine.at(-1)!.body as QaMine).questions[0]!.stage).toBe('published');
    expect((await held).status).toBe(304);
    await presenter.send(show('lunch'));
    await phone.see((one) => one.step.id === 'lunch', 'the next step');
    expect(phone.frames.slice(heard).filter((frame) => frame.includes('"view"'))).toHaveLength(1);
    expect(list(reader.view)).toHaveLength(1);
    expect((await browser.send(`${place}/state?rev=0`)).json()).toMatchObject({ view: { step: { id: 'questions', number: 0 } } });
  });

  test('phones at the questions hear nothing of the steps', async () => {
    const { presenter, reader, phone } = await besideRoom();
    const { length } = reader.views;
    for (const step of ['lunch', 'topics']) {
      await presenter.send(show(step));
      await phone.see((view) => view.step.id === step, step);
    }
    await presenter.send(close('questions'));
    await reader.see((view) => activityIn(view).phase === 'closed', 'closed');
    expect(reader.views).toHaveLength(length + 1);
  });

  test('staff hear of the pulse four times a second at most, and of everything in the end', async () => {
    const { presenter, projector, phoneAt, phone } = await besideRoom();
    const crowd = await Promise.all(Array.from({ length: 12 }, () => phoneAt('pulse')));
    const [console, screen, still] = [presenter.views.length, projector.views.length, phone.frames.length];
    const started = performance.now();
    for (let turn = 1; turn <= 15; turn++)
      await Promise.all(crowd.map((person) => person.send(post('pulse', { pace: [turn % 2 ? 'fast' : 'right'] }, { turn }))));
    const counted = (view: PresenterView) => (view.beside[1]!.body as PulseView).counts!;
    await presenter.see((view) => counted(view).pace.fast.reduce((sum, [, count]) => sum + count, 0) === 12, 'twelve say so');
    // One frame at once, one per quarter of a second, and those of the twelve who came in.
    const most = 3 + (performance.now() - started) / 250;
    expect(presenter.views.length - console).toBeLessThanOrEqual(most);
    expect(projector.views.length - screen).toBeLessThanOrEqual(most);
    expect(phone.frames).toHaveLength(still);
    for (const person of crowd) expect(person.views).toHaveLength(1);
  });
});
