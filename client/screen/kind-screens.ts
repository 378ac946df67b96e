import type { Component } from 'svelte';
import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Screen.svelte';
import Open from '../../shared/activities/open/Screen.svelte';
import Poll from '../../shared/activities/poll/Screen.svelte';
import Pulse from '../../shared/activities/pulse/Screen.svelte';
import Qa from '../../shared/activities/qa/Screen.svelte';
import Ranking from '../../shared/activities/ranking/Screen.svelte';
import Scale from '../../shared/activities/scale/Screen.svelte';
import Points from '../../shared/activities/points/Screen.svelte';
import Grid from '../../shared/activities/grid/Screen.svelte';
import Pin from '../../shared/activities/pin/Screen.svelte';
import Headline from '../../shared/activities/headline/Screen.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Screen.svelte';
import NumberGuess from '../../shared/activities/number/Screen.svelte';
import Quiz from '../../shared/activities/quiz/Screen.svelte';
import Survey from '../../shared/activities/survey/Screen.svelte';
import Words from '../../shared/activities/words/Screen.svelte';

const screens = {
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

/** What draws an activity of this kind, or undefined for a kind that this page does not know. */
export const screenOf = (kind: string): Component<{ view: unknown }> | undefined =>
  Object.hasOwn(screens, kind) ? (screens[kind as KindName] as unknown as Component<{ view: unknown }>) : undefined;
