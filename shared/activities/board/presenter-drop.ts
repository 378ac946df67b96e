import type { BoardControl } from './controls.ts';

/** Where what is moved by hand would go: onto a note, into a group, or out of its group. */
export type Drop = { on: 'note'; id: string } | { on: 'group'; id: string } | { on: 'loose' };

/** A box on the page, in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far beside a group still counts as the group, in px. */
const REACH = 24;

/** The group at a point: the one that it is in, otherwise the nearest within reach; null where there is none. */
export function groupAt(x: number, y: number, boxes: readonly { id: string; box: Box }[]): string | null {
  let best: string | null = null;
  let least = REACH;
  for (const { id, box } of boxes) {
    const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    if (away < least || (best === null && away === least)) [best, least] = [id, away];
  }
  return best;
}

type Placed = { id: string; group: string | null; stack: string | null };

/**
 * What a drop asks for; null where it would change nothing. On a loose note it makes a group of both, on a note of a group it goes into
 * that group: it never puts notes into another order.
 */
export function controlFor(drop: Drop, moved: readonly string[], notes: readonly Placed[]): BoardControl | null {
  const groups = new Map(notes.map(({ id, group }) => [id, group]));
  const outside = (group: string | null): string[] => moved.filter((id) => groups.has(id) && groups.get(id) !== group);
  const into = (group: string): BoardControl | null => {
    const coming = outside(group);
    return coming.length ? { do: 'group-notes', notes: coming, group } : null;
  };
  switch (drop.on) {
    case 'group':
      return into(drop.id);
    case 'loose':
      return outside(null).length ? { do: 'ungroup-notes', notes: outside(null) } : null;
    case 'note': {
      if (moved.includes(drop.id) || !groups.has(drop.id)) return null;
      const group = groups.get(drop.id) ?? null;
      if (group !== null) return into(group);
      const there = notes.filter(({ id, stack }) => id === drop.id || stack === drop.id).map(({ id }) => id);
      return { do: 'group-notes', notes: [...there, ...moved.filter((id) => groups.has(id))] };
    }
  }
}
