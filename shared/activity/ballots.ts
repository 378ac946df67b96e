import { get, put, values, type Table } from '../table.ts';
import type { Answered } from './kind.ts';

/** One person's answer to a question that is answered once and may be changed. */
export interface Ballot<Answer> {
  answer: Answer;
  turn: number;
  lang: string;
}

/** One answer per person: the state of polls, word clouds and surveys. */
export type Ballots<Answer> = Table<Ballot<Answer>>;

/** Keeps the answer of the highest turn; of equal turns the later in the log. */
export function cast<Answer>(ballots: Ballots<Answer>, act: Answered<Answer>): Ballots<Answer> {
  const before = get(ballots, act.participant);
  if (before && before.turn > act.turn) return ballots;
  return put(ballots, act.participant, { answer: act.answer, turn: act.turn, lang: act.lang });
}

/** The highest turn of a person, 0 before their first answer. */
export const turnIn = (ballots: Ballots<unknown>, participant: string): number => get(ballots, participant)?.turn ?? 0;

/** A function of a state that is computed once per state: states never change, and every audience asks the same question. */
export function oncePer<State extends object, Result>(compute: (state: State) => Result): (state: State) => Result {
  const known = new WeakMap<State, { result: Result }>();
  return (state) => {
    let found = known.get(state);
    if (!found) known.set(state, (found = { result: compute(state) }));
    return found.result;
  };
}

/** How often each code was given, over all ballots; a code nobody gave is absent. */
export function countCodes<Answer>(ballots: Ballots<Answer>, codesOf: (answer: Answer) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ballot of values(ballots)) for (const code of codesOf(ballot.answer)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
