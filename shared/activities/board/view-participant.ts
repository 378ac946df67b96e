import type { Sight } from '../../activity/kind.ts';
import type { BoardConfig } from './config.ts';
import { MOST_ITEMS_ON_A_PHONE } from './limits.ts';
import { itemsOf, rankedItems, type Item } from './items.ts';
import { membersOf } from './notes.ts';
import { proposalsIn } from './names.ts';
import { placedItems, placingItems } from './places.ts';
import { isLateIn } from './stages.ts';
import type { BoardState } from './state.ts';
import { actionsOf, frameOf, spotOf } from './view-parts.ts';
import type { BoardView, Unnamed } from './views.ts';

const NOTES_OF_A_GROUP = 3;
const PROPOSALS = 3;

/** What every phone sees. Until the reveal nothing in it follows from what others did. */
export function participantView(config: BoardConfig, state: BoardState, sight: Sight): BoardView {
  const { revealed } = sight;
  const spot = revealed && state.stage === 'read' ? spotOf(config, state, 'none') : null;
  return {
    ...frameOf(config, state, sight),
    late: isLateIn(state.stage),
    inspire: state.inspire,
    sort: revealed && state.arrange === 'groups' && state.sorting !== null,
    spotlight: spot && { id: spot.id, text: spot.text },
    items: revealed ? askedAbout(config, state) : null,
    unnamed: revealed && state.arrange === 'names' ? unnamed(state) : null,
    results:
      revealed && state.tallies && state.stage === 'vote'
        ? rankedItems(state, config.voteOn).slice(0, MOST_ITEMS_ON_A_PHONE)
        : null,
    placed: revealed && state.tallies && state.stage === 'place' ? placedItems(state, config.voteOn) : null,
    actions: revealed && state.stage === 'commit' ? actionsOf(state) : null,
  };
}

function askedAbout(config: BoardConfig, state: BoardState): Item[] | null {
  if (state.vote === null) return null;
  return state.vote === 'dots'
    ? itemsOf(state, config.voteOn).slice(0, MOST_ITEMS_ON_A_PHONE)
    : placingItems(state, config.voteOn);
}

const unnamed = (state: BoardState): Unnamed[] =>
  [...membersOf(state)].map(([id, notes]) => ({
    id,
    name: state.groups[id]!.name,
    notes: notes.slice(0, NOTES_OF_A_GROUP).map(([, note]) => note.text),
    proposals: (proposalsIn(state).get(id) ?? []).slice(0, PROPOSALS).map(({ name }) => name),
  }));
