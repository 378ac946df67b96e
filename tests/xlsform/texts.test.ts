import { describe, expect, test } from 'vitest';
import { en } from '../../shared/text/xlsform/en.ts';
import { xlsformCatalogues } from '../../shared/text/xlsform/xlsform-texts.ts';
import type { Message } from '../../shared/text/translate.ts';

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const places = (message: Message): string[] =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(Object.entries(xlsformCatalogues))('what is said of questionnaires in %s', (language, catalogue) => {
  test('is all there, and names the same things', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en)) {
      const own = places(catalogue[key as keyof typeof en]);
      expect(
        own.filter((place) => place !== '{n}'),
        key,
      ).toEqual(places(message).filter((place) => place !== '{n}'));
    }
  });

  test('has the plural forms of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogue))
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
  });
});
