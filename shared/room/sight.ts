import { kindOf } from '../activities/kinds.ts';
import { oncePer } from '../activity/ballots.ts';
import type { Sight, StepInSight } from '../activity/kind.ts';
import { roomChange } from '../evaluation/room-change.ts';
import { sayIn } from '../text/text.ts';
import { activityOf, stateOf, type Room } from './room.ts';
import { isoDay, sealingDue } from './sealing-date.ts';

/** How somebody who reads `language` looks at an activity of this room. */
export function sightOf(room: Room, activity: string, language: string): Sight {
  const { phase, revealed } = room.activities[activity]!;
  return {
    ...{ say: sayIn(language, room.session.language), phase, revealed, sealsOn: sealsOn(room) },
    change: (instrument, of) => roomChange(room, instrument, of, language),
    steps: () => stepsIn(room),
  };
}

const days = new WeakMap<Room['waves'], string | null>();

/** Another wave that is opened is the one thing that can change the day. */
function sealsOn(room: Room): string | null {
  let day = days.get(room.waves);
  if (day === undefined) {
    const due = sealingDue(room);
    days.set(room.waves, (day = due === null ? null : isoDay(due)));
  }
  return day;
}

/** The current run of every activity. */
const stepsIn = oncePer((room: Room): StepInSight[] =>
  room.session.steps.flatMap(({ id, kind, config }) => {
    const at = activityOf(room, id);
    if (!at) return [];
    const state = stateOf(at);
    const earned = () => kindOf(kind)?.earned?.(config, state) ?? null;
    return [{ id, kind, config, state, phase: at.phase, revealed: at.revealed, earned }];
  }),
);
