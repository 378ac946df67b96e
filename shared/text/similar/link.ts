import { at, setBoth, type Square } from './cosines.ts';

/** What was linked: a thing by its number, or two halves and the mean similarity between their things. */
export type Tree = { leaf: number } | { halves: readonly [Tree, Tree]; similarity: number; leaves: number };

export const leavesOf = (tree: Tree): number[] => ('leaf' in tree ? [tree.leaf] : tree.halves.flatMap(leavesOf));
export const countLeaves = (tree: Tree): number => ('leaf' in tree ? 1 : tree.leaves);

/**
 * Average-link clustering as far as halves have a mean similarity of at least `least`; a similarity of -Infinity keeps two things
 * apart for good. `weights` says how many things each one stands for. By chains of nearest neighbours (F. Murtagh, 1983): of equally
 * near ones the first, so that the same square always gives the same trees, and in time of the order of its cells.
 */
export function averageLink({ size, cells }: Square, weights: readonly number[], least: number): Tree[] {
  const open: Open = {
    square: { size, cells: cells.slice() },
    weights: [...weights],
    left: weights.map((_weight, thing) => thing),
    trees: weights.map((_weight, leaf) => ({ leaf })),
  };
  const done: Tree[] = [];
  const chain: number[] = [];
  while (open.left.length) {
    if (!chain.length) chain.push(open.left[0]!);
    const tip = chain.at(-1)!;
    const near = nearestTo(open, tip, chain.at(-2));
    if (near === undefined || at(open.square, tip, near) < least) done.push(close(open, chain.pop()!));
    else if (near !== chain.at(-2)) chain.push(near);
    else join(open, chain.splice(-2));
  }
  return done;
}

/** Clusters that may still grow, each at the place of one of its things. */
interface Open {
  square: Square;
  weights: number[];
  left: number[];
  trees: Tree[];
}

/** The nearest cluster; `before`, where none is nearer, so that a chain ends. */
function nearestTo({ square, left }: Open, tip: number, before: number | undefined): number | undefined {
  let best = before;
  let most = before === undefined ? -Infinity : at(square, tip, before);
  for (const other of left) {
    const similarity = at(square, tip, other);
    if (other !== tip && similarity > most) [best, most] = [other, similarity];
  }
  return best;
}

/** Nothing comes near enough any more: what is joined later is on average no nearer than its nearest part was. */
function close(open: Open, thing: number): Tree {
  open.left.splice(open.left.indexOf(thing), 1);
  return open.trees[thing]!;
}

function join(open: Open, [one, other]: number[]): void {
  const [into, from] = [Math.min(one!, other!), Math.max(one!, other!)];
  const halves = [open.trees[into]!, open.trees[from]!] as const;
  const similarity = at(open.square, into, from);
  open.trees[into] = { halves, similarity, leaves: countLeaves(halves[0]) + countLeaves(halves[1]) };
  close(open, from);
  const [a, b] = [open.weights[into]!, open.weights[from]!];
  for (const third of open.left)
    if (third !== into)
      setBoth(open.square, into, third, (a * at(open.square, into, third) + b * at(open.square, from, third)) / (a + b));
  open.weights[into] = a + b;
}
