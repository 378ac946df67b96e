import type { Kind } from '../activity/kind.ts';
import { board } from './board/board.ts';
import { leaderboard } from './leaderboard/leaderboard.ts';
import { number } from './number/number.ts';
import { poll } from './poll/poll.ts';
import { quiz } from './quiz/quiz.ts';
import { survey } from './survey/survey.ts';
import { words } from './words/words.ts';

/** Every kind of activity. A new kind is a folder, a line here, and a line in each of the lists of views. */
export const kinds = {
  poll,
  words,
  board,
  survey,
  number,
  quiz,
  leaderboard,
};

export type KindName = keyof typeof kinds;
export type AnyKind = Kind<unknown, unknown, unknown, unknown>;

/** The kind with this name, or undefined for a slide and for what nobody knows. */
export const kindOf = (name: string): AnyKind | undefined =>
  Object.hasOwn(kinds, name) ? (kinds[name as KindName] as AnyKind) : undefined;
