/** Σx. */
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The arithmetic mean; NaN of nothing. */
export const mean = (values: readonly number[]): number => total(values) / values.length;

/** Σ(x − x̄)(y − ȳ)/(n − 1) of two lists that belong together. */
function covariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, at) => sum + (value - mx) * (y[at]! - my), 0) / (x.length - 1);
}

/** The variance with n − 1 below the line. */
export const variance = (values: readonly number[]): number => covariance(values, values);

/** The standard deviation with n − 1 below the line. */
export const deviation = (values: readonly number[]): number => Math.sqrt(variance(values));

/** Pearson's r; null where one of the two does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const spread = Math.sqrt(variance(x) * variance(y));
  return spread > 0 ? covariance(x, y) / spread : null;
}

/** Numbers by size. */
export const sorted = (values: readonly number[]): number[] => [...Float64Array.from(values).sort()];

/** The quantile of type 7 (Hyndman and Fan 1996), as spreadsheets and R compute it. */
export function quantile(values: readonly number[], p: number): number {
  const list = sorted(values);
  const place = (list.length - 1) * p;
  const below = list[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * ((list[Math.floor(place) + 1] ?? below) - below);
}

/** The middle value, type 7; NaN of nothing. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Differences of decimals, freed of what floating point adds, so that equal ones tie. Whole numbers stay as they are. */
export const withoutNoise = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e9) / 1e9);
