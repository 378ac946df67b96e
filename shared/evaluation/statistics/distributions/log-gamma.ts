/** Coefficients B₂ⱼ / (2j(2j−1)) of Stirling's series, j = 1 … 8 (NIST DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** From here on the eight terms of Stirling's series are right to the last bit of a double. */
const LARGE = 12;

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** What Stirling's formula leaves over: log Γ(x) − ((x − ½) log x − x + ½ log 2π), for x of at least 12. */
const remainder = (x: number): number => STIRLING.reduceRight((sum, term) => sum / (x * x) + term, 0) / x;

/** log Γ(x) for x > 0, right to about 1e-14 absolutely or relatively, whichever is coarser. Infinite at 0. */
export function logGamma(x: number): number {
  if (x === 0) return Infinity;
  if (x === 1 || x === 2) return 0;
  let [from, product] = [x, 1];
  while (from < LARGE) product *= from++;
  return (from - 0.5) * Math.log(from) - from + HALF_LOG_TWO_PI + remainder(from) - Math.log(product);
}

/** log B(a, b) for a, b > 0. Where both are large the big parts are cancelled before they are computed. */
export function logBeta(a: number, b: number): number {
  if (a < LARGE || b < LARGE) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const rest = remainder(a) + remainder(b) - remainder(a + b);
  return (a - 0.5) * Math.log(a / (a + b)) + b * Math.log(b / (a + b)) - 0.5 * Math.log(b) + HALF_LOG_TWO_PI + rest;
}
