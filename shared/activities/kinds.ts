import type { Kind } from '../activity/kind.ts';
import { board } from './board/board.ts';
import { open } from './open/open.ts';
import { poll } from './poll/poll.ts';
import { pulse } from './pulse/pulse.ts';
import { qa } from './qa/qa.ts';
import { ranking } from './ranking/ranking.ts';
import { scale } from './scale/scale.ts';
import { points } from './points/points.ts';
import { grid } from './grid/grid.ts';
import { pin } from './pin/pin.ts';
import { headline } from './headline/headline.ts';
import { leaderboard } from './leaderboard/leaderboard.ts';
import { number } from './number/number.ts';
import { quiz } from './quiz/quiz.ts';
import { survey } from './survey/survey.ts';
import { words } from './words/words.ts';

/** Every kind of activity. A new kind is a folder, a line here, and a line in each of the lists of views. */
export const kinds = {
  poll,
  words,
  board,
  survey,
  qa,
  pulse,
  scale,
  ranking,
  open,
  points,
  pin,
  grid,
  number,
  quiz,
  leaderboard,
  headline,
};

export type KindName = keyof typeof kinds;
export type AnyKind = Kind<unknown, unknown, unknown, unknown>;

/** The kind with this name, or undefined for a slide and for what nobody knows. */
export const kindOf = (name: string): AnyKind | undefined =>
  Object.hasOwn(kinds, name) ? (kinds[name as KindName] as AnyKind) : undefined;
