import { describe, expect, test } from 'vitest';
import { apart, radiusOf } from '../../shared/activities/grid/bubbles.ts';
import { overlap, placeLabels, settle, touches, type Box, type Labelled } from '../../shared/activities/grid/labels.ts';
import { plot, scales } from '../../shared/activities/grid/plot.ts';
import type { Placed } from '../../shared/activities/grid/results.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';

const area: Box = { x: 0, y: 0, width: 1000, height: 700 };
const bubble = (x: number, y: number, width = 240): Labelled => ({ x, y, r: 40, width, height: 36 });

const crowd = (random: Chance, near: number): Labelled[] =>
  Array.from({ length: 12 }, () =>
    bubble(500 + (random.next() - 0.5) * near, 350 + (random.next() - 0.5) * near * 0.7, 90 + random.below(260)),
  );

describe('labels of bubbles', () => {
  test('stand beside their bubble where there is room', () => {
    const [box] = placeLabels([bubble(300, 300)], area);
    expect(box).toEqual({ x: 346, y: 282, width: 240, height: 36 });
  });

  test('turn to the other side at the edge', () => {
    const [box] = placeLabels([bubble(950, 300)], area);
    expect(box!.x + box!.width).toBeLessThanOrEqual(950 - 40);
  });

  test(
    'never lie over each other, over a bubble, or outside, however crowded it is',
    perSeed((random) => {
      for (const near of [60, 300, 900]) {
        const circles = apart(crowd(random, near), area.width, area.height);
        const bubbles = crowd(random, near).map((one, at) => ({ ...one, ...circles[at]! }));
        const boxes = placeLabels(bubbles, area).filter((box) => box !== null);
        expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toEqual([]);
        expect(boxes.filter((box) => bubbles.some((one) => touches(box, one)))).toEqual([]);
        expect(boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > 1000 || y + height > 700)).toEqual([]);
        expect(boxes.length).toBeGreaterThanOrEqual(near > 800 ? 9 : 6);
      }
    }),
  );

  test('are left out where there is no place for them', () => {
    expect(placeLabels([bubble(50, 50)], { x: 0, y: 0, width: 100, height: 100 })).toEqual([null]);
  });

  test(
    'are placed the same each time',
    perSeed((random) => {
      const bubbles = crowd(random, 500);
      expect(placeLabels(bubbles, area)).toEqual(placeLabels(structuredClone(bubbles), area));
    }),
  );
});

test('a label that goes far comes anew in its new place, one that goes a little stays the same', () => {
  const at = (a: number, b: number | null) => [
    { code: 'a', label: { x: a, y: 0, width: 240, height: 36 } },
    { code: 'b', label: b === null ? null : { x: b, y: 90, width: 240, height: 36 } },
  ];
  const turns = (settled: ReturnType<typeof settle>) => [...settled].map(([code, { turn }]) => `${code}${turn}`);
  const first = settle(new Map(), at(0, 0));
  const next = settle(first, at(30, 400));
  expect([first, next, settle(next, at(300, null))].map(turns)).toEqual([['a0', 'b0'], ['a0', 'b1'], ['a1']]);
});

describe('bubbles', () => {
  test('have an area that follows the number of people, and can be read', () => {
    expect(radiusOf(40, 40, 20, 60)).toBe(60);
    expect(radiusOf(10, 40, 20, 60)).toBe(30);
    expect(radiusOf(1, 40, 20, 60)).toBe(20);
    expect(radiusOf(0, 0, 20, 60)).toBe(20);
  });

  test('stay where they are when they do not hide each other', () => {
    const circles = [
      { x: 100, y: 100, r: 30 },
      { x: 300, y: 100, r: 30 },
    ];
    expect(apart(circles, 1000, 700)).toEqual(circles);
  });

  test('in one place part, so that each can be seen', () => {
    const circles = Array.from({ length: 12 }, () => ({ x: 500, y: 350, r: 40 }));
    const moved = apart(circles, 1000, 700);
    const gaps = moved.flatMap((a, at) => moved.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(40);
    expect(apart(circles, 1000, 700)).toEqual(moved);
  });
});

describe('the plot', () => {
  const spread = (median: number) => ({ median, q1: median - 1, q3: median + 1 });
  const placed = (code: string, n: number, x: number, y: number): Placed => ({ code, n, x: spread(x), y: spread(y) });
  const view = { min: 1, max: 7, results: [placed('a', 4, 4, 7), { code: 'b', n: 0, x: null, y: null }, placed('c', 16, 2, 2)] };
  const frame = { width: 600, height: 600, mirrored: false };
  const sizes = { least: 10, greatest: 40, label: 30 };

  test('has the high end above, and at the side to which people read', () => {
    expect([scales(view, frame).x(1), scales(view, frame).x(7), scales(view, frame).y(1), scales(view, frame).y(7)]).toEqual([
      0, 600, 600, 0,
    ]);
    expect(scales(view, { ...frame, mirrored: true }).x(1)).toBe(600);
  });

  test('shows what was placed, large bubbles below small ones, each with the number of its item', () => {
    const bubbles = plot(view, frame, sizes, () => 100);
    expect(bubbles.map(({ code, number, r }) => [code, number, r])).toEqual([
      ['c', 3, 40],
      ['a', 1, 20],
    ]);
    expect(Object.values(bubbles[0]!.half).map(Math.round)).toEqual([100, 500, 0, 200, 400, 600]);
    // At the edge a bubble is moved in, so that all of it can be seen.
    expect(bubbles[1]).toMatchObject({ x: 300, y: 20 });
  });

  test('is empty before the reveal', () => {
    expect(plot({ ...view, results: null }, frame, sizes, () => 100)).toEqual([]);
  });
});
