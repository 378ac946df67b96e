import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agrees, CASES } from './known-answers.ts';

const folder = new URL('.', import.meta.url);
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test('every known answer is asked for by a test', () => {
  expect(CASES.filter((name) => !new RegExp(`'${name}'`).test(tests))).toEqual([]);
  // O35 is for the R script of the export, which fits what the product does not.
  expect(CASES).toHaveLength(46);
});

describe('the comparison itself', () => {
  const within = { relative: 1e-9, absolute: 0 };
  const wrong = (got: unknown, expected: unknown) => expect(() => agrees(got, expected, within)).toThrow();

  test('finds what is off, missing, of another kind or too long', () => {
    wrong(1 + 1e-8, 1);
    wrong(NaN, 1);
    wrong({}, { a: 1 });
    wrong({ a: { b: 2 } }, { a: { b: 1 } });
    wrong([1, 2, 3], [1, 2]);
    wrong(0, null);
    wrong(null, { a: 1 });
    wrong('1', 1);
    agrees({ a: [1, null], more: 2 }, { a: [1 + 1e-10, null] }, within);
  });
});
