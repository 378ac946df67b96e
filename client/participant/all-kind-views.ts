import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Participant.svelte';
import { boardParts } from './board-parts.ts';
import Open from '../../shared/activities/open/Participant.svelte';
import Poll from '../../shared/activities/poll/Participant.svelte';
import Pulse from '../../shared/activities/pulse/Participant.svelte';
import Qa from '../../shared/activities/qa/Participant.svelte';
import Ranking from '../../shared/activities/ranking/Participant.svelte';
import Scale from '../../shared/activities/scale/Participant.svelte';
import Points from '../../shared/activities/points/Participant.svelte';
import Grid from '../../shared/activities/grid/Participant.svelte';
import Pin from '../../shared/activities/pin/Participant.svelte';
import Headline from '../../shared/activities/headline/Participant.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Participant.svelte';
import NumberGuess from '../../shared/activities/number/Participant.svelte';
import Quiz from '../../shared/activities/quiz/Participant.svelte';
import Survey from '../../shared/activities/survey/Participant.svelte';
import Words from '../../shared/activities/words/Participant.svelte';
import Bars from '../ui/PhoneBars.svelte';
import Slide from '../ui/Markdown.svelte';
import type { KindViews } from './phone.svelte.ts';

const kinds = {
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

/** Every kind's form at once, for the server's rendering. */
export const allKindViews = { ...kinds, slide: Slide, bars: Bars, ...boardParts } as unknown as KindViews;
