import { describe, expect, test } from 'vitest';
import { screenTexts } from '../../shared/text/screen/screen-texts.ts';
import type { Message } from '../../shared/text/translate.ts';

const en = screenTexts('en');

/** Signs and numbers, which some languages write alike. */
const SIGNS = ['pages.at', 'say.item', 'headline.from-to', 'number.value', 'quiz.value'];

describe.each(['es', 'sr-Latn', 'ar'])('the projected page in %s', (language) => {
  const catalogue = screenTexts(language);
  const pairs = Object.entries(en).map(([key, message]) => [key, message as Message, catalogue[key as keyof typeof en]] as const);

  test('says everything that it says in English, and nothing in English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    const same = pairs.filter(([, english, own]) => JSON.stringify(english) === JSON.stringify(own)).map(([key]) => key);
    expect(SIGNS).toEqual(expect.arrayContaining(same));
  });
});
