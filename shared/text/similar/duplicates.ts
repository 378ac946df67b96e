import { at, setBoth, type Square } from './cosines.ts';
import { byLetters, type Item } from './items.ts';
import { averageLink, leavesOf } from './link.ts';

/** Similarity from which two notes may be one note in other words, or its opposite. */
export const NEARLY_THE_SAME = 0.5;

/**
 * Sets of notes that are nearly the same, by their lowest ids. What has an equal key is stacked already, and is here only together
 * with what is a little different. Notes in different groups are never one set.
 */
export function duplicatesAmong(items: readonly Item[], square: Square): string[][] {
  const places = new Map<string | null, number[]>();
  items.forEach(({ group }, item) => places.set(group, [...(places.get(group) ?? []), item]));
  return [...places.values()]
    .flatMap((place) => linked(place, square))
    .map((set) => set.flatMap((item) => items[item]!.notes).sort(byLetters))
    .sort((a, b) => byLetters(a[0]!, b[0]!));
}

function linked(place: readonly number[], square: Square): number[][] {
  const trees = averageLink(
    among(place, square),
    place.map(() => 1),
    NEARLY_THE_SAME,
  );
  return trees.filter((tree) => !('leaf' in tree)).map((tree) => leavesOf(tree).map((leaf) => place[leaf]!));
}

function among(things: readonly number[], square: Square): Square {
  const part = { size: things.length, cells: new Float32Array(things.length ** 2) };
  things.forEach((thing, one) => {
    for (let other = 0; other < one; other++) setBoth(part, one, other, at(square, thing, things[other]!));
  });
  return part;
}
