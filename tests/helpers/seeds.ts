/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  readonly seed: number;
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  maybe(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A few of a list, in any order. */
  some<T>(list: readonly T[], most?: number): T[];
  shuffled<T>(list: readonly T[]): T[];
  /** An id such as phones make: 22 characters of base64url. */
  id(): string;
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Chance from a seed (mulberry32, by Tommy Ettinger, public domain). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [copy[at], copy[other]] = [copy[other]!, copy[at]!];
    }
    return copy;
  };
  return {
    seed,
    next,
    below,
    maybe: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    some: (list, most = list.length) => shuffled(list).slice(0, below(Math.min(most, list.length) + 1)),
    shuffled,
    id: () => Array.from({ length: 22 }, () => ID_CHARACTERS[below(64)]).join(''),
  };
}

/** Seeds that are always tried, and one that is new each time, or as many as SEEDS says; only the one in SEED when that is set. */
export function seeds(kept: readonly number[]): number[] {
  const { SEED: asked, SEEDS: fresh = 1 } = process.env;
  if (asked) return [Number(asked)];
  return [...kept, ...Array.from({ length: Number(fresh) }, () => Math.floor(Math.random() * 1_000_000_000))];
}

/** A test body that runs once per seed; never one that is waited for, which nobody would do here. What fails says how to have the same chance again. */
export function perSeed(body: (random: Chance) => void | undefined, kept: readonly number[] = [1, 2, 3]): () => void {
  return () => {
    for (const seed of seeds(kept)) {
      try {
        body(chance(seed));
      } catch (error) {
        if (error instanceof Error) error.message += `\nThe same again: SEED=${seed}`;
        throw error;
      }
    }
  };
}
