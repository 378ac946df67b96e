import { oncePer } from '../../activity/ballots.ts';
import { emptyTable, entries, get, put, values, type Table } from '../../table.ts';
import type { Pace, Reaction } from './codes.ts';

/**
 * What one person says now. `round` is the round in which it was said: lowering all hands begins another, and undo brings them back.
 * `raised` is the turn in which a hand went up.
 */
export interface Person {
  turn: number;
  pace: { pace: Pace; minute: number; round: number } | null;
  hand: { minute: number; round: number; raised: number } | null;
  ready: { round: number } | null;
  /** Reactions that were sent in one minute. */
  sent: { minute: number; count: number };
}

export interface PulseState {
  people: Table<Person>;
  /** Reactions by minute. */
  reactions: Readonly<Partial<Record<Reaction, Readonly<Record<string, number>>>>>;
  rounds: { pace: number; hand: number; ready: number };
  /** Whose hand was taken, with the turn in which it had gone up; and who was the last. */
  called: Readonly<Record<string, number>>;
  last: string | null;
}

/** Before anybody has touched anything. */
export const emptyPulse = (): PulseState => ({
  people: emptyTable(),
  reactions: {},
  rounds: { pace: 0, hand: 0, ready: 0 },
  called: {},
  last: null,
});

const NOTHING: Person = { turn: 0, pace: null, hand: null, ready: null, sent: { minute: 0, count: 0 } };

/** What somebody has shown, or nothing; `name` is their alias here. */
export const personOf = (state: PulseState, name: string): Person => get(state.people, name) ?? NOTHING;

/** The state with these fields of somebody set. */
export const withPerson = (state: PulseState, name: string, fields: Partial<Person>): PulseState => ({
  ...state,
  people: put(state.people, name, { ...personOf(state, name), ...fields }),
});

/** The turn in which the hand of a person was taken, or undefined. */
const calledIn = ({ called }: PulseState, name: string): number | undefined =>
  Object.hasOwn(called, name) ? called[name] : undefined;

/** How it stands with somebody's hand: up, just taken by the presenter, or down. */
export function handOf(state: PulseState, name: string): 'up' | 'called' | null {
  const { hand } = personOf(state, name);
  if (!hand) return null;
  if (calledIn(state, name) === hand.raised) return state.last === name ? 'called' : null;
  return hand.round >= state.rounds.hand ? 'up' : null;
}

/** Whether somebody is ready in the round that counts. */
export const isReady = ({ rounds }: PulseState, { ready }: Person): boolean => ready !== null && ready.round >= rounds.ready;

/** What somebody says of the pace in the round that counts; null where nothing. */
export const paceOf = ({ rounds }: PulseState, { pace }: Person): Person['pace'] =>
  pace && pace.round >= rounds.pace ? pace : null;

/** Names of those whose hand is up, the first to be asked first. Within a minute chance decides: the names are random. */
export const queue = oncePer((state: PulseState): string[] =>
  entries(state.people)
    .filter(([name]) => handOf(state, name) === 'up')
    .sort(([a, { hand: first }], [b, { hand: second }]) => first!.minute - second!.minute || (a < b ? -1 : 1))
    .map(([name]) => name),
);

/** How often something was said in a minute, the newest minute last. */
export type ByMinute = [minute: number, count: number][];

export type Counts = {
  pace: Record<Pace, ByMinute>;
  reactions: Record<Reaction, ByMinute>;
  hands: number;
  ready: number;
  people: number;
};

/** What the room says, as facts with their minutes: how much of it has faded is for the reader's clock to say. */
export const countsOf = oncePer((state: PulseState): Counts => ({
  pace: {
    slow: pacesOf(state, 'slow'),
    right: pacesOf(state, 'right'),
    fast: pacesOf(state, 'fast'),
    lost: pacesOf(state, 'lost'),
  },
  reactions: {
    heart: minutesOf(state.reactions.heart),
    idea: minutesOf(state.reactions.idea),
    laugh: minutesOf(state.reactions.laugh),
    star: minutesOf(state.reactions.star),
  },
  hands: queue(state).length,
  ready: values(state.people).filter((person) => isReady(state, person)).length,
  people: state.people.size,
}));

function pacesOf(state: PulseState, pace: Pace): ByMinute {
  const counts: Record<string, number> = {};
  for (const person of values(state.people)) {
    const said = paceOf(state, person);
    if (said?.pace === pace) counts[said.minute] = (counts[said.minute] ?? 0) + 1;
  }
  return minutesOf(counts);
}

const minutesOf = (counts: Readonly<Record<string, number>> = {}): ByMinute =>
  Object.entries(counts)
    .map(([minute, count]): [number, number] => [Number(minute), count])
    .sort(([a], [b]) => a - b);
