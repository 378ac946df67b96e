import type { KindName } from '../../shared/activities/kinds.ts';
import type { KindViews } from './phone.svelte.ts';

/** Each kind's form is loaded when the room first comes to it. */
const load: Record<KindName | 'slide', () => Promise<unknown>> = {
  slide: () => import('../ui/Markdown.svelte'),
  board: () => import('../../shared/activities/board/Participant.svelte'),
  leaderboard: () => import('../../shared/activities/leaderboard/Participant.svelte'),
  number: () => import('../../shared/activities/number/Participant.svelte'),
  poll: () => import('../../shared/activities/poll/Participant.svelte'),
  quiz: () => import('../../shared/activities/quiz/Participant.svelte'),
  survey: () => import('../../shared/activities/survey/Participant.svelte'),
  words: () => import('../../shared/activities/words/Participant.svelte'),
};

const isKnown = (kind: string): kind is keyof typeof load => Object.hasOwn(load, kind);

/** Makes sure that what draws a kind of step is there. Rejects when the network is gone. */
export async function loadKind(views: KindViews, kind: string): Promise<void> {
  if (!isKnown(kind) || views[kind]) return;
  // What explains an answer is drawn as slides are.
  if (kind === 'quiz') await loadKind(views, 'slide');
  const loaded = (await load[kind]()) as { default: never };
  views[kind] = loaded.default;
}
