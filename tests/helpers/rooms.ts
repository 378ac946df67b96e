import { expect } from 'vitest';
import type { Form } from '../../shared/form.ts';
import type { Command, PresenterCommand, Who } from '../../shared/protocol/commands.ts';
import type { Refusal } from '../../shared/protocol/refusal.ts';
import { decide, type Decision } from '../../shared/room/decide.ts';
import type { Event } from '../../shared/room/events.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { isAnonymous, mineIn, stageOf } from '../../shared/room/view-people.ts';
import type { MineView } from '../../shared/room/views.ts';
import type { Session } from '../../shared/session/session.ts';
import { markOf } from '../../shared/text/mark.ts';
import { workshop } from './sessions.ts';

/** The time in every test that does not ask for another: milliseconds since 1970. */
export const NOW = 1_760_000_000_000;

export type Participant = Who & { role: 'participant' };

/** A person whose alias in an activity shows which activity it is for. */
export const participant = (id: string): Participant => ({ role: 'participant', id, aliasIn: (activity) => `${activity}/${id}` });

export const ann = participant('ann');
export const ben = participant('ben');
export const cleo = participant('cleo');
export const front: Who = { role: 'presenter', id: 'console-front' };
export const back: Who = { role: 'presenter', id: 'console-back' };
export const office: Who = { role: 'organiser' };

let made = 0;

/** A command id that no other command of this file has. */
export const newId = (): string => `command-${String(++made).padStart(14, '0')}`;

type Unsent<C> = C extends { id: string } ? Omit<C, 'id'> : never;

const presenting = (command: Unsent<PresenterCommand>): PresenterCommand => ({ ...command, id: newId() }) as PresenterCommand;

export const join = (): Command => ({ type: 'join', id: newId() });
export const endRoom = (): Command => ({ type: 'end-room', id: newId() });
export const show = (step: string): PresenterCommand => presenting({ type: 'show-step', step });
export const open = (activity: string): PresenterCommand => presenting({ type: 'open-activity', activity });
export const close = (activity: string): PresenterCommand => presenting({ type: 'close-activity', activity });
export const reveal = (activity: string): PresenterCommand => presenting({ type: 'reveal-results', activity });
export const hide = (activity: string): PresenterCommand => presenting({ type: 'hide-results', activity });
export const reset = (activity: string): PresenterCommand => presenting({ type: 'reset-activity', activity });
export const lock = (activity: string): PresenterCommand => presenting({ type: 'lock-activity', activity });
export const showRun = (activity: string, run: number): PresenterCommand => presenting({ type: 'show-run', activity, run });
export const splitResults = (activity: string, step: string | null, item = ''): PresenterCommand =>
  presenting({ type: 'split-results', activity, by: step === null ? null : { step, item } });
export const insertStep = (after: string, step: Record<string, unknown>): PresenterCommand =>
  presenting({ type: 'insert-step', after, step });
export const moveStep = (step: string, after: string | null): PresenterCommand => presenting({ type: 'move-step', step, after });
export const skipStep = (step: string, skipped = true): PresenterCommand => presenting({ type: 'skip-step', step, skipped });
export const control = (activity: string, what: unknown): PresenterCommand =>
  presenting({ type: 'control-activity', activity, control: what });
/** `texts` by their ids, as if each said what `read` has for it; whatever it says where there is none. */
export const moderate = (
  activity: string,
  texts: 'late' | string[],
  to: 'shown' | 'hidden',
  read: Record<string, string> = {},
): PresenterCommand =>
  presenting({
    type: 'moderate-texts',
    activity,
    texts: texts === 'late' ? texts : texts.map((id) => ({ id, read: markOf(Object.hasOwn(read, id) ? read[id]! : '') })),
    to,
  });
export const holdBack = (activity: string, text: string | null, held = true): PresenterCommand =>
  presenting({ type: 'hold-back', activity, text, held });
export const takeLate = (taken: boolean): PresenterCommand => presenting({ type: 'take-late', taken });
export const expectPeople = (people: number): PresenterCommand => presenting({ type: 'expect-people', people });
export const startTimer = (seconds: number): PresenterCommand => presenting({ type: 'start-timer', seconds });
export const stopTimer = (): PresenterCommand => presenting({ type: 'stop-timer' });
export const screen = (to: 'live' | 'blank' | 'join'): PresenterCommand => presenting({ type: 'switch-screen', to });
export const undo = (): PresenterCommand => presenting({ type: 'undo' });
export const redo = (): PresenterCommand => presenting({ type: 'redo' });

