import { describe, expect, test } from 'vitest';
import { newRoom } from '../../shared/room/room.ts';
import { participantView, mineIn } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import {
  after,
  ann,
  answer,
  back,
  ben,
  close,
  endRoom,
  front,
  given,
  givenRoom,
  join,
  mineNow,
  office,
  open,
  show,
  startTimer,
  stopTimer,
  screen,
  NOW,
  undo,
} from '../helpers/rooms.ts';
import { sessionOf, steps, workshop } from '../helpers/sessions.ts';

const atLunch = after(workshop, show('lunch'));

describe('people', () => {
  test('a person joins', () => {
    const room = given().when(join()).then({ type: 'joined', participant: 'ann' });
    expect(room.people.size).toBe(1);
  });

  test('a person who joins again changes nothing', () => {
    given({ type: 'joined', participant: 'ann' }).when(join()).changesNothing();
  });

  test('two people are two, whatever their ids are called', () => {
    const names = ['__proto__', 'constructor', 'toString', '0', ''];
    const room = names.reduce((at, id) => after(at, [{ ...ann, id }, join()]), newRoom('ROOM1', workshop));
    expect(room.people.size).toBe(names.length);
    for (const id of names)
      givenRoom(room)
        .when(join(), { ...ann, id })
        .changesNothing();
  });
});

describe('roles', () => {
  test.each([join(), answer('lunch', { choices: ['rice'] })])('refuses $type from a presenter and from the office', (command) => {
    givenRoom(atLunch).when(command, front).refused('forbidden');
    givenRoom(atLunch).when(command, office).refused('forbidden');
  });

  test.each([show('lunch'), open('lunch'), close('lunch'), startTimer(5), stopTimer(), screen('blank'), undo()])(
    'refuses $type from a participant and from the office',
    (command) => {
      givenRoom(atLunch).when(command, ann).refused('forbidden');
      givenRoom(atLunch).when(command, office).refused('forbidden');
    },
  );

  test('only the office ends a room', () => {
    given().when(endRoom(), ann).refused('forbidden');
    given().when(endRoom(), front).refused('forbidden');
    given().when(endRoom(), office).then({ type: 'room-ended' });
  });
});

describe('once the room has ended', () => {
  const over = after(atLunch, endRoom());

  test.each([
    [ann, join()],
    [ann, answer('lunch', { choices: ['rice'] })],
    [front, show('topics')],
    [front, undo()],
    [office, endRoom()],
  ] as const)('refuses what %o asks', (who, command) => {
    givenRoom(over).when(command, who).refused('ended');
  });

  test('every audience is told', () => {
    expect(participantView(over, 'en').ended).toBe(true);
    expect(screenView(over, 'en', 0).ended).toBe(true);
    expect(presenterView(over, 'en', 'console-front', { phones: 0, consoles: 1 }).ended).toBe(true);
  });
});

describe('steps', () => {
  test('the room begins at its first step', () => {
    expect(participantView(newRoom('ROOM1', workshop), 'en').step).toMatchObject({ id: 'welcome', number: 1, of: 9 });
  });

  test('a step can be shown in any order, and again', () => {
    const room = after(workshop, show('goodbye'), show('lunch'), show('welcome'));
    expect(room.step).toBe('welcome');
  });

  test.each(['nowhere', 'constructor', '__proto__', 'toString'])('refuses to show %s, which is no step', (step) => {
    given().when(show(step)).refused('unknown-step');
  });

  test('showing the step that is shown changes nothing, so that two presenters who press Next together move once', () => {
    givenRoom(atLunch).when(show('lunch'), back).changesNothing();
  });

  test('showing a first step again opens it when it waits to be opened by showing', () => {
    const room = after(sessionOf(steps.lunch), show('lunch'));
    expect(room.activities.lunch!.phase).toBe('open');
  });

  test('the text of a step falls back to the language of the session', () => {
    expect(participantView(atLunch, 'es').title).toBe('Taller de prueba');
    expect(participantView(atLunch, 'es').step.title).toBe('Lunch');
    expect(participantView(atLunch, 'sr-Latn').title).toBe('Trial workshop');
  });

  test.each(['constructor', 'toString', '__proto__'])('a language called %s is a language nobody has', (lang) => {
    expect(participantView(after(workshop), lang).title).toBe('Trial workshop');
  });
});

