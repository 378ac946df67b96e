import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Presenter.svelte';
import Open from '../../shared/activities/open/Presenter.svelte';
import Poll from '../../shared/activities/poll/Presenter.svelte';
import Pulse from '../../shared/activities/pulse/Presenter.svelte';
import Qa from '../../shared/activities/qa/Presenter.svelte';
import Ranking from '../../shared/activities/ranking/Presenter.svelte';
import Scale from '../../shared/activities/scale/Presenter.svelte';
import Points from '../../shared/activities/points/Presenter.svelte';
import Grid from '../../shared/activities/grid/Presenter.svelte';
import Pin from '../../shared/activities/pin/Presenter.svelte';
import Headline from '../../shared/activities/headline/Presenter.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Presenter.svelte';
import NumberGuess from '../../shared/activities/number/Presenter.svelte';
import Quiz from '../../shared/activities/quiz/Presenter.svelte';
import Survey from '../../shared/activities/survey/Presenter.svelte';
import Words from '../../shared/activities/words/Presenter.svelte';

/** What the console shows of each kind. */
export const kindViews = {
  board: Board,
  open: Open,
  poll: Poll,
  pulse: Pulse,
  qa: Qa,
  ranking: Ranking,
  scale: Scale,
  points: Points,
  grid: Grid,
  pin: Pin,
  headline: Headline,
  leaderboard: Leaderboard,
  number: NumberGuess,
  quiz: Quiz,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;
