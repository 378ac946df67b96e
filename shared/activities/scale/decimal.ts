/** Writes a number with one decimal, in Latin digits. */
export function decimalIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
