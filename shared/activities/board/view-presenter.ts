import type { Sight } from '../../activity/kind.ts';
import { values } from '../../table.ts';
import type { BoardConfig } from './config.ts';
import { itemsOf, tallyDots } from './items.ts';
import { proposalsIn } from './names.ts';
import { asideNotes, lateNotes, takenOff } from './notes.ts';
import { current } from './rounds.ts';
import { crowdPairs } from './sorts.ts';
import type { BoardState, NoteAt, Take } from './state.ts';
import { givers, shownAs } from './view-parts.ts';
import { wallView } from './view-screen.ts';
import type { BoardPresenter, Shown } from './views.ts';

const MOST_PAIRS = 300;

/** What the console shows. */
export function presenterView(config: BoardConfig, state: BoardState, sight: Sight): BoardPresenter {
  const texts = (notes: NoteAt[]): Shown[] => notes.map((one) => shownAs(config, state, one, 'hidden'));
  const { room } = tallyDots(state, config.voteOn);
  return {
    ...wallView(config, state, sight, { texts: true, names: 'hidden' }),
    inspire: state.inspire,
    arrange: state.arrange,
    tallies: state.tallies,
    aside: texts(asideNotes(state)),
    inbox: texts(lateNotes(state)),
    off: takenOff(state),
    read: Object.keys(state.read).sort(),
    items: itemsOf(state, config.voteOn).map((item) => ({ ...item, room: room[item.id] ?? 0 })),
    proposals: Object.fromEntries(proposalsIn(state)),
    crowd: state.sorting ? { people: givers(state.sorts), pairs: crowdPairs(state).slice(0, MOST_PAIRS) } : null,
    crowdSort: config.crowdSort,
    takers: takersOf(state),
  };
}

/** By action, in the order of their names: who came first is nobody's business. */
function takersOf(state: BoardState): Record<string, Take[]> {
  const takers: Record<string, Take[]> = {};
  for (const { what } of values(current(state.takes)))
    for (const [action, take] of Object.entries(what)) (takers[action] ??= []).push(take);
  const sorted = Object.entries(takers).map(
    ([action, takes]) => [action, takes.sort((a, b) => (a.name < b.name ? -1 : 1))] as const,
  );
  return Object.fromEntries(sorted.sort(([a], [b]) => (a < b ? -1 : 1)));
}
