import type { LeaderboardView } from '../../../shared/activities/leaderboard/leaderboard.ts';
import type { Behaviour } from './behaviour.ts';

/** A team, where one may be chosen. */
export const leaderboard: Behaviour<LeaderboardView> = {
  seconds: () => 4,
  acts: ({ choose, teams }, { random }) => (choose ? [{ team: [random.pick(teams).code] }] : []),
};
