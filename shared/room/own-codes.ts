import { kindOf } from '../activities/kinds.ts';
import type { MakeCodeCommand } from '../protocol/commands.ts';
import { refusal } from '../protocol/refusal.ts';
import { allSteps } from '../session/session.ts';
import { emptyTable, get, put } from '../table.ts';
import type { Decision } from './decide.ts';
import type { PeopleEvent } from './events.ts';
import { stateOf, type OwnCode, type Room } from './room.ts';
import { waveOf } from './waves-opened.ts';

/** How often somebody may make their code: mistakes can be mended, and nobody tries answers until they fit somebody else's. */
export const MOST_CODES_MADE = 5;

/** The code that somebody made for an instrument, or undefined. */
export const ownCodeOf = (room: Room, instrument: string, participant: string): OwnCode | undefined =>
  Object.hasOwn(room.ownCodes, instrument) ? get(room.ownCodes[instrument]!, participant) : undefined;

/** Only where the organiser wants such codes, and of nobody who would rather not take part. */
export function decideOwnCode(room: Room, { instrument, elements }: MakeCodeCommand, participant: string): Decision {
  const { instruments } = room.session;
  const questions = Object.hasOwn(instruments, instrument) ? instruments[instrument]!.selfMade : undefined;
  if (!questions) return { refusal: refusal('unknown-item') };
  if (elements.length !== questions.length) return { refusal: refusal('empty') };
  if (!get(room.people, participant) || refuses(room, instrument, participant)) return { refusal: refusal('forbidden') };
  const before = ownCodeOf(room, instrument, participant);
  if (before && before.elements.every((one, at) => one === elements[at])) return { events: [] };
  if ((before?.made ?? 0) >= MOST_CODES_MADE) return { refusal: refusal('too-many', { limit: MOST_CODES_MADE }) };
  return { events: [{ type: 'code-made', instrument, participant, elements: [...elements] }] };
}

const refuses = (room: Room, instrument: string, participant: string): boolean =>
  allSteps(room.session).some((step) => {
    const activity = room.activities[step.id];
    return waveOf(step)?.instrument === instrument && activity && kindOf(step.kind)?.declined?.(stateOf(activity), participant);
  });

/** The room with one more such code. */
export function withOwnCode(room: Room, { instrument, participant, elements }: PeopleEvent & { type: 'code-made' }): Room {
  const made = (ownCodeOf(room, instrument, participant)?.made ?? 0) + 1;
  const before = room.ownCodes[instrument] ?? emptyTable<OwnCode>();
  return { ...room, ownCodes: { ...room.ownCodes, [instrument]: put(before, participant, { elements, made }) } };
}
