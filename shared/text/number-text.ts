/** The code points of the zeros of the scripts whose digits are folded: each is followed by its one to nine. */
const ZEROS = [
  0x0660, // Arabic
  0x06f0, // Persian, Urdu
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0e50, // Thai
  0x0ed0, // Lao
  0x1040, // Burmese
  0x17e0, // Khmer
  0xff10, // full width
];

/** A text with the digits of all these scripts as 0 to 9. */
export const foldDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => folded(digit));

function folded(digit: string): string {
  const point = digit.codePointAt(0)!;
  const zero = ZEROS.find((start) => point >= start && point < start + 10);
  return zero === undefined ? digit : String(point - zero);
}

const INVISIBLE = /[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const MOST_DIGITS = 15;

/** Digits, marks and spaces in their plain forms. The Arabic separators are kept: they leave no doubt. */
const plainOf = (text: string): string =>
  foldDigits(text)
    .replace(INVISIBLE, '')
    .replace(/[\u2212\u2012\u2013\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/[\u060c\uff0c]/g, ',')
    .replace(/\uff0e/g, '.')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .trim();

/**
 * The number that somebody typed, with comma or point, in the digits of any of these scripts; null for what is none. Where `whole`
 * numbers are asked for, a single mark before three digits groups (1,200 and 1.200 are 1200); otherwise it is the decimal mark.
 */
export function parseNumber(typed: string, whole = false): number | null {
  const [, sign = '', rest = ''] = /^([+-]?) ?(.*)$/.exec(plainOf(typed)) ?? [];
  const [head, fraction] = parted(rest, whole);
  const integer = ungrouped(head);
  if (integer === null || !/^\d*$/.test(fraction) || !/\d/.test(integer + fraction)) return null;
  if ((integer + fraction).length > MOST_DIGITS) return null;
  const value = Number(`${integer || '0'}.${fraction || '0'}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** What stands before and after the decimal mark. */
function parted(text: string, whole: boolean): [head: string, fraction: string] {
  const at = decimalIn(text, whole);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Where the decimal mark is: ٫ wherever it is, the later of comma and point where both are, the only one of its sort otherwise. */
function decimalIn(text: string, whole: boolean): number {
  const marks = [...text.matchAll(/[.,٫]/g)].map(({ index, 0: mark }) => ({ index, mark }));
  const last = marks.at(-1);
  if (!last) return -1;
  if (last.mark !== '٫') {
    const alike = marks.filter(({ mark }) => mark === last.mark).length;
    if (alike > 1) return -1;
    if (marks.length === 1 && whole && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return -1;
  }
  return last.index;
}

/** The digits of a whole number without what groups them, in threes or as in India; null where the groups are none. */
function ungrouped(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  const mark = /[., '٬]/.exec(text)?.[0];
  const groups = mark === undefined ? [] : text.split(mark);
  const first = groups.shift() ?? '';
  const fits = groups.every(
    (group, at) => /^\d+$/.test(group) && (group.length === 3 || (group.length === 2 && at < groups.length - 1)),
  );
  return /^\d{1,3}$/.test(first) && groups.length > 0 && fits ? first + groups.join('') : null;
}

/** A typed number without the unit beside it: `12 km`, `50 %` and `€ 5` are numbers of their units. */
export function withoutUnit(typed: string, units: readonly string[]): string {
  const text = typed.trim();
  const low = text.toLowerCase();
  for (const unit of units.map((one) => one.trim().toLowerCase()).filter(Boolean)) {
    if (low.endsWith(unit)) return text.slice(0, -unit.length);
    if (low.startsWith(unit)) return text.slice(unit.length);
  }
  return text;
}
