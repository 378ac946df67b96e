import { expect } from 'vitest';
import type { ScaleScreen } from '../../shared/activities/scale/scale.ts';
import type { kinds } from '../../shared/activities/kinds.ts';
import type { SampleOf } from './samples.ts';

const statements = [
  { code: 'heard', text: { en: 'I was heard.', es: 'Me escucharon.' } },
  { code: 'clear', text: 'The aim is clear.' },
  { code: 'time', text: 'We had time enough.' },
];
const five = {
  id: 'rate',
  kind: 'scale',
  title: 'Rate',
  question: 'How was it?',
  scale: ['Bad', null, null, null, 'Good'],
  statements,
};

/** A scale with and without skipping, with few points and with many. */
export const scaleSample: SampleOf<(typeof kinds)['scale']> = {
  steps: [
    { ...five, skip: true, shuffle: true },
    { ...five, scale: ['No', 'Partly', 'Yes'], view: 'diverging', results: 'live' },
    { ...five, scale: ['0', ...Array.from({ length: 9 }, () => null), '10'], skip: true, view: 'means' },
  ],
  answer: (random, config) => ({
    items: Object.fromEntries(
      random
        .some(['heard', 'clear', 'time', ...(random.maybe(0.05) ? ['unknown'] : [])])
        .map((code) => [code, random.maybe(0.2) ? ('skip' as const) : 1 + random.below(config.scale.length)]),
    ),
  }),
  form: ({ items }) => Object.fromEntries(Object.entries(items).map(([code, value]) => [`item.${code}`, [String(value)]])),
  control: (random) => ({ do: 'show-view', view: random.pick(['stacked', 'diverging', 'means', 'pie']) }),
  scenes: [{ do: 'show-view', view: 'means' }],
  nonsense: [
    { items: [1] },
    { items: 'heard' },
    { items: { heard: 0 } },
    { items: { heard: 12 } },
    { items: { heard: 2.5 } },
    { items: { heard: true } },
    { items: { heard: null } },
    { items: { heard: 'SKIP' } },
    { items: { heard: ['skip'] } },
    { items: { constructor: 3 } },
    { items: JSON.parse('{"__proto__": 3}') as unknown },
    { do: 'show-view', view: 'toString' },
  ],
  untold: /"counts":|"mean":|"skips":/,
  bad: [
    { what: 'a statement that is not there', answer: { items: { nothing: 3 } }, reason: 'unknown-item' },
    { what: 'a point that is not on the scale', answer: { items: { heard: 9 } }, reason: 'unknown-option' },
    { what: 'skipping where that may not be', answer: { items: { heard: 'skip' } }, reason: 'unknown-option', step: 1 },
    { what: 'nothing', answer: { items: {} }, reason: 'empty' },
  ],
  addsUp(rows, seen) {
    const { people, results, statements } = seen as ScaleScreen;
    expect(new Set(rows.map((row) => row.participant)).size).toBe(people);
    for (const [at, { code }] of statements.entries()) {
      const own = rows.filter((row) => row.item === code);
      const { counts, n, skips } = results!.statements[at]!;
      expect(own.filter((row) => row.value === 'skip')).toHaveLength(skips);
      expect(own).toHaveLength(n + skips);
      for (const [point, count] of counts.entries()) expect(own.filter((row) => row.value === point + 1)).toHaveLength(count);
    }
  },
};
