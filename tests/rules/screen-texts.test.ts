import { describe, expect, test } from 'vitest';
import { screenTexts } from '../../shared/text/screen/screen-texts.ts';
import type { Message } from '../../shared/text/translate.ts';

const en = screenTexts('en');

const texts = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(['es', 'sr-Latn', 'ar'])('the projected page in %s', (language) => {
  const catalogue = screenTexts(language);
  const pairs = Object.entries(en).map(([key, message]) => [key, message as Message, catalogue[key as keyof typeof en]] as const);

  test('says everything that it says in English, and nothing in English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    const same = pairs.filter(([, english, own]) => JSON.stringify(english) === JSON.stringify(own)).map(([key]) => key);
    expect(same).toEqual(['pages.at', 'say.item', 'number.value', 'quiz.value']);
  });

  test('fills in what English fills in', () => {
    for (const [key, english, own] of pairs) {
      const wanted = new Set(texts(english).flatMap(placeholders));
      for (const text of texts(own)) for (const name of placeholders(text)) expect(wanted, key).toContain(name);
      expect(new Set(texts(own).flatMap(placeholders)), key).toEqual(wanted);
    }
  });

  test('has a form for every number that it counts with', () => {
    const rules = new Intl.PluralRules(language);
    for (const [key, , own] of pairs) {
      if (typeof own === 'string') continue;
      const forms = new Set([1, 2, 3, 5, 11, 21, 100].map((n) => rules.select(n)));
      for (const form of forms) expect(own[form] ?? own.other, `${key} ${form}`).toBeTruthy();
    }
  });
});
