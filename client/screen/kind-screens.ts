import type { Component } from 'svelte';
import type { KindName } from '../../shared/activities/kinds.ts';
import Board from '../../shared/activities/board/Screen.svelte';
import Leaderboard from '../../shared/activities/leaderboard/Screen.svelte';
import NumberGuess from '../../shared/activities/number/Screen.svelte';
import Poll from '../../shared/activities/poll/Screen.svelte';
import Quiz from '../../shared/activities/quiz/Screen.svelte';
import Survey from '../../shared/activities/survey/Screen.svelte';
import Words from '../../shared/activities/words/Screen.svelte';

const screens = {
  board: Board,
  leaderboard: Leaderboard,
  number: NumberGuess,
  poll: Poll,
  quiz: Quiz,
  survey: Survey,
  words: Words,
} satisfies Record<KindName, unknown>;

/** What draws an activity of this kind, or undefined for a kind that this page does not know. */
export const screenOf = (kind: string): Component<{ view: unknown }> | undefined =>
  Object.hasOwn(screens, kind) ? (screens[kind as KindName] as unknown as Component<{ view: unknown }>) : undefined;
