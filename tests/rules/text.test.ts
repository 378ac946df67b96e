import { describe, expect, test } from 'vitest';
import { compareKey } from '../../shared/text/compare-key.ts';
import { MOST_BYTES, cleanText, countGraphemes, cutGraphemes, fits } from '../../shared/text/graphemes.ts';
import { LANGUAGE_NAMES, preferred } from '../../shared/text/languages.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { isTranslated, languageTag, sayIn } from '../../shared/text/text.ts';
import { translator, type Message } from '../../shared/text/translate.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';

const PIECES = ['a', 'e\u0301', 'é', '\u0301', 'ស្ត្រី', 'مُّ', '👩🏽‍🚀', '🇷🇸', '\u200d', '\u200e', '\u202e', '\u2067', '\u0000', '\u0007', '\t', '\n', '\u2028', ' ', '\u00a0', '\ufeff', '\ud800', '\udc00', '\ufb01', 'ß', 'İ', '\u0489'];
const anything = (random: Chance): string => Array.from({ length: random.below(40) }, () => random.pick(PIECES)).join('');

describe('what people wrote', () => {
  test.each([
    ['white space', '  More \t breaks\n\nplease ', 'More breaks please'],
    ['spaces of other kinds', 'a\u00a0b\u2003c\u3000d', 'a b c d'],
    ['control characters', 'a\u0000b\u0007c\u009fd', 'a b c d'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
    ['overrides of direction', 'a\u202eb\u202cc\u2066d\u2069e\u200ef\u200fg\u061ch', 'abcdefgh'],
    ['letters and marks apart', 'e\u0301', 'é'],
    ['letters and marks that a direction held apart', 'e\u200e\u0301', 'é'],
    ['halves of characters', 'a\ud800b', 'a b'],
    ['towers of marks', 'a' + '\u0489'.repeat(50), 'a' + '\u0489'.repeat(8)],
  ])('is made safe to show: %s', (_what, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test.each([
    ['Khmer with its joiners', 'ស្\u200bត្រី'],
    ['Persian with a joiner', 'می\u200cخواهم'],
    ['an astronaut', '👩🏽‍🚀'],
    ['a flag of a part of a country', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Vietnamese', 'Tiếng Việt'],
    ['Nepali', 'नेपाली क्षेत्र'],
    ['Arabic with vowels', 'مُحَمَّد'],
    ['what looks like a formula or a tag', '=1+1 <b>&amp;'],
  ])('is kept as it is: %s', (_what, text) => {
    expect(cleanText(text)).toBe(text);
  });

  test.each(['', ' ', '\u200b', '\u200b\u2060\ufeff', '\u200e\u202e', '\u3164', '\u00ad', '\u0000'])('is empty when nothing can be seen: %j', (raw) => {
    expect(cleanText(raw)).toBe('');
  });

  test('is cleaned once and for all', perSeed((random) => {
    for (let n = 0; n < 2000; n++) {
      const once = cleanText(anything(random));
      expect(cleanText(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
    }
  }));
});

describe('characters as people count them', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['é'.normalize('NFD'), 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🇷🇸🇰🇭', 2],
    ['👩🏽‍🚀', 1],
    ['क्षि', 1],
    ['한국', 2],
  ])('%s are %i', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
  });

  test('a Khmer word is fewer than its code points', () => {
    expect(countGraphemes('ស្ត្រី')).toBeLessThan([...'ស្ត្រី'].length);
  });

  test('a text is cut between them, with a sign that something is left out', () => {
    expect(cutGraphemes('abcde', 5)).toBe('abcde');
    expect(cutGraphemes('abcdef', 5)).toBe('abcd…');
    expect(cutGraphemes('👩🏽‍🚀'.repeat(3), 2)).toBe('👩🏽‍🚀…');
    expect(cutGraphemes('ab cdef', 4)).toBe('ab…');
  });

  test('a text fits by its characters and by its bytes', () => {
    expect(fits('x'.repeat(140), 140)).toBe(true);
    expect(fits('x'.repeat(141), 140)).toBe(false);
    expect(fits('a' + '\u200d'.repeat(682), 140)).toBe(true);
    expect(fits('a' + '\u200d'.repeat(683), 140)).toBe(false);
    expect(fits('x'.repeat(MOST_BYTES + 1), 1_000_000)).toBe(false);
  });
});

describe('the form in which words are compared', () => {
  test.each([
    ['Well-being!', 'well being'],
    ['  EMOCIÓN ', 'emocion'],
    ['ｃａｌｍ', 'calm'],
    ['Љубав', 'ljubav'],
    ['Џеп', 'dzep'],
    ['Đak', 'djak'],
    ['آمَالٌ', 'امال'],
    ['حرية', 'حريه'],
    ['ﺳﻼم', 'سلام'],
    ['ﬁn', 'fin'],
    ['...', '...'],
    ['🎉', '🎉'],
    ['❤️', '❤'],
    ['🎉 party', 'party'],
  ])('%s is %s', (text, key) => {
    expect(compareKey(text)).toBe(key);
  });

  test('marks stay where they carry the meaning', () => {
    for (const [one, other] of [['कि', 'की'], ['កា', 'កី'], ['й', 'и'], ['が', 'か']]) expect(compareKey(one!)).not.toBe(compareKey(other!));
  });

  test('is its own form, and never empty for what can be seen', perSeed((random) => {
    for (let n = 0; n < 2000; n++) {
      const text = cleanText(anything(random));
      const key = compareKey(text);
      expect(compareKey(key)).toBe(key);
      if (text) expect(key).not.toBe('');
    }
  }));
});

describe('texts of a session', () => {
  const text = { en: 'Hello', es: 'Hola' };

  test('are read in the language that is asked for, then in that of the session, then in any', () => {
    expect(sayIn('es', 'en')(text)).toBe('Hola');
    expect(sayIn('ar', 'en')(text)).toBe('Hello');
    expect(sayIn('ar', 'fr')(text)).toBe('Hello');
    expect(sayIn('ar', 'fr')('One for all')).toBe('One for all');
    expect(sayIn('constructor', '__proto__')({})).toBe('');
  });

  test('know whether they are translated', () => {
    expect([isTranslated(text, 'es'), isTranslated(text, 'ar'), isTranslated('All', 'ar'), isTranslated(text, 'constructor')]).toEqual([true, false, true, false]);
  });

  test('a language is a tag', () => {
    for (const tag of ['en', 'sr-Latn', 'es-AR', 'zh-Hant-TW', 'ckb']) expect(languageTag.safeParse(tag).success).toBe(true);
    for (const tag of ['', 'e', 'EN', 'english', 'en_US', 'sr-latn', 'en-', '../en', 'constructor']) expect(languageTag.safeParse(tag).success).toBe(false);
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
    ar: { zero: 'لا ملاحظات', one: 'ملاحظة واحدة', two: 'ملاحظتان', few: '{n} ملاحظات', many: '{n} ملاحظة', other: '{n} ملاحظة.' },
  };
  const say = (language: string, n: number): string => translator({ notes: notes[language]! }, language)('notes', { n });

  test.each([
    ['en', [0, 1, 2, 21], ['0 notes', '1 note', '2 notes', '21 notes']],
    ['es', [0, 1, 2, 1_000_000], ['0 notas', '1 nota', '2 notas', '1.000.000 de notas']],
    ['sr-Latn', [0, 1, 2, 5, 11, 12, 21, 22, 25], ['0 beležaka', '1 beleška', '2 beleške', '5 beležaka', '11 beležaka', '12 beležaka', '21 beleška', '22 beleške', '25 beležaka']],
    ['ar', [0, 1, 2, 3, 10, 11, 99, 100, 103], ['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', '3 ملاحظات', '10 ملاحظات', '11 ملاحظة', '99 ملاحظة', '100 ملاحظة.', '103 ملاحظات']],
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
