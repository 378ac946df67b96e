import { kindOf } from '../activities/kinds.ts';
import { allSteps, type Session } from '../session/session.ts';
import type { AskedWave } from '../waves/asked-wave.ts';
import { wordingOf } from '../waves/wording.ts';
import type { WaveEvent } from './events.ts';
import type { Room } from './room.ts';

/** The wave that a step asks, or undefined. */
export const waveOf = ({ kind, config }: Session['steps'][number]): AskedWave | undefined => kindOf(kind)?.wave?.(config);

/** The events that record the waves which are open and were not recorded yet. `now` is milliseconds since 1970. */
export function wavesOpened(room: Room, now: number): WaveEvent[] {
  return allSteps(room.session).flatMap((step) => {
    const asked = waveOf(step);
    const { id } = step;
    const activity = room.activities[id];
    if (!asked || activity?.phase !== 'open' || `${id}/${activity.run}` in room.waves) return [];
    return [{ type: 'wave-opened', activity: id, run: activity.run, at: now, wording: wording(room, asked) }];
  });
}

function wording({ session }: Room, { instrument, asked }: AskedWave) {
  return wordingOf(session.instruments[instrument] ?? asked!, session.languages, session.language);
}
