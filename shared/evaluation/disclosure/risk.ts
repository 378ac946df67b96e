import { total } from '../statistics/describe.ts';

/** How easily somebody is found in a file with one line per person. */
export interface Risk {
  /** Size of the smallest class of equal lines. */
  k: number;
  /** People alone in their class. */
  unique: number;
  expectedReidentifications: number;
  /** Classes / records, 0 to 1. */
  risk: number;
  warn: boolean;
  /** Whether what people said of themselves is among what they are found by. */
  about?: true;
}

const WARN_ABOVE = 0.03;

/**
 * The risk of a file whose key combinations are shared by so many people each. Everybody in the room is in the file, so a class of f
 * people gives away one of them by guessing once: Σ 1/f over records is the number of classes. Null for an empty file.
 */
export function riskOf(classes: readonly number[]): Risk | null {
  const records = total(classes);
  if (!records) return null;
  const risk = classes.length / records;
  const unique = classes.filter((size) => size === 1).length;
  return { k: Math.min(...classes), unique, expectedReidentifications: classes.length, risk, warn: risk > WARN_ABOVE };
}

/** The sizes of the classes of lines that are equal in all keys. */
export function classesOf(lines: readonly (readonly unknown[])[]): number[] {
  const sizes = new Map<string, number>();
  for (const keys of lines) sizes.set(JSON.stringify(keys), (sizes.get(JSON.stringify(keys)) ?? 0) + 1);
  return [...sizes.values()];
}
