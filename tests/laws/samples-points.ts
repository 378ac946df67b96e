import { expect } from 'vitest';
import type { PointsScreen, points } from '../../shared/activities/points/points.ts';
import type { SampleOf } from './samples.ts';

const steps = {
  id: 'money',
  kind: 'points',
  title: 'Money',
  question: { en: 'Where should it go?', es: '¿A dónde va?' },
  items: [
    { code: 'rent', text: 'Rent' },
    { code: 'people', text: { en: 'People', es: 'Personas' } },
    { code: 'travel', text: 'Travel' },
  ],
};

/** People who share points, now and then too many or among what is not there. */
export const pointsSample: SampleOf<typeof points> = {
  steps: [steps, { ...steps, budget: 10, all: true, results: 'live' }],
  answer(random, { budget, items }) {
    const [a, b] = [random.below(budget), random.below(Math.max(2, Math.round(budget / 2)))];
    const codes = [...random.shuffled(items.map(({ code }) => code)), ...(random.maybe(0.1) ? ['gold'] : [])];
    const rest = random.maybe(0.8) ? Math.max(0, budget - a - b) : random.below(budget);
    return { points: Object.fromEntries(codes.slice(-3).map((code, at) => [code, [a, b, rest][at]!])) };
  },
  form: ({ points }) => Object.fromEntries(Object.entries(points).map(([code, n]) => [`points.${code}`, [String(n)]])),
  control: (random) => ({ do: random.pick(['sort-by-points', 'sort-as-listed']) }),
  nonsense: [
    { points: [1, 2] },
    { points: 'rent' },
    { points: { rent: -1 } },
    { points: { rent: 0.5 } },
    { points: { rent: NaN } },
    { points: { rent: 1e309 } },
    { points: { rent: '1e3' } },
    { points: { rent: true } },
    { points: { rent: null } },
    { points: { rent: [3] } },
    { points: { constructor: 3 } },
    JSON.parse('{"points": {"__proto__": 3}}'),
    { points: { rent: 0, people: 0 } },
  ],
  untold: /"sum":|"total":/,
  bad: [
    { what: 'more points than there are', answer: { points: { rent: 90, people: 20 } }, reason: 'over-budget' },
    { what: 'a huge number of points', answer: { points: { rent: 1e9 } }, reason: 'over-budget' },
    { what: 'an item that is not there', answer: { points: { gold: 3 } }, reason: 'unknown-item' },
    { what: 'fewer points than have to be given', answer: { points: { rent: 3 } }, reason: 'under-budget', step: 1 },
    { what: 'nothing', answer: { points: {} }, reason: 'empty' },
  ],
  addsUp(rows, seen) {
    const { people, results } = seen as PointsScreen;
    expect(new Set(rows.map(({ participant }) => participant)).size).toBe(people);
    expect(rows.reduce((total, { value }) => total + Number(value), 0)).toBe(results!.total);
    for (const [code, { sum, none }] of Object.entries(results!.items)) {
      const own = rows.filter(({ item }) => item === code).map(({ value }) => Number(value));
      expect([own.reduce((total, one) => total + one, 0), own.filter((given) => given === 0).length]).toEqual([sum, none]);
    }
  },
};
