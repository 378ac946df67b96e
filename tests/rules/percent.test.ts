import { expect, test } from 'vitest';
import { percentIn } from '../../shared/number/percent.ts';
import { presenterTexts } from '../../shared/text/presenter/presenter-texts.ts';
import { translator } from '../../shared/text/translate.ts';

test.each([
  ['en', '23%'],
  ['es', '23\u00a0%'],
  ['sr-latn', '23%'],
  ['ar', '23\u200e%\u200e'],
])('a percentage reads the same on screen, phone, console and saved charts in %s', (lang, said) => {
  expect(percentIn(lang)(0.23)).toBe(said);
  expect(translator(presenterTexts(lang), lang)('percent', { n: 23 })).toBe(said);
});

test('a risk is written with one decimal, in the way of the language', () => {
  expect(['en', 'es'].map((lang) => percentIn(lang, 1)(0.083))).toEqual(['8.3%', '8,3\u00a0%']);
});
