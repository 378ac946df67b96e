import { describe, expect, test } from 'vitest';
import { codeElement } from '../../server/rooms/identity.ts';
import { sealedLog } from '../../server/rooms/sealing.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { flowOf } from '../../shared/evaluation/flow.ts';
import { differing, mayDiffer, recognised } from '../../shared/evaluation/own-code.ts';
import { roomAnswers } from '../../shared/evaluation/tables/room-answers.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import { decide } from '../../shared/room/decide.ts';
import type { Event } from '../../shared/room/events.ts';
import { evolve, fold } from '../../shared/room/evolve.ts';
import { MOST_CODES_MADE } from '../../shared/room/own-codes.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { compareKey } from '../../shared/text/compare-key.ts';
import { after, ann, answer, ben, close, front, givenRoom, join, newId, NOW, open, participant, post } from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, views, workshopFile } from '../helpers/sessions.ts';

const question = (code: string) => ({ code, text: { en: `The ${code}?`, es: `¿${code}?` } });
const four = ['mother', 'month', 'street', 'letter'].map(question);
const file = (selfMade: unknown) => ({ ...workshopFile, instruments: { views: { ...views, selfMade } } });
const session = sessionFrom(file(four));
const said = { fun: 2, useful: 3, young: 4 };
const later = { fun: 1, useful: 4, young: 4 };
const make = (...elements: string[]): Command => ({ type: 'make-code', id: newId(), instrument: 'views', elements });

/** Somebody who made a code and answered a wave, on a phone of its own. */
const came = (id: string, wave: string, ...code: string[]): (readonly [Who, Command])[] => [
  [participant(id), join()],
  [participant(id), make(...code)],
  [participant(id), answer(wave, { items: wave === 'before' ? said : later })],
];

const room = (before: (readonly [Who, Command])[], back: (readonly [Who, Command])[]): Room =>
  after(session, open('before'), ...before, close('before'), open('after'), ...back, close('after'));
const asked = (from: Room) => askedIn(from)[0]!;
const flow = (from: Room) => flowOf(asked(from));

describe('a code that people make themselves', () => {
  test.each([
    [[question('one')], 'instruments.views.selfMade needs at least 2 questions'],
    [[...four, ...['a', 'b', 'c'].map(question)], 'instruments.views.selfMade has at most 6 questions'],
    [[question('one'), question('one')], 'instruments.views.selfMade.1.code "one" is the code of another question here'],
  ])('has two to six questions with codes of their own: %#', (selfMade, mistake) => {
    expect(mistakesIn(file(selfMade))).toContain(mistake);
  });

  test('brings the answers of two phones together, surely where all answers are the same', () => {
    const found = room(came('one', 'before', 'a', 'b', 'c', 'd'), came('two', 'after', 'a', 'b', 'c', 'd'));
    expect(flow(found)).toMatchObject({ matched: 1, lost: 0, new: 0, probable: 0, methods: { 'self-made': 1, device: 0 } });
    expect(asked(found).matches.get('one')).toEqual({ method: 'self-made', probable: false });
    expect(asked(found).waves.after.people.get('one')?.items).toEqual(later);
  });

  test.each([
    ['a b c x', 1, 1],
    ['a b x y', 1, 1],
    ['a x y z', 0, 0],
  ])('with the answers %s is matched %i times, and marked as probable %i times', (code, matched, probable) => {
    const found = room(came('one', 'before', 'a', 'b', 'c', 'd'), came('two', 'after', ...code.split(' ')));
    expect(flow(found)).toMatchObject({ matched, probable });
  });

  test('that is as near to two people belongs to none of them', () => {
    const found = room(
      [...came('one', 'before', 'a', 'b', 'c', 'd'), ...came('other', 'before', 'a', 'b', 'c', 'e')],
      came('two', 'after', 'a', 'b', 'c', 'x'),
    );
    expect(flow(found)).toMatchObject({ matched: 0, lost: 2, new: 1 });
  });

  test('that two people have before matches nobody, and two who have it after neither', () => {
    const same = ['a', 'b', 'c', 'd'];
    const before = room([...came('one', 'before', ...same), ...came('other', 'before', ...same)], came('two', 'after', ...same));
    expect(flow(before)).toMatchObject({ matched: 0, lost: 2, new: 1 });
    const back = room(came('one', 'before', ...same), [...came('two', 'after', ...same), ...came('three', 'after', ...same)]);
    expect(flow(back)).toMatchObject({ matched: 0, lost: 1, new: 2 });
  });

  test('goes to the nearer of two people', () => {
    const found = room(
      [...came('one', 'before', 'a', 'b', 'c', 'd'), ...came('other', 'before', 'a', 'b', 'x', 'y')],
      came('two', 'after', 'a', 'b', 'c', 'e'),
    );
    expect(asked(found).matches.get('one')).toEqual({ method: 'self-made', probable: true });
    expect(flow(found)).toMatchObject({ matched: 1, lost: 1 });
  });

  test('never takes the place of somebody who came back on their own phone', () => {
    const own = [participant('one'), answer('after', { items: later })] as const;
    const found = room(came('one', 'before', 'a', 'b', 'c', 'd'), [own, ...came('two', 'after', 'a', 'b', 'c', 'd')]);
    expect(flow(found)).toMatchObject({ matched: 1, new: 1, methods: { device: 1, 'self-made': 0 } });
  });

  test('is in the export as the way in which somebody was matched', () => {
    const sure = room(came('one', 'before', 'a', 'b', 'c', 'd'), came('two', 'after', 'a', 'b', 'c', 'd'));
    const unsure = room(came('one', 'before', 'a', 'b', 'c', 'd'), came('two', 'after', 'a', 'b', 'c', 'e'));
    const methods = [sure, unsure].map((one) => roomAnswers('ROOM1', asked(one), (id) => id).people.map(({ method }) => method));
    expect(methods).toEqual([['self-made'], ['self-made probable']]);
  });

  test('is not asked where the organiser does not want it, nor of somebody who would rather not take part', () => {
    const off = after(sessionFrom(workshopFile), open('before'), join());
    givenRoom(off)
      .when(make('a', 'b', 'c', 'd'), ann)
      .refused('unknown-item');
    const out = after(session, open('before'), join(), post('before', { part: ['refused'] }));
    givenRoom(out)
      .when(make('a', 'b', 'c', 'd'), ann)
      .refused('forbidden');
    givenRoom(after(session, join()))
      .when(make('a', 'b', 'c'), ann)
      .refused('empty');
    givenRoom(after(session, join()))
      .when(make('a', 'b', 'c', 'd'), front)
      .refused('forbidden');
  });

  test('may be mended a few times only; the last one holds', () => {
    let made = after(session, [ben, join()]);
    for (let n = 0; n < MOST_CODES_MADE; n++) made = after(made, [ben, make('a', 'b', 'c', String(n))]);
    givenRoom(made)
      .when(make('a', 'b', 'c', String(MOST_CODES_MADE - 1)), ben)
      .changesNothing();
    givenRoom(made)
      .when(make('a', 'b', 'c', 'more'), ben)
      .refused('too-many', { limit: MOST_CODES_MADE });
  });
});

