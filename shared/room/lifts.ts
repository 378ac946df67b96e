import { kindOf } from '../activities/kinds.ts';
import type { Lifted } from '../protocol/lifts.ts';
import { refusal, type Refusal } from '../protocol/refusal.ts';
import { stepOf } from '../session/session.ts';
import { activityOf, stateOf, type Room } from './room.ts';

/** Why these things cannot be lifted by hand in this room, whoever holds them; null where they can. */
export function refuseLift(room: Room, { activity, things }: Lifted): Refusal | null {
  const step = stepOf(room.session, activity);
  const at = activityOf(room, activity);
  if (!step || !at) return refusal('unknown-activity');
  if (room.ended) return refusal('ended');
  const { movable } = kindOf(step.kind)!;
  const there = things.every((thing) => movable?.(stateOf(at), thing));
  return there ? null : refusal('unknown-item');
}
