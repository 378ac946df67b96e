import { at, cosines, setBoth, type Square } from './cosines.ts';
import { duplicatesAmong, NEARLY_THE_SAME } from './duplicates.ts';
import { byLetters, itemsAmong, type Item, type SimilarNote } from './items.ts';
import { averageLink, countLeaves, leavesOf, type Tree } from './link.ts';
import { asName, medoidOf } from './name.ts';
import { vectorsOf } from './vectors.ts';

/** Similarity at which linking stops; how far the slider moves it either way; how many a set holds before it is cut deeper. */
const LEAST = 0.25;
const SLIDER = 0.1;
const MOST_IN_A_SET = 12;
/** A square of more than this would fill the memory of a small laptop. */
const MOST_ITEMS = 2000;

/** Loose notes that could become a group named `name`, or go `into` one; `similarity` is the mean of each two, 0 to 1. */
export interface Suggestion {
  notes: string[];
  into: string | null;
  name: string;
  similarity: number;
}

export interface SimilarSets {
  /** The most alike first. No note is in two of them, and none that a person has put in a group is in any. */
  suggestions: Suggestion[];
  /** To be proposed and never done unasked: "More breaks" and "No more breaks" look alike. Each within one group, or in none. */
  duplicates: string[][];
  /** Notes that were too many to compare. */
  leftOut: number;
}

/**
 * Notes whose wording is similar; nothing here knows what they mean. `fewer` is the slider, from -1 (more and smaller sets) to 1.
 * Groups that people made are fixed: loose notes may join them, and no two of them ever meet.
 */
export function similarSets(notes: readonly SimilarNote[], { fewer = 0 }: { fewer?: number } = {}): SimilarSets {
  const all = itemsAmong(notes);
  const items = all.slice(0, MOST_ITEMS);
  const square = cosines(vectorsOf(items.map(({ key }) => key)));
  const units = unitsOf(items);
  const least = LEAST - SLIDER * Math.min(1, Math.max(-1, fewer));
  const sizes = units.map((unit) => unit.length);
  const sets = averageLink(between(units, items, square), sizes, least).flatMap(cutDeeper);
  const suggestions = sets
    .flatMap((set) =>
      suggestionOf(
        leavesOf(set).flatMap((unit) => units[unit]!),
        items,
        square,
      ),
    )
    .sort((a, b) => b.similarity - a.similarity || byLetters(a.notes[0]!, b.notes[0]!));
  const leftOut = all.slice(MOST_ITEMS).reduce((sum, item) => sum + item.notes.length, 0);
  return { suggestions, duplicates: duplicatesAmong(items, square), leftOut };
}

/** What is linked: each loose item by itself, each group that a person made as a whole. */
function unitsOf(items: readonly Item[]): number[][] {
  const units = new Map<string | number, number[]>();
  items.forEach(({ group }, item) => {
    const unit = group ?? item;
    units.set(unit, [...(units.get(unit) ?? []), item]);
  });
  return [...units.values()];
}

const groupOf = (unit: readonly number[], items: readonly Item[]): string | null => items[unit[0]!]!.group;

/** The mean similarity between each two units; none at all between two groups. */
function between(units: readonly number[][], items: readonly Item[], square: Square): Square {
  const means = { size: units.length, cells: new Float32Array(units.length ** 2) };
  units.forEach((unit, one) => {
    for (let other = 0; other < one; other++) {
      const apart = groupOf(unit, items) !== null && groupOf(units[other]!, items) !== null;
      setBoth(means, one, other, apart ? -Infinity : meanBetween(unit, units[other]!, square));
    }
  });
  return means;
}

function meanBetween(ones: readonly number[], others: readonly number[], square: Square): number {
  let sum = 0;
  for (const one of ones) for (const other of others) sum += at(square, one, other);
  return sum / (ones.length * others.length);
}

/** Large sets fall into their halves, as far as those are not nearly the same. */
function cutDeeper(tree: Tree): Tree[] {
  if ('leaf' in tree || countLeaves(tree) <= MOST_IN_A_SET || tree.similarity >= NEARLY_THE_SAME) return [tree];
  return tree.halves.flatMap(cutDeeper);
}

function suggestionOf(set: readonly number[], items: readonly Item[], square: Square): Suggestion[] {
  const into = set.map((item) => items[item]!.group).find((group) => group !== null) ?? null;
  const loose = set.filter((item) => items[item]!.group === null).sort((a, b) => a - b);
  const notes = loose.flatMap((item) => items[item]!.notes).sort(byLetters);
  if (notes.length < (into === null ? 2 : 1)) return [];
  return [{ notes, into, name: asName(items[medoidOf(square, loose)!]!.text), similarity: meanOfPairs(set, square) }];
}

/** 1 for a single item, whose notes are all the same. */
function meanOfPairs(set: readonly number[], square: Square): number {
  const pairs = (set.length * (set.length - 1)) / 2;
  if (pairs === 0) return 1;
  return (meanBetween(set, set, square) * set.length ** 2 - set.length) / 2 / pairs;
}
