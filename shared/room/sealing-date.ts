import { SEAL_AFTER_DAYS } from '../session/instrument.ts';
import { allSteps, type Step } from '../session/session.ts';
import type { AskedWave } from '../waves/asked-wave.ts';
import type { Room } from './room.ts';
import { waveOf } from './waves-opened.ts';

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/**
 * When the answers of a room are to be made anonymous, in milliseconds since 1970: so many days after the last planned wave, counted
 * from the first that was opened. Each part is a day. Null before any was opened, and where nothing is matched. What people were told
 * when they were asked holds: a follow-up that was put in later postpones nothing.
 */
export function sealingDue(room: Room): number | null {
  const planned = allSteps(room.session).filter(({ id }) => !Object.hasOwn(room.added, id));
  const asked = planned.flatMap((step) => waveOf(step) ?? []);
  const first = Math.min(...Object.values(room.waves).map(({ at }) => at));
  if (!asked.length || !Number.isFinite(first)) return null;
  const days = room.session.parts.length - 1 + weeksOf(asked) * DAYS_A_WEEK + daysOf(asked);
  return (Math.floor(first / DAY_MS) + days + 1) * DAY_MS;
}

const weeksOf = (asked: readonly AskedWave[]): number => Math.max(...asked.map(({ weeks }) => weeks ?? 0));

const daysOf = (all: readonly AskedWave[]): number =>
  Math.max(...all.map(({ asked }) => asked?.sealAfterDays ?? SEAL_AFTER_DAYS));

/** Swedish dates are those of ISO 8601. */
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' });

/** A day as everybody reads it, in UTC: 2026-12-26. */
export const isoDay = (at: number): string => ISO.format(at);

/** Steps that ask a wave which is open now. */
export const openWaves = (room: Room): Step[] =>
  allSteps(room.session).filter((step) => !room.ended && waveOf(step) && room.activities[step.id]?.phase === 'open');

/** Follow-ups that are planned and were not asked yet. */
export const plannedFollowUps = (room: Room): Step[] =>
  allSteps(room.session).filter(
    (step) => waveOf(step)?.wave.startsWith('followup') && room.activities[step.id]?.phase === 'waiting',
  );
