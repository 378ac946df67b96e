import { describe, expect, test } from 'vitest';
import {
  alongLine,
  belowMiddle,
  longestSide,
  MOST_RESULTS,
  pagesOf,
  partsOf,
  placeOn,
  tintOf,
} from '../../shared/activities/scale/layout.ts';
import { isLabelled, keyOf, nameOf } from '../../shared/activities/scale/names.ts';
import type { ScaleMine, ScaleScreen, ScaleView } from '../../shared/activities/scale/scale.ts';
import { ratingsOf } from '../../shared/activities/scale/statistics.ts';
import { kinds } from '../../shared/activities/kinds.ts';
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
  redo,
  reset,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const rate = {
  id: 'rate',
  kind: 'scale',
  title: 'Rate',
  question: { en: 'How was it?', es: '¿Cómo fue?' },
  scale: [{ en: 'Bad', es: 'Mal' }, null, 'Middling', null, { en: 'Good', es: 'Bien' }],
  statements: [
    { code: 'heard', text: { en: 'I was heard.', es: 'Me escucharon.' } },
    { code: 'clear', text: 'The aim is clear.' },
    { code: 'time', text: 'We had time enough.' },
  ],
  skip: true,
};
const atRate = after(sessionOf(rate), show('rate'));
const say = (items: unknown) => answer('rate', { items });

