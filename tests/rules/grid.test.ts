import { describe, expect, test } from 'vitest';
import type { GridMine, GridScreen, GridView } from '../../shared/activities/grid/grid.ts';
import { jittered } from '../../shared/activities/grid/jitter.ts';
import { moved, readPlace, saidPlace, without } from '../../shared/activities/grid/sliders.ts';
import { quantile, spreadOf } from '../../shared/activities/grid/spread.ts';
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
  participant,
  post,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const actions = {
  id: 'actions',
  kind: 'grid',
  title: 'Actions',
  question: 'What is worth it?',
  items: [
    { code: 'letter', text: 'A letter' },
    { code: 'film', text: 'A film' },
  ],
  x: { label: 'Effort', low: 'Little', high: 'Much' },
  y: { label: 'Impact', low: 'Small', high: 'Large' },
  steps: 7,
  quadrants: { low_low: 'Later', low_high: 'Quick wins', high_low: 'Never', high_high: 'Big bets' },
};
const atActions = after(sessionOf(actions), show('actions'));
const place = (items: unknown) => answer('actions', { items });
const answered = after(
  atActions,
  [ann, place({ letter: { x: 1, y: 7 }, film: { x: 6, y: 6 } })],
  [ben, post('actions', { 'x.letter': ['2'], 'y.letter': ['5'], 'x.film': [''], 'y.film': [''] })],
  [cleo, post('actions', { 'at.letter': ['4,5'], 'at.film': [''] })],
);

describe('a grid', () => {
  test('takes places on both axes; what is left out is skipped', () => {
    expect(ownBody<GridMine>(answered, ann)).toEqual({ items: { letter: { x: 1, y: 7 }, film: { x: 6, y: 6 } } });
    expect(ownBody<GridMine>(answered, ben)).toEqual({ items: { letter: { x: 2, y: 5 } } });
    expect(ownBody<GridMine>(answered, cleo)).toEqual({ items: { letter: { x: 4, y: 5 } } });
  });

  test('refuses nothing at all, in every form', () => {
    for (const sent of [place({}), post('actions', {}), post('actions', { 'at.letter': [''], 'x.film': [' '] })])
      givenRoom(atActions).when(sent).refused('empty', { field: 'items' });
  });

  test('refuses half a place, and says what is missing', () => {
    const more = { field: 'at.letter' };
    for (const sent of [
      place({ letter: { x: 3 } }),
      post('actions', { 'x.letter': ['3'], 'y.letter': [''] }),
      post('actions', { 'y.letter': ['3'] }),
    ])
      givenRoom(atActions).when(sent).refused('incomplete', more);
  });

  test.each(['gold', 'Letter', 'constructor', ''])('refuses a place for "%s", which is no item', (code) => {
    givenRoom(atActions)
      .when(place({ [code]: { x: 1, y: 1 } }))
      .refused('unknown-item', { field: `at.${code}` });
  });

  test.each([
    [0, 3],
    [8, 3],
    [3, -1],
    [3, 999_999_999],
  ])('refuses %d and %d, which are not on its axes', (x, y) => {
    givenRoom(answered)
      .when(place({ letter: { x, y } }))
      .refused('unknown-option', { field: 'at.letter' });
  });

  test.each([NaN, 1e309, -Infinity, 2.5, '1e309', 'NaN', '2.5', '3,4', true, null, [3], {}])('refuses %j as a value', (wrong) => {
    const { decision } = givenRoom(answered).when(place({ letter: { x: wrong, y: 3 } }));
    expect(decision).toMatchObject({ refusal: { reason: 'malformed' } });
  });

  test.each(['3;4', '3,4,5', 'a,b', '1e309,3', '3.5,4', '-3,4x'])('refuses the field %j', (said) => {
    expect(givenRoom(atActions).when(post('actions', { 'at.letter': [said] })).decision).toHaveProperty('refusal');
  });

  test('reads the first of two fields with one name', () => {
    const room = after(atActions, post('actions', { 'at.letter': ['2,3', '7,7'] }));
    expect(ownBody<GridMine>(room, ann)!.items).toEqual({ letter: { x: 2, y: 3 } });
  });

  test('is closed like every activity, and a second answer replaces the first', () => {
    givenRoom(after(answered, close('actions')))
      .when(place({ letter: { x: 1, y: 1 } }))
      .comesLate();
    const room = after(answered, [ann, answer('actions', { items: { film: { x: 1, y: 1 } } }, { turn: 2 })]);
    expect(ownBody<GridMine>(room, ann)!.items).toEqual({ film: { x: 1, y: 1 } });
  });

  test('goes from 0 to 100 where it has no steps', () => {
    const { steps: _steps, ...free } = actions;
    const room = after(sessionOf(free), show('actions'));
    expect(bodyFor<GridView>('participant', room)).toMatchObject({ min: 0, max: 100 });
    after(room, place({ letter: { x: 0, y: 100 } }));
  });
});

