/** A demographic: how many matched people chose each level, in the order of the levels. */
export interface Breakdown {
  /** Levels that have an order are merged only with a neighbour. */
  kind: 'nominal' | 'ordered';
  /** "Other / not stated": folded into the smallest level, whatever its size, so that its size never shows. */
  residual: string | null;
  levels: Readonly<Record<string, number>>;
}

/** Levels shown as one. */
export interface Group {
  levels: string[];
  n: number;
}

/**
 * The groups in which a demographic may be shown: the smallest is merged until all have `threshold` people. Null where that leaves one
 * group. Decide once per room, on the item with the fewest pairs.
 */
export function groupsOf({ kind, residual, levels }: Breakdown, threshold: number): Group[] | null {
  const named = Object.entries(levels).map(([level, n]) => ({ levels: [level], n }));
  let groups = residual === null ? named : folded(named, residual);
  while (groups.length > 1 && groups.some(({ n }) => n < threshold)) groups = merged(groups, kind);
  return groups.length > 1 ? groups : null;
}

const smallestAt = (groups: readonly Group[]): number =>
  groups.reduce((least, { n }, at) => (n < groups[least]!.n ? at : least), 0);

/** The residual folded into the smallest of the others. */
function folded(groups: readonly Group[], residual: string): Group[] {
  const [others, rest] = [
    groups.filter(({ levels }) => levels[0] !== residual),
    groups.find(({ levels }) => levels[0] === residual),
  ];
  if (!rest || !others.length) return others.length ? others : [...groups];
  return join(others, smallestAt(others), rest);
}

/** The smallest group merged: with the next smallest, or with its smaller neighbour. */
function merged(groups: readonly Group[], kind: Breakdown['kind']): Group[] {
  const least = smallestAt(groups);
  const near =
    kind === 'ordered' ? [least - 1, least + 1].filter((at) => at in groups) : [...groups.keys()].filter((at) => at !== least);
  const partner = near.reduce((best, at) => (groups[at]!.n < groups[best]!.n ? at : best), near[0]!);
  const [into, from] = [Math.min(least, partner), Math.max(least, partner)];
  return join(
    groups.filter((_, at) => at !== from),
    into,
    groups[from]!,
  );
}

const join = (groups: readonly Group[], into: number, { levels, n }: Group): Group[] =>
  groups.map((group, at) => (at === into ? { levels: [...group.levels, ...levels], n: group.n + n } : group));
