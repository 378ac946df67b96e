import { oncePer } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import { current } from './rounds.ts';
import type { BoardState } from './state.ts';

/** Notes that a phone is given to sort, and the piles it may make. */
export const MOST_SORTED = 9;
export const MOST_PILES = 4;

/** Two notes, how many people had both before them, and how many of those put them together. */
export type Together = { a: string; b: string; seen: number; together: number };

/** What the crowd says of pairs of notes, the surest first: a suggestion, nothing more. */
export const crowdPairs = oncePer((state: BoardState): Together[] => {
  const pairs = new Map<string, Together>();
  for (const { what } of values(current(state.sorts))) addPairs(pairs, Object.entries(what).sort());
  return [...pairs.values()].sort((x, y) => y.together / y.seen - x.together / x.seen || y.seen - x.seen || compare(x, y));
});

function addPairs(pairs: Map<string, Together>, sorted: [string, number][]): void {
  for (const [at, [a, pile]] of sorted.entries())
    for (const [b, other] of sorted.slice(at + 1)) {
      const key = `${a} ${b}`;
      const pair = pairs.get(key) ?? { a, b, seen: 0, together: 0 };
      pairs.set(key, { ...pair, seen: pair.seen + 1, together: pair.together + Number(pile > 0 && pile === other) });
    }
}

const compare = (x: Together, y: Together): number => (x.a + x.b < y.a + y.b ? -1 : 1);
