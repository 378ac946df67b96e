import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import type { Reason } from '../../shared/protocol/refusal.ts';
import type { ScreenView } from '../../shared/room/views.ts';
import { phoneTexts } from '../../shared/text/phone/phone-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import { answersOn, logOf } from '../helpers/database.ts';
import { Browser, posted, postedJson, type PageForm } from '../helpers/http.ts';
import { answer, close, newId, post, reset, show, takeLate } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

/** What a phone says when something was refused. */
const sentence = (reason: Reason, params: { limit?: number } = {}): string =>
  translator(phoneTexts('en'), 'en')(`refused.${reason}`, params);

/** A server with a room at one of its steps, and the console that brought it there. */
async function roomAt(step: string) {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show(step));
  const phone = new Browser(server.url);
  const page = await phone.go(`/j/${room.code}`);
  const answers = () => answersOn(server.folder, room.code, step);
  return { server, ...room, presenter, phone, page, answers };
}

const peopleOn = (view: ScreenView): number => ('activity' in view.stage ? (view.stage.activity.body as PollScreen).people : 0);

describe('one answer, by whatever way it comes', () => {
  test('a form, a script and a socket bring the same answer', async () => {
    const { server, code, phone, page, answers } = await roomAt('topics');
    await phone.submit(page.answerForm, { choice: ['safety', 'other'], other: 'rest' });
    const form = { choice: ['safety', 'other'], other: ['rest'] };
    const script = new Browser(server.url);
    await script.go(`/j/${code}`);
    const reply = await script.send(`/p/${code}/answers`, postedJson(post('topics', form)));
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({
      ok: true,
      mine: { activity: 'topics', turn: 1, body: { choices: ['safety', 'other'], other: 'rest' } },
    });
    const socket = await connect(server.url, 'participant', { code, token: newToken() });
    expect(await socket.send(post('topics', form))).toMatchObject({
      ok: true,
      mine: { body: { choices: ['safety', 'other'], other: 'rest' } },
    });
    await socket.send(answer('topics', { choices: ['safety', 'other'], other: 'rest' }, { turn: 2 }));

    const stored = answers().map(({ id: _id, participant: _participant, turn: _turn, ...rest }) => rest);
    expect(stored).toHaveLength(4);
    for (const one of stored) expect(one).toEqual(stored[0]);
    expect(new Set(answers().map((one) => one.participant)).size).toBe(3);
  });

  test('every kind can be answered by a form without scripts', async () => {
    const { code, phone, presenter, server } = await roomAt('lunch');
    const filled: Record<string, Record<string, string | string[]>> = {
      lunch: { choice: 'rice' },
      topics: { choice: ['reach', 'money'] },
      feelings: { word: ['calm', 'curious', ''] },
      ideas: { text: 'A quiet room' },
      before: { 'item.fun': '5', 'item.useful': '-8' },
    };
    for (const [step, fields] of Object.entries(filled)) {
      await presenter.send(show(step));
      const saved = await phone.submit((await phone.go(`/p/${code}`)).answerForm, fields);
      expect(saved.standing, step).toContain('Saved');
      expect(answersOn(server.folder, code, step), step).toHaveLength(1);
    }
  });

  test('the answer is in the database when it is acknowledged', async () => {
    const { server, code, answers } = await roomAt('lunch');
    const socket = await connect(server.url, 'participant', { code, token: newToken() });
    for (let turn = 1; turn <= 20; turn++) {
      const id = newId();
      await socket.send(answer('lunch', { choices: ['rice'] }, { id, turn }));
      expect(answers().at(-1)!.id).toBe(id);
    }
  });
});

