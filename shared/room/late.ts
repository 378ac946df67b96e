import { kindOf } from '../activities/kinds.ts';
import { isWithheld } from '../evaluation/answers.ts';
import { askedIn } from '../evaluation/asked-in.ts';
import type { Step } from '../session/session.ts';
import { pileOf } from './pile.ts';
import type { Activity, Room } from './room.ts';

/** How long after closing an answer may still come, in milliseconds. */
export const LATE_MS = 10 * 60_000;

/** How many answers of one person may wait in a run. */
export const MOST_WAITING = 20;

/** Whether an answer that comes to this closed activity now waits for the presenter. `now` is milliseconds since 1970. */
export function takesLate(room: Room, step: Step, { closedAt, phase, revealed }: Activity, now: number): boolean {
  const inTime = phase === 'closed' && closedAt !== null && now - closedAt <= LATE_MS;
  return room.takesLate && inTime && isUndecided(room, step, revealed);
}

/**
 * Whether one more answer can still be an honest one: nobody knows the right answer yet, and nobody could have read the result of a
 * survey. From then on whoever lets answers in could choose by what they do to the result; a survey can be opened again instead.
 */
export function isUndecided(room: Room, { id, kind, config }: Step, revealed: boolean): boolean {
  if (revealed && kindOf(kind)!.secret?.(config)) return false;
  const asked = kind === 'survey' ? askedIn(room).find(({ waves }) => isAskedIn(waves, id)) : undefined;
  return !asked || isWithheld(asked);
}

type Waves = ReturnType<typeof askedIn>[number]['waves'];

const isAskedIn = (waves: Waves, id: string): boolean =>
  Object.values(waves).some(({ steps }) => steps.some((step) => step.id === id));

/** Whether no more of a person's answers can wait in the current run. */
export const isFull = (activity: Activity, participant: string): boolean =>
  Object.values(pileOf(activity).acts).filter((one) => one.act.participant === participant && one.standing === 'waiting')
    .length >= MOST_WAITING;
