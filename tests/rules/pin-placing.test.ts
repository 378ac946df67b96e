import { describe, expect, test } from 'vitest';
import { labelPlaces } from '../../shared/activities/pin/label-places.ts';
import { crossAfter, pinNear, readPin, tapped } from '../../shared/activities/pin/placing.ts';
import { cornersOf, isIn, regionAt, type Point } from '../../shared/activities/pin/regions.ts';

describe('a region', () => {
  const hook: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0.6, 1],
    [0.6, 0.4],
    [0, 0.4],
  ];

  test.each([
    [[0.5, 0.2], true],
    [[0.8, 0.9], true],
    [[0.3, 0.7], false],
    [[0.59, 0.41], false],
  ] as [Point, boolean][])('that is bent holds %j: %s', (point, expected) => {
    expect(isIn(point, { polygon: hook })).toBe(expected);
  });

  test('that is a rectangle holds its edges', () => {
    const rectangle = [0.2, 0.2, 0.4, 0.6] as const;
    expect(
      [
        [0.2, 0.2],
        [0.4, 0.6],
        [0.3, 0.61],
        [0.19, 0.3],
      ].map((point) => isIn(point as Point, { rectangle })),
    ).toEqual([true, true, false, false]);
    expect(cornersOf({ rectangle })).toEqual([
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.6],
      [0.2, 0.6],
    ]);
  });

  test('comes before those that are named later', () => {
    const all = [0, 1].map((n) => ({ code: `r${n}`, rectangle: [0, 0, 1, 1 - n / 2] as [number, number, number, number] }));
    expect(regionAt([0.5, 0.2], all)).toBe('r0');
    expect(regionAt([0.5, 0.2], [])).toBe('outside');
  });
});

describe('placing pins', () => {
  test('a tap places one, moves the only one, and takes away the one it meets', () => {
    expect(tapped([], [0.5, 0.5], 2, 1)).toEqual([[0.5, 0.5]]);
    expect(tapped([[0.1, 0.1]], [0.5, 0.5], 1, 1)).toEqual([[0.5, 0.5]]);
    expect(
      tapped(
        [
          [0.1, 0.1],
          [0.5, 0.5],
        ],
        [0.52, 0.52],
        2,
        1,
      ),
    ).toEqual([[0.1, 0.1]]);
    expect(
      tapped(
        [
          [0.1, 0.1],
          [0.5, 0.5],
        ],
        [0.9, 0.9],
        2,
        1,
      ),
    ).toBeNull();
  });

  test('a tap means a pin as near as a finger, on wide pictures too', () => {
    expect(pinNear([[0.5, 0.5]], [0.5, 0.6], 0.5)).toBe(0);
    expect(pinNear([[0.5, 0.5]], [0.5, 0.6], 1)).toBe(-1);
    expect(pinNear([], [0.5, 0.5], 1)).toBe(-1);
  });

  test('arrow keys move a cross by 5 %, with Shift by 1 %, and not off the picture', () => {
    expect(crossAfter([0.5, 0.5], 'ArrowRight', false)).toEqual([0.55, 0.5]);
    expect(crossAfter([0.5, 0.5], 'ArrowUp', true)).toEqual([0.5, 0.49]);
    expect(crossAfter([0.98, 0.02], 'ArrowRight', false)).toEqual([1, 0.02]);
    expect(crossAfter([0.98, 0.02], 'ArrowUp', false)).toEqual([0.98, 0]);
    expect(['a', 'Tab', 'constructor'].map((key) => crossAfter([0.5, 0.5], key, false))).toEqual([null, null, null]);
  });

  test('are kept in a field', () => {
    expect(['0.5,1', '', '0.5', '2,0.5', '0.5,-1', '1.2,0'].map(readPin)).toEqual([[0.5, 1], null, null, null, null, [1, 0]]);
  });
});

describe('the name of a region on the picture', () => {
  const sky = { corners: cornersOf({ rectangle: [0.2, 0.2, 0.8, 0.6] }), width: 0.3, height: 0.05 };

  test('stands at its upper edge, and at the lower one where pins are in the way', () => {
    expect(labelPlaces([sky], [])[0]!.y).toBeCloseTo(0.26);
    expect(labelPlaces([sky], [[0.5, 0.24]])[0]!.y).toBeCloseTo(0.575);
    expect(labelPlaces([sky], [[0.1, 0.24]])[0]!.y, 'a pin beside it').toBeCloseTo(0.26);
  });

  test('goes out of a region full of pins, and never off the picture', () => {
    const full: Point[] = [
      [0.5, 0.24],
      [0.5, 0.56],
    ];
    expect(labelPlaces([sky], full)[0]!.y).toBeCloseTo(0.175);
    const all = { ...sky, corners: cornersOf({ rectangle: [0, 0, 1, 1] }) };
    expect(
      labelPlaces(
        [all],
        [
          [0.5, 0.05],
          [0.5, 0.97],
        ],
      )[0]!.y,
    ).toBeCloseTo(0.06);
  });

  test('does not stand on the name of another', () => {
    const [first, second] = labelPlaces([sky, sky], []);
    expect(Math.abs(first!.y - second!.y)).toBeGreaterThan(0.06);
  });
});