describe('sent again', () => {
  test('a form that is sent three times counts once, and each time it is saved', async () => {
    const { code, phone, page, answers, server } = await roomAt('lunch');
    const screen = await connect(server.url, 'screen', { code, key: server.room(code).screenKey });
    const pages = await Promise.all([1, 2, 3].map(() => phone.submit(page.answerForm, { choice: 'rice' })));
    for (const { standing } of pages) expect(standing).toContain('Saved');
    expect(answers()).toHaveLength(1);
    await screen.see((view) => peopleOn(view) === 1, 'one person has answered');
  });

  test('a changed form from the page before counts as a change', async () => {
    const { phone, page, answers, code } = await roomAt('lunch');
    await phone.submit(page.answerForm, { choice: 'rice' });
    const saved = await phone.submit(page.answerForm, { choice: 'soup' });
    expect(saved.standing).toContain('Saved');
    expect(answers()).toHaveLength(2);
    expect((await phone.go(`/p/${code}`)).answerForm.fields).toContainEqual(['choice', 'soup']);
  });

  test('a command that goes by socket and by post counts once', async () => {
    const { server, code, phone, answers } = await roomAt('lunch');
    const token = phone.cookies.get(`plenary_${code}`)!;
    const socket = await connect(server.url, 'participant', { code, token });
    const command = post('lunch', { choice: ['bread'] });
    const [bySocket, byPost] = await Promise.all([socket.send(command), phone.send(`/p/${code}/answers`, postedJson(command))]);
    expect(bySocket).toEqual({ ...(byPost.json() as object) });
    expect(bySocket.ok).toBe(true);
    expect(await socket.send(command)).toEqual(bySocket);
    expect(answers()).toHaveLength(1);
  });

  test('of two answers that arrive in the wrong order, the later turn counts', async () => {
    const { server, code, answers } = await roomAt('lunch');
    const socket = await connect(server.url, 'participant', { code, token: newToken() });
    await socket.send(answer('lunch', { choices: ['soup'] }, { turn: 2 }));
    const late = await socket.send(answer('lunch', { choices: ['rice'] }, { turn: 1 }));
    expect(late).toMatchObject({ ok: true, mine: { turn: 2, body: { choices: ['soup'] } } });
    expect(answers()).toHaveLength(2);
  });

  test('an old form that arrives again after a change takes nothing back, and the page shows what counts', async () => {
    const { phone, page, answers } = await roomAt('lunch');
    await phone.submit(page.answerForm, { choice: 'rice' });
    await phone.submit(page.answerForm, { choice: 'soup' });
    const again = await phone.submit(page.answerForm, { choice: 'rice' });
    expect(answers()).toHaveLength(2);
    expect(again.answerForm.fields).toContainEqual(['choice', 'soup']);
  });

  test('a note that was taken back can be written once more without scripts', async () => {
    const { phone, page, answers, code } = await roomAt('ideas');
    const written = await phone.submit(page.answerForm, { text: 'Same words' });
    const own = written.forms.find(({ names }) => names.includes('note'))!;
    const empty = await phone.submit(own, { do: 'delete' });
    // What is left of it is the way to bring it back.
    expect(empty.forms.some(({ names }) => names.includes('note') && names.includes('text'))).toBe(false);
    const again = await phone.submit(empty.answerForm, { text: 'Same words' });
    expect(again.standing).toContain('Saved');
    expect(again.forms.some(({ names }) => names.includes('note'))).toBe(true);
    expect(answers().map(({ answer: act }) => (act as { do: string }).do)).toEqual(['write', 'delete', 'write']);
    expect((await phone.go(`/p/${code}`)).text).toContain('Same words');
  });

  test('a note per line counts once, also when only a part had arrived', async () => {
    const { server, code, phone, page, answers } = await roomAt('ideas');
    const lines = 'One\nTwo\nThree\nFour';
    const refused = await phone.submit(page.answerForm, { text: lines });
    expect(refused.status).toBe(422);
    expect(refused.standing).toBe(sentence('too-many', { limit: 3 }));
    const again = await phone.submit(page.answerForm, { text: lines });
    expect(again.status).toBe(422);
    expect(answers().map(({ answer: act }) => (act as { text: string }).text)).toEqual(['One', 'Two', 'Three']);
    expect(logOf(server.folder, code).filter(({ event }) => event.type === 'answered')).toHaveLength(3);
  });
});

