import { cast, type Ballots } from '../../activity/ballots.ts';
import type { Answered } from '../../activity/kind.ts';
import { emptyTable } from '../../table.ts';
import type { WordsAnswer } from './config.ts';

export interface WordsState {
  ballots: Ballots<WordsAnswer>;
  /** Compare keys of words that the presenter took off the cloud. */
  hidden: Readonly<Record<string, true>>;
  /** Keys that the presenter counts under another; under itself, a key stands alone. */
  placed: Readonly<Record<string, string>>;
  /** The id of the freeze that holds the cloud still, or null. */
  frozen: string | null;
  /** The answers as they were at each freeze, once others came after it. */
  held: Readonly<Record<string, Ballots<WordsAnswer>>>;
}

/** A cloud without a word. */
export const emptyWords = (): WordsState => ({ ballots: emptyTable(), hidden: {}, placed: {}, frozen: null, held: {} });

/** The state with one more answer. What the room sees while frozen is kept before the first answer that it must not see. */
export function withAnswer(state: WordsState, act: Answered<WordsAnswer>): WordsState {
  const { frozen, held, ballots } = state;
  const kept = frozen && !Object.hasOwn(held, frozen) ? { ...held, [frozen]: ballots } : held;
  return { ...state, held: kept, ballots: cast(ballots, act) };
}

/** The answers that the room sees: all of them, or those before the freeze. */
export function seenBallots({ frozen, held, ballots }: WordsState): Ballots<WordsAnswer> {
  return frozen && Object.hasOwn(held, frozen) ? held[frozen]! : ballots;
}