describe('a scale', () => {
  test('takes an answer to each statement, a point or a skip', () => {
    const room = givenRoom(atRate)
      .when(say({ heard: 5, clear: 1, time: 'skip' }))
      .then({ type: 'answered' });
    expect(ownBody<ScaleMine>(room, ann)).toEqual({ items: { heard: 5, clear: 1, time: 'skip' } });
  });

  test('takes a form that is filled in part, and knows left open from skipped', () => {
    const room = after(atRate, post('rate', { 'item.heard': ['4'], 'item.clear': [''], 'item.time': ['skip'] }));
    expect(ownBody<ScaleMine>(room, ann)).toEqual({ items: { heard: 4, time: 'skip' } });
    expect(bodyFor<ScaleScreen>('presenter', room).results!.statements.map(({ n, skips }) => [n, skips])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  test('a later form replaces the whole of the one before', () => {
    const room = after(
      atRate,
      answer('rate', { items: { heard: 5, clear: 5 } }),
      answer('rate', { items: { time: 2 } }, { turn: 2 }),
    );
    expect(ownBody<ScaleMine>(room, ann)).toEqual({ items: { time: 2 } });
    expect(bodyFor<ScaleScreen>('presenter', room).results!.people).toBe(1);
  });

  test('an earlier form that arrives late changes nothing', () => {
    const room = after(atRate, answer('rate', { items: { heard: 5 } }, { turn: 2 }), answer('rate', { items: { heard: 1 } }));
    expect(ownBody<ScaleMine>(room, ann)).toEqual({ items: { heard: 5 } });
  });

  test.each([
    ['nothing at all', {}, 'empty', undefined],
    ['a statement that is none', { food: 3 }, 'unknown-item', 'item.food'],
    ['a statement called like a part of the language', { constructor: 3 }, 'unknown-item', 'item.constructor'],
    ['a point below the scale', { heard: 0 }, 'unknown-option', 'item.heard'],
    ['a point above the scale', { heard: 6 }, 'unknown-option', 'item.heard'],
    ['half a point', { heard: 2.5 }, 'malformed', 'items.heard'],
    ['a word', { heard: 'much' }, 'malformed', 'items.heard'],
    ['a code without end', { ['x'.repeat(23)]: 3 }, 'malformed', `items.${'x'.repeat(23)}`],
  ] as const)('refuses %s', (_what, items, reason, field) => {
    givenRoom(atRate)
      .when(say(items))
      .refused(reason, field ? { field } : {});
  });

  test('refuses a skip where nothing may be skipped', () => {
    const room = after(sessionOf({ ...rate, skip: false }), show('rate'));
    givenRoom(room)
      .when(say({ heard: 'skip' }))
      .refused('unknown-option', { field: 'item.heard' });
  });

  test('lets answers wait once it is closed, and refuses those to the run before', () => {
    givenRoom(after(atRate, close('rate')))
      .when(say({ heard: 3 }))
      .comesLate();
    givenRoom(after(atRate, reset('rate')))
      .when(say({ heard: 3 }))
      .refused('reset');
  });

  test('is read in the language that is asked for; a point without a label has none', () => {
    expect(bodyFor<ScaleView>('participant', atRate, 'es')).toMatchObject({
      question: '¿Cómo fue?',
      scale: ['Mal', '', 'Middling', '', 'Bien'],
      statements: [{ code: 'heard', text: 'Me escucharon.' }, {}, {}],
    });
  });
});

describe('the results of a scale', () => {
  const room = after(atRate, say({ heard: 5, clear: 2 }), [ben, say({ heard: 4, clear: 'skip' })], [cleo, say({ heard: 4 })]);

  test('are not on phones or the screen before the reveal', () => {
    expect(bodyFor<ScaleView>('participant', room).results).toBeNull();
    expect(bodyFor('participant', room)).not.toHaveProperty('people');
    expect(bodyFor<ScaleScreen>('screen', room)).toMatchObject({ people: 3, results: null });
    expect(bodyFor<ScaleView>('participant', after(room, reveal('rate'))).results!.people).toBe(3);
  });

  test('count each statement by itself', () => {
    expect(bodyFor<ScaleScreen>('presenter', room).results!.statements).toEqual([
      { counts: [0, 0, 0, 2, 1], n: 3, skips: 0, mean: 13 / 3, half: { from: 4, to: 5 } },
      { counts: [0, 1, 0, 0, 0], n: 1, skips: 1, mean: 2, half: { from: 2, to: 2 } },
      { counts: [0, 0, 0, 0, 0], n: 0, skips: 0, mean: null, half: null },
    ]);
  });

  test('the table has a row per answer, skips by their code', () => {
    const { session } = room;
    const rows = [
      ...kinds.scale.rows(session.steps[0]!.config as never, stateIn(room, 'rate'), (text) => String(Object(text).en ?? text)),
    ];
    expect(rows.filter((row) => row.participant === 'ben')).toEqual([
      { participant: 'ben', item: 'heard', value: 4, label: '', lang: 'en' },
      { participant: 'ben', item: 'clear', value: 'skip', label: '', lang: 'en' },
    ]);
    expect(rows.find((row) => row.value === 5)).toMatchObject({ item: 'heard', label: 'Good' });
  });

  test('the presenter chooses how the screen draws them, and takes it back', () => {
    const means = after(room, control('rate', { do: 'show-view', view: 'means' }));
    expect(bodyFor<ScaleScreen>('screen', means).view).toBe('means');
    expect(bodyFor<ScaleScreen>('screen', after(means, undo())).view).toBe('stacked');
    expect(bodyFor<ScaleScreen>('screen', after(means, undo(), redo())).view).toBe('means');
    expect(bodyFor('participant', means)).toEqual(bodyFor('participant', room));
    givenRoom(means)
      .when(control('rate', { do: 'show-view', view: 'pie' }))
      .refused('malformed');
  });
});

describe('the figures of a statement', () => {
  /**
   * Hyndman and Fan's second definition, by hand. Ten answers 1 1 2 2 3 4 4 5 5 5: a quarter is 2.5 answers, so the third (2); three
   * quarters 7.5, so the eighth (5). Eight answers 1 2 3 4 4 5 5 5: between the second and third (2.5), between the sixth and seventh (5).
   */
  test.each([
    [[2, 2, 1, 2, 3], 3.2, { from: 2, to: 5 }],
    [[1, 1, 1, 2, 3], 3.625, { from: 2.5, to: 5 }],
    [[0, 0, 1, 0, 0], 3, { from: 3, to: 3 }],
    [[1, 0, 0, 0, 1], 3, { from: 1, to: 5 }],
    [[1, 0, 0, 0, 3], 4, { from: 3, to: 5 }],
    [[0, 0, 0, 0, 0], null, null],
  ])('of %j are mean %s and middle half %j', (counts, mean, half) => {
    expect(ratingsOf(counts, 0)).toMatchObject({ mean, half });
  });
});

describe('the drawing of a scale', () => {
  const one = { counts: [1, 1, 2, 0, 4], n: 8 };

  test('whole bars fill their length, point after point', () => {
    const parts = partsOf(one, 'stacked', 1);
    expect(parts.map(({ start, size }) => [start, size])).toEqual([
      [0, 0.125],
      [0.125, 0.125],
      [0.25, 0.25],
      [0.5, 0],
      [0.5, 0.5],
    ]);
    expect(parts.map(({ said }) => said)).toEqual([true, true, true, false, true]);
  });

  test('around the middle, half of the middle point of an odd scale stands on each side', () => {
    expect(belowMiddle(one)).toBe(3 / 8);
    const [low, next, middle, , high] = partsOf(one, 'diverging', 0.5);
    expect([low!.start, next!.start, middle!.start]).toEqual([0.125, 0.25, 0.375]);
    expect(middle!.start + middle!.size / 2).toBe(0.5);
    expect(high!.start).toBe(0.625);
  });

  test('an even scale has its middle between two points', () => {
    const even = { counts: [1, 1, 1, 1], n: 4 };
    expect(partsOf(even, 'diverging', 0.5)[2]!.start).toBe(0.5);
  });

  test('no bar around the middle is longer than the page, whatever the answers', () => {
    const all = [
      { counts: [9, 0, 0], n: 9 },
      { counts: [0, 0, 4], n: 4 },
      { counts: [0, 0, 0], n: 0 },
    ];
    const side = longestSide(all);
    expect(side).toBe(1);
    for (const ratings of all)
      for (const { start, size } of partsOf(ratings, 'diverging', side)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + size).toBeLessThanOrEqual(1);
      }
  });

  test('twenty statements come in pages of nearly the same length', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => at);
    expect(pagesOf(twenty, 8).map((page) => page.length)).toEqual([7, 7, 6]);
    expect(pagesOf(twenty, MOST_RESULTS).flat()).toEqual(twenty);
    expect(pagesOf([1, 2, 3], 5)).toEqual([[1, 2, 3]]);
    expect(pagesOf([], 5)).toEqual([[]]);
  });

  test('values lie where they belong', () => {
    expect([placeOn(1, 5), placeOn(3, 5), alongLine(1, 5), alongLine(5, 5), alongLine(4, 5)]).toEqual([0.1, 0.5, 0, 1, 0.75]);
    expect([0, 1, 2, 3, 4].map((at) => tintOf(at, 5))).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  test('points are called by their labels where all have one, else by their numbers', () => {
    expect([isLabelled(['a', 'b', 'c']), isLabelled(['a', '', 'c'])]).toEqual([true, false]);
    expect([nameOf(['a', '', 'c'], 0, true), nameOf(['a', '', 'c'], 0, false), nameOf(['a', '', 'c'], 1, true)]).toEqual([
      'a',
      '1',
      '2',
    ]);
    expect(keyOf(['No', '', 'Yes'])).toBe('1 = No · 3 = Yes');
  });
});

describe('a scale in a session file', () => {
  const file = (change: object): unknown => ({ ...workshopFile, parts: [{ steps: [{ ...rate, ...change }] }] });
  const at = 'parts.0.steps.0';

  test.each([
    ['with two points', { scale: ['No', 'Yes'] }, `${at}.scale needs at least 3 points`],
    ['with twelve points', { scale: Array.from({ length: 12 }, () => 'x') }, `${at}.scale has at most 11 points`],
    [
      'without a label at an end',
      { scale: ['No', 'Perhaps', null] },
      `${at}.scale needs a label at its first and its last point`,
    ],
    ['without statements', { statements: [] }, `${at}.statements needs at least one statement`],
    [
      'with too many statements',
      { statements: Array.from({ length: 21 }, (_, n) => ({ code: `s${n}`, text: 'x' })) },
      `${at}.statements has at most 20 statements`,
    ],
    [
      'with two statements of one code',
      { statements: [rate.statements[0], rate.statements[0]] },
      `${at}.statements has two statements with the same code`,
    ],
    [
      'with a code that no statistics package takes',
      { statements: [{ code: 'was-heard', text: 'x' }] },
      `${at}.statements.0.code must be a code such as a_code: a-z, 0-9 and _, at most 22 characters`,
    ],
    ['with a drawing that is none', { view: 'pie' }, `${at}.view must be stacked, diverging or means`],
  ])('%s is a mistake', (_what, change, mistake) => {
    expect(mistakesIn(file(change))).toEqual([mistake]);
  });
});
