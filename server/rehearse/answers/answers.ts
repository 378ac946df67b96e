import type { BoardView } from '../../../shared/activities/board/board.ts';
import { kindOf, type KindName } from '../../../shared/activities/kinds.ts';
import type { HeadlineView } from '../../../shared/activities/headline/headline.ts';
import type { OpenView } from '../../../shared/activities/open/open.ts';
import type { PollView } from '../../../shared/activities/poll/poll.ts';
import type { PulseView } from '../../../shared/activities/pulse/pulse.ts';
import type { QaView } from '../../../shared/activities/qa/qa.ts';
import type { RankingView } from '../../../shared/activities/ranking/ranking.ts';
import type { ScaleView } from '../../../shared/activities/scale/scale.ts';
import type { PointsView } from '../../../shared/activities/points/points.ts';
import type { GridView } from '../../../shared/activities/grid/grid.ts';
import type { PinView } from '../../../shared/activities/pin/pin.ts';
import type { LeaderboardView } from '../../../shared/activities/leaderboard/leaderboard.ts';
import type { NumberView } from '../../../shared/activities/number/number.ts';
import type { QuizView } from '../../../shared/activities/quiz/quiz.ts';
import type { SurveyView } from '../../../shared/activities/survey/survey.ts';
import type { WordsView } from '../../../shared/activities/words/words.ts';
import type { ActivityView } from '../../../shared/room/views.ts';
import type { Form } from '../../../shared/form.ts';
import type { Behaviour, Speaker } from './behaviour.ts';
import { board } from './board.ts';
import { headline } from './headline.ts';
import { open } from './open.ts';
import { poll } from './poll.ts';
import { pulse } from './pulse.ts';
import { qa } from './qa.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { points } from './points.ts';
import { grid } from './grid.ts';
import { pin } from './pin.ts';
import { leaderboard } from './leaderboard.ts';
import { number } from './number.ts';
import { quiz } from './quiz.ts';
import { survey } from './survey.ts';
import { words } from './words.ts';

/** What a phone sees of each kind. */
interface Views {
  poll: PollView;
  words: WordsView;
  board: BoardView;
  survey: SurveyView;
  pulse: PulseView;
  qa: QaView;
  scale: ScaleView;
  ranking: RankingView;
  open: OpenView;
  pin: PinView;
  grid: GridView;
  points: PointsView;
  number: NumberView;
  quiz: QuizView;
  leaderboard: LeaderboardView;
  headline: HeadlineView;
}

/** How people answer each kind of activity: a kind without a line here does not compile. */
export const behaviours: { [Name in KindName]: Behaviour<Views[Name]> } = {
  poll,
  words,
  board,
  survey,
  pulse,
  qa,
  scale,
  ranking,
  open,
  pin,
  grid,
  points,
  number,
  quiz,
  leaderboard,
  headline,
};

type AnyBehaviour = Behaviour<unknown>;

const behaviourOf = ({ kind }: ActivityView): AnyBehaviour | undefined =>
  kindOf(kind) ? (behaviours[kind as KindName] as AnyBehaviour) : undefined;

/** What somebody would send to an open activity, one form after another. */
export const actsIn = (activity: ActivityView, speaker: Speaker): Form[] =>
  behaviourOf(activity)?.acts(activity.body, speaker) ?? [];

/** How long most people think before each act, in seconds. */
export const secondsFor = (activity: ActivityView): number => behaviourOf(activity)?.seconds(activity.body) ?? 0;

/** Names what is asked for now: the same again is answered only once. */
export const askedIn = (activity: ActivityView, step: string): string =>
  [step, activity.run, behaviourOf(activity)?.stage?.(activity.body) ?? ''].join('/');
