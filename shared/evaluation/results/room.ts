import { allSteps } from '../../session/session.ts';
import type { Room } from '../../room/room.ts';
import { speechIn } from '../../text/evaluation/evaluation-texts.ts';
import { sayIn } from '../../text/text.ts';
import { askedIn } from '../asked-in.ts';
import { activityResults, type ActivityResults } from './activities.ts';
import { thresholdOf, type Grade } from './grade.ts';
import { instrumentResults, type InstrumentResults } from './instrument.ts';
import { seedFrom } from './seed.ts';

/** The version of this model; it goes up when a field changes its meaning. */
export const RESULTS_VERSION = 2;

/** What every set of results says of itself. */
export interface ResultsHead {
  version: number;
  /** The version of Plenary. */
  software: string;
  grade: Grade;
  threshold: number;
  /** Of the bootstrap. */
  seed: number;
  language: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  session: { name: string; title: string };
}

/** Everything that any output of a room may say. Made once, guarded here, and drawn by reports, charts and files that see nothing else. */
export interface RoomResults extends ResultsHead {
  scope: 'room';
  room: { code: string; openedAt: number; people: number; ended: boolean };
  instruments: InstrumentResults[];
  activities: ActivityResults[];
}

/** Who wants to know, in which language, and what the room itself does not know. */
export interface ResultsRequest {
  grade: Grade;
  threshold?: number;
  language: string;
  madeAt: number;
  software: string;
}

/** The results of a room. `openedAt` is milliseconds since 1970. */
export function roomResults(room: Room, openedAt: number, request: ResultsRequest): RoomResults {
  const { grade, language, madeAt, software } = request;
  const [say, speech] = [sayIn(language, room.session.language), speechIn(language)];
  const [threshold, seed] = [thresholdOf(grade, request.threshold), seedFrom(room.code)];
  const options = { grade, threshold, seed, say, speech, language };
  return {
    ...{ version: RESULTS_VERSION, software, grade, threshold, seed, language, madeAt },
    session: { name: room.session.name, title: say(room.session.title) },
    scope: 'room',
    room: { code: room.code, openedAt, people: room.people.size, ended: room.ended },
    instruments: askedIn(room).map((asked) => instrumentResults(asked, room.takenEarly.length, options)),
    activities: allSteps(room.session).flatMap((step) => activityResults(room, step, options)),
  };
}
