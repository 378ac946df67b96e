const TINY = 1e-300;
const PRECISION = 2.3e-16;
const MOST_STEPS = 20_000;

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** One step of a continued fraction: the partial numerator and denominator. */
export type Partial = (step: number) => readonly [numerator: number, denominator: number];

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by Lentz's method as modified by Thompson and Barnett (1986), to the last bits of a double. */
export function continuedFraction(first: number, partial: Partial): number {
  let value = notZero(first);
  let [ratio, inverse] = [value, 0];
  for (let step = 1; step < MOST_STEPS; step++) {
    const [numerator, denominator] = partial(step);
    inverse = 1 / notZero(denominator + numerator * inverse);
    ratio = notZero(denominator + numerator / ratio);
    value *= ratio * inverse;
    if (Math.abs(ratio * inverse - 1) < PRECISION) break;
  }
  return value;
}
