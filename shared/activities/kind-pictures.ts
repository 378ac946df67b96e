import type { PictureFor, Picture } from '../picture/picture.ts';
import { picture as board } from './board/picture.ts';
import { picture as grid } from './grid/picture.ts';
import { picture as headline } from './headline/picture.ts';
import type { KindName } from './kinds.ts';
import { picture as leaderboard } from './leaderboard/picture.ts';
import { picture as number } from './number/picture.ts';
import { picture as open } from './open/picture.ts';
import { picture as pin } from './pin/picture.ts';
import { picture as points } from './points/picture.ts';
import { picture as poll } from './poll/picture.ts';
import { picture as pulse } from './pulse/picture.ts';
import { picture as qa } from './qa/picture.ts';
import { picture as quiz } from './quiz/picture.ts';
import { picture as ranking } from './ranking/picture.ts';
import { picture as scale } from './scale/picture.ts';
import { picture as words } from './words/picture.ts';

/** How each kind's results look as a picture. Those of a survey are never shown in a room: before and after are compared in the report. */
const kindPictures = {
  board,
  grid,
  headline,
  leaderboard,
  number,
  open,
  pin,
  points,
  poll,
  pulse,
  qa,
  quiz,
  ranking,
  scale,
  survey: null,
  words,
} satisfies Record<KindName, unknown>;

/** The picture of what a console sees of an activity; null where there is nothing to draw yet, or never. */
export function pictureOf(kind: string, body: unknown, to: PictureFor): Picture | null {
  const draw = Object.hasOwn(kindPictures, kind) ? kindPictures[kind as KindName] : null;
  return draw ? draw(body as never, to) : null;
}
