import { describe, expect, test } from 'vitest';
import { compareKey } from '../../shared/text/compare-key.ts';
import { listed } from '../../shared/text/listed.ts';
import { MOST_BYTES, cleanText, countGraphemes, cutGraphemes, fits } from '../../shared/text/graphemes.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';

const PIECES = [
  'a',
  'e\u0301',
  'é',
  '\u0301',
  'ស្ត្រី',
  'مُّ',
  '👩🏽‍🚀',
  '🇷🇸',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2067',
  '\u0000',
  '\u0007',
  '\t',
  '\n',
  '\u2028',
  ' ',
  '\u00a0',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\ufb01',
  'ß',
  'İ',
  '\u0489',
];
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

  test.each(['', ' ', '\u200b', '\u200b\u2060\ufeff', '\u200e\u202e', '\u3164', '\u00ad', '\u0000'])(
    'is empty when nothing can be seen: %j',
    (raw) => {
      expect(cleanText(raw)).toBe('');
    },
  );

  test(
    'is cleaned once and for all',
    perSeed((random) => {
      for (let n = 0; n < 2000; n++) {
        const once = cleanText(anything(random));
        expect(cleanText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      }
    }),
  );
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
    for (const [one, other] of [
      ['कि', 'की'],
      ['កា', 'កី'],
      ['й', 'и'],
      ['が', 'か'],
    ])
      expect(compareKey(one!)).not.toBe(compareKey(other!));
  });

  test(
    'is its own form, and never empty for what can be seen',
    perSeed((random) => {
      for (let n = 0; n < 2000; n++) {
        const text = cleanText(anything(random));
        const key = compareKey(text);
        expect(compareKey(key)).toBe(key);
        if (text) expect(key).not.toBe('');
      }
    }),
  );
});

test('several things in a row have the commas of the script of the page, whatever they hold themselves', () => {
  expect(listed(['one, two', 'three'], 'sr-Latn')).toBe('one, two, three');
  expect(listed(['one', 'ثلاثة'], 'ar')).toBe('one، ثلاثة');
  expect(listed(['one', 'two'], 'ar', ';')).toBe('one؛ two');
  expect(listed([], 'ar')).toBe('');
});
