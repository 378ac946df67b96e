import { Z_95 } from './distributions/normal.ts';
import type { Interval } from './interval.ts';

/** Wilson's 95 % interval of a share x of n (JASA 22, 1927), without correction. */
export function wilson(x: number, n: number): Interval {
  const [p, z2] = [x / n, Z_95 * Z_95];
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [x === 0 ? 0 : middle - half, x === n ? 1 : middle + half];
}

/** A difference with its 95 % interval. */
export interface Difference {
  difference: number;
  ci: Interval;
}

/** x₁/n₁ − x₂/n₂ of two separate groups, Newcombe's square-and-add interval (Statistics in Medicine 17, 1998, method 10 of 11). */
export function shareDifference(x1: number, n1: number, x2: number, n2: number): Difference {
  return squareAndAdd([x1 / n1, wilson(x1, n1)], [x2 / n2, wilson(x2, n2)], 0);
}

/** θ = p₁ − p₂ from two shares with their intervals; `phi` is how much they go together, 0 for separate groups. */
export function squareAndAdd([p1, [l1, u1]]: [number, Interval], [p2, [l2, u2]]: [number, Interval], phi: number): Difference {
  const reach = (one: number, other: number): number => Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  const difference = p1 - p2;
  return { difference, ci: [difference - reach(p1 - l1, u2 - p2), difference + reach(p2 - l2, u1 - p1)] };
}
