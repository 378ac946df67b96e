import { quantile } from './statistics.ts';

/** A bar of a histogram: from `from` to just below `to`; null where it takes in everything beyond. */
export type Bin = { from: number | null; to: number | null; count: number };

const FEWEST = 5;
const MOST = 18;

/**
 * A histogram of sorted numbers. Width by Freedman and Diaconis (1981), 2 · IQR / ∛n, kept within 5 to 18 bars of the range and then
 * rounded to 1, 2 or 5 times a power of ten, so that edges are numbers that people use; the alignment of edges can add two bars.
 * What lies beyond Tukey's outer fences (1977), 3 · IQR from the quartiles, goes into open bars at the ends: one slip of a
 * finger does not flatten the rest. `step` is the grain of the answers: no bar is narrower.
 */
export function binsOf(sorted: readonly number[], step: number | null): Bin[] {
  if (sorted.length === 0) return [];
  const [low, high] = fences(sorted);
  const inside = sorted.filter((value) => value >= low && value <= high);
  const width = inSteps(niceWidth(inside), step);
  const bins = counted(inside, width);
  const below = sorted.filter((value) => value < low).length;
  const above = sorted.filter((value) => value > high).length;
  return [
    ...(below ? [{ from: null, to: bins[0]!.from, count: below }] : []),
    ...bins,
    ...(above ? [{ from: bins.at(-1)!.to, to: null, count: above }] : []),
  ];
}

/** Without any spread in the middle half there are no fences. */
function fences(sorted: readonly number[]): [low: number, high: number] {
  const [q1, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = 3 * (q3 - q1);
  return reach > 0 ? [q1 - reach, q3 + reach] : [-Infinity, Infinity];
}

function niceWidth(sorted: readonly number[]): number {
  const range = sorted.at(-1)! - sorted[0]!;
  if (range === 0) return 1;
  const spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const ideal = (2 * spread) / Math.cbrt(sorted.length);
  const wanted = Math.min(range / FEWEST, Math.max(range / MOST, ideal));
  return nearest(wanted, niceBetween(range / MOST, range / FEWEST));
}

/** A width that every bar holds the same number of possible answers with. */
const inSteps = (width: number, step: number | null): number => (step === null ? width : Math.ceil(width / step - 1e-9) * step);

/** 1, 2 and 5 times powers of ten within limits; between limits more than 2.5 apart there always is one. */
function niceBetween(low: number, high: number): number[] {
  const power = Math.floor(Math.log10(low));
  return [power, power + 1, power + 2]
    .flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)))
    .filter((width) => width >= low * (1 - 1e-9) && width <= high * (1 + 1e-9));
}

const nearest = (wanted: number, widths: readonly number[]): number =>
  widths.reduce((best, one) => (Math.abs(Math.log(one / wanted)) < Math.abs(Math.log(best / wanted)) ? one : best));

/** Edges are multiples of the width, written without the dust of binary fractions. */
function counted(sorted: readonly number[], width: number): Bin[] {
  const indexOf = (value: number): number => Math.floor(value / width + 1e-9);
  const first = indexOf(sorted[0]!);
  const edge = (at: number): number => Number(((first + at) * width).toPrecision(12));
  const bins = Array.from({ length: indexOf(sorted.at(-1)!) - first + 1 }, (_one, at) => ({
    from: edge(at),
    to: edge(at + 1),
    count: 0,
  }));
  for (const value of sorted) bins[indexOf(value) - first]!.count++;
  return bins;
}
