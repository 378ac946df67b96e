import { kindOf } from '../activities/kinds.ts';
import { oncePer } from '../activity/ballots.ts';
import { allSteps, type Session } from '../session/session.ts';
import type { AskedWave } from '../waves/asked-wave.ts';
import { wordingOf } from '../waves/wording.ts';
import type { WaveEvent } from './events.ts';
import type { Room } from './room.ts';

/** The wave that a step asks, or undefined. */
export const waveOf = ({ kind, config }: Session['steps'][number]): AskedWave | undefined => kindOf(kind)?.wave?.(config);

/** The steps of a session that ask a wave: sessions never change, and every command asks. */
const asking = oncePer((session: Session) =>
  allSteps(session).flatMap((step) => {
    const asked = waveOf(step);
    return asked ? [{ id: step.id, asked }] : [];
  }),
);

/** The events that record the waves which are open and were not recorded yet. `now` is milliseconds since 1970. */
export function wavesOpened(room: Room, now: number): WaveEvent[] {
  return asking(room.session).flatMap(({ id, asked }) => {
    const activity = room.activities[id];
    if (activity?.phase !== 'open' || `${id}/${activity.run}` in room.waves) return [];
    return [{ type: 'wave-opened', activity: id, run: activity.run, at: now, wording: wording(room, asked) }];
  });
}

function wording({ session }: Room, { instrument, asked }: AskedWave) {
  return wordingOf(session.instruments[instrument] ?? asked!, session.languages, session.language);
}
