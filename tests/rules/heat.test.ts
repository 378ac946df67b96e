import { describe, expect, test } from 'vitest';
import { density, heatOf, kernelOf } from '../../shared/activities/pin/heat.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('the kernel', () => {
  test('has weights that make 1 together and fall as a Gaussian does', () => {
    const kernel = kernelOf(2);
    expect(kernel).toHaveLength(7);
    expect(2 * sum(kernel) - kernel[0]!).toBeCloseTo(1, 12);
    // exp(-(2²) / (2·2²)) = exp(-1/2) two cells away, exp(-2) four cells away.
    expect(kernel[2]! / kernel[0]!).toBeCloseTo(Math.exp(-0.5), 12);
    expect(kernel[4]! / kernel[0]!).toBeCloseTo(Math.exp(-2), 12);
  });
});

describe('density', () => {
  const [columns, rows, deviation] = [21, 15, 1.5];
  const cells = density([[0.5, 0.5]], columns, rows, deviation);
  const at = (column: number, row: number) => cells[row * columns + column]!;

  test('of one point is a hill of volume 1 around its cell', () => {
    expect(sum(cells)).toBeCloseTo(1, 10);
    expect(Math.max(...cells)).toBe(at(10, 7));
    expect(at(10, 7)).toBeCloseTo(kernelOf(deviation)[0]! ** 2, 12);
    expect(at(12, 8)).toBeCloseTo(kernelOf(deviation)[2]! * kernelOf(deviation)[1]!, 12);
  });

  test('is the same on all sides', () => {
    expect(at(8, 7)).toBeCloseTo(at(12, 7), 12);
    expect(at(10, 5)).toBeCloseTo(at(10, 9), 12);
    expect(at(8, 7)).toBeCloseTo(at(10, 5), 12);
  });

  test('of several points is the sum of theirs', () => {
    const [a, b] = [[0.2, 0.3] as [number, number], [0.9, 0.7] as [number, number]];
    const apart = [density([a], columns, rows, deviation), density([b], columns, rows, deviation)];
    density([a, b], columns, rows, deviation).forEach((cell, n) => expect(cell).toBeCloseTo(apart[0]![n]! + apart[1]![n]!, 12));
  });

  test('stays in the picture at its edges and corners', () => {
    const corners: [number, number][] = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    for (const corner of corners) {
      const edge = density([corner], columns, rows, deviation);
      expect(edge).toHaveLength(columns * rows);
      expect(edge.every((cell) => cell >= 0)).toBe(true);
      const column = corner[0] ? columns - 1 : 0;
      const row = corner[1] ? rows - 1 : 0;
      expect(edge[row * columns + column]).toBe(Math.max(...edge));
      expect(edge[(rows - 1 - row) * columns + (columns - 1 - column)]).toBe(0);
    }
  });
});

describe('a heat map', () => {
  test('has square cells and levels from 0 to 9', () => {
    const { columns, rows, levels } = heatOf([[0.5, 0.5]], 0.75);
    expect([columns, rows, levels.length]).toEqual([48, 36, 48 * 36]);
    expect([Math.min(...[...levels].map(Number)), Math.max(...[...levels].map(Number))]).toEqual([0, 9]);
  });

  test('of no pins is empty, and of a picture of any shape small', () => {
    expect(new Set(heatOf([], 0.5).levels)).toEqual(new Set('0'));
    expect(heatOf([], 100).rows).toBe(192);
    expect(heatOf([], 0.001).rows).toBe(4);
  });
});
