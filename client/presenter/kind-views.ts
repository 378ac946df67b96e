import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Presenter.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Presenter.svelte';
import NumberGuess from '../../shared/activities/number/Presenter.svelte';
import Poll from '../../shared/activities/poll/Presenter.svelte';
import Quiz from '../../shared/activities/quiz/Presenter.svelte';
import Survey from '../../shared/activities/survey/Presenter.svelte';
import Words from '../../shared/activities/words/Presenter.svelte';

/** What the console shows of each kind. */
export const kindViews = {
  board: Board,
  leaderboard: Leaderboard,
  number: NumberGuess,
  poll: Poll,
  quiz: Quiz,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;
