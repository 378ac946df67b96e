import { MOST_STEPS, notZero, PRECISION } from './continued-fraction.ts';
import { logBeta } from './log-gamma.ts';

/** I_x(a, b) as a function of x. `rest` is 1 − x where the caller knows it better than a subtraction would. */
export type IncompleteBeta = (x: number, rest?: number) => number;

/**
 * The regularised incomplete beta function for a, b > 0, by the continued fraction of NIST DLMF 8.17.22. Right to about 1e-13
 * relatively, however small.
 */
export function incompleteBetaOf(a: number, b: number): IncompleteBeta {
  const log = logBeta(a, b);
  return (x, rest = 1 - x) => {
    if (x <= 0) return 0;
    if (rest <= 0) return 1;
    if (x > (a + 1) / (a + b + 2)) return 1 - byFraction(b, a, rest, x, log);
    return byFraction(a, b, x, rest, log);
  };
}

/** One value of it. */
export const incompleteBeta = (a: number, b: number, x: number, rest = 1 - x): number => incompleteBetaOf(a, b)(x, rest);

function byFraction(a: number, b: number, x: number, rest: number, log: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - log) / a;
  return front / fraction(a, b, x);
}

/** 1 + d₁x/(1 + d₂x/(1 + …)) as `continuedFraction` has it, written out: it is evaluated more often than everything else together. */
function fraction(a: number, b: number, x: number): number {
  let [value, ratio, inverse] = [1, 1, 0];
  for (let step = 1; step < MOST_STEPS; step++) {
    const numerator = coefficient(a, b, step) * x;
    inverse = 1 / notZero(1 + numerator * inverse);
    ratio = notZero(1 + numerator / ratio);
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return value;
}

/** d₁, d₂, … of DLMF 8.17.23. */
function coefficient(a: number, b: number, step: number): number {
  const m = step >> 1;
  if (step % 2 === 0) return (m * (b - m)) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m)) / ((a + 2 * m) * (a + 2 * m + 1));
}
