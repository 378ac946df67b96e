import { emptyTable, get, put, type Table } from '../../table.ts';

/** What somebody gave, with the turn in which they did: of two, the higher turn holds. */
export interface Given<T> {
  turn: number;
  what: T;
}

/**
 * What people gave, round by round. Clearing starts another round and keeps the one before, so that undo finds it; once somebody gave
 * something in the new round, undo would take it from them, and is refused.
 */
export interface Rounds<T> {
  now: number;
  all: Readonly<Record<string, Table<Given<T>>>>;
}

export const noRounds = <T>(): Rounds<T> => ({ now: 0, all: {} });

const NOTHING: Table<never> = emptyTable();

/** What was given in the current round. */
export const current = <T>({ now, all }: Rounds<T>): Table<Given<T>> => all[now] ?? NOTHING;

/** What one person gave in the current round, if anything. */
export const givenBy = <T>(rounds: Rounds<T>, who: string): T | undefined => get(current(rounds), who)?.what;

/** The rounds with what one person now gives; an older turn changes nothing. */
export function give<T>(rounds: Rounds<T>, who: string, given: Given<T>): Rounds<T> {
  const table = current(rounds);
  const before = get(table, who);
  if (before && before.turn > given.turn) return rounds;
  return { ...rounds, all: { ...rounds.all, [rounds.now]: put(table, who, given) } };
}
