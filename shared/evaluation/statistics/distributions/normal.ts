import { incompleteGamma } from './incomplete-gamma.ts';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * P[Z ≤ z], right to about 1e-16 absolutely and fast, for what is integrated: ½ + φ(z)·(z + z³/3 + z⁵/15 + …) (NIST DLMF 7.6.2). Of a
 * tail alone `normalTwoSided` says more.
 */
export function normalLower(z: number): number {
  if (Math.abs(z) > 8.3) return z < 0 ? 0 : 1;
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / SQRT_TWO_PI;
}

/** P[|Z| ≥ |z|], right to about 1e-14 relatively, however small (through Q(½, z²/2), NIST DLMF 7.11.2). */
export const normalTwoSided = (z: number): number => incompleteGamma(0.5, (z * z) / 2).upper;

/** z(.975), of every 95 % interval that uses the normal distribution. */
export const Z_95 = 1.959963984540054;