type Where = { turn?: number; run?: number; lang?: string; id?: string };

const placed = (activity: string, { turn = 1, run = 0, lang = 'en', id = newId() }: Where) => ({
  type: 'answer' as const,
  id,
  activity,
  run,
  turn,
  lang,
});

/** An answer as JSON. */
export const answer = (activity: string, what: unknown, where: Where = {}): Command => ({
  ...placed(activity, where),
  answer: what,
});

/** An answer as a posted form. */
export const post = (activity: string, form: Form, where: Where = {}): Command => ({
  ...placed(activity, where),
  form: form as Record<string, string[]>,
});

/** Whoever may send such a command. */
function sender(command: Command): Who {
  if (command.type === 'answer' || command.type === 'join') return ann;
  return command.type === 'end-room' ? office : front;
}

/** What a command led to. */
export interface Outcome {
  /** Exactly these events, each with at least these fields; the room after them. */
  then(...expected: (Partial<Event> & { type: Event['type'] })[]): Room;
  /** Nothing to log: the command is fine and changes nothing. */
  changesNothing(): void;
  refused(reason: Refusal['reason'], more?: Omit<Refusal, 'reason'>): void;
  /** It came after closing: it waits for the presenter. */
  comesLate(): void;
  decision: Decision;
  /** The events; throws when it was refused. */
  events(): Event[];
}

function outcome(room: Room, decision: Decision): Outcome {
  const events = (): Event[] => {
    if ('refusal' in decision) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    return decision.events;
  };
  return {
    then(...expected) {
      expect(decision).toMatchObject({ events: expected });
      return fold(room, events());
    },
    changesNothing: () => expect(decision).toEqual({ events: [] }),
    refused: (reason, more = {}) => expect(decision).toEqual({ refusal: { reason, ...more } }),
    comesLate: () => expect(decision).toMatchObject({ events: [{ type: 'answered', waits: 'late' }] }),
    decision,
    events,
  };
}

/** A room of a session in which these events have happened. */
export const given = (...events: Event[]): Given => givenRoom(fold(newRoom('ROOM1', workshop), events));

/** The same for a room as it stands, or for another session. */
export function givenRoom(from: Room | Session): Given {
  const room = 'activities' in from ? from : newRoom('ROOM1', from);
  return { room, when: (command, who = sender(command), now = NOW) => outcome(room, decide(room, command, who, now)) };
}

export interface Given {
  room: Room;
  when(command: Command, who?: Who, now?: number): Outcome;
}

type Sent = Command | readonly [Who, Command];

/** The room after commands that must all be accepted; a command alone is sent by whoever may. */
export function after(from: Room | Session, ...sent: Sent[]): Room {
  return sent.reduce((room: Room, one) => {
    const [who, command] = 'type' in one ? [sender(one), one] : one;
    return fold(room, givenRoom(room).when(command, who).events());
  }, givenRoom(from).room);
}

/** Everything inside, unchangeable: what writes to it throws. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const value of Object.values(data)) frozen(value);
  return data;
}

/** What is left after a trip through JSON. */
export const throughJson = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** The fold of an activity's current run. */
export function stateIn<State>(room: Room, activity: string): State {
  const at = room.activities[activity]!;
  return at.runs[at.run] as State;
}

/** What an audience sees of the current activity. */
export function bodyFor<Body>(audience: 'participant' | 'screen' | 'presenter', room: Room, language = 'en'): Body {
  const stage = stageOf(room, language, audience);
  if (!('activity' in stage)) throw new Error('The room is at a slide.');
  return stage.activity.body as Body;
}

/** What somebody did in the current activity, by their name there; null on a slide. */
export const mineNow = (room: Room, who: string): MineView | null => mineIn(room, room.step, 'en', who);

/** What a person sees of their own in the current activity. */
export const ownBody = <Body>(room: Room, who: Participant): Body | null =>
  mineNow(room, isAnonymous(room, room.step) ? who.aliasIn(room.step) : who.id)!.body as Body | null;
