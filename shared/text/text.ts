import { z } from 'zod';

/** A text of a session: one string for every language, or a string per language. */
export type Text = string | Readonly<Record<string, string>>;

/** Languages as BCP 47 tags: `en`, `sr-Latn`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag such as en or sr-Latn');

const sentence = z.string('must be a text, or a text per language').trim().min(1, 'must not be empty').max(20_000, 'is too long');

/** A text in a session file. */
export const text = z.union([sentence, z.record(languageTag, sentence)], 'must be a text, or a text per language');

/** How an audience reads: a text in its language, or in the session's where a translation is missing. */
export type Say = (text: Text) => string;

/** A reader for `language` that falls back to `fallback`, then to any translation there is. */
export const sayIn =
  (language: string, fallback: string): Say =>
  (text) =>
    typeof text === 'string' ? text : (own(text, language) ?? own(text, fallback) ?? Object.values(text)[0] ?? '');

const own = (text: Readonly<Record<string, string>>, language: string): string | undefined =>
  Object.hasOwn(text, language) ? text[language] : undefined;