describe('how near two codes are', () => {
  test.each([
    [2, 0],
    [3, 1],
    [4, 2],
    [6, 2],
  ])('of %i answers %i may differ', (questions, most) => expect(mayDiffer(questions)).toBe(most));

  test('does not depend on who is looked at first', () => {
    const codes = ['abcd', 'abce', 'xbcd', 'wxyz', 'wxyz', 'qqqq'].map((text, n) => ({ id: `k${n}`, elements: [...text] }));
    const coming = ['abcd', 'wxyz', 'qqqr', 'zzzz'].map((text, n) => ({ id: `c${n}`, elements: [...text] }));
    const found = recognised(codes, coming);
    expect([...found]).toEqual([
      ['c0', { as: 'k0', differing: 0 }],
      ['c2', { as: 'k5', differing: 1 }],
    ]);
    expect(new Map(recognised(codes.toReversed(), coming.toReversed()))).toEqual(found);
    expect(differing(['a', 'b'], ['a', 'c', 'd'])).toBe(2);
  });
});

describe('an answer of such a code', () => {
  const element = (text: string, more: { secret?: string; question?: string } = {}): string =>
    codeElement(more.secret ?? 'secret', 'views', more.question ?? 'mother', compareKey(text));

  test.each([
    ['Marija', '  MARIJA '],
    ['Đurđa', 'djurdja'],
    ['Марија', 'marija'],
    ['José', 'jose'],
    ['فاطمة', 'فاطمه'],
    ['12', '12.'],
  ])('%s is the same as "%s"', (one, other) => expect(element(one)).toBe(element(other)));

  test('is another mark for another text, question and room, and never the text', () => {
    const marks = [element('Ana'), element('Ann'), element('Ana', { question: 'street' }), element('Ana', { secret: 'other' })];
    expect(new Set(marks).size).toBe(4);
    expect(marks.join().toLowerCase()).not.toContain('ana');
  });
});

test('sealing keeps who was recognised, and no code', () => {
  const log: Event[] = [];
  let now = newRoom('ROOM1', session);
  const act = (who: Who, command: Command): void => {
    const decision = decide(now, command, who, NOW);
    if ('refusal' in decision) throw new Error(decision.refusal.reason);
    log.push(...decision.events);
    now = decision.events.reduce(evolve, now);
  };
  act(front, open('before'));
  for (const [who, command] of [
    ...came('person-one', 'before', 'mark-a', 'mark-b', 'mark-c', 'mark-d'),
    ...came('person-lost', 'before', 'mark-q', 'mark-r', 'mark-s', 'mark-t'),
  ])
    act(who, command);
  act(front, close('before'));
  act(front, open('after'));
  for (const [who, command] of came('person-two', 'after', 'mark-a', 'mark-b', 'mark-c', 'mark-x')) act(who, command);
  act(front, close('after'));
  const sealed = sealedLog('ROOM1', session, log);
  expect(JSON.stringify(sealed)).not.toMatch(/mark-|person-/);
  expect(sealed.filter(({ type }) => type === 'code-made')).toHaveLength(2);
  expect(flow(fold(newRoom('ROOM1', session), sealed))).toMatchObject({ matched: 1, lost: 1, probable: 1 });
});
