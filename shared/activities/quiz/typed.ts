import { compareKey } from '../../text/compare-key.ts';
import { foldDigits } from '../../text/number-text.ts';
import type { Text } from '../../text/text.ts';

const LONG_ENOUGH = 5;

/**
 * The form in which typed answers are compared: that of words and notes, and besides, digits of all scripts folded, Greek without
 * accents, and no spaces: `New-York`, `new york` and `NEWYORK` are one answer.
 */
export const typedKey = (text: string): string =>
  compareKey(foldDigits(withoutGreekMarks(text)))
    .replace(/ς/g, 'σ')
    .replace(/\s+/g, '');

const withoutGreekMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(\p{Script=Greek})\p{M}+/gu, '$1')
    .normalize('NFC');

/** Whether an answer, by its key, is one of those accepted, in any language of the session. */
export function isAccepted(key: string, accept: readonly Text[], tolerant: boolean): boolean {
  return keysOf(accept).some((right) => right === key || (tolerant && isSlipOf(key, right)));
}

const known = new WeakMap<readonly Text[], string[]>();

function keysOf(accept: readonly Text[]): string[] {
  let keys = known.get(accept);
  if (!keys)
    known.set(accept, (keys = accept.flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))).map(typedKey)));
  return keys;
}

/** Another digit is another number, not a slip. */
const isSlipOf = (key: string, right: string): boolean =>
  [...right].length >= LONG_ENOUGH && !/\d/.test(right + key) && isOneSlip([...key], [...right]);

/** One letter more, less, other, or two neighbours swapped (Damerau 1964). */
export function isOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const same = (x: readonly string[], y: readonly string[]): boolean => x.join('') === y.join('');
  if (restA.length > restB.length) return same(restA.slice(1), restB);
  if (restA.length < restB.length) return same(restA, restB.slice(1));
  if (same(restA.slice(1), restB.slice(1))) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && same(restA.slice(2), restB.slice(2));
}
