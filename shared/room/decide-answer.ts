import { kindOf } from '../activities/kinds.ts';
import type { Answered, Phase } from '../activity/kind.ts';
import type { AnswerCommand, Who } from '../protocol/commands.ts';
import { refusal, type Refusal } from '../protocol/refusal.ts';
import { stepOf } from '../session/session.ts';
import type { Decision } from './decide.ts';
import { isFull, MOST_WAITING, takesLate } from './late.ts';
import type { Why } from './pile.ts';
import { activityOf, isKnown, stateOf, type Activity, type Room, type Timer } from './room.ts';
import { sightOf } from './sight.ts';
import { wordsIn } from './written.ts';

const MINUTE_MS = 60_000;

/** Decides one act of a person: a posted form or JSON, by the rules of the activity's kind. `now` is milliseconds since 1970. */
export function decideAnswer(room: Room, command: AnswerCommand, who: Who & { role: 'participant' }, now: number): Decision {
  const step = stepOf(room.session, command.activity);
  const activity = activityOf(room, command.activity);
  if (!step || !activity) return { refusal: refusal(step ? 'not-an-activity' : 'unknown-activity') };
  const closed = notTaking(activity.phase, command.run === activity.run);
  const paper = who.via?.method === 'paper' && activity.phase === 'closed';
  const late = closed?.reason === 'closed' && !who.standIn && !paper && takesLate(room, step, activity, now);
  if (closed && !late && !paper) return { refusal: closed };
  if (isKnown(activity, activity.run)) return { refusal: refusal('answer-known') };

  const kind = kindOf(step.kind)!;
  const parsed = kind.answer.safeParse(command.form ? kind.fromForm(command.form, step.config) : command.answer);
  if (!parsed.success) return { refusal: unreadable(parsed.error.issues[0]) };

  const anonymous = kind.anonymous?.(step.config) ?? false;
  const act: Answered<unknown> = {
    id: command.id,
    participant: anonymous ? who.aliasIn(step.id) : who.id,
    answer: parsed.data,
    turn: command.turn,
    // A rare language would name its author.
    lang: anonymous ? '' : command.lang,
    ...(kind.wave && who.via && { via: who.via }),
    ...(kind.timed && { minute: Math.floor(now / MINUTE_MS) }),
  };
  const times = kind.quarters?.(step.config, act.answer) ?? 0;
  const quarter = times ? quarterIn(room.timer, step.id, now, times) : null;
  if (quarter !== null) act.quarter = quarter;
  const refused = kind.refuse(step.config, stateOf(activity), act, sightOf(room, step.id, command.lang));
  if (refused) return { refusal: refused };
  const waits: Why | null = late ? 'late' : isHeldBack(activity, step.kind, act) ? 'held' : null;
  if (waits && isFull(activity, act.participant)) return { refusal: refusal('too-many', { limit: MOST_WAITING }) };
  const more = { ...(who.standIn && { standIn: who.standIn }), ...(waits && { waits }) };
  return { events: [{ type: 'answered', activity: step.id, run: activity.run, ...act, ...more }] };
}

/** Only words are held back: whoever is may still vote. */
const isHeldBack = ({ held }: Activity, kind: string, { participant, answer }: Answered<unknown>): boolean =>
  Object.hasOwn(held, participant) && wordsIn(kind, answer) !== '';

function notTaking(phase: Phase, sameRun: boolean): Refusal | null {
  if (!sameRun) return refusal('reset');
  if (phase === 'waiting' || phase === 'locked') return refusal('not-open');
  return phase === 'closed' ? refusal('closed') : null;
}

/** Coarse on purpose: a log with the time of every answer would tell people apart. */
function quarterIn(timer: Timer | null, step: string, now: number, times: number): number | null {
  if (timer?.step !== step) return null;
  const passed = 1 - (timer.endsAt - now) / (timer.seconds * 1000);
  return Math.min(4, Math.max(1, Math.ceil((passed / times) * 4)));
}

/** A schema says `too_big` where a text is too long or a list has too many; all else is not an answer of this kind. */
function unreadable(issue?: { code: string; path: PropertyKey[]; origin?: unknown; maximum?: unknown }): Refusal {
  const field = issue?.path.map(String).join('.') || undefined;
  const long = issue?.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array');
  const reason = !long ? 'malformed' : issue.origin === 'array' ? 'too-many' : 'too-long';
  return refusal(reason, { ...(field && { field }), ...(long && { limit: Number(issue.maximum) }) });
}
