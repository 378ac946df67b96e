import type { ActivityView } from '../../shared/room/views.ts';

/** Whether people answer here: a leaderboard counts what they answered elsewhere, unless they choose their team on it. */
export const takesAnswers = ({ kind, body }: Pick<ActivityView, 'kind' | 'body'>): boolean =>
  kind !== 'leaderboard' || (body as { choose: boolean }).choose;
