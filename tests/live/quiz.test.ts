import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { LeaderboardMine, LeaderboardView } from '../../shared/activities/leaderboard/leaderboard.ts';
import type { QuizMine, QuizView } from '../../shared/activities/quiz/quiz.ts';
import type { ActivityView, ParticipantView, ScreenView } from '../../shared/room/views.ts';
import { logOf } from '../helpers/database.ts';
import { Browser } from '../helpers/http.ts';
import { close, control, post, reveal, show, startTimer, undo } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { sessionOf } from '../helpers/sessions.ts';
import { connect } from '../helpers/sockets.ts';

const ask = { kind: 'quiz', title: 'Ask', question: 'Which one?', explanation: 'Zanzibar explains it.' };
const option = (code: string, right = false) => ({ code, text: `Text ${code.length}`, right });

/** Every type of question, and a number. Codes tell what is right, texts do not. */
const questions = {
  choice: { ...ask, type: 'choice', speed: true, options: [option('wrong-ones'), option('zanzibar', true), option('no')] },
  several: { ...ask, type: 'several', options: [option('zanzibar', true), option('zanzibar-two', true), option('no')] },
  typed: { ...ask, type: 'typed', accept: ['Zanzibar', { en: 'Zanzibar island', es: 'Isla de Zanzibar' }] },
  order: {
    ...ask,
    type: 'order',
    options: ['zanzibar-1', 'zanzibar-22', 'zanzibar-333'].map((code) => ({ code, text: code.slice(9) })),
  },
  number: { ...ask, type: 'number', answer: 271828, tolerance: 31415 },
  guess: { kind: 'number', title: 'Guess', question: 'How many?', answer: 271828, tolerance: 31415 },
};
const TELLS = /zanzibar|271828|31415|"right":|tolerance":\d|explain/i;
const forms: Record<string, Record<string, string[]>> = {
  choice: { pick: ['b'] },
  several: { pick: ['a'] },
  typed: { text: ['Lantern'] },
  order: { pick: ['a', 'b', 'c'] },
  number: { text: ['270000'] },
  guess: { value: ['270000'] },
};

const activityIn = ({ stage }: ParticipantView | ScreenView): ActivityView | null =>
  'activity' in stage ? stage.activity : null;

async function quizRoom() {
  const server = await served();
  const steps = Object.entries(questions).map(([id, step]) => ({ id, ...step }));
  const room = server.app.rooms.open(sessionOf(...steps, { id: 'standing', kind: 'leaderboard', title: 'Standing' }));
  const { code } = room.live;
  const { present, screen } = server.app.links(room);
  const presenter = await connect(server.url, 'presenter', { code, key: present.split('#')[1]! });
  const projector = await connect(server.url, 'screen', { code, key: screen.split('#')[1]! });
  const token = newToken();
  const phone = await connect(server.url, 'participant', { code, token });
  return { server, code, presenter, projector, phone, token };
}

describe('what is right', () => {
  test('is in no frame and on no page before the reveal, whatever the type', async () => {
    const { server, code, presenter, projector, phone } = await quizRoom();
    const reader = new Browser(server.url);
    await reader.go(`/j/${code}`);
    for (const [id, form] of Object.entries(forms)) {
      const from = [phone.frames.length, projector.frames.length];
      const pages: string[] = [];
      const look = async () => {
        pages.push((await reader.send(`/p/${code}`)).text, (await reader.send(`/p/${code}/state`)).text);
      };
      await presenter.send(show(id));
      await Promise.all([phone, projector].map((client) => client.see((view) => view.step.id === id, id)));
      await look();
      expect(await phone.send(post(id, form))).toMatchObject({ ok: true });
      await look();
      await presenter.send(close(id));
      for (const client of [phone, projector]) await client.see((view) => activityIn(view)?.phase === 'closed', 'closed');
      await look();
      const told = [...phone.frames.slice(from[0]), ...projector.frames.slice(from[1]), ...pages.map(withoutStyle)].join('\n');
      expect(told, id).toContain(questions[id as keyof typeof questions].question);
      const near = new RegExp(`.{0,60}(${TELLS.source}).{0,60}`, 'i').exec(told)?.[0];
      expect(near, id).toBeUndefined();
      await presenter.send(reveal(id));
      for (const client of [phone, projector]) await client.see((view) => activityIn(view)?.revealed, 'revealed');
      expect(JSON.stringify([phone.view, projector.view]), id).toMatch(id === 'guess' ? /271828/ : /Zanzibar explains/);
    }
  });

  test('comes with the reveal, with what it earned; accepting an answer scores again, undo takes it back', async () => {
    const { presenter, phone } = await quizRoom();
    await presenter.send(show('typed'));
    await phone.see((view) => view.step.id === 'typed', 'the question');
    await phone.send(post('typed', forms.typed!));
    await presenter.send(reveal('typed'));
    const points = () => (phone.mine.at(-1)?.body as QuizMine | undefined)?.result?.points;
    await phone.until(() => points() === 0, 'the result');
    await phone.see((view) => activityIn(view)?.revealed, 'the reveal');
    expect((activityIn(phone.view)!.body as QuizView).solution!.texts).toEqual(['Zanzibar', 'Zanzibar island']);
    await presenter.send(control('typed', { do: 'accept-answer', answer: 'lantern' }));
    await phone.until(() => points() === 100, 'points');
    await presenter.send(undo());
    await phone.until(() => points() === 0, 'none again');
  });
});

describe('a leaderboard', () => {
  test('brings everybody their own place, on the socket and on the page, under a name that only they know', async () => {
    const { server, code, presenter, phone, token } = await quizRoom();
    await presenter.send(show('choice'));
    await phone.see((view) => view.step.id === 'choice', 'the question');
    await phone.send(post('choice', forms.choice!));
    await presenter.send(reveal('choice'));
    await presenter.send(show('standing'));
    await presenter.send(reveal('standing'));
    await phone.until(() => (phone.mine.at(-1)?.body as LeaderboardMine | undefined)?.place === 1, 'the place');
    const { alias } = phone.mine.at(-1)!.body as LeaderboardMine;
    await phone.see((view) => activityIn(view)?.revealed, 'the standing');
    expect((activityIn(phone.view)!.body as LeaderboardView).standing!.leaders).toEqual([{ place: 1, alias, points: 100 }]);
    const again = await connect(server.url, 'participant', { code, token });
    await again.until(() => again.mine.length, 'the place after coming back');
    const own = await new Browser(server.url).go(`/p/${code}/t/${token}`);
    expect(own.text).toContain(alias);
    const stranger = await connect(server.url, 'participant', { code, token: newToken() });
    expect(stranger.mine).toEqual([]);
    for (const { event } of logOf(server.folder, code))
      if ('participant' in event) expect([...phone.frames, ...presenter.frames].join('\n')).not.toContain(event.participant);
  });
});

describe('speed', () => {
  test('leaves a quarter of the countdown in the log, and no more', async () => {
    const { server, code, presenter, phone } = await quizRoom();
    await presenter.send(show('choice'));
    await presenter.send(startTimer(600));
    await phone.see((view) => view.timer, 'the countdown');
    await phone.send(post('choice', forms.choice!));
    const answered = logOf(server.folder, code).flatMap(({ event }) => (event.type === 'answered' ? [event] : []));
    expect(answered).toMatchObject([{ quarter: 1 }]);
  });
});

const withoutStyle = (page: string): string => page.replace(/<style>.*?<\/style>/s, '');
