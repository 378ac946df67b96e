import { describe, expect, test } from 'vitest';
import { LEAST_DISTANCE, checkDigit, distance, readCode, spaced, toLatinDigits } from '../../shared/evaluation/return-code.ts';
import { perSeed } from '../helpers/seeds.ts';

describe('the check digit', () => {
  test.each([
    ['572', '4'],
    ['482913', '8'],
  ])('of %s is %s', (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });

  test(
    'finds every wrong digit and every two neighbours that changed places',
    perSeed((random) => {
      for (let n = 0; n < 1000; n++) {
        const body = String(random.below(1_000_000)).padStart(6, '0');
        const code = [...(body + checkDigit(body))];
        const typed = code.flatMap((digit, at) => [
          ...[...'0123456789'].map((other) => code.with(at, other)),
          ...(at < 6 ? [code.with(at, code[at + 1]!).with(at + 1, digit)] : []),
        ]);
        const read = new Set(typed.map((digits) => readCode(digits.join(''))));
        expect([...read].sort()).toEqual([code.join(''), null].sort());
      }
    }),
  );
});

describe('a code as people type it', () => {
  test.each([
    '482 913 8',
    '482-913-8',
    '4829138',
    ' 4829138\n',
    '482\u00a0913\u202f8',
    '482.913.8',
    '482–913–8'.replaceAll('–', '-'),
    '\u200f482\u200e913\u20608',
    '4 8 2 9 1 3 8',
    '482_913·8',
  ])('is read with whatever stands between its digits: %j', (typed) => {
    expect(readCode(typed)).toBe('4829138');
  });

  test.each([
    '٤٨٢ ٩١٣ ٨',
    '۴۸۲ ۹۱۳ ۸',
    '४८२ ९१३ ८',
    '៤៨២ ៩១៣ ៨',
    '４８２ ９１３ ８',
    '౪౮౨ ౯౧౩ ౮',
    '𝟒𝟖𝟐 𝟗𝟏𝟑 𝟖',
    '၄၈၂ ၉၁၃ ၈',
    '٤8២ ９1३ ۸',
  ])('is read in the digits of any script: %s', (typed) => {
    expect(readCode(typed)).toBe('4829138');
  });

  test.each([
    '7829138',
    '4129138',
    '4859138',
    '4822138',
    '4829438',
    '4829168',
    '4829131',
    '8429138',
    '4289138',
    '4892138',
    '4821938',
    '4829318',
    '4829183',
    '48291',
    '48291380',
    '',
    'abcdefg',
    '482913O',
    '4829138x',
    '-',
    '½829138',
  ])('is refused and never corrected: "%s"', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  test('is shown in groups, and read as it is shown', () => {
    expect(spaced('4829138')).toBe('482 913 8');
    expect(readCode(spaced('4829138'))).toBe('4829138');
  });

  test('every digit of every script has its value', () => {
    let zero = -1;
    let before = -2;
    const wrong: string[] = [];
    for (let point = 0; point < 0x110000; point++) {
      const character = point < 0xd800 || point > 0xdfff ? String.fromCodePoint(point) : '';
      if (!/^\p{Nd}$/u.test(character)) continue;
      if (point !== before + 1) zero = point;
      if (toLatinDigits(character) !== String((point - zero) % 10)) wrong.push(point.toString(16));
      before = point;
    }
    expect(wrong).toEqual([]);
  });

  test('an endless text is refused quickly', () => {
    expect(readCode('4'.repeat(100_000))).toBeNull();
    expect(readCode('٤'.repeat(10_000))).toBeNull();
  });
});

describe('two codes of a room', () => {
  test.each([
    ['4829146', 2],
    ['4829239', 2],
    ['4820312', 4],
    ['1904758', 6],
  ])('4829138 and %s differ in %i places', (other, places) => {
    expect(distance('4829138', other)).toBe(places);
    expect(distance(other, '4829138') >= LEAST_DISTANCE).toBe(places >= 3);
  });
});
