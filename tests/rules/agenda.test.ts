import { describe, expect, test } from 'vitest';
import { historyOf } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import { choicesOf, lineLimits, missingIn, templates, type TemplateName } from '../../shared/session/templates.ts';
import {
  after,
  answer,
  back,
  ben,
  endRoom,
  front,
  frozen,
  givenRoom,
  insertStep,
  lock,
  moveStep,
  open,
  reset,
  show,
  showRun,
  skipStep,
  throughJson,
  undo,
} from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { workshop } from '../helpers/sessions.ts';

const fresh = frozen(newRoom('ROOM1', workshop));
const idsOf = (room: Room): string[] => room.session.steps.map(({ id }) => id);
const addedIn = (room: Room): string => Object.keys(room.added).at(-1)!;
const asked = templates.poll({ question: 'More time?', options: ['Yes', 'No'] });
const console1 = (room: Room) => presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 });

describe('a step put in during the workshop', () => {
  const room = after(fresh, show('lunch'), answer('lunch', { choices: ['rice'] }), insertStep('lunch', asked));
  const id = addedIn(room);

  test('stands after the step it was put behind, in its part', () => {
    expect(idsOf(room)[idsOf(room).indexOf('lunch') + 1]).toBe(id);
    expect(room.session.parts.find(({ steps }) => steps.includes('lunch'))!.steps).toContain(id);
    expect(console1(room).agenda.find((item) => item.id === id)).toMatchObject({ added: true, title: 'More time?' });
  });

  test('is answered like any other, and every answer before is kept', () => {
    const answered = after(room, show(id), [ben, answer(id, { choices: ['option-1'] })]);
    expect(console1(answered).stage).toMatchObject({ activity: { body: { people: 1 } } });
    expect(console1(after(answered, show('lunch'))).stage).toMatchObject({ activity: { body: { people: 1 } } });
  });

  test('does not say its question twice on a phone: the kind stands above it, in the language of the page', () => {
    const titleOf = (at: Room, lang: string) => participantView(at, lang).step.title;
    const shown = after(room, show(id));
    expect([titleOf(shown, 'en'), titleOf(shown, 'ar')]).toEqual(['Poll', 'تصويت']);
    expect(console1(shown).step.title).toBe('More time?');
    const long = after(fresh, insertStep('lunch', templates.open({ question: 'Why '.repeat(25), options: [] })));
    expect(titleOf(after(long, show(addedIn(long))), 'en')).toBe('Open text');
    expect(titleOf(after(fresh, show('lunch')), 'en')).toBe('Lunch');
  });

  test('is taken out by undo and comes back with its answers by redo', () => {
    const answered = after(room, [back, show(id)], [ben, answer(id, { choices: ['option-1'] })]);
    const without = after(answered, undo());
    expect(idsOf(without)).toEqual(idsOf(fresh));
    expect(without.step).toBe('lunch');
    givenRoom(without)
      .when(answer(id, { choices: ['option-2'] }), ben)
      .refused('unknown-activity');
    const again = after(without, { type: 'redo', id: 'command-of-redo-0001' }, show(id));
    expect(console1(again).stage).toMatchObject({ activity: { body: { people: 1 } } });
  });

  test('survives a restart: the log says all of it', () => {
    const { decision } = givenRoom(fresh).when(insertStep('lunch', asked));
    expect(throughJson(decision)).toEqual(decision);
    expect(decision).toHaveProperty('events');
  });

  test.each([
    ['after a step that is not there', 'nowhere', asked, 'unknown-step'],
    ['of no kind', 'lunch', { kind: 'dance', title: 'x' }, 'malformed'],
    ['without a question', 'lunch', { kind: 'words', title: 'x' }, 'malformed'],
    ['with one option', 'lunch', templates.poll({ question: 'x', options: ['a'] }), 'malformed'],
    ['with a field too many', 'lunch', { ...asked, secret: 1 }, 'malformed'],
    [
      'of an instrument that is not there',
      'lunch',
      { kind: 'survey', title: 'x', instrument: 'no', wave: 'before' },
      'malformed',
    ],
  ] as const)('is refused %s', (_what, place, step, reason) => {
    const { decision } = givenRoom(fresh).when(insertStep(place, step));
    expect(decision).toMatchObject({ refusal: { reason } });
  });

  test.each(Object.keys(templates) as TemplateName[])('every template makes one: %s', (name) => {
    const options = lineLimits[name] ? ['Yes', 'No', 'Perhaps'] : [];
    const made = after(fresh, insertStep('lunch', templates[name]({ question: 'ق'.repeat(90), options })));
    expect(idsOf(made)).toHaveLength(idsOf(fresh).length + 1);
  });

  test('says in words what is missing before a step can be made', () => {
    const one = { question: 'Lunch?', options: ['Soup'] };
    expect(missingIn('poll', { question: '', options: [] })).toBe('no-question');
    expect([missingIn('poll', one), missingIn('scale', one), missingIn('yes-no', one)]).toEqual(['two-options', null, null]);
    expect(missingIn('scale', { ...one, options: [] })).toBe('one-statement');
    expect(missingIn('poll', { ...one, options: Array.from({ length: 31 }, (_one, at) => `${at}`) })).toBe('too-many-lines');
  });

  test('shows beforehand what people will choose from, in every language of the pages', () => {
    const wanted = { question: 'Lunch is too short', options: ['Here', 'At home'] };
    expect(choicesOf('scale', wanted)).toMatchObject({ statements: ['Here', 'At home'], choices: { length: 5 } });
    expect(choicesOf('poll', wanted).choices).toEqual(['Here', 'At home']);
    expect(choicesOf('words', wanted).choices).toEqual([]);
    for (const name of ['yes-no', 'thumbs', 'scale'] as const)
      for (const choice of choicesOf(name, wanted).choices)
        expect(Object.keys(choice)).toEqual(expect.arrayContaining(['en', 'es', 'sr-Latn', 'ar']));
  });
});

