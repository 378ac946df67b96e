import type { Sight } from '../../activity/kind.ts';
import { values } from '../../table.ts';
import { dotsPer } from './act-rules.ts';
import type { BoardConfig } from './config.ts';
import { colourOf } from './colours.ts';
import { groupOf, stacksIn } from './notes.ts';
import { current, type Rounds } from './rounds.ts';
import { authorOf, noteIn, REACTIONS, type BoardState, type Note, type NoteAt, type Reaction } from './state.ts';
import type { ActionCard, Frame, Groups, Shown, Spot } from './views.ts';

/** What every audience knows. The number of dots follows from the number of items, so it is told with these. */
export function frameOf(config: BoardConfig, state: BoardState, { say, revealed }: Sight): Frame {
  return {
    question: say(config.question),
    examples: (config.examples ?? []).map(say),
    perPerson: config.perPerson,
    length: config.length,
    dots: revealed ? dotsPer(config, state) : (config.dots ?? 0),
    perItem: config.perItem,
    voteOn: config.voteOn,
    stage: state.stage,
    anonymity: config.anonymity,
    columns: (config.columns ?? []).map(({ code, text }) => ({ code, text: say(text) })),
    write: state.write,
    vote: state.vote,
  };
}

/** Who may see names: nobody, the console, or everybody. */
export type Names = 'none' | 'hidden' | 'named';

/** A note as an audience reads it, with its author's name where this board and this audience have one. */
export function shownAs(config: BoardConfig, state: BoardState, [id, note]: NoteAt, names: Names): Shown {
  return {
    id,
    text: note.text,
    group: groupOf(state, note),
    column: note.column,
    colour: colourOf(id),
    stack: stacksIn(state).get(id) ?? null,
    room: note.author === null,
    author: nameOf(config, state, note, names),
  };
}

function nameOf(config: BoardConfig, state: BoardState, { author }: Note, names: Names): string {
  const seen = config.anonymity === 'named' ? names !== 'none' : config.anonymity === 'hidden' && names === 'hidden';
  return seen && author !== null ? authorOf(state, author).name : '';
}

/** Groups that have not been put into another. */
export const groupsOf = ({ groups }: BoardState): Groups =>
  Object.fromEntries(Object.entries(groups).flatMap(([id, { name, into }]) => (into === null ? [[id, { name }]] : [])));

/** The note in the spotlight, as long as it is on the wall. */
export function spotOf(config: BoardConfig, state: BoardState, names: Names): Spot | null {
  const id = state.spotlight;
  const note = id === null ? undefined : noteIn(state, id);
  if (id === null || !note || note.aside || note.deleted) return null;
  return { id, text: note.text, author: nameOf(config, state, note, names), reactions: reactionsTo(state, id) };
}

/** How many reacted how to a note. */
export function reactionsTo(state: BoardState, id: string): Record<Reaction, number> {
  const counts = Object.fromEntries(REACTIONS.map((reaction) => [reaction, 0])) as Record<Reaction, number>;
  for (const { what } of values(current(state.reactions))) for (const reaction of what[id] ?? []) counts[reaction] += 1;
  return counts;
}

/** Actions that stand, in the order in which they were made. */
export const actionsOf = ({ actions }: BoardState): ActionCard[] =>
  Object.entries(actions).flatMap(([id, { removed, ...action }]) => (removed ? [] : [{ id, ...action }]));

/** How many people gave anything in the current round. */
export const givers = <T>(rounds: Rounds<T>): number => current(rounds).size;