describe('the timer', () => {
  const timed = after(atLunch, startTimer(90));

  test('is a fact: when it ends on the clock of the server', () => {
    expect(participantView(timed, 'en').timer).toEqual({ endsAt: NOW + 90_000, seconds: 90 });
  });

  test('belongs to its step', () => {
    const moved = after(timed, show('topics'));
    expect(participantView(moved, 'en').timer).toBeNull();
    expect(participantView(after(moved, show('lunch')), 'en').timer).not.toBeNull();
  });

  test('starts anew when it is started again', () => {
    givenRoom(timed)
      .when(startTimer(60), front, NOW + 5_000)
      .then({ type: 'timer-started', endsAt: NOW + 65_000, seconds: 60 });
  });

  test('stops once', () => {
    const stopped = after(timed, stopTimer());
    expect(participantView(stopped, 'en').timer).toBeNull();
    givenRoom(stopped).when(stopTimer()).changesNothing();
  });

  test('the console knows the planned length of this step', () => {
    expect(presenterView(timed, 'en', 'console-front', { phones: 0, consoles: 1 }).timerSeconds).toBe(90);
    expect(
      presenterView(after(timed, show('topics')), 'en', 'console-front', { phones: 0, consoles: 1 }).timerSeconds,
    ).toBeNull();
  });
});

describe('the screen', () => {
  test('goes blank, shows how to join, and comes back', () => {
    const room = given().when(screen('blank')).then({ type: 'screen-switched', to: 'blank' });
    expect(screenView(room, 'en', 0).mode).toBe('blank');
    expect(screenView(after(room, screen('join'), screen('live')), 'en', 0).mode).toBe('live');
  });

  test('switching to what is shown changes nothing', () => {
    given().when(screen('live')).changesNothing();
  });

  test('says who joined and who is connected', () => {
    const room = after(workshop, join(), [ben, join()]);
    expect(screenView(room, 'en', 1)).toMatchObject({ people: 2, connected: 1 });
  });
});

describe('the console', () => {
  const view = presenterView(atLunch, 'en', 'console-front', { phones: 0, consoles: 1 });

  test('shows the next step and every step of the agenda with its chapter', () => {
    expect(view.next).toEqual({ id: 'topics', kind: 'poll', title: 'Topics' });
    expect(view.parts).toEqual(['Morning', 'Afternoon']);
    expect(view.agenda.map(({ id, part }) => [id, part])).toEqual([
      ['welcome', 0],
      ['lunch', 0],
      ['topics', 0],
      ['feelings', 0],
      ['ideas', 1],
      ['before', 1],
      ['after', 1],
      ['by-hand', 1],
      ['goodbye', 1],
    ]);
  });

  test('has nothing after the last step', () => {
    expect(presenterView(after(atLunch, show('goodbye')), 'en', 'console-front', { phones: 0, consoles: 1 }).next).toBeNull();
  });

  test('counts the people of every activity', () => {
    const room = after(
      atLunch,
      answer('lunch', { choices: ['rice'] }),
      [ben, answer('lunch', { choices: ['soup'] })],
      show('goodbye'),
    );
    const agenda = presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 }).agenda;
    expect(agenda.find((one) => one.id === 'lunch')).toMatchObject({ phase: 'open', revealed: false, people: 2 });
    expect(agenda.find((one) => one.id === 'welcome')).toMatchObject({ phase: null, people: 0 });
  });

  test('keeps its notes from every other audience', () => {
    const room = newRoom('ROOM1', workshop);
    expect(JSON.stringify(presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 }))).toContain('Smile.');
    expect(JSON.stringify(screenView(room, 'en', 0))).not.toContain('Smile.');
    expect(JSON.stringify(participantView(room, 'en'))).not.toContain('Smile.');
  });

  test.each(['constructor', 'hasOwnProperty', '__proto__'])('may be called %s', (by) => {
    const who = { role: 'presenter', id: by } as const;
    expect(presenterView(atLunch, 'en', by, { phones: 0, consoles: 1 }).undo).toBeNull();
    givenRoom(atLunch).when(undo(), who).refused('nothing-to-undo');
    const room = after(atLunch, [who, close('lunch')], [who, undo()]);
    expect(room.activities.lunch!.phase).toBe('open');
  });
});

describe('what somebody did', () => {
  const room = after(atLunch, answer('lunch', { choices: ['rice'] }, { turn: 4 }));

  test('is theirs alone, with the highest turn', () => {
    expect(mineNow(room, 'ann')).toEqual({ activity: 'lunch', run: 0, turn: 4, body: { choices: ['rice'], other: '' } });
    expect(mineNow(room, 'ben')).toEqual({ activity: 'lunch', run: 0, turn: 0, body: null });
  });

  test('is nothing on a slide', () => {
    expect(mineNow(after(room, show('welcome')), 'ann')).toBeNull();
  });

  test.each(['welcome', 'nowhere', 'constructor', '__proto__'])('is nothing in %s, which is no activity', (activity) => {
    expect(mineIn(room, activity, 'en', 'ann')).toBeNull();
  });
});
