import { describe, expect, test } from 'vitest';
import type { SurveyConsole, SurveyView } from '../../shared/activities/survey/survey.ts';
import { roomChange } from '../../shared/evaluation/room-change.ts';
import type { Room } from '../../shared/room/room.ts';
import { sessionFrom } from '../helpers/sessions.ts';
import { after, answer, bodyFor, close, control, givenRoom, open, participant, redo, show, undo } from '../helpers/rooms.ts';
import { answered, closed, each, item, L18, l18Room, people, surveyed, surveyStep } from './surveyed.ts';

const running = after(l18Room(), show('after'));
const over = after(running, close('before'), close('after'));
const showing = (of: string | null) => control('after', { do: 'show-change', of });
const seenBy = (audience: 'participant' | 'screen' | 'presenter', room: Room) => bodyFor<SurveyView>(audience, room).change;
const moment = (room: Room) => bodyFor<SurveyConsole>('presenter', room).moment;

describe('a room that is shown its own change', () => {
  test('sees how many moved which way, and that in a sentence of its language', () => {
    const room = after(over, showing('frivolous'));
    const change = { text: 'frivolous', n: 18, toward: 12, same: 5, away: 1 };
    for (const audience of ['participant', 'screen', 'presenter'] as const) expect(seenBy(audience, room)).toMatchObject(change);
    expect(seenBy('screen', room)!.sentence).toContain('Of the 18 participants we could match, 12 moved toward');
    expect(bodyFor<SurveyView>('screen', room, 'es').change!.sentence).toContain('De los 18 participantes');
  });

  test('sees nothing before the presenter shows it, and the console says what could be shown', () => {
    for (const audience of ['participant', 'screen', 'presenter'] as const) expect(seenBy(audience, over)).toBeUndefined();
    expect(moment(over)).toEqual({
      ...{ main: 'frivolous', choices: [{ code: 'frivolous', text: 'frivolous' }] },
      ...{ of: null, why: null, kept: false, least: 10 },
    });
  });

  test('no longer sees it once that is taken back, and again once it is done again', () => {
    const shown = after(over, showing('frivolous'));
    const back = after(shown, undo());
    expect(seenBy('screen', back)).toBeUndefined();
    expect(seenBy('screen', after(back, redo()))).toEqual(seenBy('screen', shown));
    expect(seenBy('participant', after(shown, showing(null)))).toBeUndefined();
  });

  test('has to wait until no more answers come', () => {
    givenRoom(running).when(showing('frivolous')).refused('still-running');
    expect(moment(running)).toMatchObject({ why: 'running' });
    const again = after(over, showing('frivolous'), open('after'));
    expect(seenBy('screen', again)).toBeUndefined();
    expect(seenBy('participant', again)).toBeUndefined();
  });

  test('waits for every step that asks the after wave', () => {
    const twice = surveyed(
      [item('one')],
      [surveyStep('before', 'before'), surveyStep('after', 'after'), surveyStep('later', 'after')],
    );
    const begun = answered(answered(twice, 'before', people(12, { one: 4 })), 'after', people(12, { one: 2 }));
    expect(roomChange(closed(begun, 'before', 'after'), 'views', 'one', 'en')).toEqual({ shown: false, why: 'running' });
    expect(roomChange(closed(begun, 'before', 'after', 'later'), 'views', 'one', 'en')).toMatchObject({
      shown: true,
      toward: 12,
    });
  });

  test('waits for the wave before as well: its answers may still come too', () => {
    const beforeOpen = after(running, close('after'));
    givenRoom(beforeOpen).when(showing('frivolous')).refused('still-running');
    expect(moment(beforeOpen)).toMatchObject({ why: 'running' });
    const again = after(over, showing('frivolous'), open('before'));
    expect([seenBy('screen', again), seenBy('participant', again)]).toEqual([undefined, undefined]);
  });

  test('needs ten people who answered twice', () => {
    const of = (count: number) => {
      const begun = answered(surveyed([item('one')]), 'before', each('p', 'one', L18.before.slice(0, count)));
      return after(
        answered(begun, 'after', each('p', 'one', L18.after.slice(0, count))),
        show('after'),
        close('before'),
        close('after'),
      );
    };
    givenRoom(of(9)).when(showing('one')).refused('too-few-people', { limit: 10 });
    expect(moment(of(9))).toMatchObject({ why: 'too-few' });
    expect(seenBy('screen', after(of(10), showing('one')))).toMatchObject({ n: 10 });
  });

  test('is shown statements of this survey only, and never the wave before', () => {
    givenRoom(over).when(showing('constructor')).refused('unknown-item');
    givenRoom(over)
      .when(control('before', { do: 'show-change', of: 'frivolous' }))
      .refused('unknown-item');
    expect(moment(after(over, show('before')))).toBeNull();
  });

  test('may see the mean of several statements, of those who answered two thirds of them', () => {
    const items = ['one', 'two', 'three'].map((code) => item(code));
    const composites = [
      { code: 'all', title: { en: 'All three', es: 'Las tres' }, items: ['one', 'two', 'three'], primary: true },
    ];
    const views = { title: 'Views', scale: ['1', '2', '3', '4', '5'], dontKnow: true, items, composites };
    const session = sessionFrom({
      ...{ title: 'Survey', language: 'en', languages: ['en', 'es'], instruments: { views } },
      steps: [surveyStep('before', 'before'), surveyStep('after', 'after')],
    });
    const first = { ...people(12, { one: 4, two: 4, three: 4 }), p12: { one: 4 } };
    const last = { ...people(11, { one: 3, two: 4, three: 4 }), p11: { one: 5, two: 3, three: 4 }, p12: { one: 1 } };
    const room = after(
      answered(answered(session, 'before', first), 'after', last),
      show('after'),
      close('before'),
      close('after'),
    );
    expect(moment(room)).toMatchObject({ main: 'all' });
    const shown = seenBy('screen', after(room, showing('all')));
    expect(shown).toMatchObject({ text: 'All three', n: 11, toward: 10, same: 1, away: 0 });
    expect(shown!.sentence).toContain('moved toward the aim on average over');
  });
});

