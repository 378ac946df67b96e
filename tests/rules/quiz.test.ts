import { describe, expect, test } from 'vitest';
import { optionsOf, type Config } from '../../shared/activities/quiz/config.ts';
import { handleOf } from '../../shared/activities/quiz/handles.ts';
import type { QuizMine, QuizPresenter, QuizScreen, QuizView } from '../../shared/activities/quiz/quiz.ts';
import { scoreOf } from '../../shared/activities/quiz/score.ts';
import type { Room } from '../../shared/room/room.ts';
import { quizSteps } from '../laws/samples-quiz.ts';
import {
  NOW,
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  control,
  givenRoom,
  ownBody,
  participant,
  post,
  redo,
  reset,
  hide,
  lock,
  open,
  showRun,
  reveal,
  show,
  startTimer,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

type Type = keyof typeof quizSteps;
const at = (type: Type, more: object = {}): Room => after(sessionOf({ ...quizSteps[type], ...more }), show(type));
const configOf = (type: Type): Config => sessionOf(quizSteps[type]).steps[0]!.config as Config;
const result = (room: Room, who = ann) => ownBody<QuizMine>(room, who)!.result;

describe('a question', () => {
  test.each([
    ['choice', { picks: ['b'] }, 'right', 100],
    ['choice', { picks: ['a'] }, 'wrong', 0],
    ['several', { picks: ['a', 'b'] }, 'right', 100],
    ['several', { picks: ['a', 'a'] }, 'partly', 50],
    ['several', { picks: ['a', 'b', 'c', 'd'] }, 'wrong', 0],
    ['typed', { text: 'SECRET  hope' }, 'right', 100],
    ['typed', { text: 'sercet hope' }, 'right', 100],
    ['typed', { text: 'no hope' }, 'wrong', 0],
    ['number', { text: '41,5 km' }, 'right', 100],
    ['number', { text: '٣٧' }, 'wrong', 0],
  ] as const)('of type %s: %j is %s and earns %d', (type, what, outcome, points) => {
    const room = after(at(type), answer(type, what), reveal(type));
    expect(result(room)).toMatchObject({ outcome, points });
  });

  test('put in order is right in the right order only', () => {
    const config = configOf('order');
    const picks = optionsOf(config).map(({ code }) => handleOf(config, code));
    expect(result(after(at('order'), answer('order', { picks }), reveal('order')))).toMatchObject({
      outcome: 'right',
      points: 100,
    });
    const swapped = [picks[1]!, picks[0]!, ...picks.slice(2)];
    expect(result(after(at('order'), answer('order', { picks: swapped }), reveal('order')))).toMatchObject({
      outcome: 'partly',
      points: 67,
    });
    const reverse = [...picks].reverse();
    expect(result(after(at('order'), answer('order', { picks: reverse }), reveal('order')))).toMatchObject({
      outcome: 'wrong',
      points: 0,
    });
  });

  test.each([
    ['choice', { picks: [] }, 'empty', { field: 'pick' }],
    ['choice', { picks: ['a', 'b'] }, 'too-many', { limit: 1, field: 'pick' }],
    ['choice', { picks: ['sun'] }, 'unknown-option', { field: 'pick' }],
    ['choice', { picks: ['z'] }, 'unknown-option', { field: 'pick' }],
    ['choice', { text: 'b' }, 'empty', { field: 'pick' }],
    ['order', { picks: ['a', 'b'] }, 'each-once', { field: 'pick' }],
    ['order', { picks: ['a', 'a', 'b', 'c'] }, 'each-once', { field: 'pick' }],
    ['order', { picks: ['a', 'b', 'c', 'z'] }, 'unknown-option', { field: 'pick' }],
    ['typed', { text: '  ' }, 'empty', { field: 'text' }],
    ['typed', { text: 'x'.repeat(81) }, 'too-long', { limit: 80, field: 'text' }],
    ['number', { text: 'forty' }, 'not-a-number', { field: 'text' }],
  ] as const)('of type %s refuses %j: %s', (type, what, reason, more) => {
    givenRoom(at(type)).when(answer(type, what)).refused(reason, more);
  });

  test('put in order takes places from a form without scripts, each once', () => {
    const places = (a: string, b: string, c: string, d: string) => ({
      'place.a': [a],
      'place.b': [b],
      'place.c': [c],
      'place.d': [d],
    });
    const room = after(at('order'), post('order', places('4', '2', '1', '3')));
    expect(ownBody<QuizMine>(room, ann)!.picks).toEqual(['c', 'b', 'd', 'a']);
    givenRoom(at('order'))
      .when(post('order', places('1', '1', '2', '3')))
      .refused('each-once', { field: 'pick' });
    givenRoom(at('order'))
      .when(post('order', places('', '', '', '')))
      .refused('each-once', { field: 'pick' });
  });

  test('takes a later answer instead of the one before, and none once the reveal has closed it', () => {
    const room = after(
      at('choice'),
      answer('choice', { picks: ['a'] }),
      answer('choice', { picks: ['b'] }, { turn: 2 }),
      reveal('choice'),
    );
    expect(room.activities.choice!.phase).toBe('closed');
    expect(result(room)).toMatchObject({ outcome: 'right' });
    givenRoom(room)
      .when(answer('choice', { picks: ['b'] }), ben)
      .refused('closed');
    expect(bodyFor<QuizScreen>('screen', room).results).toEqual({ people: 1, right: 1, partly: 0, wrong: 0, counts: { b: 1 } });
    expect(bodyFor<QuizScreen>('screen', after(room, undo()))).toMatchObject({ results: null, solution: null });
  });

  test('started again asks everybody anew', () => {
    const room = after(at('choice'), answer('choice', { picks: ['b'] }), reveal('choice'), reset('choice'));
    expect(room.activities.choice).toMatchObject({ phase: 'open', revealed: false });
    expect(ownBody<QuizMine>(room, ann)).toBeNull();
  });
});

describe('once the room has seen the right answer', () => {
  const seen = after(at('choice'), reveal('choice'), hide('choice'));

  test('hiding it again makes nobody forget: it cannot be opened for answers', () => {
    givenRoom(seen).when(open('choice')).refused('answer-known');
    expect(after(seen, lock('choice')).activities.choice!.phase).toBe('locked');
  });

  test('nobody can answer, however the question came to be open', () => {
    const forced = {
      ...seen,
      activities: { ...seen.activities, choice: { ...seen.activities.choice!, phase: 'open' as const } },
    };
    givenRoom(forced)
      .when(answer('choice', { picks: ['b'] }))
      .refused('answer-known');
  });

  test('it can be asked again, and answered, in another round', () => {
    givenRoom(after(seen, reset('choice')))
      .when(answer('choice', { picks: ['b'] }, { run: 1 }))
      .then({ type: 'answered', activity: 'choice' });
    const back = after(seen, reset('choice'), showRun('choice', 0));
    givenRoom(back).when(open('choice')).refused('answer-known');
  });

  test('a reveal that was taken back at once leaves the question as it was', () => {
    const back = after(at('choice'), reveal('choice'), undo());
    givenRoom(back)
      .when(answer('choice', { picks: ['b'] }))
      .then({ type: 'answered', activity: 'choice' });
  });
});

describe('what is right stays secret until the reveal', () => {
  const tells = [
    'because',
    'moon',
    'sun',
    'first',
    'second',
    'right',
    'secret hope',
    'light',
    'luz',
    '40',
    'tolerance',
    'accept',
  ];

  test.each(Object.keys(quizSteps) as Type[])('of type %s', (type) => {
    const step = JSON.parse(JSON.stringify(quizSteps[type])) as { options?: { text: string }[] };
    for (const [n, option] of step.options?.entries() ?? []) option.text = `Text ${n}`;
    const what = {
      choice: { picks: ['b'] },
      several: { picks: ['a'] },
      typed: { text: 'mine' },
      order: { picks: ['a', 'b', 'c', 'd'] },
      number: { text: '7' },
    };
    const open = after(sessionOf(step), show(type), answer(type, what[type]));
    for (const room of [open, after(open, close(type))]) {
      const seen = [bodyFor('participant', room), bodyFor('screen', room), ownBody(room, ann)];
      const said = JSON.stringify(seen).toLowerCase().replace('"speed":false', '').replaceAll('"solution":null', '');
      for (const tell of tells) expect(said).not.toContain(tell);
    }
    const shown = after(open, reveal(type));
    expect(bodyFor<QuizView>('participant', shown).solution!.explanation).toEqual([{ tag: 'p', children: ['Because.'] }]);
    expect(bodyFor<QuizPresenter>('presenter', open).solution).not.toBeNull();
  });
});

describe('a typed answer that is accepted after the fact', () => {
  const people = [ann, ben, cleo];
  const written = ['lantern', 'Lantern!', 'candle'].reduce(
    (room, text, n) => after(room, [people[n]!, answer('typed', { text })]),
    at('typed'),
  );
  const shown = after(written, reveal('typed'));
  const groups = (room: Room) =>
    bodyFor<QuizPresenter>('presenter', room).groups.map(({ key, count, right, accepted }) => [key, count, right, accepted]);
  const accept = control('typed', { do: 'accept-answer', answer: 'lantern' });

  test('is grouped with its other spellings', () => {
    expect(groups(shown)).toEqual([
      ['lantern', 2, false, false],
      ['candle', 1, false, false],
    ]);
  });

  test('scores again for everybody who wrote it', () => {
    const room = after(shown, accept);
    expect(groups(room)[0]).toEqual(['lantern', 2, true, true]);
    expect(people.map((who) => result(room, who)!.points)).toEqual([100, 100, 0]);
    expect(bodyFor<QuizScreen>('screen', room).results).toMatchObject({ right: 2, wrong: 1 });
  });

  test('is taken back by undo, done again by redo, and by a press', () => {
    const room = after(shown, accept);
    expect(result(after(room, undo()))!.points).toBe(0);
    expect(result(after(room, undo(), redo()))!.points).toBe(100);
    expect(result(after(room, control('typed', { do: 'reject-answer', answer: 'lantern' })))!.points).toBe(0);
    givenRoom(room).when(accept).changesNothing();
  });

  test('must be there', () => {
    for (const key of ['nobody', 'constructor', '__proto__'])
      givenRoom(shown)
        .when(control('typed', { do: 'accept-answer', answer: key }))
        .refused('unknown-item', { field: 'answer' });
    const choice = after(at('choice'), answer('choice', { picks: ['b'] }));
    givenRoom(choice)
      .when(control('choice', { do: 'accept-answer', answer: 'b' }))
      .refused('unknown-item', { field: 'answer' });
  });
});

describe('speed', () => {
  const held = { picks: ['sun'], text: '', key: '', value: null, share: 1 };
  const config = configOf('choice');

  test('is not scored unless asked for', () => {
    const room = after(at('choice'), startTimer(60));
    const [event] = givenRoom(room)
      .when(answer('choice', { picks: ['b'] }), ann, NOW + 59_000)
      .events();
    expect(event).not.toHaveProperty('quarter');
    expect(scoreOf(config, { ...held, quarter: 4 }, {}).points).toBe(100);
  });

  test('costs a tenth a quarter of the countdown, and nothing without one', () => {
    const fast: Config = { ...config, speed: true };
    expect([undefined, 1, 2, 3, 4].map((quarter) => scoreOf(fast, { ...held, ...(quarter && { quarter }) }, {}).points)).toEqual([
      100, 100, 90, 80, 70,
    ]);
    expect(scoreOf(fast, { ...held, share: 0, quarter: 1 }, {})).toMatchObject({ points: 0, outcome: 'wrong' });
    expect(scoreOf(fast, { ...held, quarter: 4 }, {}).outcome).toBe('right');
  });

  test.each([
    [0, 1],
    [15_000, 1],
    [15_001, 2],
    [30_000, 2],
    [59_999, 4],
    [90_000, 4],
  ])('%d ms into a minute the log holds quarter %d, and no time', (ms, quarter) => {
    const room = after(at('several'), startTimer(60));
    const [event] = givenRoom(room)
      .when(answer('several', { picks: ['a'] }), ann, NOW + ms)
      .events();
    expect(event).toMatchObject({ quarter });
    expect(JSON.stringify(event)).not.toContain(String(NOW + ms).slice(0, 8));
  });

  test.each([
    [30_000, 1],
    [60_000, 2],
    [119_999, 4],
    [300_000, 4],
  ])(
    'whoever asks for more time is %d ms into a minute in quarter %d: twice as long, and only their own phone knows',
    (ms, quarter) => {
      const asked = answer('several', { picks: ['a'], more: true });
      const form = post('several', { pick: ['a'], more: ['1'] });
      const room = after(at('several'), startTimer(60));
      for (const command of [asked, form])
        expect(
          givenRoom(room)
            .when(command, ann, NOW + ms)
            .events(),
        ).toMatchObject([{ quarter, answer: { more: true } }]);
      const answered = after(room, asked);
      expect(ownBody<QuizMine>(answered, ann)!.more).toBe(true);
      const others = [bodyFor('participant', answered), bodyFor('screen', answered), bodyFor('presenter', answered)];
      expect(JSON.stringify(others)).not.toContain('"more"');
    },
  );

  test('without a countdown on this step the log holds nothing of it', () => {
    const [event] = givenRoom(at('several'))
      .when(answer('several', { picks: ['a'] }))
      .events();
    expect(event).not.toHaveProperty('quarter');
  });
});

describe('a session file', () => {
  const mistakes = (step: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [step] }] });
  const { choice, several, typed, order } = quizSteps;

  test.each([
    [{ ...choice, options: several.options }, 'options needs exactly one option that is right'],
    [
      { ...several, options: several.options.map((one) => ({ ...one, right: true })) },
      'options needs a right and a wrong option',
    ],
    [{ ...order, options: order.options.slice(0, 2) }, 'options needs at least three lines'],
    [{ ...typed, accept: [] }, 'accept needs an accepted answer'],
    [{ ...choice, results: 'live' }, 'results must be hidden where there is a right answer'],
    [{ ...choice, type: 'guess' }, 'type must be choice, several, typed, order or number'],
    [{ ...choice, options: [choice.options[0]!, choice.options[0]!] }, 'options has two options with the same code'],
  ])('says what is wrong with %j', (step, mistake) => {
    expect(mistakes(step)).toContain(`parts.0.steps.0.${mistake}`);
  });

  test('may leave out everything but the question and what is right', () => {
    const { explanation: _none, ...bare } = choice;
    expect(mistakes(bare)).toEqual([]);
    expect(configOf('choice')).toMatchObject({ quiz: 'quiz', points: 100, speed: false });
  });
});

test('the export has what was answered, how right it was, and points', async () => {
  const { quiz } = await import('../../shared/activities/quiz/quiz.ts');
  const room = after(at('several'), answer('several', { picks: ['a'] }), [
    participant('ben'),
    answer('several', { picks: ['a', 'b'] }),
  ]);
  const config = configOf('several');
  const rows = [...quiz.rows(config, room.activities.several!.runs[0] as never, String)].filter(
    (row) => row.participant === 'ann',
  );
  expect(rows.map(({ item, value, label }) => [item, value, label])).toEqual([
    ['choice', 'moon', 'The moon'],
    ['correct', 0.5, 'partly'],
    ['points', 50, ''],
  ]);
});
