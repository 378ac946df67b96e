import { kindOf } from '../activities/kinds.ts';
import type { Json } from '../json.ts';
import type { PresenterCommand } from '../protocol/commands.ts';
import { refusal } from '../protocol/refusal.ts';
import { stepOf } from '../session/session.ts';
import { changesNothing } from './changes.ts';
import type { Decision } from './decide.ts';
import type { PresenterEvent } from './events.ts';
import { activityOf, stateOf, type Room } from './room.ts';
import { sightOf } from './sight.ts';

/** Decides a presenter's control of an activity, by the rules of its kind. */
export function decideControl(room: Room, command: PresenterCommand & { type: 'control-activity' }, by: string): Decision {
  const step = stepOf(room.session, command.activity);
  const activity = activityOf(room, command.activity);
  if (!step || !activity) return { refusal: refusal(step ? 'not-an-activity' : 'unknown-activity') };
  const controls = kindOf(step.kind)!.controls;
  const parsed = controls?.schema.safeParse(command.control);
  if (!controls || !parsed?.success) return { refusal: refusal('malformed') };
  const refused = controls.refuse(step.config, stateOf(activity), parsed.data, sightOf(room, step.id, room.session.language));
  if (refused) return { refusal: refused };
  const control = parsed.data as Json;
  const event: PresenterEvent = {
    by,
    type: 'activity-controlled',
    id: command.id,
    activity: step.id,
    run: activity.run,
    control,
  };
  return { events: changesNothing(room, event) ? [] : [event] };
}
