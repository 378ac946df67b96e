import { kindOf, type AnyKind } from '../activities/kinds.ts';
import { same } from '../json.ts';
import { stepOf, type Step } from '../session/session.ts';
import { agendaOf, placed } from './agenda.ts';
import type { PresenterEvent, WithdrawnEvent } from './events.ts';
import { asTheyAre, type Change } from './fields.ts';
import { activityOf, stateOf, type Activity, type Room } from './room.ts';
import { authorsOf } from './written.ts';

/** The fields that a presenter's action changes in this room. */
export function changesOf(room: Room, event: PresenterEvent): Change[] {
  switch (event.type) {
    case 'step-shown':
      return [{ field: 'step', value: event.step }, ...opensWith(room, event.step)];
    case 'activity-opened':
      return [{ field: 'phase', activity: event.activity, value: 'open' }];
    case 'activity-closed':
      return closes(room, event);
    case 'results-revealed':
      return [{ field: 'revealed', activity: event.activity, value: true }, ...closesWith(room, event.activity)];
    case 'results-hidden':
      return [{ field: 'revealed', activity: event.activity, value: false }];
    case 'activity-reset':
      return resets(room, event);
    case 'activity-locked':
      return [{ field: 'phase', activity: event.activity, value: 'locked' }];
    case 'results-split':
      return [{ field: 'split', activity: event.activity, value: event.split }];
    case 'run-shown':
      return [{ field: 'run', activity: event.activity, value: event.run }];
    case 'step-inserted':
      return [{ field: 'agenda', value: placed(agendaOf(room.session), event.step.id, event.after) }];
    case 'step-moved':
      return [{ field: 'agenda', value: placed(agendaOf(room.session), event.step, event.after) }];
    case 'step-skipped':
      return [{ field: 'skipped', step: event.step, value: event.skipped }];
    case 'timer-started':
      return [{ field: 'timer', value: { step: event.step, endsAt: event.endsAt, seconds: event.seconds } }];
    case 'timer-stopped':
      return [{ field: 'timer', value: null }];
    case 'screen-switched':
      return [{ field: 'screen', value: event.to }];
    case 'activity-controlled':
      return controls(room, event);
    case 'texts-moderated':
      return moderates(room, event);
    case 'author-held':
      return holds(room, event);
    case 'late-switched':
      return [{ field: 'takesLate', value: event.taken }];
    case 'people-expected':
      return [{ field: 'expected', value: event.people }];
  }
}

/** What is closed stays closed since when it was. */
function closes(room: Room, { activity, at }: PresenterEvent & { type: 'activity-closed' }): Change[] {
  const closed: Change = { field: 'phase', activity, value: 'closed' };
  return activityOf(room, activity)?.phase === 'closed' ? [closed] : [closed, { field: 'closedAt', activity, value: at ?? null }];
}

function opensWith(room: Room, step: string): Change[] {
  const at = stepOf(room.session, step);
  const waits = activityOf(room, step)?.phase === 'waiting' && at?.opens === 'shown' && isFilled(at);
  return waits ? [{ field: 'phase', activity: step, value: 'open' }] : [];
}

/** Whether a step has all that it asks: one that takes its options from another may not have them yet. */
const isFilled = ({ kind, config }: Step): boolean => kindOf(kind)?.source?.(config)?.filled !== false;

/** Once the right answer is known, nobody may answer any more; and what the kind changes of its own. */
function closesWith(room: Room, activity: string): Change[] {
  const step = stepOf(room.session, activity)!;
  const [kind, at] = [kindOf(step.kind)!, activityOf(room, activity)!];
  const own = at.revealed ? [] : (kind.revealing?.(step.config, stateOf(at)) ?? []);
  return [...settles(kind, step, at), ...own.map((change) => ({ ...change, activity, run: at.run }) as Change)];
}

/** The answer is known from then on, in this run: whoever saw it answers no more. */
function settles(kind: AnyKind, step: Step, { phase, run }: Activity): Change[] {
  if (!kind.secret?.(step.config)) return [];
  const closes: Change[] = phase === 'open' ? [{ field: 'phase', activity: step.id, value: 'closed' }] : [];
  return [{ field: 'known', activity: step.id, run, value: true }, ...closes];
}

function resets(room: Room, { activity, run, label }: PresenterEvent & { type: 'activity-reset' }): Change[] {
  const live = stepOf(room.session, activity)?.results === 'live';
  return [
    { field: 'run', activity, value: run },
    { field: 'revealed', activity, value: live },
    { field: 'phase', activity, value: 'open' },
    ...(label ? [{ field: 'label', activity, run, value: label } as const] : []),
  ];
}

function controls(room: Room, event: PresenterEvent & { type: 'activity-controlled' }): Change[] {
  const { activity, run } = event;
  const step = stepOf(room.session, activity)!;
  const state = room.activities[activity]!.runs[run];
  const changes = kindOf(step.kind)!.controls!.changes(step.config, state, event.control, event.id);
  return changes.map((change) => ({ ...change, activity, run }) as Change);
}

function moderates(room: Room, event: PresenterEvent & { type: 'texts-moderated' }): Change[] {
  const { activity, run, texts, answers, to } = event;
  const step = stepOf(room.session, activity)!;
  const state = room.activities[activity]!.runs[run];
  const changes = texts.length ? kindOf(step.kind)!.texts!.moderate(step.config, state, texts, to) : [];
  return [
    ...changes.map((change) => ({ ...change, activity, run }) as Change),
    ...answers.map((answer): Change => ({ field: 'pile', activity, run, answer, value: to })),
  ];
}

function holds(room: Room, { activity, text, held }: PresenterEvent & { type: 'author-held' }): Change[] {
  const authors = text === null ? Object.keys(room.activities[activity]!.held) : authorsOf(room, activity, text);
  return authors.map((author) => ({ field: 'held', activity, author, value: held ? text : null }));
}

/** What goes with the answers of people who were counted by mistake. */
export function withdrawn(room: Room, { activity, run, participants }: WithdrawnEvent): Change[] {
  const { ballotAt } = kindOf(stepOf(room.session, activity)!.kind)!;
  return participants.map((one) => ({ field: 'kind', activity, run, path: ballotAt!(one) }));
}

/** Whether an action would leave every field as it is. */
export function changesNothing(room: Room, event: PresenterEvent): boolean {
  const changes = changesOf(room, event);
  return same(asTheyAre(room, changes), changes);
}
