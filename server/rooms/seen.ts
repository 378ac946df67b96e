import type { SurveyState } from '../../shared/activities/survey/state.ts';
import { activityOf, currentStep, stateOf } from '../../shared/room/room.ts';
import { get } from '../../shared/table.ts';
import { formCommandId } from './identity.ts';
import type { OpenRoom } from './rooms.ts';

/** Notes that somebody has an open survey before them: who saw it and went no further belongs to the flow. Once per person and run. */
export function noteSeen({ live, people }: OpenRoom, participant: string): void {
  const { id, kind } = currentStep(live.room);
  const activity = kind === 'survey' ? activityOf(live.room, id) : undefined;
  if (activity?.phase !== 'open' || !get(live.room.people, participant)) return;
  if (get((stateOf(activity) as SurveyState).parts, participant)) return;
  const { run } = activity;
  const command = formCommandId(live.stored.secret, 'seen', id, String(run), participant);
  const answer = { items: {}, part: 'seen' };
  live.dispatch(
    { type: 'answer', id: command, activity: id, run, turn: 0, lang: 'en', answer },
    people.who(participant),
    () => {},
  );
}

/** When a presenter opens a survey, everybody who is connected has it before them. */
export function watchSurveys(room: OpenRoom, connected: () => Iterable<string>): void {
  room.live.onCommitted((events) => {
    if (currentStep(room.live.room).kind !== 'survey' || !events.some((event) => 'by' in event)) return;
    for (const participant of connected()) noteSeen(room, participant);
  });
}
