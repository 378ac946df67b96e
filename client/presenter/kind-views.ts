import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Presenter.svelte';
import Poll from '../../shared/activities/poll/Presenter.svelte';
import Points from '../../shared/activities/points/Presenter.svelte';
import Grid from '../../shared/activities/grid/Presenter.svelte';
import Pin from '../../shared/activities/pin/Presenter.svelte';
import Survey from '../../shared/activities/survey/Presenter.svelte';
import Words from '../../shared/activities/words/Presenter.svelte';

/** What the console shows of each kind. */
export const kindViews = {
  board: Board,
  poll: Poll,
  points: Points,
  grid: Grid,
  pin: Pin,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;
