import { describe, expect, test } from 'vitest';
import { optionsOf, type Config } from '../../shared/activities/quiz/config.ts';
import { codeOf, handleOf, shownOrder } from '../../shared/activities/quiz/handles.ts';
import { shareOfOrder, shareOfSeveral, tauOf } from '../../shared/activities/quiz/score.ts';
import { isAccepted, isOneSlip, typedKey } from '../../shared/activities/quiz/typed.ts';
import { quizSteps } from '../laws/samples-quiz.ts';
import { sessionOf } from '../helpers/sessions.ts';

type Type = keyof typeof quizSteps;
const configOf = (type: Type): Config => sessionOf(quizSteps[type]).steps[0]!.config as Config;

describe('points for several right options', () => {
  const options = (right: number, wrong: number) => [
    ...Array.from({ length: right }, (_one, n) => ({ code: `r${n}`, right: true })),
    ...Array.from({ length: wrong }, (_one, n) => ({ code: `w${n}`, right: false })),
  ];

  test.each([
    [2, 2, ['r0', 'r1'], 1],
    [2, 2, ['r0'], 0.5],
    [2, 2, ['r0', 'w0'], 0],
    [2, 2, ['r0', 'r1', 'w0'], 0.5],
    [3, 1, ['r0', 'r1', 'r2', 'w0'], 0],
    [1, 4, ['r0', 'w0'], 0.75],
    [2, 2, [], 0],
    [2, 2, ['w0', 'w1'], 0],
    [4, 2, ['r0', 'r1', 'r2'], 0.75],
  ] as [number, number, string[], number][])('of %d right and %d wrong, %j earns %d', (right, wrong, picks, share) => {
    expect(shareOfSeveral(options(right, wrong), picks)).toBeCloseTo(share, 10);
  });

  test('ticking everything earns nothing, however many are right', () => {
    for (let right = 1; right <= 6; right++)
      for (let wrong = 1; wrong <= 6; wrong++) {
        const all = options(right, wrong);
        expect(
          shareOfSeveral(
            all,
            all.map(({ code }) => code),
          ),
        ).toBe(0);
      }
  });
});

describe('points for an order', () => {
  const right = ['a', 'b', 'c', 'd'];
  // Kendall's tau by hand: concordant less discordant pairs, of six.
  test.each([
    ['abcd', 1],
    ['bacd', 4 / 6],
    ['badc', 2 / 6],
    ['dbca', -4 / 6],
    ['dcba', -1],
    ['cadb', 0],
  ])('tau of %s is %d', (given, tau) => {
    expect(tauOf([...given], right)).toBeCloseTo(tau, 10);
    expect(shareOfOrder(right, [...given])).toBeCloseTo(Math.max(0, tau), 10);
  });

  test('lines are shown so that neither leaving nor reversing them earns much', () => {
    const config = configOf('order');
    const codes = optionsOf(config).map(({ code }) => code);
    const shown = [...shownOrder(config)];
    expect(Math.abs(tauOf(shown, codes))).toBeLessThanOrEqual(1 / 3);
    expect(shown.map((code) => codeOf(config, handleOf(config, code)))).toEqual(shown);
    expect([codeOf(config, 'z'), codeOf(config, ''), codeOf(config, 'ab'), codeOf(config, '-1')]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('typed answers', () => {
  test.each([
    ['New York', 'new-york'],
    ['NEWYORK', 'new york!'],
    ['Perú', 'peru'],
    ['Đorđe', 'djordje'],
    ['Beograd', 'Београд'],
    ['القاهرة', 'القاهره'],
    ['إسطنبول', 'اسطنبول'],
    ['ＡＢＣ', 'abc'],
    ['Αθήνα', 'ΑΘΗΝΑ'],
    ['Ὅμηρος', 'ΟΜΗΡΟΣ'],
    ['١٩٤٥', '1945'],
    ['१९४५', '1945'],
    ['៤២', '42'],
    ['it’s', "it's"],
    ['  two   words ', 'two words'],
  ])('%s and %s are one answer', (a, b) => expect(typedKey(a)).toBe(typedKey(b)));

  test.each([
    ['हिंदी', 'हदी'],
    ['ខ្មែរ', 'ខមរ'],
    ['resume', 'resumes'],
    ['42', '43'],
  ])('%s and %s are two', (a, b) => expect(typedKey(a)).not.toBe(typedKey(b)));

  test.each([
    ['light', 'light', true],
    ['light', 'ligth', true],
    ['light', 'ligt', true],
    ['light', 'lights', true],
    ['light', 'night', true],
    ['light', 'nigth', false],
    ['light', 'lig', false],
    ['light', 'li', false],
    ['sarajevo', 'sarjaevo', true],
    ['ab', 'ba', true],
    ['', 'a', true],
    ['abcde', 'abdcfe', false],
  ])('%s and %s are one slip apart: %s', (a, b, one) => {
    expect(isOneSlip([...a], [...b])).toBe(one);
    expect(isOneSlip([...b], [...a])).toBe(one);
  });

  test.each([
    ['Ligth', true, true],
    ['Ligth', false, false],
    ['luz', true, true],
    ['lux', true, false],
    ['secret  HOPE.', false, true],
    ['19455', true, false],
    ['', true, false],
  ])('"%s" (tolerant: %s) is accepted: %s', (typed, tolerant, accepted) => {
    expect(isAccepted(typedKey(typed), ['secret hope', { en: 'Light', es: 'Luz' }, '19456'], tolerant)).toBe(accepted);
  });
});
