/** Quasigroup of Damm's check digit (H. M. Damm, 2004): finds every single wrong digit and every swap of neighbours. */
export const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The check digit of a string of Latin digits. */
export const checkDigit = (digits: string): string => [...digits].reduce((at, digit) => DAMM[Number(at)]![Number(digit)]!, '0');

/** A code as people read it: "482 913 8". */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;

/**
 * Reads a typed return code: digits of any script, spaces and hyphens anywhere. Null when it is not seven digits or the check
 * digit is wrong; nothing is ever corrected, since a corrected code may be somebody else's.
 */
export function readCode(typed: string): string | null {
  const digits = toLatinDigits(typed).replace(/[\s\u00a0\u2000-\u200f\u202a-\u202e\u2060-\u2069\ufeff.·_-]/g, '');
  return /^\d{7}$/.test(digits) && checkDigit(digits) === '0' ? digits : null;
}

/** Digits of every decimal script as 0-9: each set of ten is in order, and where sets touch the next begins with its zero. */
export function toLatinDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0)!)));
}

function valueOf(codePoint: number): number {
  let zero = codePoint;
  while (isDigit(zero - 1)) zero--;
  return (codePoint - zero) % 10;
}

const isDigit = (codePoint: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));

/** In how many of their places two codes of equal length differ. */
export function distance(a: string, b: string): number {
  let differing = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing++;
  return differing;
}

/** Two codes of a room differ in at least this many places, so that one or two wrong digits never reach another person. */
export const LEAST_DISTANCE = 3;
