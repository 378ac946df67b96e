import type { SurveyConfig } from '../activities/survey/survey.ts';
import { SEAL_AFTER_DAYS } from '../session/instrument.ts';
import { allSteps, type Step } from '../session/session.ts';
import type { Room } from './room.ts';

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/**
 * When the answers of a room are to be made anonymous, in milliseconds since 1970: so many days after the last planned wave, counted
 * from the first that was opened. Each part is a day. Null before any was opened, and where nothing is matched. What people were told
 * when they were asked holds: a follow-up that was put in later postpones nothing.
 */
export function sealingDue(room: Room): number | null {
  const surveys = allSteps(room.session).filter(({ kind, id }) => kind === 'survey' && !Object.hasOwn(room.added, id));
  const first = Math.min(...Object.values(room.waves).map(({ at }) => at));
  if (!surveys.length || !Number.isFinite(first)) return null;
  const waits = surveys.map(({ config }) => (config as SurveyConfig).asked?.sealAfterDays ?? SEAL_AFTER_DAYS);
  const days = room.session.parts.length - 1 + weeksOf(surveys) * DAYS_A_WEEK + Math.max(...waits);
  return (Math.floor(first / DAY_MS) + days + 1) * DAY_MS;
}

const weeksOf = (surveys: readonly Step[]): number =>
  Math.max(...surveys.map(({ config }) => (config as SurveyConfig).weeks ?? 0));

/** A day as everybody reads it, in UTC: 2026-12-26. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Steps that ask a wave which is open now. */
export const openWaves = (room: Room): Step[] =>
  allSteps(room.session).filter(({ id, kind }) => kind === 'survey' && !room.ended && room.activities[id]?.phase === 'open');

/** Follow-ups that are planned and were not asked yet. */
export const plannedFollowUps = (room: Room): Step[] =>
  allSteps(room.session).filter(
    ({ id, kind, config }) =>
      kind === 'survey' && (config as SurveyConfig).wave.startsWith('followup') && room.activities[id]?.phase === 'waiting',
  );
