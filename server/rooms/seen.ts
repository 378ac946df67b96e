import { kindOf } from '../../shared/activities/kinds.ts';
import { currentStep } from '../../shared/room/room.ts';
import { newToken } from './identity.ts';
import type { OpenRoom } from './rooms.ts';

const counts = ({ live }: OpenRoom): boolean => kindOf(currentStep(live.room).kind)?.seen !== undefined;

/** Notes that somebody has the current step before them, where its kind counts who saw it and went no further. */
export function noteSeen(room: OpenRoom, participant: string): void {
  const { live, people } = room;
  if (counts(room))
    live.dispatch({ type: 'see', id: newToken(), activity: currentStep(live.room).id }, people.who(participant), () => {});
}

/** When a presenter opens such a step, everybody who is connected has it before them. */
export function watchSeen(room: OpenRoom, connected: () => Iterable<string>): void {
  room.live.onCommitted((events) => {
    if (!counts(room) || !events.some((event) => 'by' in event)) return;
    for (const participant of connected()) noteSeen(room, participant);
  });
}
