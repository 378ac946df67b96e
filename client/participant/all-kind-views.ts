import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Participant.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Participant.svelte';
import NumberGuess from '../../shared/activities/number/Participant.svelte';
import Poll from '../../shared/activities/poll/Participant.svelte';
import Quiz from '../../shared/activities/quiz/Participant.svelte';
import Survey from '../../shared/activities/survey/Participant.svelte';
import Words from '../../shared/activities/words/Participant.svelte';
import Slide from '../ui/Markdown.svelte';
import type { KindViews } from './phone.svelte.ts';

const kinds = {
  board: Board,
  leaderboard: Leaderboard,
  number: NumberGuess,
  poll: Poll,
  quiz: Quiz,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;

/** Every kind's form at once, for the server's rendering. */
export const allKindViews = { ...kinds, slide: Slide } as unknown as KindViews;
