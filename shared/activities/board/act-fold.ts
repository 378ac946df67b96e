import type { Answered } from '../../activity/kind.ts';
import { put } from '../../table.ts';
import type { BoardAct } from './acts.ts';
import { give, givenBy, type Rounds } from './rounds.ts';
import { isLateIn } from './stages.ts';
import { authorOf, newNote, withAuthor, withNote, type BoardState } from './state.ts';

type Accepted<Do extends BoardAct['do']> = Omit<Answered<BoardAct>, 'answer'> & { answer: BoardAct & { do: Do } };

/** The board after an act that was accepted. */
export function foldAct(before: BoardState, act: Answered<BoardAct>): BoardState {
  const { participant, turn, answer } = act;
  const state = withAuthor(before, participant, turn);
  switch (answer.do) {
    case 'write':
      return written(state, { ...act, answer });
    case 'edit':
      return withNote(state, answer.note, { text: answer.text, ...(answer.column && { column: answer.column }) });
    case 'delete':
      return withNote(state, answer.note, { deleted: true });
    case 'restore':
      return withNote(state, answer.note, { deleted: false });
    case 'done':
      return withAuthor(state, participant, turn, { done: answer.done ? state.stage : null });
    case 'react':
      return { ...state, reactions: alsoGiven(state.reactions, act, answer.note, answer.with) };
    case 'vote':
      return { ...state, votes: give(state.votes, participant, { turn, what: spent(answer.dots) }) };
    case 'place':
      return { ...state, places: give(state.places, participant, { turn, what: answer.places }) };
    case 'sort':
      return { ...state, sorts: give(state.sorts, participant, { turn, what: answer.piles }) };
    case 'propose':
      return { ...state, names: alsoGiven(state.names, act, answer.group, answer.name || undefined) };
    case 'take':
      return { ...state, takes: alsoGiven(state.takes, act, answer.action, takeOf(answer)) };
  }
}

function written(state: BoardState, { id, participant, turn, answer }: Accepted<'write'>): BoardState {
  const note = newNote(answer.text, participant, state.stage, isLateIn(state.stage), answer.column ?? null);
  const { notes, name } = authorOf(state, participant);
  const known = withAuthor(state, participant, turn, { notes: [...notes, id], name: answer.name || name });
  return { ...known, notes: put(known.notes, id, note) };
}

const spent = (dots: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(dots).filter(([, count]) => count > 0));

const takeOf = ({ take, name = '', when = '' }: BoardAct & { do: 'take' }) => (take ? { name, when } : undefined);

/** One more thing given beside what was given before; undefined takes it back. */
function alsoGiven<T>(
  rounds: Rounds<Readonly<Record<string, T>>>,
  { participant, turn }: Pick<Answered<unknown>, 'participant' | 'turn'>,
  key: string,
  value: T | undefined,
): Rounds<Readonly<Record<string, T>>> {
  const { [key]: _before, ...others } = givenBy(rounds, participant) ?? {};
  const what = (value === undefined ? others : { ...others, [key]: value }) as Record<string, T>;
  return give(rounds, participant, { turn, what });
}
