import { columnsOf, pilesOf, type Pile } from './layout.ts';
import { faceDown, stacksOf, type Stack } from './stacks.ts';
import type { BoardScreen } from './views.ts';

/** What the screen draws of a board now. */
export type Scene =
  | { type: 'prompt' | 'empty' | 'ranking' | 'matrix' | 'actions' }
  | { type: 'wall'; stacks: readonly Stack[]; down: boolean }
  | { type: 'piles'; piles: readonly Pile[]; columns: boolean; down: boolean }
  | { type: 'ballot'; piles: readonly Pile[] }
  | { type: 'spotlight'; spot: NonNullable<BoardScreen['spotlight']>; colour: number; group: string; count: number };

/** The scene of a view: by its stage, and by what may be seen and what is there. */
export function sceneOf(view: BoardScreen): Scene {
  if (view.stage === 'prompt') return { type: 'prompt' };
  if (view.notes === null) return view.count ? wallOf(view, faceDown(view.cards), true) : { type: 'empty' };
  const stacks = stacksOf(view.notes);
  if (view.stage === 'commit') return { type: 'actions' };
  if (view.stage === 'place' && view.placed?.length) return { type: 'matrix' };
  if (!stacks.length) return { type: 'empty' };
  if (view.stage === 'vote') return view.results ? { type: 'ranking' } : { type: 'ballot', piles: ballotPiles(view, stacks) };
  const spot = view.spotlight && spotlightOf(view, stacks, view.spotlight);
  return spot ?? wallOf(view, stacks, false);
}

function wallOf(view: BoardScreen, stacks: readonly Stack[], down: boolean): Scene {
  if (stacks.some(({ group }) => group !== null))
    return { type: 'piles', piles: pilesOf(stacks, view.groups), columns: false, down };
  if (view.columns.length) return { type: 'piles', piles: columnsOf(stacks, view.columns), columns: true, down };
  return { type: 'wall', stacks, down };
}

function spotlightOf(view: BoardScreen, stacks: readonly Stack[], spot: NonNullable<BoardScreen['spotlight']>): Scene {
  const stack = stacks.find(({ ids }) => ids.includes(spot.id));
  const group = stack?.group ? (view.groups[stack.group]?.name ?? '') : '';
  return { type: 'spotlight', spot, colour: stack?.colour ?? 1, group, count: stack?.ids.length ?? 1 };
}

/** Where notes are voted on, each is an entry of its own, whatever group it is in. */
function ballotPiles({ voteOn, groups }: BoardScreen, stacks: readonly Stack[]): Pile[] {
  return voteOn === 'groups'
    ? pilesOf(stacks, groups)
    : pilesOf(
        stacks.map((stack) => ({ ...stack, group: null })),
        {},
      );
}
