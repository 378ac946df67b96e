import type { SurveyState } from '../activities/survey/state.ts';
import type { SurveyConfig } from '../activities/survey/survey.ts';
import { currentStep, stateOf, type Room } from '../room/room.ts';
import { get } from '../table.ts';

/** The language in which a person answered the instrument that is asked now the first time: it is to read the same again. Null: none. */
export function languageBefore(room: Room, participant: string): string | null {
  const { id, kind, config } = currentStep(room);
  if (kind !== 'survey') return null;
  const { instrument } = config as SurveyConfig;
  for (const step of room.session.steps) {
    const activity = room.activities[step.id];
    if (step.id === id || step.kind !== 'survey' || !activity) continue;
    const asked = step.config as SurveyConfig;
    const ballot = get((stateOf(activity) as SurveyState).ballots, participant);
    if (asked.instrument === instrument && asked.wave === 'before' && ballot) return ballot.lang;
  }
  return null;
}
