import { describe, expect, test } from 'vitest';
import { binsOf } from '../../shared/activities/number/bins.ts';
import { isSingle, lastIn, placeOf, placeOnStep } from '../../shared/activities/number/layout.ts';
import type { NumberMine, NumberPresenter, NumberScreen, NumberView } from '../../shared/activities/number/number.ts';
import { nearestTo, quantile } from '../../shared/activities/number/statistics.ts';
import { distanceOf, isWithin } from '../../shared/number/tolerance.ts';
import type { Room } from '../../shared/room/room.ts';
import { foldDigits, parseNumber, withoutUnit } from '../../shared/text/number-text.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  close,
  givenRoom,
  hide,
  ownBody,
  participant,
  post,
  open,
  reveal,
  show,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

describe('a number is read', () => {
  test.each([
    ['12', 12],
    [' 3.5 ', 3.5],
    ['3,5', 3.5],
    ['-4', -4],
    ['−4', -4],
    ['+4', 4],
    ['.5', 0.5],
    ['5,', 5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234 567', 1234567],
    ['1\u202f234,5', 1234.5],
    ['12,34,567', 1234567],
    ["1'200'000", 1200000],
    ['1.000.000', 1000000],
    ['٣٫٥', 3.5],
    ['١٬٢٠٠', 1200],
    ['١٢،٥', 12.5],
    ['۱۲۳', 123],
    ['१२.५', 12.5],
    ['১২৩', 123],
    ['៤២', 42],
    ['４２', 42],
    ['-0', 0],
    ['0.125', 0.125],
    ['1.200', 1.2],
  ])('%s is %d', (typed, value) => expect(parseNumber(typed)).toBe(value));

  test.each([
    '',
    ' ',
    '-',
    '.',
    'forty',
    '1e3',
    '0x10',
    '1 2',
    '12 34',
    '1,2,3',
    '1.2.3',
    '--4',
    '4-',
    '1.2,3.4',
    'Infinity',
    'NaN',
    '1'.repeat(16),
    '½',
    '10²',
    '٣٫٥٫٢',
  ])('"%s" is no number', (typed) => expect(parseNumber(typed)).toBeNull());

  test('where whole numbers are asked for, one mark before three digits groups them', () => {
    expect([parseNumber('1,200', true), parseNumber('1.200', true)]).toEqual([1200, 1200]);
    expect([parseNumber('0.125', true), parseNumber('1.25', true), parseNumber('12345.678', true)]).toEqual([
      0.125, 1.25, 12345.678,
    ]);
  });

  test('digits of all these scripts are folded, letters are left', () => {
    expect(foldDigits('٠١٢ ۳۴ ५६ ৭ ៨ ９ x')).toBe('012 34 56 7 8 9 x');
  });

  test('a unit beside a number is left out', () => {
    expect([
      withoutUnit('12 km', ['km']),
      withoutUnit('50%', ['%']),
      withoutUnit('€ 5', ['€']),
      withoutUnit('12', ['km']),
    ]).toEqual(['12 ', '50', ' 5', '12']);
  });
});

describe('statistics of numbers', () => {
  // R: quantile(c(1, 2, 3, 4, 10), type = 7) and quantile(1:8, type = 7).
  test('quartiles are those of type 7', () => {
    expect([0.25, 0.5, 0.75].map((share) => quantile([1, 2, 3, 4, 10], share))).toEqual([2, 3, 4]);
    expect([0.25, 0.5, 0.75].map((share) => quantile([1, 2, 3, 4, 5, 6, 7, 8], share))).toEqual([2.75, 4.5, 6.25]);
    expect(quantile([7], 0.75)).toBe(7);
  });

  test('the nearest guesses are different values, nearest first', () => {
    expect(nearestTo(40, [10, 38, 38, 41, 42, 90], 3)).toEqual([
      { value: 41, count: 1 },
      { value: 38, count: 2 },
      { value: 42, count: 1 },
    ]);
  });

  test('a tolerance is a distance or a share of the right value, its edge included', () => {
    expect([distanceOf(200, '5%'), distanceOf(-200, '5 %'), distanceOf(200, 3)]).toEqual([10, 10, 3]);
    expect([isWithin(0.3, 0.1, 0.2), isWithin(210, 200, '5%'), isWithin(210.01, 200, '5%'), isWithin(7, 7, 0)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('a histogram', () => {
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_one, at) => from + at);

  test('takes its width from Freedman and Diaconis, on edges that people use', () => {
    // 1 to 100: IQR 49.5, 2 · 49.5 / ∛100 = 21.3, and at least five bars of the range: 19.8; of 10 the nearest nice width in reach.
    const bins = binsOf(range(1, 100), 1);
    expect(bins.map(({ from, count }) => [from, count])).toEqual([
      [0, 9],
      [10, 10],
      [20, 10],
      [30, 10],
      [40, 10],
      [50, 10],
      [60, 10],
      [70, 10],
      [80, 10],
      [90, 10],
      [100, 1],
    ]);
  });

  test('has a bar for each whole number where there are few', () => {
    const bins = binsOf([3, 3, 4, 6], 1);
    expect(bins).toEqual([
      { from: 3, to: 4, count: 2 },
      { from: 4, to: 5, count: 1 },
      { from: 5, to: 6, count: 0 },
      { from: 6, to: 7, count: 1 },
    ]);
    expect([isSingle(bins, 1), placeOnStep(3, bins), placeOnStep(6, bins)]).toEqual([true, 0.125, 0.875]);
  });

  test('takes what is far off into an open bar', () => {
    const bins = binsOf([...range(10, 29), 1_000_000], null);
    expect(bins.at(-1)).toMatchObject({ to: null, count: 1 });
    expect(bins.slice(0, -1).every(({ from, to }) => from! >= 0 && to! <= 40)).toBe(true);
    expect(placeOf(1_000_000, bins)).toBeGreaterThan(0.8);
  });

  test.each([
    [[5], null],
    [[5, 5, 5], 1],
    [[0, 0, 0, 0, 9], 1],
    [[0.1, 0.2, 0.3, 0.7], null],
    [[-50, -3, 0, 12, 80], null],
    [[1e9, 1e9 + 1, 1e9 + 7], 1],
    [range(1, 1000), 1],
    [range(1, 40).map((one) => one * one), 5],
    [[...range(1, 30), ...range(1, 30)].sort((a, b) => a - b), 7],
  ] as [number[], number | null][])('of %j (step %j) counts everybody once, in at most 22 bars', (sorted, step) => {
    const bins = binsOf(sorted, step);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(sorted.length);
    expect(bins.length).toBeLessThanOrEqual(22);
    for (const { from, to } of bins) if (from !== null && to !== null) expect(to).toBeGreaterThan(from);
    for (const value of sorted)
      expect(bins.some(({ from, to }) => (from ?? -Infinity) <= value && value < (to ?? Infinity))).toBe(true);
  });

  test('a bar of whole numbers ends with the last of them', () => {
    expect([lastIn({ from: 10, to: 20, count: 1 }, 1), lastIn({ from: 10, to: 20, count: 1 }, null)]).toEqual([19, 20]);
  });
});

const guess = {
  id: 'guess',
  kind: 'number',
  title: 'Guess',
  question: 'How far is it?',
  unit: { en: 'km', es: 'kilómetros' },
  min: 0,
  max: 5000,
};
const trivia = { ...guess, step: 1, answer: 384, tolerance: '5%' };
const at = (step: object): Room => after(sessionOf(step), show('guess'));
const guessed = (step: object, ...values: string[]): Room =>
  values.reduce((room, value, n) => after(room, [participant(`person-${n}`), answer('guess', { value })]), at(step));

describe('an estimate', () => {
  test.each([
    ['', 'empty', {}],
    ['many', 'not-a-number', {}],
    ['-1', 'too-small', { limit: 0 }],
    ['5001', 'too-large', { limit: 5000 }],
  ] as const)('refuses "%s": %s', (value, reason, more) => {
    givenRoom(at(guess))
      .when(answer('guess', { value }))
      .refused(reason, { ...more, field: 'value' });
    givenRoom(at(guess))
      .when(post('guess', { value: [value] }))
      .refused(reason, { ...more, field: 'value' });
  });

  test('refuses a number between the steps, and what is too long', () => {
    givenRoom(at(trivia))
      .when(answer('guess', { value: '12.5' }))
      .refused('off-step', { limit: 1, field: 'value' });
    givenRoom(at(guess))
      .when(answer('guess', { value: '1'.repeat(61) }))
      .refused('too-long', { limit: 60, field: 'value' });
    expect(ownBody<NumberMine>(after(at(trivia), answer('guess', { value: '1.200 km' })), ann)).toMatchObject({ value: 1200 });
    expect(ownBody<NumberMine>(after(at(guess), answer('guess', { value: '۱۲٫۵ kilómetros' })), ann)).toMatchObject({
      value: 12.5,
    });
  });

  test('shows the middle of the room once it is revealed, and nothing before', () => {
    const room = guessed(guess, '100', '200', '300', '1000');
    expect(bodyFor<NumberView>('participant', room).results).toBeNull();
    expect(bodyFor<NumberScreen>('screen', room)).toMatchObject({ results: null, bins: [], people: 4 });
    expect(bodyFor<NumberPresenter>('presenter', room).results).toMatchObject({
      people: 4,
      median: 250,
      q1: 175,
      q3: 475,
      right: null,
    });
    const shown = after(room, reveal('guess'));
    expect(bodyFor<NumberView>('participant', shown).results).toMatchObject({ people: 4, median: 250 });
    expect(bodyFor<NumberScreen>('screen', shown).bins.length).toBeGreaterThan(3);
  });

  test('says the middle half in whole numbers where only whole numbers are taken, on every page alike', () => {
    const whole = guessed({ ...guess, step: 1 }, '1980', '1983', '1984', '1992');
    const shown = after(whole, reveal('guess'));
    expect(bodyFor<NumberPresenter>('presenter', whole).results).toMatchObject({ q1: 1982, q3: 1986 });
    for (const audience of ['participant', 'screen'] as const)
      expect(bodyFor<NumberView>(audience, shown).results).toMatchObject({ q1: 1982, q3: 1986 });
    expect(bodyFor<NumberPresenter>('presenter', guessed(guess, '1980', '1983', '1984', '1992')).results!.q1).toBe(1982.25);
  });

  test('the newest guess of a person counts', () => {
    const room = after(at(guess), answer('guess', { value: '5' }), answer('guess', { value: '7' }, { turn: 2 }));
    expect(bodyFor<NumberPresenter>('presenter', room).results).toMatchObject({ people: 1, median: 7 });
  });
});

describe('a number with a right value', () => {
  const room = guessed(trivia, '370', '390', '405', '1000');

  test('keeps it secret until the reveal', () => {
    for (const audience of ['participant', 'screen'] as const)
      expect(JSON.stringify(bodyFor(audience, room))).not.toContain('384');
    expect(ownBody<NumberMine>(room, participant('person-1'))).toEqual({ value: 390, typed: '390', within: null });
    expect(bodyFor<NumberPresenter>('presenter', room)).toMatchObject({ answer: 384, tolerance: 19.2 });
  });

  test('tells who was near enough, and the nearest guesses, without names', () => {
    const shown = after(room, reveal('guess'));
    expect(bodyFor<NumberView>('participant', shown).results!.right).toEqual({
      value: 384,
      tolerance: 19.2,
      within: 2,
      nearest: [390, 370, 405].map((value) => ({ value, count: 1 })),
    });
    expect(ownBody<NumberMine>(shown, participant('person-0'))!.within).toBe(true);
    expect(ownBody<NumberMine>(shown, participant('person-2'))!.within).toBe(false);
  });

  test('is closed by the reveal, and opens again with undo', () => {
    const shown = after(room, reveal('guess'));
    expect(shown.activities.guess!.phase).toBe('closed');
    givenRoom(shown)
      .when(answer('guess', { value: '384' }), ben)
      .refused('closed');
    const back = after(shown, undo());
    expect(back.activities.guess).toMatchObject({ phase: 'open', revealed: false });
    expect(back.activities.guess!.runs).toEqual(room.activities.guess!.runs);
    after(back, [ben, answer('guess', { value: '384' })]);
  });

  test('a guess that is sent while the right value is shown is refused, open or not', () => {
    const shown = after(room, reveal('guess'), close('guess'));
    givenRoom(shown).when(open('guess')).refused('answer-known');
    givenRoom(shown)
      .when(answer('guess', { value: '384' }), ben)
      .refused('closed');
    expect(JSON.stringify(bodyFor('participant', after(shown, hide('guess'))))).not.toContain('384');
  });

  test('cannot be shown while people guess', () => {
    const mistakes = (step: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [step] }] });
    expect(mistakes({ ...trivia, results: 'live' })).toEqual([
      'parts.0.steps.0.results must be hidden where there is a right answer',
    ]);
    expect(mistakes({ ...guess, results: 'live' })).toEqual([]);
    expect(mistakes({ ...trivia, answer: 9000 })).toEqual(['parts.0.steps.0.answer must be between min and max']);
    expect(mistakes({ ...guess, min: 9, max: 9 })).toEqual(['parts.0.steps.0.max must be more than min']);
    expect(mistakes({ ...trivia, tolerance: 'some' })).toEqual([
      'parts.0.steps.0.tolerance must be a number or a percentage such as 5%',
    ]);
  });
});