describe('the order of steps', () => {
  test('is changed by moving one behind another, or to the very beginning', () => {
    const [first, second, third] = idsOf(fresh);
    expect(idsOf(after(fresh, moveStep(first!, third!))).slice(0, 3)).toEqual([second, third, first]);
    expect(idsOf(after(fresh, moveStep(third!, null))).slice(0, 3)).toEqual([third, first, second]);
    givenRoom(fresh).when(moveStep(second!, first!)).changesNothing();
    givenRoom(fresh).when(moveStep(first!, first!)).refused('unknown-step');
  });

  test('the room stays at its step while the agenda changes around it', () => {
    const room = after(fresh, show('lunch'), moveStep('lunch', null));
    expect(room.step).toBe('lunch');
    expect(participantView(room, 'en').step).toMatchObject({ id: 'lunch', number: 1, of: idsOf(fresh).length });
  });

  test(
    'whatever is moved, every step stays there once, in the parts too',
    perSeed((random) => {
      let room: Room = fresh;
      for (let n = 0; n < 60; n++) {
        const ids = idsOf(room);
        const [step, behind] = [random.pick(ids), random.maybe(0.1) ? null : random.pick(ids)];
        if (step === behind) continue;
        room = random.maybe(0.2) ? after(room, insertStep(step, asked)) : after(room, moveStep(step, behind));
        expect(idsOf(room)).toEqual(room.session.parts.flatMap(({ steps }) => steps));
        expect(new Set(idsOf(room)).size).toBe(idsOf(fresh).length + Object.keys(room.added).length);
      }
      while (historyOf(room, front.role === 'presenter' ? front.id : '').undo.length) room = after(room, undo());
      expect(idsOf(room).length).toBeGreaterThanOrEqual(idsOf(fresh).length);
    }),
  );

  test('next and back leave out what is skipped; it can still be gone to', () => {
    const [first, second, third] = idsOf(fresh);
    const room = after(fresh, skipStep(second!));
    expect(console1(room).next!.id).toBe(third);
    expect(console1(after(room, show(third!))).previous).toBe(first);
    expect(after(room, show(second!)).step).toBe(second);
    givenRoom(room).when(skipStep(second!)).changesNothing();
    expect(console1(after(room, skipStep(second!, false))).next!.id).toBe(second);
    givenRoom(fresh).when(skipStep('nowhere')).refused('unknown-step');
  });

  test('is left alone once the room has ended', () => {
    givenRoom(after(fresh, endRoom())).when(moveStep('lunch', null)).refused('ended');
  });
});

describe('an activity that is locked', () => {
  test('is read on phones and not answered; opening it takes answers', () => {
    const room = after(fresh, show('lunch'), lock('lunch'));
    expect(participantView(room, 'en').stage).toMatchObject({ activity: { phase: 'locked', body: { results: null } } });
    givenRoom(room)
      .when(answer('lunch', { choices: ['rice'] }), ben)
      .refused('not-open');
    expect(console1(after(room, open('lunch'), answer('lunch', { choices: ['rice'] }))).stage).toMatchObject({
      activity: { body: { people: 1 } },
    });
  });
});

describe('an activity that is asked again', () => {
  const twice = after(fresh, show('lunch'), answer('lunch', { choices: ['rice'] }), {
    ...reset('lunch'),
    label: 'After the talk',
  } as never);

  test('keeps the earlier round, and says what each is called', () => {
    expect(console1(twice).agenda.find(({ id }) => id === 'lunch')!.runs).toEqual([
      { run: 0, label: null, people: 1, shown: false },
      { run: 1, label: 'After the talk', people: 0, shown: true },
    ]);
  });

  test('tells the room the name of the round that it looks at, where it has one', () => {
    const roundOf = (at: Room) => screenView(at, 'en', 0).round;
    expect([fresh, twice, after(twice, showRun('lunch', 0))].map(roundOf)).toEqual([null, 'After the talk', null]);
  });

  test('an earlier round can be shown again, and its answers are there', () => {
    const room = after(twice, answer('lunch', { choices: ['soup'] }, { run: 1 }), showRun('lunch', 0));
    expect(console1(room).stage).toMatchObject({ activity: { run: 0, body: { results: { counts: { rice: 1 } } } } });
    givenRoom(room).when(showRun('lunch', 7)).refused('unknown-item');
    givenRoom(room).when(showRun('lunch', 0)).changesNothing();
  });

  test('a name that is too long is refused', () => {
    givenRoom(twice)
      .when({ ...reset('lunch'), label: 'x'.repeat(61) } as never)
      .refused('too-long', { limit: 60, field: 'label' });
  });
});
