import type { Sight } from '../../activity/kind.ts';
import { values } from '../../table.ts';
import { oncePer } from '../../activity/ballots.ts';
import { colourOf } from './colours.ts';
import type { BoardConfig } from './config.ts';
import { rankedItems } from './items.ts';
import { lateNotes, shownNotes } from './notes.ts';
import { placedItems, type Placed } from './places.ts';
import type { BoardState } from './state.ts';
import { actionsOf, frameOf, givers, groupsOf, shownAs, spotOf, type Names } from './view-parts.ts';
import type { BoardScreen } from './views.ts';

/** What is projected: texts, groups and the spotlight once revealed; dots and medians once they may be seen. */
export function screenView(config: BoardConfig, state: BoardState, sight: Sight): BoardScreen {
  return wallView(config, state, sight, { texts: sight.revealed, names: 'named' });
}

/** The wall for the screen, or for the console, which reads the notes from the first one on. */
export function wallView(
  config: BoardConfig,
  state: BoardState,
  sight: Sight,
  { texts, names }: { texts: boolean; names: Names },
): BoardScreen {
  const shown = shownNotes(state);
  return {
    ...frameOf(config, state, { ...sight, revealed: texts }),
    people: state.authors.size,
    done: doneIn(state),
    voters: givers(state.votes),
    placers: givers(state.places),
    count: shown.length,
    cards: shown.map(([id, { column }]) => ({ id, column, colour: colourOf(id) })),
    notes: texts ? shown.map((one) => shownAs(config, state, one, names)) : null,
    groups: texts ? groupsOf(state) : {},
    late: lateNotes(state).length,
    spotlight: texts ? spotOf(config, state, names) : null,
    results: texts && state.tallies ? rankedItems(state, config.voteOn) : null,
    placed:
      texts && state.placing
        ? state.tallies
          ? placedItems(state, config.voteOn)
          : placedItems(state, config.voteOn).map(withheld)
        : null,
    actions: texts ? actionsOf(state) : [],
  };
}

/** Where the presenter put an item is no secret; where people did is one until placing is closed. */
const withheld = (item: Placed): Placed => ({ ...item, people: 0, impact: null, effort: null });

const doneIn = oncePer((state: BoardState): number => values(state.authors).filter(({ done }) => done === state.stage).length);
