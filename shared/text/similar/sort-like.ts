import { compareKey } from '../compare-key.ts';
import { byLetters } from './items.ts';
import { vectorsOf, type Vector } from './vectors.ts';

/**
 * A loose note at the group whose notes it is most like. `confidence` is that group's share, 0 to 1, in what the note has in common
 * with any: it orders them, and is no probability.
 */
export interface Sorted {
  note: string;
  group: string;
  confidence: number;
}

/** How alike a note is taken to be to what is in none of the groups. */
const NOTHING_LIKE_IT = 0.1;

/**
 * Sorts the rest like `seeds`: the ids of two or three notes of each group. Each note that is no seed comes to the nearest centroid;
 * one that shares nothing with any group is left out. Surest first.
 */
export function sortLike(
  seeds: Readonly<Record<string, readonly string[]>>,
  notes: readonly { id: string; text: string }[],
): Sorted[] {
  const sorted = [...notes].sort((a, b) => byLetters(a.id, b.id));
  const vectors = vectorsOf(sorted.map(({ text }) => compareKey(text)));
  const vectorById = new Map(sorted.map(({ id }, at) => [id, vectors[at]!]));
  const groups = Object.keys(seeds).sort(byLetters);
  const centroids = groups.map((group) => centroidOf([...seeds[group]!].sort(byLetters), vectorById));
  const fixed = new Set(Object.values(seeds).flat());
  return sorted
    .filter(({ id }) => !fixed.has(id))
    .flatMap(({ id }) => nearest(id, vectorById.get(id)!, groups, centroids))
    .sort((a, b) => b.confidence - a.confidence || byLetters(a.note, b.note));
}

type Centroid = ReadonlyMap<number, number>;

/** The mean direction of some notes, of length 1. */
function centroidOf(ids: readonly string[], vectorById: ReadonlyMap<string, Vector>): Centroid {
  const sums = new Map<number, number>();
  for (const id of ids) {
    const vector = vectorById.get(id);
    vector?.pieces.forEach((piece, at) => sums.set(piece, (sums.get(piece) ?? 0) + vector.weights[at]!));
  }
  const length = Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...sums].map(([piece, sum]) => [piece, sum / length]));
}

const cosineTo = (centroid: Centroid, { pieces, weights }: Vector): number =>
  pieces.reduce((sum, piece, at) => sum + weights[at]! * (centroid.get(piece) ?? 0), 0);

function nearest(note: string, vector: Vector, groups: readonly string[], centroids: readonly Centroid[]): Sorted[] {
  const similarities = centroids.map((centroid) => cosineTo(centroid, vector));
  const best = Math.max(0, ...similarities);
  if (best === 0) return [];
  const all = similarities.reduce((sum, one) => sum + one, NOTHING_LIKE_IT);
  return [{ note, group: groups[similarities.indexOf(best)]!, confidence: best / all }];
}
