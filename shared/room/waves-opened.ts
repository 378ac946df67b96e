import type { SurveyConfig } from '../activities/survey/survey.ts';
import { wordingOf } from '../activities/survey/wording.ts';
import { allSteps } from '../session/session.ts';
import type { WaveEvent } from './events.ts';
import type { Room } from './room.ts';

/** The events that record the waves which are open and were not recorded yet. `now` is milliseconds since 1970. */
export function wavesOpened(room: Room, now: number): WaveEvent[] {
  return allSteps(room.session).flatMap(({ id, kind, config }) => {
    const activity = room.activities[id];
    if (kind !== 'survey' || activity?.phase !== 'open' || `${id}/${activity.run}` in room.waves) return [];
    return [{ type: 'wave-opened', activity: id, run: activity.run, at: now, wording: wording(room, config as SurveyConfig) }];
  });
}

function wording({ session }: Room, { instrument, asked }: SurveyConfig) {
  return wordingOf(session.instruments[instrument] ?? asked!, session.languages, session.language);
}