describe('the results of a grid', () => {
  const results = (room: Room) => bodyFor<GridScreen>('presenter', room).results!;

  test('are the middle and the middle half of each item on each axis', () => {
    expect(results(answered)).toEqual([
      { code: 'letter', n: 3, x: { median: 2, q1: 1.5, q3: 3 }, y: { median: 5, q1: 5, q3: 6 } },
      { code: 'film', n: 1, x: { median: 6, q1: 6, q3: 6 }, y: { median: 6, q1: 6, q3: 6 } },
    ]);
    expect(results(atActions)[0]).toEqual({ code: 'letter', n: 0, x: null, y: null });
  });

  test('are seen by nobody but the presenter until they are revealed', () => {
    const alone = after(answered, control('actions', { do: 'show-item', item: 'letter' }));
    for (const audience of ['participant', 'screen'] as const)
      expect(bodyFor<GridView>(audience, alone)).toMatchObject({ results: null });
    expect(bodyFor<GridScreen>('screen', alone).alone).toBeNull();
    expect(bodyFor<GridView>('participant', after(answered, reveal('actions'))).results).toEqual(results(answered));
  });

  test('of one item alone have a dot for each person, in no order of people; undo brings all back', () => {
    const room = after(answered, reveal('actions'), control('actions', { do: 'show-item', item: 'letter' }));
    expect(bodyFor<GridScreen>('screen', room).alone).toEqual({
      code: 'letter',
      dots: [
        [1, 7],
        [2, 5],
        [4, 5],
      ],
    });
    expect(JSON.stringify(bodyFor('participant', room))).not.toContain('dots');
    expect(bodyFor<GridScreen>('screen', after(room, undo())).alone).toBeNull();
    expect(bodyFor<GridScreen>('screen', after(room, control('actions', { do: 'show-all' }))).alone).toBeNull();
    givenRoom(room)
      .when(control('actions', { do: 'show-item', item: 'gold' }))
      .refused('unknown-item', { field: 'item' });
  });

  test('as rows: two for each item that somebody placed', () => {
    const step = answered.session.steps[0]!;
    const rows = [...kinds.grid.rows(step.config as never, stateIn(answered, 'actions'), sayIn('en', 'en'))];
    expect(rows.filter(({ participant }) => participant === 'ben').map(({ item, value, label }) => [item, value, label])).toEqual(
      [
        ['letter_x', 2, 'A letter: Effort'],
        ['letter_y', 5, 'A letter: Impact'],
      ],
    );
    expect(rows).toHaveLength(8);
  });

  test('the quadrants are named on the screen, not on the phone', () => {
    expect(bodyFor<GridScreen>('screen', answered).quadrants!.low_high).toBe('Quick wins');
    expect(JSON.stringify(bodyFor('participant', answered))).not.toContain('Quick wins');
  });

  test('with many people stay a screenful', () => {
    const many = Array.from(
      { length: 40 },
      (_one, n) => [participant(`p${n}`), place({ letter: { x: 1 + (n % 7), y: 4 } })] as const,
    );
    expect(results(after(atActions, ...many))[0]).toMatchObject({ n: 40, y: { median: 4, q1: 4, q3: 4 } });
  });
});

describe('quantiles', () => {
  // By hand: with n values the quantile stands at (n - 1) * share, counted from 0, between its neighbours (type 7).
  test.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[1, 3, 5, 7, 9], 0.25, 3],
    [[2, 4, 4, 5, 10, 11], 0.25, 4],
    [[2, 4, 4, 5, 10, 11], 0.75, 8.75],
    [[7], 0.75, 7],
  ])('of %j at %d are %d', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected, 10);
  });

  test('need no order, and there are none of nothing', () => {
    expect(spreadOf([10, 4, 2, 11, 5, 4])).toEqual({ median: 4.5, q1: 4, q3: 8.75 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('dots in one place', () => {
  test('stand around it, without chance, the first where it is', () => {
    const spots = jittered([...Array.from({ length: 30 }, () => [3, 3] as [number, number]), [5, 5]]);
    expect(spots[0]).toEqual({ x: 3, y: 3, dx: 0, dy: 0 });
    expect(spots.at(-1)).toEqual({ x: 5, y: 5, dx: 0, dy: 0 });
    const gaps = spots.slice(0, 30).flatMap((a, at, all) => all.slice(at + 1).map((b) => Math.hypot(a.dx - b.dx, a.dy - b.dy)));
    expect(Math.min(...gaps)).toBeGreaterThan(0.9);
    expect(jittered([[3, 3]])).toEqual(jittered([[3, 3]]));
  });
});

describe('sliders', () => {
  test('place an item from the middle, and skip it again', () => {
    const placed = moved({}, 'film', 'x', 6, 4);
    expect(placed).toEqual({ film: { x: 6, y: 4 } });
    expect(moved(placed, 'film', 'y', 1, 4)).toEqual({ film: { x: 6, y: 1 } });
    expect(without(placed, 'film')).toEqual({});
  });

  test('are kept in a field', () => {
    expect(saidPlace({ x: 6, y: 0 })).toBe('6,0');
    expect(saidPlace(undefined)).toBe('');
    expect(['6,0', '', ',', '6,', '-1,3', '6,0,1', '1e3,4'].map(readPlace)).toEqual([
      { x: 6, y: 0 },
      ...Array.from({ length: 6 }, () => undefined),
    ]);
  });
});

describe('a grid in a session file', () => {
  const mistakes = (fields: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...actions, ...fields }] }] });

  test.each([
    [{ steps: 4 }, /steps must be 5 to 11, or 100/],
    [{ steps: 12 }, /steps must be 5 to 11, or 100/],
    [{ steps: 6.5 }, /steps must be 5 to 11, or 100/],
    [{ steps: 'many' }, /steps must be 5 to 11, or 100/],
    [{ items: [] }, /items needs at least one item/],
    [{ items: [actions.items[0], actions.items[0]] }, /items has two items with the same code/],
    [{ x: { label: 'Effort', low: 'Little' } }, /x\.high is missing/],
    [{ quadrants: { low_low: 'Later', low_high: 'Now', high_low: 'Never' } }, /quadrants\.high_high is missing/],
  ])('is told its mistake: %j', (fields, mistake) => {
    expect(mistakes(fields)).toEqual([expect.stringMatching(mistake)]);
  });
});
