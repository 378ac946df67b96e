import { continuedFraction } from './continued-fraction.ts';
import { logGamma } from './log-gamma.ts';

/** Both tails of the gamma distribution with shape a and scale 1; each is right relatively, however small (to about 1e-14). */
export interface Tails {
  lower: number;
  upper: number;
}

/** P(a, x) and Q(a, x), a > 0: the series of NIST DLMF 8.11.4 below a + 1, the continued fraction 8.9.2 above. */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) return lowerFirst(front * series(a, x));
  const fraction = continuedFraction(
    x + 1 - a,
    (step) => -step * (step - a),
    (step) => x + 2 * step + 1 - a,
  );
  return { upper: front / fraction, lower: 1 - front / fraction };
}

const lowerFirst = (lower: number): Tails => ({ lower, upper: 1 - lower });

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let at = a + 1; term > sum * 1e-17; at++) {
    term *= x / at;
    sum += term;
  }
  return sum;
}
