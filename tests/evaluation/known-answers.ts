import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Answers that are known from elsewhere, mostly from R 4.2.2. `inR` is the call that gives them, its names those of `given`. */
export interface Case<Given, Found> {
  about: string;
  within: Within;
  inR?: string;
  answers: { given: Given; find: Found }[];
}

/** Passed when |got − expected| ≤ absolute + relative·|expected|. */
export interface Within {
  relative: number;
  absolute: number;
}

const FILES = ['distributions', 'paired', 'tables', 'series', 'rules'];
const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`known-answers/${name}.json`, import.meta.url), 'utf8')) as object;

const cases = Object.assign({}, ...FILES.map(read)) as Record<string, Case<never, never>>;

/** Every case there is, by name. */
export const CASES: readonly string[] = Object.keys(cases);

/** A case by its name, O01 and so on. */
export const known = <Given, Found>(name: string): Case<Given, Found> => cases[name] as unknown as Case<Given, Found>;

/** The only answer of a case. */
export const only = <Given, Found>(name: string): { given: Given; find: Found; within: Within } => {
  const { answers, within } = known<Given, Found>(name);
  return { ...answers[0]!, within };
};

/** Holds every number of `expected` against `got`, at its place; what is no number must be equal. More in `got` does no harm. */
export function agrees(got: unknown, expected: unknown, within: Within, at = ''): void {
  if (typeof expected === 'number') return close(got, expected, within, at);
  if (expected === null || typeof expected !== 'object') return expect(got, at).toBe(expected);
  if (Array.isArray(expected)) expect((got as unknown[] | null)?.length, at).toBe(expected.length);
  for (const [key, value] of Object.entries(expected))
    agrees((got as Record<string, unknown> | null | undefined)?.[key], value, within, `${at}.${key}`);
}

function close(got: unknown, expected: number, { relative, absolute }: Within, at: string): void {
  expect(typeof got, `${at} is a number`).toBe('number');
  const apart = Math.abs((got as number) - expected);
  expect(apart, `${at}: ${String(got)} for ${expected}`).toBeLessThanOrEqual(absolute + relative * Math.abs(expected));
}
