/** An eigenvalue of a symmetric matrix with its vector of length 1. */
export interface Eigen {
  value: number;
  vector: number[];
}

const MOST_SWEEPS = 50;

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, 8.5). */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen[] {
  const a = matrix.map((row) => [...row]);
  const v = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep++)
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, v, p, q);
  return a.map((row, at) => ({ value: row[at]!, vector: v.map((line) => line[at]!) }));
}

const offDiagonal = (a: readonly number[][]): number =>
  a.reduce((sum, row, i) => sum + row.reduce((part, value, j) => (i < j ? part + Math.abs(value) : part), 0), 0);

/** Turns the plane of p and q so that a_pq becomes 0. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (Math.abs(apq) < 1e-300) {
    a[p]![q] = a[q]![p] = 0;
    return;
  }
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, p, q, cosine, sine);
  for (let k = 0; k < a.length; k++) turnRows(a, k, p, q, cosine, sine);
  for (const row of v) turn(row, p, q, cosine, sine);
  a[p]![q] = a[q]![p] = 0;
}

function turn(row: number[], p: number, q: number, cosine: number, sine: number): void {
  [row[p], row[q]] = [cosine * row[p]! - sine * row[q]!, sine * row[p]! + cosine * row[q]!];
}

function turnRows(a: number[][], k: number, p: number, q: number, cosine: number, sine: number): void {
  [a[p]![k], a[q]![k]] = [cosine * a[p]![k]! - sine * a[q]![k]!, sine * a[p]![k]! + cosine * a[q]![k]!];
}
