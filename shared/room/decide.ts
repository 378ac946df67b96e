import type { Command, PresenterCommand, Who } from '../protocol/commands.ts';
import { refusal, type Refusal } from '../protocol/refusal.ts';
import { stepOf } from '../session/session.ts';
import { get } from '../table.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideControl } from './decide-control.ts';
import { asTheyAre, changesNothing } from './changes.ts';
import { same } from '../json.ts';
import type { Event, PresenterEvent } from './events.ts';
import { historyOf } from './evolve.ts';
import { activityOf, type Room } from './room.ts';

/** What a command leads to: events to log (none when it changes nothing), or a refusal. */
export type Decision = { events: Event[] } | { refusal: Refusal };

/** Decides a command against the room as it is. Pure; `now` is milliseconds since 1970 on the server's clock. */
export function decide(room: Room, command: Command, who: Who, now: number): Decision {
  if (room.ended) return no('ended');
  switch (command.type) {
    case 'answer':
      return who.role === 'participant' ? decideAnswer(room, command, who, now) : no('forbidden');
    case 'join':
      return who.role === 'participant' ? decideJoin(room, who.id) : no('forbidden');
    case 'end-room':
      return who.role === 'organiser' ? yes({ type: 'room-ended' }) : no('forbidden');
    default:
      return who.role === 'presenter' ? decidePresenter(room, command, who.id, now) : no('forbidden');
  }
}

const yes = (...events: Event[]): Decision => ({ events });
const no = (reason: Refusal['reason']): Decision => ({ refusal: refusal(reason) });

const decideJoin = (room: Room, participant: string): Decision =>
  get(room.people, participant) ? yes() : yes({ type: 'joined', participant });

function decidePresenter(room: Room, command: PresenterCommand, by: string, now: number): Decision {
  switch (command.type) {
    case 'show-step':
      return stepOf(room.session, command.step) ? act(room, { by, type: 'step-shown', step: command.step }) : no('unknown-step');
    case 'open-activity':
    case 'close-activity':
    case 'reveal-results':
    case 'hide-results':
    case 'reset-activity':
      return decideLifecycle(room, command, by);
    case 'control-activity':
      return decideControl(room, command, by);
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
      return act(room, { by, type: 'screen-switched', to: command.to });
    case 'undo':
    case 'redo':
      return decideHistory(room, command.type, by);
  }
}

/** An action that would change nothing is no event, and nothing for undo to take back. */
const act = (room: Room, event: PresenterEvent): Decision => (changesNothing(room, event) ? yes() : yes(event));

type Lifecycle = Extract<
  PresenterCommand,
  { type: 'open-activity' | 'close-activity' | 'reveal-results' | 'hide-results' | 'reset-activity' }
>;

function decideLifecycle(room: Room, command: Lifecycle, by: string): Decision {
  const { activity } = command;
  const at = activityOf(room, activity);
  if (!at) return no(stepOf(room.session, activity) ? 'not-an-activity' : 'unknown-activity');
  switch (command.type) {
    case 'open-activity':
      return act(room, { by, type: 'activity-opened', activity });
    case 'close-activity':
      return act(room, { by, type: 'activity-closed', activity });
    case 'reveal-results':
      return act(room, { by, type: 'results-revealed', activity });
    case 'hide-results':
      return act(room, { by, type: 'results-hidden', activity });
    case 'reset-activity':
      return act(room, { by, type: 'activity-reset', activity, run: Object.keys(at.runs).length });
  }
}

/** Undo restores fields only while they still are as the action left them: nobody's later work is taken back with it. */
function decideHistory(room: Room, type: 'undo' | 'redo', by: string): Decision {
  const done = historyOf(room, by)[type].at(-1);
  if (!done) return no('nothing-to-undo');
  const [from, to] = type === 'undo' ? [done.after, done.before] : [done.before, done.after];
  if (!same(asTheyAre(room, from), from)) return no('changed-since');
  return yes({ by, type: type === 'undo' ? 'undone' : 'redone', changes: to });
}
