/**
 * Whole numbers below `bound` from a seed, the same on every machine: xoshiro128** (Blackman and Vigna, ACM TOMS 47, 2021; public
 * domain), its state filled from the seed by steps of the golden ratio, mixed as in MurmurHash3.
 */
export function randomFromSeed(seed: number): (bound: number) => number {
  let [a, b, c, d] = [mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), mixed(seed, 4)];
  return (bound) => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return Math.floor(((result >>> 0) / 4294967296) * bound);
  };
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function mixed(seed: number, step: number): number {
  let value = (seed + Math.imul(step, 0x9e3779b9)) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