/** The worked example with so many more people who answered twice, all toward the aim, after the after survey was opened again. */
function withMore(room: Room, more: number): Room {
  const ids = (fun: number) => Object.fromEntries(Array.from({ length: more }, (_, at) => [`late${at}`, { frivolous: fun }]));
  const opened = after(room, open('before'), open('after'));
  const told = answered(answered(opened, 'before', ids(5)), 'after', ids(1));
  return after(told, close('before'), close('after'));
}

const FIRST = { n: 18, toward: 12, same: 5, away: 1 };

describe('a room that saw its own change, and whose survey is opened again', () => {
  const shown = after(over, showing('frivolous'));

  test.each([1, 9])('goes on seeing the first count where %i more people answered: whoever saw both could subtract', (more) => {
    const again = withMore(shown, more);
    for (const audience of ['participant', 'screen', 'presenter'] as const) expect(seenBy(audience, again)).toMatchObject(FIRST);
    expect(moment(again)).toMatchObject({ of: 'frivolous', why: null, kept: true });
    for (const audience of ['participant', 'screen'] as const)
      expect(JSON.stringify(bodyFor(audience, again))).not.toMatch(/kept|late0/);
  });

  test('sees the new count once ten more people are in it', () => {
    const again = withMore(shown, 10);
    expect(seenBy('screen', again)).toMatchObject({ n: 28, toward: 22, same: 5, away: 1 });
    expect(moment(again)).toMatchObject({ kept: false });
  });

  test('cannot get at the second count by hiding, taking back or doing again', () => {
    const few = withMore(shown, 3);
    for (const room of [
      after(few, showing(null), showing('frivolous')),
      after(after(shown, undo()), redo()),
      withMore(after(shown, undo()), 3),
      after(withMore(after(shown, undo()), 3), showing('frivolous')),
    ])
      expect([undefined, 18]).toContain(seenBy('screen', room)?.n);
    expect(seenBy('screen', after(withMore(after(shown, undo()), 3), showing('frivolous')))).toMatchObject(FIRST);
  });

  test('is compared with every count that it saw, not only with the last', () => {
    const second = withMore(shown, 10);
    const third = withMore(second, 4);
    expect(seenBy('screen', third)).toMatchObject({ n: 28 });
  });

  test('sees nothing of a person who changes their answer afterwards', () => {
    const told = closed(answered(shown, 'after', { p1: { frivolous: 5 } }, { turn: 9 }), 'after');
    expect(seenBy('screen', told)).toMatchObject(FIRST);
  });

  test('sees no other numbers if one of them withdraws, even where fewer than ten are left', () => {
    const values = (of: readonly number[]) => each('p', 'one', of.slice(0, 10));
    const told = answered(answered(surveyed([item('one')]), 'before', values(L18.before)), 'after', values(L18.after));
    const ten = after(told, show('after'), close('before'), close('after'), showing('one'));
    const withdrawn = after(ten, open('after'), [
      participant('p1'),
      answer('after', { items: {}, part: 'refused' }, { turn: 9 }),
    ] as const);
    expect(seenBy('screen', after(withdrawn, close('after')))).toEqual(seenBy('screen', ten));
    expect(seenBy('screen', ten)).toMatchObject({ n: 10 });
  });
});
