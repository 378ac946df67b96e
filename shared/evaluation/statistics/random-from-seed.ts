/**
 * Whole numbers below `bound` from a seed, the same on every machine: xoshiro128** (Blackman and Vigna, ACM TOMS 47, 2021; public
 * domain), its state filled from the seed by steps of the golden ratio, mixed as in MurmurHash3.
 */
export function randomFromSeed(seed: number): (bound: number) => number {
  // Whole numbers of 32 bits in an array: as variables most of them would be put on the heap, one by one.
  const state = Int32Array.from([1, 2, 3, 4], (step) => mixed(seed, step));
  return (bound) => {
    const [a, b] = [state[0]!, state[1]!];
    const [c, d] = [state[2]! ^ a, state[3]! ^ b];
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = rotated(d, 11);
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
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
