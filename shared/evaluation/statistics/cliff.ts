import { mean, total } from './describe.ts';
import { studentQuantile } from './distributions/student.ts';
import type { Interval } from './interval.ts';

/** How far one group lies above the other: δ = P(x > y) − P(x < y). `superiority` is P(x > y) and half of the ties. */
export interface Dominance {
  n1: number;
  n2: number;
  delta: number;
  superiority: number;
  variance: number;
  df: number;
  ci: Interval;
}

/** Cliff's δ of two separate groups with his asymmetric 95 % interval (1996; Feng and Cliff 2004); null for a group below two. */
export function cliffsDelta(x: readonly number[], y: readonly number[]): Dominance | null {
  const [n1, n2] = [x.length, y.length];
  if (n1 < 2 || n2 < 2) return null;
  const rows = dominances(x, y);
  const columns = dominances(y, x).map((value) => -value);
  const delta = mean(rows);
  const variance = varianceOf(rows, columns, delta, signsSquared(x, y));
  const df = n1 + n2 - 2;
  return {
    n1,
    n2,
    delta,
    superiority: (delta + 1) / 2,
    variance,
    df,
    ci: intervalOf(delta, variance, studentQuantile(0.975, df)),
  };
}

/** Of each of `ones`, the share of `others` below it minus the share above it. */
function dominances(ones: readonly number[], others: readonly number[]): number[] {
  const counts = countsOf(others);
  const of = new Map<number, number>();
  const dominance = (one: number): number =>
    total(counts.map(([other, times]) => times * Math.sign(one - other))) / others.length;
  return ones.map((one) => of.get(one) ?? of.set(one, dominance(one)).get(one)!);
}

const countsOf = (values: readonly number[]): [value: number, times: number][] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
};

/** ΣΣ sign(xᵢ − yⱼ)²: the pairs that are not tied. */
function signsSquared(x: readonly number[], y: readonly number[]): number {
  const counts = new Map(countsOf(y));
  return x.length * y.length - total(x.map((value) => counts.get(value) ?? 0));
}

function varianceOf(rows: readonly number[], columns: readonly number[], delta: number, squares: number): number {
  const [n1, n2] = [rows.length, columns.length];
  const around = (values: readonly number[]): number => total(values.map((value) => (value - delta) ** 2));
  const cells = squares - n1 * n2 * delta * delta;
  const found = (n2 * n2 * around(rows) + n1 * n1 * around(columns) - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1));
  return Math.max(found, (1 - delta * delta) / (n1 * n2 - 1));
}

function intervalOf(delta: number, variance: number, q: number): Interval {
  const [room, spread] = [1 - delta * delta, q * q * variance];
  const half = q * Math.sqrt(variance * (room * room + spread));
  if (room + spread === 0) return [delta, delta];
  return [(delta * room - half) / (room + spread), (delta * room + half) / (room + spread)];
}