describe('refused', () => {
  const filled = (form: PageForm, name: string): string[] =>
    form.fields.filter(([field]) => field === name).map(([, value]) => value);

  test('too long: 413, in words, and what was written stands in the field', async () => {
    const { phone, page, answers } = await roomAt('ideas');
    const long = 'So much to say! '.repeat(8).trim();
    const refused = await phone.submit(page.answerForm, { text: long });
    expect(refused.status).toBe(413);
    expect(refused.standing).toBe(sentence('too-long', { limit: 40 }));
    expect(filled(refused.answerForm, 'text')).toEqual([long]);
    expect(answers()).toHaveLength(0);
    expect((await phone.submit(refused.answerForm, { text: 'Short' })).standing).toContain('Saved');
  });

  test('nothing chosen, too much chosen, an unknown option: 422, and the choice stands', async () => {
    const { phone, page, answers } = await roomAt('topics');
    expect((await phone.submit(page.answerForm)).status).toBe(422);
    const many = await phone.submit(page.answerForm, { choice: ['safety', 'reach', 'money'] });
    expect([many.status, many.standing]).toEqual([422, sentence('too-many', { limit: 2 })]);
    expect(filled(many.answerForm, 'choice')).toEqual(['safety', 'reach', 'money']);
    const unknown = await phone.submit(page.answerForm, { choice: ['safety', 'nothing'] });
    expect(unknown.status).toBe(422);
    expect(filled(unknown.answerForm, 'choice')).toEqual(['safety']);
    expect(answers()).toHaveLength(0);
  });

  test('a survey that comes back keeps every item', async () => {
    const { phone, page } = await roomAt('before');
    const refused = await phone.submit(page.answerForm, {
      'item.fun': '4',
      'item.useful': '2',
      'item.young': '7',
      'item.fake': '1',
    });
    expect(refused.status).toBe(422);
    expect(filled(refused.answerForm, 'item.fun')).toEqual(['4']);
    expect(filled(refused.answerForm, 'item.useful')).toEqual(['2']);
  });

  test('closed: 409 with the page and the words that came too late', async () => {
    const { phone, page, presenter, answers } = await roomAt('feelings');
    await presenter.send(takeLate(false));
    await presenter.send(close('feelings'));
    const refused = await phone.submit(page.answerForm, { word: ['late', 'words'] });
    expect(refused.status).toBe(409);
    expect(refused.standing).toBe(sentence('closed'));
    expect(filled(refused.answerForm, 'word')).toEqual(expect.arrayContaining(['late', 'words']));
    expect(answers()).toHaveLength(0);
  });

  test('asked anew: an answer to the round before is refused, and the new round is answered', async () => {
    const { phone, page, presenter, answers } = await roomAt('lunch');
    await phone.submit(page.answerForm, { choice: 'rice' });
    await presenter.send(reset('lunch'));
    const refused = await phone.submit(page.answerForm, { choice: 'soup' });
    expect([refused.status, refused.standing]).toEqual([409, sentence('reset')]);
    await phone.submit(refused.answerForm, { choice: 'soup' });
    expect(answers().map(({ run }) => run)).toEqual([0, 1]);
  });

  test('an answer to a step that the room has left is taken as long as it is open', async () => {
    const { phone, page, presenter, answers } = await roomAt('lunch');
    await presenter.send(show('topics'));
    const next = await phone.submit(page.answerForm, { choice: 'rice' });
    expect(next.status).toBe(200);
    expect(next.text).toContain('Which topics?');
    expect(answers()).toHaveLength(1);
  });

  test('what was saved before does not make a new question look answered', async () => {
    const { phone, page, presenter } = await roomAt('lunch');
    const saved = await phone.submit(page.answerForm, { choice: 'rice' });
    expect(saved.standing).toContain('Saved');
    await presenter.send(show('topics'));
    expect((await phone.go(saved.path)).standing).not.toContain('Saved');
  });

  test('too fast: 429 with the page, and the words stand in the field', async () => {
    const { phone, page, code } = await roomAt('ideas');
    await Promise.all(Array.from({ length: 60 }, () => phone.send(`/p/${code}/answers`, posted([['activity', 'x']]))));
    const refused = await phone.submit(page.answerForm, { text: 'Now' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(filled(refused.answerForm, 'text')).toEqual(['Now']);
  });

  test('too fast for a script: 429 with the seconds to wait, and nobody is disconnected', async () => {
    const { server, code, answers } = await roomAt('lunch');
    const socket = await connect(server.url, 'participant', { code, token: newToken() });
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, at) => socket.send(answer('lunch', { choices: ['rice'] }, { turn: at + 1 }))),
    );
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused.length).toBeGreaterThan(20);
    for (const reply of refused) expect(reply).toMatchObject({ reason: 'slow-down', retryAfter: expect.any(Number) as number });
    expect(socket.socket.connected).toBe(true);
    expect(answers()).toHaveLength(60 - refused.length);
  });
});

describe('the held GET', () => {
  test('is answered 304 when nothing newer came, and at once when something did', async () => {
    const { code, phone, presenter } = await roomAt('lunch');
    const first = await phone.send(`/p/${code}/state`);
    const { view } = first.json() as { view: { rev: number; step: { id: string } } };
    expect(view.step.id).toBe('lunch');
    expect((await phone.send(`/p/${code}/state?rev=${view.rev}&wait=0`)).status).toBe(304);
    const held = phone.send(`/p/${code}/state?rev=${view.rev}&wait=25`);
    await presenter.send(show('topics'));
    const newer = (await held).json() as { view: { rev: number; step: { id: string } } };
    expect(newer.view.step.id).toBe('topics');
    expect(newer.view.rev).toBeGreaterThan(view.rev);
    expect((await phone.send(`/p/${code}/state?rev=${view.rev}&wait=25`)).status).toBe(200);
  });

  test('is not woken by what other people answer', async () => {
    const { server, code, phone } = await roomAt('lunch');
    const { view } = (await phone.send(`/p/${code}/state`)).json() as { view: { rev: number } };
    const socket = await connect(server.url, 'participant', { code, token: newToken() });
    const held = phone.send(`/p/${code}/state?rev=${view.rev}&wait=1`);
    await socket.send(answer('lunch', { choices: ['rice'] }));
    expect((await held).status).toBe(304);
  });

  test('brings one own part along, and only that', async () => {
    const { code, phone, page } = await roomAt('lunch');
    await phone.submit(page.answerForm, { choice: 'rice' });
    expect((await phone.send(`/p/${code}/state`)).json()).toMatchObject({
      mine: { activity: 'lunch', turn: 1, body: { choices: ['rice'] } },
    });
  });

  test('Check now waits for the next question without scripts', async () => {
    const { phone, page, presenter } = await roomAt('lunch');
    const check = page.forms.find(({ method }) => method === 'GET')!;
    const query = new URLSearchParams(check.fields).toString();
    const waiting = phone.go(`${check.action}?${query}`);
    await presenter.send(show('topics'));
    expect((await waiting).text).toContain('Which topics?');
  });

  test('is refused to who has no place in the room', async () => {
    const { server, code } = await roomAt('lunch');
    expect((await new Browser(server.url).send(`/p/${code}/state?rev=0`)).status).toBe(404);
  });
});
