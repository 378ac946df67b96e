import { continuedFraction } from './continued-fraction.ts';
import { logBeta } from './log-gamma.ts';

/**
 * The regularised incomplete beta function I_x(a, b), a, b > 0, by the continued fraction of NIST DLMF 8.17.22. `rest` is 1 − x where
 * the caller knows it better than a subtraction would. Right to about 1e-13 relatively, however small.
 */
export function incompleteBeta(a: number, b: number, x: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - byFraction(b, a, rest, x);
  return byFraction(a, b, x, rest);
}

function byFraction(a: number, b: number, x: number, rest: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b)) / a;
  return front / continuedFraction(1, (step) => [coefficient(a, b, step) * x, 1]);
}

/** d₁, d₂, … of DLMF 8.17.23. */
function coefficient(a: number, b: number, step: number): number {
  const m = step >> 1;
  if (step % 2 === 0) return (m * (b - m)) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m)) / ((a + 2 * m) * (a + 2 * m + 1));
}
