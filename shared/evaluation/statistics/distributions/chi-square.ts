import { incompleteGamma } from './incomplete-gamma.ts';

/** P[χ²(df) ≥ x]. */
export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper;
