/** More steps than this take seconds; the caller then says what the normal approximation gives. */
const MOST_STEPS = 20_000_000;

/**
 * P[S ≤ limit], where S is the sum of those of the weights that a fair coin each picks: the exact distribution of a signed rank sum,
 * ties included. Weights and limit are whole numbers. Null where it would take too long (never up to 300 weights without zeros before
 * them). Probabilities are whole multiples of a power of ½, so small cases are exact.
 */
export function signSumLower(weights: readonly number[], limit: number): number | null {
  if (limit < 0) return 0;
  if (weights.length * (limit + 1) > MOST_STEPS) return null;
  const share = new Float64Array(limit + 1);
  share[0] = 1;
  let reached = 0;
  for (const weight of weights) {
    reached = Math.min(limit, reached + weight);
    pick(share, weight, reached);
  }
  return share.reduce((sum, part) => sum + part, 0);
}

/** One more weight, from the top down so that nothing is counted twice. */
function pick(share: Float64Array, weight: number, reached: number): void {
  for (let sum = reached; sum >= weight; sum--) share[sum] = (share[sum]! + share[sum - weight]!) / 2;
  for (let sum = Math.min(weight - 1, reached); sum >= 0; sum--) share[sum]! /= 2;
}
