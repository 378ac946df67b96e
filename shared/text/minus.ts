/** A formatted number as people read it: with the true minus, as wide as a plus. Files for programs keep the hyphen. */
export const withMinus = (number: string): string => number.replace('-', '−');
