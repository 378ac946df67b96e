import { kindOf } from '../activities/kinds.ts';
import type { Answered, TextStanding } from '../activity/kind.ts';
import { getAt, setAt, type Json } from '../json.ts';
import { stepOf, type Step } from '../session/session.ts';
import { withActivity, type Activity, type Room } from './room.ts';

/** Why an answer waits: it came after closing, or its author is held back. */
export type Why = 'late' | 'held';

/** An answer that counts nowhere until the presenter lets it in (`shown`). */
export interface Piled {
  act: Answered<unknown>;
  why: Why;
  standing: TextStanding;
}

/** Something that was folded into a run: an answer, or a field that a presenter set. */
export type Played = { act: Answered<unknown> } | { path: string[]; value: Json | undefined };

/**
 * The answers of a run that had to wait, by their ids. From the first one on that was let in, `before` is the run without it and
 * `since` everything that followed, so that it can be taken out again while all that others did stays.
 */
export interface Pile {
  acts: Readonly<Record<string, Piled>>;
  before?: unknown;
  since?: readonly Played[];
}

const NOTHING: Pile = { acts: {} };

/** What waits or was held back in a run of an activity. */
export const pileOf = (activity: Activity, run = activity.run): Pile =>
  Object.hasOwn(activity.piles, run) ? activity.piles[run]! : NOTHING;

/** An answer of a pile by its id, or undefined, whatever the id is called. */
export const piledIn = (activity: Activity, id: string, run = activity.run): Piled | undefined => {
  const { acts } = pileOf(activity, run);
  return Object.hasOwn(acts, id) ? acts[id] : undefined;
};

/** The answers of the current run that wait for this reason. */
export const waitingIn = (activity: Activity, why: Why): Piled[] =>
  Object.values(pileOf(activity).acts).filter((one) => one.standing === 'waiting' && one.why === why);

/** The room with an answer in the pile of its run. */
export function withPiled(room: Room, id: string, run: number, piled: Piled): Room {
  const pile = pileOf(room.activities[id]!, run);
  return withPile(room, id, run, { ...pile, acts: { ...pile.acts, [piled.act.id]: piled } });
}

/** The room with something folded into a run. */
export function withPlayed(room: Room, id: string, run: number, played: Played): Room {
  const activity = room.activities[id]!;
  const pile = pileOf(activity, run);
  const after = withRunAs(room, id, run, play(stepOf(room.session, id)!, activity.runs[run], played));
  return pile.since ? withPile(after, id, run, { ...pile, since: [...pile.since, played] }) : after;
}

/** The room in which an answer of a pile stands so: let in, left out, or waiting as before. */
export function withStanding(room: Room, id: string, run: number, answer: string, standing: TextStanding): Room {
  const activity = room.activities[id]!;
  const piled = piledIn(activity, answer, run);
  if (!piled || piled.standing === standing) return room;
  const pile = pileOf(activity, run);
  const acts = { ...pile.acts, [answer]: { ...piled, standing } };
  if (standing === 'shown') {
    const begun = { before: pile.before ?? activity.runs[run], since: pile.since ?? [], acts };
    return withPlayed(withPile(room, id, run, begun), id, run, { act: piled.act });
  }
  const known = withPile(room, id, run, { ...pile, acts });
  return piled.standing === 'shown' ? without(known, id, run, answer) : known;
}

/** Everything that followed is folded once more, without this answer and without what was done to what it brought. */
function without(room: Room, id: string, run: number, answer: string): Room {
  const pile = pileOf(room.activities[id]!, run);
  const step = stepOf(room.session, id)!;
  const since = pile.since!.filter((one) => !('act' in one && one.act.id === answer));
  const state = since.reduce((at, one) => (isInto(at, one) ? play(step, at, one) : at), pile.before);
  return withPile(withRunAs(room, id, run, state), id, run, { ...pile, since });
}

/** Whether what a field belongs to is there. */
const isInto = (state: unknown, one: Played): boolean =>
  'act' in one || one.path.length < 3 || getAt(state, one.path.slice(0, -1)) !== undefined;

function play({ kind, config }: Step, state: unknown, one: Played): unknown {
  return 'act' in one ? kindOf(kind)!.fold(config, state, one.act) : setAt(state, one.path, one.value);
}

const withPile = (room: Room, id: string, run: number, pile: Pile): Room =>
  withActivity(room, id, { piles: { ...room.activities[id]!.piles, [run]: pile } });

const withRunAs = (room: Room, id: string, run: number, state: unknown): Room =>
  withActivity(room, id, { runs: { ...room.activities[id]!.runs, [run]: state } });
