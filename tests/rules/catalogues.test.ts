import { describe, expect, test } from 'vitest';
import type { Message } from '../../shared/text/translate.ts';

const FILES = import.meta.glob<Record<string, unknown>>(
  ['../../shared/text/**/*.ts', '../../shared/activities/*/texts/*.ts', '!**/similar/**', '!**/stop-words/**', '!**/hints/**'],
  { eager: true },
);
const TAGS: Record<string, string> = { es: 'es', 'sr-latn': 'sr-Latn', ar: 'ar' };
/** `…/en.ts` or `…/report-en.ts`, and what stands in its place in another language. */
const isEnglish = (path: string): boolean => /[/-]en\.ts$/.test(path);
const inLanguage = (path: string, name: string): string => path.replace(/en\.ts$/, `${name}.ts`);

const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value);

/** Every message below a value, by the way to it. */
function messagesIn(value: unknown, way: readonly string[] = []): [string, Message][] {
  if (isMessage(value)) return [[way.join(' '), value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => messagesIn(inner, [...way, key]));
}

/** The messages of a file, whatever its one catalogue is called there. */
const catalogueOf = (path: string): Map<string, Message> =>
  new Map(Object.values(FILES[path] ?? {}).flatMap((exported) => messagesIn(exported)));

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

/** What a message fills in; a form of one word inside another, `one {day}`, is none. */
const holesIn = (message: Message): string[] => {
  const names = formsOf(message).flatMap((form) =>
    [...form.matchAll(/(?<!\b(?:zero|one|two|few|many|other) )\{(\w+)(?=[},])/g)].map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
};

/** The same of two languages; the number by which one of them chooses its form need not be said. */
const bothHoles = (one: Message, other: Message): [string[], string[]] => {
  const counted = typeof one !== 'string' || typeof other !== 'string';
  const said = (message: Message): string[] => holesIn(message).filter((name) => !counted || name !== 'n');
  return [said(one), said(other)];
};

/** The forms of numbers inside a message: `{n, plural, one {day} other {days}}`. */
const innerForms = (form: string): string[][] =>
  [...form.matchAll(/\{\w+, plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g)].map(([, forms]) =>
    [...forms!.matchAll(/(\w+) \{/g)].map(([, name]) => name!),
  );

/** Spanish has a form for millions, which nobody here counts. */
const OPTIONAL: Record<string, string[]> = { es: ['many'] };
/** In rooms an Arabic text may leave out what it never says, such as none to choose, or says as it does in general. */
const OPTIONAL_IN_ROOMS: Record<string, string[]> = { ...OPTIONAL, ar: ['zero', 'many'] };

/** Holds the forms that a text has against those of its language: all that are needed, and none that is not one. */
function expectForms(forms: readonly string[], tag: string, path: string, key: string): void {
  const rules: string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const optional = (/activities|presenter/.test(path) ? OPTIONAL_IN_ROOMS : OPTIONAL)[tag] ?? [];
  expect(forms, key).toEqual(expect.arrayContaining(rules.filter((rule) => !optional.includes(rule))));
  expect(rules, key).toEqual(expect.arrayContaining([...forms]));
}

const english = Object.keys(FILES).filter(isEnglish);

test('all catalogues are found, each in every language', () => {
  expect(english.length).toBeGreaterThan(25);
  for (const path of english) for (const name of Object.keys(TAGS)) expect(FILES, path).toHaveProperty([inLanguage(path, name)]);
});

describe.each(english)('%s', (path) => {
  const first = catalogueOf(path);

  test.each(Object.entries(TAGS))('says the same in %s, and fills in the same', (name) => {
    const own = catalogueOf(inLanguage(path, name));
    expect([...own.keys()].sort()).toEqual([...first.keys()].sort());
    for (const [key, message] of own) {
      for (const form of formsOf(message)) expect(form.trim(), key).not.toBe('');
      const [here, there] = bothHoles(message, first.get(key)!);
      expect(here, key).toEqual(there);
    }
  });

  test.each([['en', 'en'], ...Object.entries(TAGS)])('has every form of a number that %s needs', (name, tag) => {
    for (const [key, message] of catalogueOf(inLanguage(path, name))) {
      if (typeof message !== 'string') expectForms(Object.keys(message), tag, path, key);
      for (const form of formsOf(message)) for (const inner of innerForms(form)) expectForms(inner, tag, path, key);
    }
  });
});
