import { readCode } from '../../shared/evaluation/return-code.ts';
import type { Visitor } from './edge.ts';

/** Codes are short, so guesses are slow: this many wrong ones per phone and room, then a minute's rest. */
const MOST_GUESSES = 8;
/** And this many wrong ones in a whole room: somebody with many phones gets no further. */
const MOST_GUESSES_PER_ROOM = 100;
const REST_MS = 60_000;

/** What became of a code that was typed; after too many wrong ones it is not looked at. */
export type Attempt = 'right' | 'wrong' | 'too-many';

/** Counts the wrong codes of phones and of rooms, in memory; `now` is in milliseconds. */
export class Guesses {
  readonly #wrong = new Map<string, { wrong: number; since: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Tries a code for a visitor who has a token: the right one makes their phone that of its person. */
  tried(visitor: Visitor, typed: string): Attempt {
    if (!this.#mayGuess(visitor)) return 'too-many';
    // Who typed nothing has not guessed.
    if (typed.trim() === '') return 'wrong';
    const code = readCode(typed);
    if (code !== null && visitor.room.people.comeBack(visitor.token!, code)) return 'right';
    this.#countWrong(visitor);
    return 'wrong';
  }

  #mayGuess(visitor: Visitor): boolean {
    return limitsOf(visitor).every(([who, most]) => (this.#lately(who)?.wrong ?? 0) < most);
  }

  #countWrong(visitor: Visitor): void {
    for (const [who] of limitsOf(visitor)) {
      const before = this.#lately(who) ?? { wrong: 0, since: this.#now() };
      this.#wrong.set(who, { ...before, wrong: before.wrong + 1 });
    }
  }

  /** What was counted before the last rest is forgotten. */
  #lately(who: string) {
    const before = this.#wrong.get(who);
    return before && this.#now() - before.since <= REST_MS ? before : undefined;
  }
}

/** A phone and its room count apart, each with a limit of its own. */
const limitsOf = ({ participant, room }: Visitor): [string, number][] => [
  [participant, MOST_GUESSES],
  [`room ${room.live.code}`, MOST_GUESSES_PER_ROOM],
];
