import { languageTag } from '../text/text.ts';
import type { Problem } from './read.ts';
import type { Session } from './session.ts';

/** Texts per language that lack the session's own language, or name one that the session does not have. */
export function checkTexts(raw: unknown, { language, languages }: Session): Problem[] {
  const known = new Set([...languages, language]);
  const problems: Problem[] = [];
  walk(raw, [], (text, path) => {
    if (!Object.hasOwn(text, language))
      problems.push({ path, message: `has no text in ${language}, the language of the session` });
    for (const tag of Object.keys(text))
      if (!known.has(tag)) problems.push({ path: [...path, tag], message: 'is not one of the languages of the session' });
  });
  return problems;
}

function walk(value: unknown, path: Problem['path'], visit: (text: object, path: Problem['path']) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isTextPerLanguage(value)) return visit(value, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
}

const isTextPerLanguage = (value: object): boolean => {
  const pairs = Object.entries(value);
  return pairs.length > 0 && pairs.every(([key, inner]) => typeof inner === 'string' && languageTag.safeParse(key).success);
};
