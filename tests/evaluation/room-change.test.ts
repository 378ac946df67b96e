import { describe, expect, test } from 'vitest';
import type { SurveyConsole, SurveyView } from '../../shared/activities/survey/survey.ts';
import { roomChange } from '../../shared/evaluation/room-change.ts';
import type { Room } from '../../shared/room/room.ts';
import { sessionFrom } from '../helpers/sessions.ts';
import { after, bodyFor, close, control, givenRoom, open, redo, show, undo } from '../helpers/rooms.ts';
import { answered, closed, each, item, L18, l18Room, people, surveyed, surveyStep } from './surveyed.ts';

const running = after(l18Room(), show('after'));
const over = after(running, close('after'));
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
      ...{ of: null, why: null, least: 10 },
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
    expect(roomChange(closed(begun, 'after'), 'views', 'one', 'en')).toEqual({ shown: false, why: 'running' });
    expect(roomChange(closed(begun, 'after', 'later'), 'views', 'one', 'en')).toMatchObject({ shown: true, toward: 12 });
  });

  test('needs ten people who answered twice', () => {
    const of = (count: number) => {
      const begun = answered(surveyed([item('one')]), 'before', each('p', 'one', L18.before.slice(0, count)));
      return after(answered(begun, 'after', each('p', 'one', L18.after.slice(0, count))), show('after'), close('after'));
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
    const room = after(answered(answered(session, 'before', first), 'after', last), show('after'), close('after'));
    expect(moment(room)).toMatchObject({ main: 'all' });
    const shown = seenBy('screen', after(room, showing('all')));
    expect(shown).toMatchObject({ text: 'All three', n: 11, toward: 10, same: 1, away: 0 });
    expect(shown!.sentence).toContain('moved toward the aim on average over');
  });
});
