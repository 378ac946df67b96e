import { expect } from 'vitest';
import type { PinScreen, pin } from '../../shared/activities/pin/pin.ts';
import type { SampleOf } from './samples.ts';

const step = {
  id: 'map',
  kind: 'pin',
  title: 'Map',
  question: { en: 'Where do you live?', es: '¿Dónde vive?' },
  image: 'map.svg',
  alt: { en: 'A map of the town', es: 'Un mapa de la ciudad' },
  pins: 3,
  regions: [
    { code: 'north', label: 'secret north', rectangle: [0, 0, 1, 0.4] },
    {
      code: 'south',
      label: 'secret south',
      polygon: [
        [0, 1],
        [0.5, 0.5],
        [1, 1],
      ],
      right: true,
    },
  ],
};

/** People who place pins, now and then too many or beside the picture. */
export const pinSample: SampleOf<typeof pin> = {
  steps: [step, { ...step, pins: 1, regions: [], results: 'live' }],
  answer(random, { pins }) {
    const place = () => (random.maybe(0.02) ? 1 + random.below(2) : random.below(1001) / 1000);
    const count = random.maybe(0.1) ? random.below(7) : 1 + random.below(pins);
    return { pins: Array.from({ length: count }, () => [place(), place()] as [number, number]) };
  },
  form: ({ pins }) => ({ pin: pins.map((place) => place.join()) }),
  nonsense: [
    { pins: [] },
    { pins: 'map' },
    { pins: [0.5, 0.5] },
    { pins: [[0.5]] },
    { pins: [[0.5, 0.5, 0.5]] },
    { pins: [[0.5, null]] },
    { pins: [[0.5, NaN]] },
    { pins: [[0.5, 1e309]] },
    { pins: [[-0.001, 0.5]] },
    { pins: [[0.5, 1.001]] },
    { pins: [['0.5', '1e0']] },
    { pins: [['0.5', ' ']] },
    { pins: [{ x: 0.5, y: 0.5 }] },
    { pins: { length: 1, 0: [0.5, 0.5] } },
  ],
  untold: /secret (north|south)|"right":|"heat":|"regions":|"polygon":|"thirds":/,
  bad: [
    { what: 'more pins than there are', answer: { pins: Array.from({ length: 4 }, () => [0.5, 0.5]) }, reason: 'too-many' },
    { what: 'a pin beside the picture', answer: { pins: [[1.2, 0.5]] }, reason: 'malformed' },
    {
      what: 'a second pin where there is one',
      answer: {
        pins: [
          [0.2, 0.5],
          [0.3, 0.5],
        ],
      },
      reason: 'too-many',
      step: 1,
    },
  ],
  addsUp(rows, seen) {
    const { people, results } = seen as PinScreen;
    expect(new Set(rows.map(({ participant }) => participant)).size).toBe(people);
    expect(rows.filter(({ item }) => item === 'pin')).toHaveLength(results!.pins);
    for (const { code, count } of results!.regions)
      expect(rows.filter(({ item, value }) => item === 'region' && value === code)).toHaveLength(count);
    expect(results!.thirds.reduce((sum, one) => sum + one, 0)).toBe(results!.pins);
  },
};
