import { chiSquareUpper } from './distributions/chi-square.ts';
import { total } from './describe.ts';
import { symmetricEigen } from './eigen.ts';

/** A square table of counts: rows before, columns after. */
export type Square = readonly (readonly number[])[];

/** A chi-square test; `df` may be 0, then there is nothing to test and p is 1. */
export interface ChiSquareTest {
  chi2: number;
  df: number;
  p: number;
}

const testOf = (chi2: number, df: number): ChiSquareTest => ({ chi2, df, p: df > 0 ? chiSquareUpper(chi2, df) : 1 });

/** How many answered option i before and option j after; options count from 1. */
export function transitions(before: readonly number[], after: readonly number[], options: number): number[][] {
  const table = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  before.forEach((value, at) => table[value - 1]![after[at]! - 1]!++);
  return table;
}

/** Share of the largest eigenvalue from which on an eigenvalue counts as 0: what rounding leaves of it. */
const NOTHING = 1e-10;

/**
 * Whether the shares of the options differ between the waves: uᵀS⁺u with a pseudo-inverse, df its rank (Stuart 1955, Maxwell 1970).
 * Options that nobody used in either wave add nothing.
 */
export function stuartMaxwell(table: Square): ChiSquareTest {
  const columns = table.map((_, j) => total(table.map((row) => row[j]!)));
  const rows = table.map(total);
  const u = rows.map((row, i) => row - columns[i]!);
  const s = table.map((row, i) =>
    row.map((count, j) => (i === j ? rows[i]! + columns[i]! - 2 * count : -(count + table[j]![i]!))),
  );
  const eigen = symmetricEigen(s);
  const most = Math.max(...eigen.map(({ value }) => value));
  const used = eigen.filter(({ value }) => value > most * NOTHING && value > 0);
  const parts = used.map(({ value, vector }) => total(vector.map((part, at) => part * u[at]!)) ** 2 / value);
  return testOf(total(parts), used.length);
}

/** Whether moves between two options go both ways equally often (Bowker 1948), over the pairs of options between which anybody moved. */
export function bowker(table: Square): ChiSquareTest {
  const parts = table.flatMap((row, i) =>
    row.slice(0, i).flatMap((count, j) => {
      const back = table[j]![i]!;
      return count + back > 0 ? [(count - back) ** 2 / (count + back)] : [];
    }),
  );
  return testOf(total(parts), parts.length);
}
