import { expect } from 'vitest';
import { LONG } from './long.ts';
import type { number, NumberPresenter } from '../../shared/activities/number/number.ts';
import type { Kind } from '../../shared/activity/kind.ts';
import type { Sample } from './samples.ts';

type SampleOf<K> = K extends Kind<infer Config, infer State, infer Answer, never> ? Sample<Config, State, Answer> : never;

const guess = { id: 'guess', kind: 'number', title: 'Guess', question: { en: 'How many?', es: '¿Cuántos?' }, unit: 'km' };

/** What the laws need to know of numbers. */
export const numberSample: SampleOf<typeof number> = {
  steps: [guess, { ...guess, min: 0, max: 100, step: 5, answer: 40, tolerance: '10%' }, { ...guess, results: 'live' }],
  answer: (random) => ({
    value: random.pick([String(random.below(24) * 5), `${random.below(90)},5`, '٤٠', '1 200', '-3', 'forty', '']),
  }),
  form: ({ value }) => ({ value: [String(value)] }),
  nonsense: [
    { value: null },
    { value: ['3'] },
    { value: true },
    { value: 'many' },
    { value: '1e3' },
    { value: Infinity },
    { value: 'x'.repeat(80) },
  ],
  untold: /"answer":40|"tolerance":|"median":|"within":/,
  bad: [
    { what: 'a word', answer: { value: 'forty' }, reason: 'not-a-number' },
    { what: 'nothing', answer: { value: ' ' }, reason: 'empty' },
    { what: 'an endless number', answer: { value: '9'.repeat(59) }, reason: 'not-a-number' },
    { what: 'a number below the least', answer: { value: '-5' }, reason: 'too-small', step: 1 },
    { what: 'a number above the most', answer: { value: 105 }, reason: 'too-large', step: 1 },
    { what: 'a number between the steps', answer: { value: 7 }, reason: 'off-step', step: 1 },
    { what: 'a text that is too long', answer: { value: LONG }, reason: 'too-long' },
  ],
  addsUp(rows, seen) {
    const { people, bins, results } = seen as NumberPresenter;
    const given = rows.filter((row) => row.item === 'value');
    expect(given).toHaveLength(people);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(people);
    if (results?.right)
      expect(rows.filter((row) => row.item === 'correct' && row.value === 1)).toHaveLength(results.right.within);
  },
};
