import { kindOf } from '../activities/kinds.ts';
import type { Command, PresenterCommand, Who, WithdrawCommand } from '../protocol/commands.ts';
import { changesShown } from '../evaluation/room-change.ts';
import { refusal, type Refusal } from '../protocol/refusal.ts';
import { indexOfStep, stepOf } from '../session/session.ts';
import { get } from '../table.ts';
import { fits } from '../text/graphemes.ts';
import { sayIn } from '../text/text.ts';
import { decideAgenda } from './decide-agenda.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideControl } from './decide-control.ts';
import { filled, fillingFor } from './filling.ts';
import { decideTexts } from './decide-texts.ts';
import { changesNothing } from './changes.ts';
import type { Event, PresenterEvent } from './events.ts';
import { fold, historyOf, lastStanding } from './evolve.ts';
import { decideOwnCode } from './own-codes.ts';
import { activityOf, besideOn, isKnown, stateOf, type Room } from './room.ts';
import { splitsFor } from './segments.ts';
import { wavesOpened } from './waves-opened.ts';

/** What a command leads to: events to log (none when it changes nothing), or a refusal. */
export type Decision = { events: Event[] } | { refusal: Refusal };

/** Decides a command against the room as it is. Pure; `now` is milliseconds since 1970 on the server's clock. */
export function decide(room: Room, command: Command, who: Who, now: number): Decision {
  const decision = decideCommand(room, command, who, now);
  if ('refusal' in decision || !decision.events.length) return decision;
  // What people do opens nothing, so the room need not be folded for it.
  const after = who.role === 'presenter' ? fold(room, decision.events) : room;
  const noted = [...wavesOpened(after, now), ...(who.role === 'presenter' ? changesShown(after) : [])];
  return noted.length ? { events: [...decision.events, ...noted] } : decision;
}

function decideCommand(room: Room, command: Command, who: Who, now: number): Decision {
  // Forms that were filled in during the workshop are often entered after it.
  if (room.sealed || (room.ended && !isOnPaper(who) && command.type !== 'show-early')) return no('ended');
  switch (command.type) {
    case 'answer':
      return who.role === 'participant' ? decideAnswer(room, command, who, now) : no('forbidden');
    case 'see':
      return who.role === 'participant' ? decideSeen(room, command.activity, who.id) : no('forbidden');
    case 'withdraw-entered':
      return who.role === 'presenter' ? decideWithdraw(room, command) : no('forbidden');
    case 'make-code':
      return who.role === 'participant' ? decideOwnCode(room, command, who.id) : no('forbidden');
    case 'join':
      return who.role === 'participant' ? decideJoin(room, who) : no('forbidden');
    case 'end-room':
      return who.role === 'organiser' ? yes({ type: 'room-ended' }) : no('forbidden');
    case 'take-answers':
      return who.role === 'organiser' ? yes({ type: 'answers-taken', at: now }) : no('forbidden');
    case 'show-early':
      return who.role === 'organiser' ? decideShowEarly(room, command.instrument, now) : no('forbidden');
    default:
      return who.role === 'presenter' ? decidePresenter(room, command, who.id, now) : no('forbidden');
  }
}

const yes = (...events: Event[]): Decision => ({ events });
const no = (reason: Refusal['reason']): Decision => ({ refusal: refusal(reason) });

const decideJoin = (room: Room, { id, standIn }: Who & { role: 'participant' }): Decision =>
  get(room.people, id) ? yes() : yes({ type: 'joined', participant: id, ...(standIn && { standIn }) });

const isOnPaper = (who: Who): boolean => who.role === 'participant' && who.via?.method === 'paper';

/** Only whom the presenter had entered; those who are gone already stay gone. */
function decideWithdraw(room: Room, { activity, run, participants }: WithdrawCommand): Decision {
  const at = activityOf(room, activity);
  if (!at || !(run in at.runs) || !kindOf(stepOf(room.session, activity)!.kind)?.ballotAt) return no('not-an-activity');
  const known = participants.filter((one) => get(room.people, one));
  if (known.some((one) => get(room.people, one) !== 'stand-in')) return no('forbidden');
  return known.length ? yes({ type: 'entered-withdrawn', activity, run, participants: known }) : yes();
}

/** Only where the kind counts it, and once per person and run. */
function decideSeen(room: Room, activity: string, participant: string): Decision {
  const at = activityOf(room, activity);
  const see = kindOf(stepOf(room.session, activity)?.kind ?? '')?.seen;
  if (!at || !see || at.phase !== 'open' || !get(room.people, participant)) return yes();
  const changes = see(stateOf(at), participant) !== stateOf(at);
  return changes ? yes({ type: 'seen', activity, run: at.run, participant }) : yes();
}

/** Once only: the first time is the one that may have influenced somebody. */
function decideShowEarly(room: Room, instrument: string, at: number): Decision {
  if (!Object.hasOwn(room.session.instruments, instrument)) return no('unknown-item');
  return Object.hasOwn(room.shownEarly, instrument) ? yes() : yes({ type: 'results-shown-early', instrument, at });
}

