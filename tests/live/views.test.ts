import { describe, expect, test } from 'vitest';
import type { BoardScreen, BoardView } from '../../shared/activities/board/board.ts';
import type { PollScreen, PollView } from '../../shared/activities/poll/poll.ts';
import type { WordsPresenter, WordsView } from '../../shared/activities/words/words.ts';
import { newToken } from '../../server/rooms/identity.ts';
import { NAMESPACES } from '../../shared/protocol/replies.ts';
import type { ActivityView, ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';
import { logOf } from '../helpers/database.ts';
import { Browser } from '../helpers/http.ts';
import {
  answer,
  close,
  control,
  hide,
  open as openActivity,
  post,
  redo,
  reset,
  reveal,
  screen as turnScreen,
  show,
  startTimer,
  stopTimer,
  undo,
} from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

type AnyView = ParticipantView | ScreenView | PresenterView;

const activityIn = ({ stage }: AnyView): ActivityView | null => ('activity' in stage ? stage.activity : null);
const body = <Body>(view: AnyView): Partial<Body> => (activityIn(view)?.body ?? {}) as Partial<Body>;

/** A room with a console, a projector, and one phone per language. */
async function workshopRoom() {
  const server = await served();
  const room = server.open();
  const { code } = room;
  const presenter = await connect(server.url, 'presenter', { code, key: room.presenterKey });
  const projector = await connect(server.url, 'screen', { code, key: room.screenKey });
  const phone = await connect(server.url, 'participant', { code, token: newToken() });
  return { server, ...room, presenter, projector, phone };
}

/** All of them at one revision of the step. */
const allSee = (clients: Client<'participant' | 'screen' | 'presenter'>[], holds: (view: AnyView) => unknown, what: string) =>
  Promise.all(clients.map((client) => client.see(holds, what)));

describe('languages', () => {
  test('everybody reads their own language, and a language that is not there falls back', async () => {
    const { server, code, presenter, presenterKey, screenKey } = await workshopRoom();
    const es = await connect(server.url, 'participant', { code, token: newToken(), lang: 'es' });
    const km = await connect(server.url, 'participant', { code, token: newToken(), lang: 'km' });
    const consoleEs = await connect(server.url, 'presenter', { code, key: presenterKey, lang: 'es' });
    const screenEs = await connect(server.url, 'screen', { code, key: screenKey, lang: 'es' });
    await presenter.send(show('lunch'));
    const questionIs = (question: string) => (view: AnyView) =>
      view.step.id === 'lunch' && body<PollView>(view).question === question;
    await allSee([es, consoleEs, screenEs], questionIs('¿Qué comen?'), 'the question in Spanish');
    await allSee([km, presenter], questionIs('What do you eat?'), 'the question in English');
  });
});

describe('what is hidden is not sent', () => {
  const SECRET = 'Zanzibar';

  test('before the reveal nothing of what others answered reaches a phone, by no way', async () => {
    const { server, code, presenter, projector, phone } = await workshopRoom();
    const reader = new Browser(server.url);
    await reader.go(`/j/${code}`);
    const writers = await Promise.all([1, 2, 3].map(() => connect(server.url, 'participant', { code, token: newToken() })));
    const seen: string[] = [];
    const look = async () => {
      seen.push((await reader.send(`/p/${code}`)).text, (await reader.send(`/p/${code}/state`)).text);
    };
    const steps = {
      lunch: { choice: ['rice'] },
      feelings: { word: [`${SECRET} words`] },
      ideas: { do: ['write'], text: [`${SECRET} note`] },
      before: { 'item.fun': ['5'] },
      after: { 'item.fun': ['1'] },
    };
    for (const [step, form] of Object.entries(steps)) {
      await presenter.send(show(step));
      await phone.see((view) => view.step.id === step, step);
      await look();
      const [html, state] = seen.slice(-2);
      const heard = new Set(phone.frames);
      for (const writer of writers) expect(await writer.send(post(step, form))).toMatchObject({ ok: true });
      await presenter.see((view) => view.agenda.find(({ id }) => id === step)!.people === 3, 'three have answered');
      await look();
      // Not a byte depends on what the others answered.
      expect(seen.slice(-2)).toEqual([html, state]);
      await presenter.send(close(step));
      await phone.see((view) => activityIn(view)?.phase === 'closed', 'closed');
      expect(phone.frames.filter((frame) => !heard.has(frame))).toHaveLength(1);
    }
    const wire = [...phone.frames, ...seen].join('\n');
    expect(wire).not.toContain(SECRET);
    expect(projector.frames.join('\n')).not.toContain(SECRET);
    expect(presenter.frames.join('\n')).toContain(SECRET);
    const people = logOf(server.folder, code).flatMap(({ event }) => ('participant' in event ? [event.participant] : []));
    expect(people.length).toBeGreaterThan(15);
    for (const client of [phone, projector, presenter])
      for (const person of people) expect(client.frames.join('\n')).not.toContain(person);
  });

  test('an own answer in own words is shown with the results only', async () => {
    const { server, code, presenter, phone } = await workshopRoom();
    await presenter.send(show('topics'));
    await presenter.send(hide('topics'));
    const writer = await connect(server.url, 'participant', { code, token: newToken() });
    await phone.see((view) => view.step.id === 'topics' && body<PollView>(view).results === null, 'no results');
    await writer.send(post('topics', { other: [SECRET] }));
    await presenter.see((view) => body<PollScreen>(view).people === 1, 'one answer');
    expect(phone.frames.join()).not.toContain(SECRET);
    await presenter.send(reveal('topics'));
    await phone.see((view) => body<PollView>(view).results?.others[0] === SECRET, 'the results');
  });

  test('the notes of the presenter, the keys and the secret of the room never leave for phones or the screen', async () => {
    const { server, code, open, presenter, projector, phone, presenterKey, screenKey } = await workshopRoom();
    expect(presenter.frames.join()).toContain('Smile.');
    for (const { id } of open.live.room.session.steps) {
      await presenter.send(show(id));
      await allSee([phone, projector], (view) => view.step.id === id, id);
    }
    const html = (await new Browser(server.url).go(`/j/${code}`)).text;
    const wire = [...phone.frames, ...projector.frames, html].join();
    for (const secret of ['Smile.', presenterKey, screenKey, open.live.stored.secret, server.organiserKey])
      expect(wire).not.toContain(secret);
  });

  test('survey results are on no wire at all', async () => {
    const { server, code, presenter, projector, phone } = await workshopRoom();
    await presenter.send(show('before'));
    const writer = await connect(server.url, 'participant', { code, token: newToken() });
    await writer.send(answer('before', { items: { fun: 5, useful: 1, young: -8 } }));
    await presenter.send(reveal('before'));
    await allSee([phone, projector, presenter], (view) => activityIn(view)?.revealed, 'the reveal');
    await allSee([projector, presenter], (view) => body<PollScreen>(view).people === 1, 'one answer');
    const counted = { people: 1, complete: 1, opened: 0, refused: 0, present: null, matched: null, setAside: 0 };
    expect(body(projector.view)).toEqual({ ...(body(phone.view) as object), ...counted });
    expect(body(presenter.view)).toEqual({ ...(body(projector.view) as object), moment: null });
  });
});

describe('what is revealed', () => {
  test('goes to everybody, and away again when it is hidden', async () => {
    const { server, code, presenter, projector, phone } = await workshopRoom();
    await presenter.send(show('lunch'));
    const people = await Promise.all([1, 2, 3].map(() => connect(server.url, 'participant', { code, token: newToken() })));
    for (const [at, person] of people.entries()) await person.send(answer('lunch', { choices: [at ? 'soup' : 'rice'] }));
    await presenter.see((view) => body<PollScreen>(view).people === 3, 'three answers');
    expect(body<PollView>(projector.view).results).toBeNull();
    await presenter.send(reveal('lunch'));
    const results = { people: 3, counts: { rice: 1, soup: 2 }, others: [], right: [] };
    for (const client of [phone, projector, presenter]) {
      await client.see((view) => activityIn(view)?.revealed, 'the results');
      expect(body<PollView>(client.view).results).toEqual(results);
    }
    await presenter.send(hide('lunch'));
    await allSee([phone, projector], (view) => body<PollView>(view).results === null, 'no results');
  });

  test('notes come without their authors, and those set aside do not come', async () => {
    const { server, code, presenter, projector, phone } = await workshopRoom();
    await presenter.send(show('ideas'));
    const writer = await connect(server.url, 'participant', { code, token: newToken() });
    await writer.send(post('ideas', { do: ['write'], text: ['Kept note'] }));
    await writer.send(post('ideas', { do: ['write'], text: ['Rude note'] }));
    await presenter.see((view) => body<BoardScreen>(view).notes?.length === 2, 'two notes');
    const rude = body<BoardScreen>(presenter.view).notes!.find(({ text }) => text === 'Rude note')!;
    await presenter.send(control('ideas', { do: 'set-aside', notes: [rude.id] }));
    await presenter.send(reveal('ideas'));
    await projector.see((view) => body<BoardScreen>(view).notes?.length === 1, 'one note');
    await presenter.send(control('ideas', { do: 'go-to-stage', stage: 'vote' }));
    await phone.see((view) => body<BoardView>(view).items?.length === 1, 'one thing to vote on');
    const wire = [...phone.frames, ...projector.frames].join();
    expect(wire).toContain('Kept note');
    expect(wire).not.toContain('Rude note');
    const authors = logOf(server.folder, code).flatMap(({ event }) => (event.type === 'answered' ? [event.participant] : []));
    for (const author of authors) expect(wire + presenter.frames.join()).not.toContain(author);
    expect(writer.mine.at(-1)?.body).toMatchObject({
      notes: expect.arrayContaining([expect.objectContaining({ id: rude.id, text: 'Rude note', aside: true })]) as unknown,
    });
  });

  test('a word that the presenter took off the cloud goes from phones and screen', async () => {
    const { server, code, presenter, phone } = await workshopRoom();
    await presenter.send(show('feelings'));
    const writer = await connect(server.url, 'participant', { code, token: newToken() });
    await writer.send(post('feelings', { word: ['calm', 'rude'] }));
    await presenter.send(reveal('feelings'));
    await phone.see((view) => body<WordsView>(view).words?.length === 2, 'two words');
    await presenter.send(control('feelings', { do: 'hide-word', word: 'rude' }));
    await phone.see((view) => body<WordsView>(view).words?.length === 1, 'one word');
    await presenter.see((view) => body<WordsPresenter>(view).hidden?.length === 1, 'one hidden word');
  });
});

describe('the console', () => {
  test('leads the room, and everybody follows', async () => {
    const { presenter, projector, phone } = await workshopRoom();
    const everybody = [presenter, projector, phone];
    const staff = [presenter, projector];
    const follows = async (
      command: unknown,
      clients: Client<'participant' | 'screen' | 'presenter'>[],
      holds: (view: AnyView) => unknown,
      what: string,
    ) => {
      expect(await presenter.send(command)).toMatchObject({ ok: true });
      await allSee(clients, holds, what);
    };
    await follows(show('by-hand'), everybody, (view) => activityIn(view)?.phase === 'waiting', 'waiting');
    await follows(openActivity('by-hand'), everybody, (view) => activityIn(view)?.phase === 'open', 'open');
    await follows(
      startTimer(90),
      everybody,
      (view) => view.timer?.seconds === 90 && view.timer.endsAt > Date.now(),
      'a countdown',
    );
    await follows(stopTimer(), everybody, (view) => view.timer === null, 'no countdown');
    await follows(close('by-hand'), everybody, (view) => activityIn(view)?.phase === 'closed', 'closed');
    await follows(reveal('by-hand'), everybody, (view) => activityIn(view)?.revealed, 'results');
    await follows(hide('by-hand'), everybody, (view) => activityIn(view)?.revealed === false, 'no results');
    await follows(
      reset('by-hand'),
      everybody,
      (view) => activityIn(view)?.run === 1 && activityIn(view)?.phase === 'open',
      'a new round',
    );
    await follows(
      undo(),
      everybody,
      (view) => activityIn(view)?.run === 0 && activityIn(view)?.phase === 'closed',
      'the round before',
    );
    await follows(redo(), everybody, (view) => activityIn(view)?.run === 1, 'the new round again');
    await follows(turnScreen('blank'), staff, (view) => 'mode' in view && view.mode === 'blank', 'a dark screen');
    await follows(turnScreen('join'), staff, (view) => 'mode' in view && view.mode === 'join', 'the way in');
    await follows(turnScreen('live'), staff, (view) => 'mode' in view && view.mode === 'live', 'the step');
    await follows(show('goodbye'), everybody, (view) => view.step.id === 'goodbye', 'the last step');
  });

  test('is told in words why something cannot be done', async () => {
    const { presenter } = await workshopRoom();
    for (const [command, reason] of [
      [show('nowhere'), 'unknown-step'],
      [show('__proto__'), 'malformed'],
      [openActivity('welcome'), 'not-an-activity'],
      [openActivity('nothing'), 'unknown-activity'],
      [control('lunch', { do: 'hide-word', word: 'x' }), 'malformed'],
      [control('feelings', { do: 'hide-word', word: 'x' }), 'unknown-item'],
      [undo(), 'nothing-to-undo'],
      [{ ...startTimer(1), seconds: 0 }, 'malformed'],
      [{ type: 'show-step', step: 'lunch' }, 'malformed'],
    ] as const) {
      expect(await presenter.send(command)).toMatchObject({ ok: false, reason });
    }
  });

  test('that is loaded anew shows the same', async () => {
    const { server, code, presenter, presenterKey: key } = await workshopRoom();
    const by = 'console-in-front';
    const front = await connect(server.url, 'presenter', { code, key, by });
    for (const command of [show('lunch'), close('lunch'), reveal('lunch')]) await front.send(command);
    await front.see((view) => view.undo?.action === 'results-revealed', 'everything that was done');
    const again = await connect(server.url, 'presenter', { code, key, by });
    await front.see((view) => view.consoles === again.view.consoles, 'the other console');
    expect(again.view).toEqual(front.view);
    expect(presenter.view.undo).toBeNull();
  });

  test('two that press Next together make one step and one order', async () => {
    const { server, code, open, presenterKey: key, phone } = await workshopRoom();
    const consoles = await Promise.all(
      ['console-a', 'console-b'].map((by) => connect(server.url, 'presenter', { code, key, by })),
    );
    for (const step of ['lunch', 'topics', 'feelings']) {
      const before = open.live.room.seq;
      const replies = await Promise.all(consoles.map((one) => one.send(show(step))));
      for (const reply of replies) expect(reply).toMatchObject({ ok: true });
      expect(open.live.room.seq).toBe(before + 1);
      await phone.see((view) => view.step.id === step, step);
    }
    await Promise.all([consoles[0]!.send(show('lunch')), consoles[1]!.send(show('topics'))]);
    const { step } = open.live.room;
    await allSee([...consoles, phone], (view) => view.step.id === step && view.rev >= open.live.room.seq - 1, 'one step');
  });
});

describe('the screen', () => {
  test('only reads: nothing that it sends is answered or does anything', async () => {
    const { open, code, projector } = await workshopRoom();
    const { seq } = open.live.room;
    let answered = 0;
    for (const command of [show('lunch'), undo(), turnScreen('blank'), answer('lunch', { choices: ['rice'] })]) {
      projector.socket.emit('command', command, () => answered++);
    }
    // Over the same wire a phone asks last; its answer proves that what came before has been read.
    const phone = projector.socket.io.socket(NAMESPACES.participant, { auth: { code, token: newToken() } });
    expect(await phone.timeout(5_000).emitWithAck('command', answer('lunch', {}))).toMatchObject({ ok: false });
    expect(answered).toBe(0);
    expect(open.live.room.seq).toBe(seq);
  });
});
