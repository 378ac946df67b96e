import type { Bin } from './bins.ts';

/** Where a value stands on a histogram, 0 at its start and 1 at its end; what lies in an open bar stands in the middle of it. */
export function placeOf(value: number, bins: readonly Bin[]): number {
  const at = bins.findIndex((bin) => (bin.from ?? -Infinity) <= value && value < (bin.to ?? Infinity));
  if (at < 0) return bins.length && value < (bins[0]!.from ?? -Infinity) ? 0 : 1;
  const { from, to } = bins[at]!;
  const inside = from === null || to === null ? 0.5 : (value - from) / (to - from);
  return (at + inside) / bins.length;
}

/** The same on bars that each stand for one whole number, whose middle is that number. */
export const placeOnStep = (value: number, bins: readonly Bin[]): number =>
  Math.min(1, Math.max(0, placeOf(value, bins) + 0.5 / Math.max(1, bins.length)));

/** Whether every bar stands for a single answer. */
export const isSingle = (bins: readonly Bin[], step: number | null): boolean =>
  step !== null && bins.every(({ from, to }) => from === null || to === null || Math.abs(to - from - step) < step / 1e6);

/** The last answer that a bar takes in: one step below its end where answers come in steps. */
export const lastIn = ({ to }: Bin, step: number | null): number => Number(((to ?? 0) - (step ?? 0)).toPrecision(12));

/** Of so many edges, which are written: at most eleven, evenly. */
export const isWritten = (at: number, edges: number): boolean => at % Math.ceil(edges / 11) === 0;

type SayBin = (
  key: 'number.bin' | 'number.below' | 'number.above' | 'number.value',
  params: Record<string, string | number>,
) => string;

/** A bar in words: `20 to 29`, `below 20`, `7`. */
export function binText(bin: Bin, step: number | null, t: SayBin): string {
  if (bin.from === null) return t('number.below', { value: bin.to ?? 0 });
  if (bin.to === null) return t('number.above', { value: bin.from });
  const last = lastIn(bin, step);
  return last === bin.from ? t('number.value', { value: last, unit: '' }).trim() : t('number.bin', { from: bin.from, to: last });
}
