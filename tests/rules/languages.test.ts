import { describe, expect, test } from 'vitest';
import { directionOf } from '../../shared/text/direction.ts';
import { LANGUAGE_NAMES, preferred } from '../../shared/text/languages.ts';
import { languageTag, sayIn } from '../../shared/text/text.ts';
import { translator, type Message } from '../../shared/text/translate.ts';

describe('texts of a session', () => {
  const text = { en: 'Hello', es: 'Hola' };

  test('are read in the language that is asked for, then in that of the session, then in any', () => {
    expect(sayIn('es', 'en')(text)).toBe('Hola');
    expect(sayIn('ar', 'en')(text)).toBe('Hello');
    expect(sayIn('ar', 'fr')(text)).toBe('Hello');
    expect(sayIn('ar', 'fr')('One for all')).toBe('One for all');
    expect(sayIn('constructor', '__proto__')({})).toBe('');
  });

  test('a language is a tag', () => {
    for (const tag of ['en', 'sr-Latn', 'es-AR', 'zh-Hant-TW', 'ckb']) expect(languageTag.safeParse(tag).success).toBe(true);
    for (const tag of ['', 'e', 'EN', 'english', 'en_US', 'sr-latn', 'en-', '../en', 'constructor'])
      expect(languageTag.safeParse(tag).success).toBe(false);
  });

  test('run from right to left where they are written so', () => {
    expect(['ar', 'ar-JO', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'sr-Latn', 'km', ''].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  });
});

describe('the interface', () => {
  const notes: Record<string, Message> = {
    en: { one: '{n} note', other: '{n} notes' },
    es: { one: '{n} nota', many: '{n} de notas', other: '{n} notas' },
    'sr-Latn': { one: '{n} beleška', few: '{n} beleške', other: '{n} beležaka' },
    ar: {
      zero: 'لا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: '{n} ملاحظات',
      many: '{n} ملاحظة',
      other: '{n} ملاحظة.',
    },
  };
  const say = (language: string, n: number): string => translator({ notes: notes[language]! }, language)('notes', { n });

  test.each([
    ['en', [0, 1, 2, 21], ['0 notes', '1 note', '2 notes', '21 notes']],
    ['es', [0, 1, 2, 1_000_000], ['0 notas', '1 nota', '2 notas', '1.000.000 de notas']],
    [
      'sr-Latn',
      [0, 1, 2, 5, 11, 12, 21, 22, 25],
      [
        '0 beležaka',
        '1 beleška',
        '2 beleške',
        '5 beležaka',
        '11 beležaka',
        '12 beležaka',
        '21 beleška',
        '22 beleške',
        '25 beležaka',
      ],
    ],
    [
      'ar',
      [0, 1, 2, 3, 10, 11, 99, 100, 103],
      [
        'لا ملاحظات',
        'ملاحظة واحدة',
        'ملاحظتان',
        '3 ملاحظات',
        '10 ملاحظات',
        '11 ملاحظة',
        '99 ملاحظة',
        '100 ملاحظة.',
        '103 ملاحظات',
      ],
    ],
  ] as const)('counts as people do in %s', (language, numbers, sentences) => {
    expect(numbers.map((n) => say(language, n))).toEqual(sentences);
  });

  test('writes numbers in the digits that are on the screen', () => {
    const t = translator({ left: '{n}' }, 'ar');
    expect(t('left', { n: 1234 }).replace(/[^\p{Nd}]/gu, '')).toBe('1234');
  });

  test('fills what it is given, as it is given', () => {
    const t = translator({ more: 'One more for {name}: {n}/{of}', plain: 'Yes' }, 'en');
    expect(t('more', { name: '$& {n} <b>', n: 1, of: 2 })).toBe('One more for $& {n} <b>: 1/2');
    expect(t('more')).toBe('One more for : /');
    expect(t('plain', { n: 3 })).toBe('Yes');
  });

  test('falls back to the general form where a language has more forms than a text', () => {
    expect(translator({ notes: notes.en! }, 'ar')('notes', { n: 3 })).toBe('3 notes');
  });

  test.each(Object.keys(LANGUAGE_NAMES))('has rules for %s', (language) => {
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
  });
});

describe('the language that a phone prefers', () => {
  const offered = ['en', 'es', 'sr-Latn', 'ar'];

  test.each([
    ['es', 'es'],
    ['es-AR,es;q=0.9,en;q=0.8', 'es'],
    ['en;q=0.5, ar;q=0.9', 'ar'],
    ['en; q=0.5, ar ; q=0.9', 'ar'],
    ['sr-RS, en;q=0.1', 'sr-Latn'],
    ['SR-LATN', 'sr-Latn'],
    ['de-DE, fr;q=0.8, en;q=0.3', 'en'],
    ['de, *;q=0.5', undefined],
    ['en;q=0', undefined],
    ['en;q=0, ar;q=0.1', 'ar'],
    ['', undefined],
    [undefined, undefined],
    [',,;;q=,', undefined],
    ['e'.repeat(100_000), undefined],
  ])('of %s is %s', (header, language) => {
    expect(preferred(header, offered)).toBe(language);
  });

  test('is nothing where nothing is offered', () => {
    expect(preferred('en', [])).toBeUndefined();
  });
});
