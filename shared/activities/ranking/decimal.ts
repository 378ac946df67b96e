/** Writes a number with one decimal or as many as asked for, in Latin digits. */
export function decimalIn(language: string): (value: number, digits?: number) => string {
  return (value, digits = 1) =>
    new Intl.NumberFormat(`${language}-u-nu-latn`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
}
