import { expect } from 'vitest';
import type { GridScreen, grid } from '../../shared/activities/grid/grid.ts';
import type { SampleOf } from './samples.ts';

const step = {
  id: 'actions',
  kind: 'grid',
  title: 'Actions',
  question: { en: 'What is worth it?', es: '¿Qué vale la pena?' },
  items: [
    { code: 'letter', text: 'A letter' },
    { code: 'film', text: { en: 'A film', es: 'Una película' } },
    { code: 'march', text: 'A march' },
  ],
  x: { label: 'Effort', low: 'Little', high: 'Much' },
  y: { label: 'Impact', low: 'Small', high: 'Large' },
  steps: 7,
};

/** People who place some of the items, now and then outside of the axes or what is not there. */
export const gridSample: SampleOf<typeof grid> = {
  steps: [step, { ...step, steps: 100, results: 'live', items: step.items.slice(0, 1) }],
  answer(random, { items, steps }) {
    const codes = [...items.map(({ code }) => code), ...(random.maybe(0.1) ? ['gold'] : [])];
    const value = () => (random.maybe(0.03) ? steps + 1 : 1 + random.below(steps));
    const chosen = random.maybe(0.9) ? [random.pick(codes), ...random.some(codes)] : [];
    return {
      items: Object.fromEntries(chosen.map((code) => [code, random.maybe(0.03) ? { x: 3 } : { x: value(), y: value() }])),
    };
  },
  form: ({ items }) =>
    Object.fromEntries(
      Object.entries(items).flatMap(([code, { x, y }]) => [
        [`x.${code}`, [String(x ?? '')]],
        [`y.${code}`, [String(y ?? '')]],
      ]),
    ),
  control: (random) =>
    random.pick<unknown>([{ do: 'show-item', item: random.pick(['letter', 'film', 'gold', '']) }, { do: 'show-all' }]),
  nonsense: [
    { items: [{ x: 1, y: 2 }] },
    { items: 'letter' },
    { items: { letter: 3 } },
    { items: { letter: null } },
    { items: { letter: [3, 4] } },
    { items: { letter: { x: 3 } } },
    { items: { letter: { x: 101, y: 3 } } },
    { items: { letter: { x: NaN, y: 3 } } },
    { items: { letter: { x: 3, y: 1e309 } } },
    { items: { letter: { x: -1, y: 3 } } },
    { items: { letter: { x: 2.5, y: 3 } } },
    { items: { letter: { x: '3,4', y: 3 } } },
    { items: { letter: { x: true, y: 3 } } },
    { items: { constructor: { x: 3, y: 3 } } },
  ],
  untold: /"median"|"spread"|"dots":/,
  bad: [
    { what: 'an item that is not there', answer: { items: { gold: { x: 3, y: 3 } } }, reason: 'unknown-item' },
    { what: 'a value beyond the axis', answer: { items: { letter: { x: 8, y: 3 } } }, reason: 'unknown-option' },
    { what: 'a value before the axis', answer: { items: { letter: { x: 0, y: 3 } } }, reason: 'unknown-option' },
    { what: 'one value of two', answer: { items: { letter: { x: 3 } } as never }, reason: 'incomplete' },
    { what: 'nothing', answer: { items: {} }, reason: 'empty' },
  ],
  addsUp(rows, seen) {
    const { results } = seen as GridScreen;
    for (const { code, n } of results!)
      for (const axis of ['x', 'y']) expect(rows.filter(({ item }) => item === `${code}_${axis}`)).toHaveLength(n);
  },
};
