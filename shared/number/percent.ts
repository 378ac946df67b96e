/** Below this many people a percentage only blows up one person's answer, and is not said. */
const PERCENT_FROM = 20;

/** Whether so many are enough for percentages. One rule for all kinds; the count is always said too. */
export const hasPercent = (of: number): boolean => of >= PERCENT_FROM;

/** A count in percent of a whole, rounded; null while there are too few. */
export const percentOf = (count: number, of: number): number | null => (hasPercent(of) ? Math.round((100 * count) / of) : null);

/** Writes shares from 0 to 1 as percentages of a language (Unicode CLDR), in Latin digits and with so many decimals. */
export function percentIn(language: string, decimals = 0): (share: number) => string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const percents = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent', ...digits });
  return (share) => percents.format(share);
}
