import { membersOf } from './notes.ts';
import type { BoardState } from './state.ts';

/**
 * The ranks that put `moved` behind the note `after` in a group, or first where that is null: only of notes whose rank has to change.
 * Nobody sends ranks; an intent is resolved against the order as it is.
 */
export function ranksFor(
  state: BoardState,
  group: string,
  moved: readonly string[],
  after: string | null,
): Record<string, number> {
  const rest = (membersOf(state).get(group) ?? []).filter(([id]) => !moved.includes(id));
  const at = rest.findIndex(([id]) => id === after) + 1;
  const [before, behind] = [rest.slice(0, at), rest.slice(at)];
  const ranks: Record<string, number> = {};
  let last = 0;
  for (const [id, { rank }] of before) {
    if (rank !== null && rank > last) last = rank;
    else ranks[id] = last += 1;
  }
  const next = behind[0]?.[1].rank ?? null;
  const step = next === null ? 1 : (next - last) / (moved.length + 1);
  if (step < SMALLEST) return numbered([...before.map(([id]) => id), ...moved, ...behind.map(([id]) => id)]);
  for (const id of moved) ranks[id] = last += step;
  return ranks;
}

/** Between closer ranks there is no room: a group is then numbered anew. */
const SMALLEST = 1e-6;

const numbered = (ids: readonly string[]): Record<string, number> => Object.fromEntries(ids.map((id, at) => [id, at + 1]));
