import { findRoot } from './distributions/find-root.ts';
import { noncentralTLower } from './distributions/noncentral-t.ts';
import { studentQuantile } from './distributions/student.ts';

/** The mean change, in standard deviations of the changes, that n pairs would find with a power of .8 (two-sided 5 %, paired t). */
export function detectableDz(n: number): number | null {
  if (n < 2) return null;
  const [limit, root] = [studentQuantile(0.975, n - 1), Math.sqrt(n)];
  return findRoot((dz) => 0.2 - noncentralTLower(limit, n - 1, dz * root), 0, (2 * limit + 6) / root);
}