function decidePresenter(room: Room, command: PresenterCommand, by: string, now: number): Decision {
  switch (command.type) {
    case 'show-step':
      return indexOfStep(room.session, command.step) >= 0
        ? act(room, { by, type: 'step-shown', step: command.step, at: now })
        : no('unknown-step');
    case 'open-activity':
    case 'close-activity':
    case 'reveal-results':
    case 'hide-results':
    case 'reset-activity':
    case 'lock-activity':
    case 'show-run':
      return decideLifecycle(room, command, by, now);
    case 'split-results':
      return decideSplit(room, command, by);
    case 'insert-step':
    case 'move-step':
    case 'skip-step':
      return decideAgenda(room, command, by);
    case 'control-activity':
      return decideControl(room, command, by);
    case 'moderate-texts':
    case 'hold-back':
      return decideTexts(room, command, by);
    case 'take-late':
      return act(room, { by, type: 'late-switched', taken: command.taken });
    case 'expect-people':
      return act(room, { by, type: 'people-expected', people: command.people });
    case 'start-timer':
      return act(room, {
        by,
        type: 'timer-started',
        step: room.step,
        endsAt: now + command.seconds * 1000,
        seconds: command.seconds,
      });
    case 'stop-timer':
      return act(room, { by, type: 'timer-stopped' });
    case 'switch-screen':
      if (command.to.startsWith('beside:') && !besideOn(room, command.to)) return no('unknown-activity');
      return act(room, { by, type: 'screen-switched', to: command.to });
    case 'undo':
    case 'redo':
      return decideHistory(room, command.type, by);
  }
}

function decideSplit(room: Room, command: PresenterCommand & { type: 'split-results' }, by: string): Decision {
  const { activity, by: split } = command;
  const step = stepOf(room.session, activity);
  if (!step || !activityOf(room, activity)) return no(step ? 'not-an-activity' : 'unknown-activity');
  const known = splitsFor(room, activity, sayIn(room.session.language, room.session.language));
  if (split && !known.some((one) => one.step === split.step && one.item === split.item)) return no('unknown-item');
  return act(room, { by, type: 'results-split', activity, split });
}

/**
 * An action that would change nothing is no event, and nothing for undo to take back. One that opens a step comes after what the step
 * takes over from another.
 */
function act(room: Room, event: PresenterEvent): Decision {
  const taken = fillingFor(room, event);
  if (taken === 'nothing-there' && event.type === 'activity-opened') return { refusal: refusal('empty', { field: 'options' }) };
  const own = taken && taken !== 'nothing-there' ? [taken] : [];
  return changesNothing(own.reduce(filled, room), event) ? yes() : yes(...own, event);
}

type Lifecycle = Extract<
  PresenterCommand,
  {
    type:
      'open-activity' | 'close-activity' | 'lock-activity' | 'reveal-results' | 'hide-results' | 'reset-activity' | 'show-run';
  }
>;

function decideLifecycle(room: Room, command: Lifecycle, by: string, now: number): Decision {
  const { activity } = command;
  const at = activityOf(room, activity);
  if (!at) return no(stepOf(room.session, activity) ? 'not-an-activity' : 'unknown-activity');
  switch (command.type) {
    case 'open-activity':
      if (isKnown(at, at.run)) return no('answer-known');
      return act(room, { by, type: 'activity-opened', activity });
    case 'close-activity':
      return act(room, { by, type: 'activity-closed', activity, at: now });
    case 'reveal-results':
      return act(room, { by, type: 'results-revealed', activity });
    case 'hide-results':
      return act(room, { by, type: 'results-hidden', activity });
    case 'reset-activity':
      return decideReset(room, command, by, Object.keys(at.runs).length);
    case 'lock-activity':
      return act(room, { by, type: 'activity-locked', activity });
    case 'show-run':
      return command.run in at.runs ? act(room, { by, type: 'run-shown', activity, run: command.run }) : no('unknown-item');
  }
}

const LABEL_LENGTH = 60;

function decideReset(room: Room, { activity, label }: Lifecycle & { type: 'reset-activity' }, by: string, run: number): Decision {
  if (label && !fits(label, LABEL_LENGTH)) return { refusal: refusal('too-long', { limit: LABEL_LENGTH, field: 'label' }) };
  return act(room, { by, type: 'activity-reset', activity, run, ...(label && { label }) });
}

/** Undo restores fields only while they still are as the action left them: nobody's later work is taken back with it. */
function decideHistory(room: Room, type: 'undo' | 'redo', by: string): Decision {
  const list = historyOf(room, by)[type];
  const done = list[lastStanding(room, list, type)];
  if (!done) return no(list.some(({ passed }) => !passed) ? 'changed-since' : 'nothing-to-undo');
  return yes({ by, type: type === 'undo' ? 'undone' : 'redone', changes: type === 'undo' ? done.before : done.after });
}
