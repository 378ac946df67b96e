import type { z } from 'zod';
import { kindOf } from '../../../shared/activities/kinds.ts';
import { currentStep, stateOf } from '../../../shared/room/room.ts';
import { allSteps, indexOfStep, type Step } from '../../../shared/session/session.ts';
import { sayIn } from '../../../shared/text/text.ts';
import type { OpenRoom } from '../../rooms/rooms.ts';
import type { roomDetail, roomSummary } from './schemas.ts';

/** Where a room is entered. The presenter's and the screen's addresses carry their keys behind a #, which is never sent. */
export interface RoomLinks {
  join: string;
  present: string;
  screen: string;
}

type Summary = z.infer<typeof roomSummary>;

/** A room in a list, in a language or in the session's own. */
export function summaryOf({ live }: OpenRoom, connected: number, lang?: string): Summary {
  const { room, stored } = live;
  const say = sayIn(lang ?? room.session.language, room.session.language);
  const step = currentStep(room);
  return {
    code: room.code,
    session: room.session.name,
    title: say(room.session.title),
    openedAt: stored.openedAt,
    people: room.people.size,
    connected,
    answers: activitiesOf(live.room, lang).reduce((sum, one) => sum + one.people, 0),
    step: { title: say(step.title), number: indexOfStep(room.session, step.id) + 1, of: room.session.steps.length },
    ended: room.ended,
    brought: room.session.brought ?? false,
  };
}

/** A room with its addresses and its activities. */
export const detailOf = ({ live }: OpenRoom, summary: Summary, links: RoomLinks, lang?: string): z.infer<typeof roomDetail> => ({
  ...summary,
  links,
  activities: activitiesOf(live.room, lang),
});

function activitiesOf(room: OpenRoom['live']['room'], lang?: string): z.infer<typeof roomDetail>['activities'] {
  const say = sayIn(lang ?? room.session.language, room.session.language);
  return allSteps(room.session).flatMap((step: Step) => {
    const activity = room.activities[step.id];
    if (!activity) return [];
    return [
      {
        id: step.id,
        kind: step.kind,
        title: say(step.title),
        phase: activity.phase,
        people: kindOf(step.kind)!.people(stateOf(activity)),
      },
    ];
  });
}
