/** The middle of some values and the middle half of them. */
export type Spread = { median: number; q1: number; q3: number };

/**
 * The quantile of values in rising order, `share` from 0 to 1, interpolated between neighbours: type 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996), which is what R and spreadsheets do. NaN without values.
 */
export function quantile(rising: readonly number[], share: number): number {
  const at = (rising.length - 1) * share;
  const [below, above] = [rising[Math.floor(at)] ?? NaN, rising[Math.ceil(at)] ?? NaN];
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles, rounded to hundredths; null without values. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const rising = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(quantile(rising, share) * 100) / 100;
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}
