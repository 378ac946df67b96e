import { describe, expect, test } from 'vitest';
import type { PointsMine, PointsScreen, PointsView } from '../../shared/activities/points/points.ts';
import { linesOf, roundedMean } from '../../shared/activities/points/layout.ts';
import { leftOf, moved, readPoints } from '../../shared/activities/points/spend.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import type { Room } from '../../shared/room/room.ts';
import { sayIn } from '../../shared/text/text.ts';
import {
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
  post,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const money = {
  id: 'money',
  kind: 'points',
  title: 'Money',
  question: 'Where should it go?',
  items: [
    { code: 'rent', text: 'Rent' },
    { code: 'people', text: 'People' },
    { code: 'travel', text: 'Travel' },
  ],
};
const atMoney = after(sessionOf(money), show('money'));
const give = (points: unknown) => answer('money', { points });
/** Ann 60/40/0, Ben 0/90/0, Cleo 20/20/60: sums 80, 150, 60 of 290. */
const answered = after(
  atMoney,
  [ann, give({ rent: 60, people: 40 })],
  [ben, give({ people: 90 })],
  [cleo, post('money', { 'points.rent': ['20'], 'points.people': ['20'], 'points.travel': ['60'] })],
);

describe('a budget of points', () => {
  test('is shared among the items; what is left out gets none', () => {
    expect(ownBody<PointsMine>(answered, ann)).toEqual({ points: { rent: 60, people: 40, travel: 0 } });
  });

  test('may not be spent twice', () => {
    for (const sent of [give({ rent: 60, people: 41 }), post('money', { 'points.rent': ['101'] })])
      givenRoom(atMoney).when(sent).refused('over-budget', { limit: 100, field: 'points' });
  });

  test('may be kept in part, except where all of it must be given', () => {
    givenRoom(atMoney)
      .when(give({ rent: 1 }))
      .then({ type: 'answered' });
    const strict = after(sessionOf({ ...money, all: true, budget: 10 }), show('money'));
    givenRoom(strict)
      .when(give({ rent: 9 }))
      .refused('under-budget', { limit: 10, field: 'points' });
    givenRoom(strict)
      .when(give({ rent: 9, travel: 1 }))
      .then({ type: 'answered' });
    givenRoom(strict)
      .when(give({ rent: 11 }))
      .refused('over-budget', { limit: 10, field: 'points' });
  });

  test.each([[{}], [{ rent: 0, people: 0 }]])('refuses nothing at all: %j', (points) => {
    givenRoom(atMoney).when(give(points)).refused('empty', { field: 'points' });
  });

  test.each(['gold', 'Rent', 'constructor', '', 'valueOf'])('refuses points for "%s", which is no item', (code) => {
    givenRoom(atMoney)
      .when(give(JSON.parse(`{"rent": 1, ${JSON.stringify(code)}: 5}`)))
      .refused('unknown-item', { field: 'points' });
  });

  test.each([NaN, -1, -0.5, 1.5, 1e309, -Infinity, '1e309', '-1', 'NaN', '0x10', '1,5', true, null, [5], {}])(
    'refuses %j points and changes nothing',
    (wrong) => {
      const { decision } = givenRoom(answered).when(give({ rent: wrong, people: 1 }));
      expect(decision).toMatchObject({ refusal: { reason: 'malformed' } });
    },
  );

  test('reads the first of two fields with one name', () => {
    const room = after(atMoney, post('money', { 'points.rent': ['30', '70'] }));
    expect(ownBody<PointsMine>(room, ann)!.points).toEqual({ rent: 30, people: 0, travel: 0 });
  });

  test('is closed like every activity, and a second answer replaces the first', () => {
    givenRoom(after(answered, close('money')))
      .when(give({ rent: 5 }))
      .comesLate();
    const room = after(answered, [ann, answer('money', { points: { travel: 5 } }, { turn: 2 })]);
    expect(ownBody<PointsMine>(room, ann)!.points).toEqual({ rent: 0, people: 0, travel: 5 });
    expect(bodyFor<PointsScreen>('presenter', room).people).toBe(3);
  });
});

describe('the results of a budget', () => {
  const results = (room: Room) => bodyFor<PointsScreen>('presenter', room).results!;

  test('are sums, and how many gave nothing', () => {
    expect(results(answered)).toEqual({
      people: 3,
      total: 290,
      items: { rent: { sum: 80, none: 1 }, people: { sum: 150, none: 0 }, travel: { sum: 60, none: 2 } },
    });
  });

  test('as lines: the mean counts everybody, the share is of all points given', () => {
    const [rent, people, travel] = linesOf(bodyFor<PointsScreen>('presenter', answered));
    expect([rent!.mean, people!.mean, travel!.mean]).toEqual([80 / 3, 50, 20]);
    expect([rent!.share, people!.share, travel!.share]).toEqual([80 / 290, 150 / 290, 60 / 290]);
    expect([rent!.most, people!.most, travel!.most]).toEqual([false, true, false]);
    expect([roundedMean(80 / 3), roundedMean(333.4)]).toEqual([26.7, 333]);
  });

  test('are seen by nobody but the presenter until they are revealed', () => {
    for (const audience of ['participant', 'screen'] as const) expect(bodyFor<PointsView>(audience, answered).results).toBeNull();
    const room = after(answered, reveal('money'));
    expect(bodyFor<PointsView>('participant', room).results).toEqual(results(answered));
  });

  test('are shown as listed, or those with most first, and back by undo', () => {
    const order = (room: Room) => {
      const view = bodyFor<PointsScreen>('screen', room);
      return linesOf(view, view.sorted).map(({ code }) => code);
    };
    const room = after(answered, reveal('money'));
    expect(order(room)).toEqual(['rent', 'people', 'travel']);
    const sorted = after(room, control('money', { do: 'sort-by-points' }));
    expect(order(sorted)).toEqual(['people', 'rent', 'travel']);
    expect(order(after(sorted, undo()))).toEqual(['rent', 'people', 'travel']);
    expect(order(after(sorted, control('money', { do: 'sort-as-listed' })))).toEqual(['rent', 'people', 'travel']);
    givenRoom(room)
      .when(control('money', { do: 'sort-as-listed' }))
      .changesNothing();
  });

  test('before the reveal the order says nothing', () => {
    const { sorted, ...view } = bodyFor<PointsScreen>('screen', after(answered, control('money', { do: 'sort-by-points' })));
    expect(linesOf(view, sorted).map(({ code }) => code)).toEqual(['rent', 'people', 'travel']);
  });

  test('as rows: an item each, with zeros', () => {
    const step = answered.session.steps[0]!;
    const rows = [...kinds.points.rows(step.config as never, stateIn(answered, 'money'), sayIn('en', 'en'))];
    expect(rows.filter(({ participant }) => participant === 'ben').map(({ item, value, label }) => [item, value, label])).toEqual(
      [
        ['rent', 0, 'Rent'],
        ['people', 90, 'People'],
        ['travel', 0, 'Travel'],
      ],
    );
  });
});

describe('plus and minus', () => {
  test('move by a step, never below nothing, and at most what is left', () => {
    const given = { rent: 3, people: 90 };
    expect(leftOf(given, 100)).toBe(7);
    expect(moved(given, 'rent', 5, 100)).toBe(8);
    expect(moved(given, 'rent', -5, 100)).toBe(0);
    expect(moved(given, 'people', 10, 100)).toBe(97);
    expect(moved({ rent: 120 }, 'people', 5, 100)).toBe(0);
    expect(moved({ rent: 120 }, 'rent', -5, 100)).toBe(115);
  });

  test('read what is typed: anything but digits is none', () => {
    expect(['12', ' 7 ', '', '-3', '1e3', '1.5', 'NaN', '9999999'].map(readPoints)).toEqual([12, 7, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a step of points in a session file', () => {
  const mistakes = (fields: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...money, ...fields }] }] });

  test('has 100 points and steps of 5 where it does not say', () => {
    expect(atMoney.session.steps[0]!.config).toMatchObject({ budget: 100, step: 5, all: false });
    expect(sessionOf({ ...money, budget: 8 }).steps[0]!.config).toMatchObject({ step: 1 });
  });

  test.each([
    [{ budget: 1 }, /budget is at least 2 points/],
    [{ budget: 1001 }, /budget is at most 1000 points/],
    [{ budget: 10, step: 11 }, /step is more than the budget/],
    [{ items: money.items.slice(1, 2) }, /items needs at least two items/],
    [{ items: [money.items[0], money.items[0]] }, /items has two items with the same code/],
    [{ items: Array.from({ length: 13 }, (_one, at) => ({ code: `i${at}`, text: 'I' })) }, /items has at most 12 items/],
    [{ colour: 'red' }, /colour is not a field here/],
  ])('is told its mistake: %j', (fields, mistake) => {
    expect(mistakes(fields)).toEqual([expect.stringMatching(mistake)]);
  });
});
