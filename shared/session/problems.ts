import type { z } from 'zod';

/** A mistake in a session file: where, as keys and indexes, and what, in words that follow the field's name. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/** What a schema found, in words. The input must have been reported, since it tells a missing field from a wrong one. */
export const problemsOf = (error: z.ZodError): Problem[] => error.issues.flatMap(problemOf);

function problemOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a field here' }));
  if (issue.code === 'invalid_union') return deepest(issue, path);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path, message: missing ? 'is missing' : issue.message }];
}

/** Of the alternatives of a text, the one that got furthest tells the mistake; if none got anywhere, the sentence of the union does. */
function deepest(issue: z.core.$ZodIssueInvalidUnion, path: Problem['path']): Problem[] {
  const inner = issue.errors.flat().filter((one) => one.path.length > 0 || !['invalid_type'].includes(one.code));
  if (!inner.length) return [{ path, message: issue.input === undefined ? 'is missing' : issue.message }];
  return inner.flatMap((one) => problemOf({ ...one, path: [...issue.path, ...one.path] }));
}
