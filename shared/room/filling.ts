import { kindOf } from '../activities/kinds.ts';
import { same } from '../json.ts';
import { stepOf } from '../session/session.ts';
import type { PresenterEvent, StepEvent } from './events.ts';
import { activityOf, stateOf, type Room } from './room.ts';

/** Nobody can be asked to choose from fewer. */
const LEAST = 2;

/**
 * What a step takes over from another when it opens: an event, null where there is nothing to take, or `nothing-there` where it cannot
 * open yet. Once somebody answered, the options stay as they are.
 */
function fillingOf(room: Room, id: string): StepEvent | null | 'nothing-there' {
  const [step, activity] = [stepOf(room.session, id), activityOf(room, id)];
  const kind = step && kindOf(step.kind);
  const source = kind?.source?.(step!.config);
  if (!step || !activity || !kind?.fill || !source || kind.people(stateOf(activity)) > 0) return null;
  const names = bestOf(room, source.step).slice(0, source.top);
  if (names.length < LEAST) return source.filled ? null : 'nothing-there';
  const config = kind.fill(step.config, names);
  return same(config, step.config) ? null : { type: 'step-filled', step: id, config };
}

function bestOf(room: Room, id: string): string[] {
  const [step, activity] = [stepOf(room.session, id), activityOf(room, id)];
  const kind = step && kindOf(step.kind);
  return (activity && kind?.best?.(step!.config, stateOf(activity), activity)) ?? [];
}

/** What the step that this action opens takes over; null for every other action. */
export function fillingFor(room: Room, event: PresenterEvent): StepEvent | null | 'nothing-there' {
  const id = event.type === 'activity-opened' ? event.activity : event.type === 'step-shown' ? event.step : null;
  return id === null || activityOf(room, id)?.phase === 'open' ? null : fillingOf(room, id);
}

/** The room whose step has what it took over: this is in the log, so nothing that happens later changes it. */
export function filled(room: Room, { step: id, config }: StepEvent): Room {
  const steps = room.session.steps.map((step) => (step.id === id ? { ...step, config } : step));
  const added = Object.hasOwn(room.added, id) ? { ...room.added, [id]: { ...room.added[id]!, config } } : room.added;
  return { ...room, session: { ...room.session, steps }, added };
}
