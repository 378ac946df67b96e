import type { Sight } from '../../activity/kind.ts';
import { isShown, notesOf } from './notes.ts';
import { givenBy } from './rounds.ts';
import { shareOf, type Shares } from './shares.ts';
import { MOST_SORTED } from './sorts.ts';
import { authorOf, noteIn, noteOf, type BoardState } from './state.ts';
import type { BoardMine } from './views.ts';

const MOST_INSPIRED = 3;
const MOST_GONE = 3;

/** What one person did here, and what only they are given; null where that is nothing. */
export function mineView(state: BoardState, who: string, { revealed }: Sight): BoardMine | null {
  const { turn, name, done } = authorOf(state, who);
  const inspired = state.inspire && state.inspiring ? textsOf(state, who, state.inspiring, MOST_INSPIRED) : [];
  const sorting = revealed && state.arrange === 'groups' && state.sorting ? textsOf(state, who, state.sorting, MOST_SORTED) : [];
  if (turn === 0 && inspired.length === 0 && sorting.length === 0) return null;
  const piles = givenBy(state.sorts, who) ?? {};
  return {
    ...ownNotes(state, who),
    dots: givenBy(state.votes, who) ?? {},
    name,
    done: done === state.stage,
    reactions: state.spotlight === null ? [] : [...(givenBy(state.reactions, who)?.[state.spotlight] ?? [])],
    places: givenBy(state.places, who) ?? {},
    names: givenBy(state.names, who) ?? {},
    takes: givenBy(state.takes, who) ?? {},
    inspired,
    sorting: sorting.map((note) => ({ ...note, pile: piles[note.id] ?? 0 })),
  };
}

function ownNotes(state: BoardState, who: string): Pick<BoardMine, 'notes' | 'gone'> {
  const gone = authorOf(state, who).notes.filter((id) => noteIn(state, id)?.deleted);
  return {
    notes: notesOf(state, who).map((id) => {
      const { text, aside, late, column } = noteOf(state, id);
      return { id, text, aside, late, column };
    }),
    gone: gone.slice(-MOST_GONE).map((id) => ({ id, text: noteOf(state, id).text })),
  };
}

/** The notes that a person is given of others, as far as they are still on the wall. */
const textsOf = (state: BoardState, who: string, shares: Shares, count: number): { id: string; text: string }[] =>
  shareOf(shares, who, authorOf(state, who).notes, count).flatMap((id) => {
    const note = noteIn(state, id);
    return note && isShown(note) ? [{ id, text: note.text }] : [];
  });
