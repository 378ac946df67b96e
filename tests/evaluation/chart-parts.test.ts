import { describe, expect, test } from 'vitest';
import { dotsOf } from '../../shared/evaluation/charts/dots.ts';
import { segmentsOf } from '../../shared/evaluation/charts/segments.ts';
import { hatching, stippling } from '../../shared/evaluation/charts/texture.ts';
import { shadeOf } from '../../shared/evaluation/charts/shade.ts';

describe('a whole bar', () => {
  test('is as wide as its room, whatever the number of people', () => {
    for (const counts of [[1], [3, 0, 4], [12, 5, 1], [0, 0, 40]]) {
      const parts = segmentsOf(counts, 300, false);
      expect(parts.reduce((sum, part) => sum + part.size, 0)).toBeCloseTo(300, 9);
    }
  });

  test('gives each category its share, in the order of the scale and without gaps', () => {
    expect(segmentsOf([1, 0, 3], 400, false)).toEqual([
      { at: 0, count: 1, start: 0, size: 100 },
      { at: 2, count: 3, start: 100, size: 300 },
    ]);
  });

  test('begins at the far end where people read from right to left', () => {
    expect(segmentsOf([1, 0, 3], 400, true)).toEqual([
      { at: 0, count: 1, start: 300, size: 100 },
      { at: 2, count: 3, start: 0, size: 300 },
    ]);
  });

  test('of nobody is empty', () => {
    expect(segmentsOf([0, 0, 0], 400, false)).toEqual([]);
    expect(segmentsOf([], 400, true)).toEqual([]);
  });
});

describe('a row of dots', () => {
  test('has a dot per person, all inside its room', () => {
    const { centres, radius } = dotsOf(60, 60, 300, false);
    expect(centres).toHaveLength(60);
    expect(centres[0]! - radius).toBeGreaterThanOrEqual(0);
    expect(centres.at(-1)! + radius).toBeLessThanOrEqual(300);
  });

  test('has the same step in every row of a chart, so that rows compare', () => {
    const [long, short] = [dotsOf(12, 40, 300, false), dotsOf(2, 40, 300, false)];
    expect(short.centres).toEqual(long.centres.slice(0, 2));
    expect(short.radius).toBe(long.radius);
  });

  test('is mirrored where people read from right to left', () => {
    const [from, back] = [dotsOf(3, 20, 300, false), dotsOf(3, 20, 300, true)];
    expect(back.centres).toEqual(from.centres.map((x) => 300 - x));
  });

  test('of nobody is empty', () => {
    expect(dotsOf(0, 0, 300, false).centres).toEqual([]);
  });
});

describe('the shades of a scale', () => {
  test('have a plain middle and ends that are equally strong', () => {
    const shades = [0, 1, 2, 3, 4].map((at) => shadeOf(at, 5));
    expect(shades.map(({ side }) => side)).toEqual(['low', 'low', 'middle', 'high', 'high']);
    expect(shades.map(({ strength }) => strength)).toEqual([1, 0.5, 0, 0.5, 1]);
    expect(shades[2]!.gap).toBeNull();
  });

  test('have no middle where the number of points is even', () => {
    expect([0, 1, 2, 3].map((at) => shadeOf(at, 4).side)).toEqual(['low', 'low', 'high', 'high']);
  });

  test('tell every point of every scale from every other one by its texture too', () => {
    for (let points = 3; points <= 11; points++) {
      const textures = Array.from({ length: points }, (_, at) => shadeOf(at, points)).map(({ side, gap }) => `${side} ${gap}`);
      expect(new Set(textures).size).toBe(points);
    }
  });
});

describe('a texture', () => {
  const box = { x: 10, y: 20, width: 60, height: 30 };
  const numbers = (markup: string) =>
    [...markup.matchAll(/M([\d.]+) ([\d.]+)(?:l(-[\d.]+) ([\d.]+)|h([\d.]+))/g)].map((found) => found.slice(1).map(Number));

  test('of lines or dots stays inside its box, however small, and needs no pattern: on paper that would be a picture', () => {
    for (const size of [box, { ...box, width: 3 }, { ...box, height: 2 }, { ...box, width: 0 }])
      for (const drawn of [hatching(size, 5, '#000', 0.4), stippling(size, 5, '#000', 0.4)]) {
        expect(drawn).not.toContain('pattern');
        for (const [x, y, left, down, along] of numbers(drawn)) {
          for (const at of [x!, x! + (left || 0), x! + (along || 0)])
            expect(at >= size.x - 0.01 && at <= size.x + size.width + 0.01).toBe(true);
          for (const at of [y!, y! + (down || 0)]) expect(at >= size.y - 0.01 && at <= size.y + size.height + 0.01).toBe(true);
        }
      }
    expect(numbers(hatching(box, 5, '#000', 0.4)).length).toBeGreaterThan(8);
    expect(numbers(stippling(box, 5, '#000', 0.4)).length).toBeGreaterThan(4);
  });
});
