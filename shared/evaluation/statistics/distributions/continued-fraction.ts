const TINY = 1e-300;
export const PRECISION = 2.3e-16;
export const MOST_STEPS = 20_000;

/** A denominator that may be divided by. */
export const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by Lentz's method as modified by Thompson and Barnett (1986), to the last bits of a double. */
export function continuedFraction(first: number, above: (step: number) => number, below: (step: number) => number): number {
  let value = notZero(first);
  let [ratio, inverse] = [value, 0];
  for (let step = 1; step < MOST_STEPS; step++) {
    const numerator = above(step);
    const denominator = below(step);
    inverse = 1 / notZero(denominator + numerator * inverse);
    ratio = notZero(denominator + numerator / ratio);
    value *= ratio * inverse;
    if (Math.abs(ratio * inverse - 1) < PRECISION) break;
  }
  return value;
}
