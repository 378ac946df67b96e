import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Presenter.svelte';
import Open from '../../shared/activities/open/Presenter.svelte';
import Poll from '../../shared/activities/poll/Presenter.svelte';
import Survey from '../../shared/activities/survey/Presenter.svelte';
import Words from '../../shared/activities/words/Presenter.svelte';

/** What the console shows of each kind. */
export const kindViews = {
  board: Board,
  open: Open,
  poll: Poll,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;
