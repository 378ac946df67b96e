type Curve = (x: number) => number;

/** Where an increasing curve passes 0 between `low` and `high`, to the last bit. An end where it does not pass. */
export function bisect(curve: Curve, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (curve(middle) < 0) low = middle;
    else high = middle;
  }
}

/** Enough for ends that are a million apart. */
const MOST_STEPS = 60;
/** The last step is far larger than what is left: each squares the error of the one before. */
const CLOSE = 1e-10;

/**
 * Where a smooth curve passes 0 between `low` and `high`, to about 1e-14, in far fewer steps than by halves: Ridders'
 * method (IEEE Transactions on Circuits and Systems 26, 1979). The signs at the ends must differ; else it is the end nearer to 0.
 */
export function findRoot(curve: Curve, low: number, high: number): number {
  let [atLow, atHigh] = [curve(low), curve(high)];
  if (atLow * atHigh >= 0) return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
  let found = low;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (low + high) / 2;
    const atMiddle = curve(middle);
    const before = found;
    found = middle + ((middle - low) * Math.sign(atLow - atHigh) * atMiddle) / Math.sqrt(atMiddle ** 2 - atLow * atHigh);
    const value = curve(found);
    if (value === 0 || Math.abs(found - before) <= CLOSE * Math.abs(found)) return found;
    if (atMiddle * value < 0) [low, atLow, high, atHigh] = [middle, atMiddle, found, value];
    else if (atLow * value < 0) [high, atHigh] = [found, value];
    else [low, atLow] = [found, value];
  }
  return found;
}
