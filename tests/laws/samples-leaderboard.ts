import { expect } from 'vitest';
import type { leaderboard, LeaderboardScreen } from '../../shared/activities/leaderboard/leaderboard.ts';
import type { Kind } from '../../shared/activity/kind.ts';
import type { Sample } from './samples.ts';

type SampleOf<K> = K extends Kind<infer Config, infer State, infer Answer, never> ? Sample<Config, State, Answer> : never;

const standing = { id: 'standing', kind: 'leaderboard', title: 'Standing', choose: true };

/** What the laws need to know of leaderboards: alone in a room, they hold who chose which team. */
export const leaderboardSample: SampleOf<typeof leaderboard> = {
  steps: [
    { ...standing, teams: 3 },
    {
      ...standing,
      results: 'live',
      teams: [
        { code: 'north', text: { en: 'North', es: 'Norte' } },
        { code: 'south', text: 'South' },
      ],
    },
  ],
  answer: (random) => ({ team: random.pick(['team-1', 'team-2', 'north', 'south', 'nobody', '']) }),
  form: ({ team }) => ({ team: [team] }),
  nonsense: [{ team: null }, { team: ['north'] }, { team: 'constructor' }, { team: '' }],
  untold: /"members":|"leaders":/,
  bad: [
    { what: 'a team that is not there', answer: { team: 'nobody' }, reason: 'unknown-option' },
    { what: 'the name of something built in', answer: { team: '__proto__' }, reason: 'unknown-option' },
    { what: 'a team of another leaderboard', answer: { team: 'north' }, reason: 'unknown-option' },
  ],
  addsUp: (rows, seen) => expect(rows).toHaveLength((seen as LeaderboardScreen).chosen),
};
