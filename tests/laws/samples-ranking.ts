import { expect } from 'vitest';
import type { kinds } from '../../shared/activities/kinds.ts';
import { placesIn } from '../../shared/activities/ranking/config.ts';
import type { RankingScreen } from '../../shared/activities/ranking/ranking.ts';
import type { SampleOf } from './samples.ts';

const items = ['tea', 'milk', 'soda', 'water'].map((code) => ({ code, text: { en: code, es: `${code} (es)` } }));
const drinks = { id: 'drinks', kind: 'ranking', title: 'Drinks', question: 'What first?', items };

/** A ranking of all items, of the first two, and of one. */
export const rankingSample: SampleOf<(typeof kinds)['ranking']> = {
  steps: [drinks, { ...drinks, rank: 2, shuffle: false, results: 'live' }, { ...drinks, rank: 1 }],
  answer(random, config) {
    const codes = random.shuffled([...config.items.map((item) => item.code), ...(random.maybe(0.05) ? ['coffee'] : [])]);
    const placed = codes.slice(0, random.maybe(0.7) ? placesIn(config) : random.below(codes.length + 1));
    const wrong = random.maybe(0.1) ? 1 : 0;
    return { places: Object.fromEntries(placed.map((code, at) => [code, at + 1 + (at ? wrong : 0)])) };
  },
  form: ({ places }) => Object.fromEntries(Object.entries(places).map(([code, place]) => [`place.${code}`, [String(place)]])),
  control: (random) => ({ do: 'show-by', by: random.pick(['points', 'firsts', 'constructor']) }),
  scenes: [{ do: 'show-by', by: 'firsts' }],
  nonsense: [
    { places: ['tea'] },
    { places: 'tea' },
    { places: { tea: 0 } },
    { places: { tea: -1 } },
    { places: { tea: 5 } },
    { places: { tea: 1.5 } },
    { places: { tea: true } },
    { places: { tea: 2 } },
    { places: { tea: 1, milk: 1 } },
    { places: { tea: 1, milk: 3 } },
    { places: { constructor: 1 } },
    { order: ['tea'] },
  ],
  untold: /"firsts":|"points":\d/,
  bad: [
    { what: 'an item that is not there', answer: { places: { coffee: 1 } }, reason: 'unknown-item' },
    { what: 'a place twice', answer: { places: { tea: 1, milk: 1, soda: 2, water: 3 } }, reason: 'same-place' },
    { what: 'a place left out', answer: { places: { tea: 1, milk: 3 } }, reason: 'empty-place' },
    { what: 'a place beyond the last', answer: { places: { tea: 1, milk: 2, soda: 3 } }, reason: 'too-many', step: 1 },
    { what: 'nothing', answer: { places: {} }, reason: 'empty' },
  ],
  addsUp(rows, seen) {
    const { people, rank, results } = seen as RankingScreen;
    expect(new Set(rows.map((row) => row.participant)).size).toBe(people);
    for (const { code, points, firsts, placed } of results!.items) {
      const places = rows.filter((row) => row.item === code).map((row) => Number(row.value));
      expect(places).toHaveLength(placed);
      expect(places.filter((place) => place === 1)).toHaveLength(firsts);
      expect(places.reduce((sum, place) => sum + rank + 1 - place, 0)).toBe(points);
    }
  },
};
