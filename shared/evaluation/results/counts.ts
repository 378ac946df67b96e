import type { Item } from '../../session/instrument.ts';
import { unless, type Result } from '../analysis/result.ts';
import type { Asked, Response } from '../answers.ts';
import type { BeforeAfter } from '../distribution.ts';
import { isPoint } from '../orientation.ts';
import { total } from '../statistics/describe.ts';
import { mayBeSubtracted } from './unanimity.ts';

/** So many people changed by so many points toward the aim. */
export interface ChangeCount {
  change: number;
  people: number;
}

/** Everybody's change, from the farthest away to the farthest toward, empty ones included. */
export function changeCounts(changes: readonly number[], points: number): ChangeCount[] {
  const counts = Array.from({ length: 2 * points - 1 }, (_, at) => ({ change: at + 1 - points, people: 0 }));
  for (const change of changes) counts[change + points - 1]!.people++;
  return counts;
}

/** The points that everybody gave in each wave, whoever answered the other one. */
export function pointsIn({ instrument, waves }: Asked, { code }: Item): BeforeAfter<number[]> {
  const points = (people: ReadonlyMap<string, Response>): number[] =>
    [...people.values()].map(({ items }) => items[code]).filter((value) => isPoint(instrument, value));
  return { before: points(waves.before.people), after: points(waves.after.people) };
}

/** How many of them gave each point, from point 1 upward. */
export function everybodyIn(asked: Asked, item: Item): BeforeAfter<number[]> {
  const { before, after } = pointsIn(asked, item);
  const counted = (values: readonly number[]): number[] => {
    const counts = asked.instrument.scale.map(() => 0);
    for (const value of values) counts[value - 1]!++;
    return counts;
  };
  return { before: counted(before), after: counted(after) };
}

/** Everybody's answers of one wave, unless taking away the matched would show those of a few. */
export function everybodyOrNot(all: number[], matched: readonly number[], threshold: number): Result<{ counts: number[] }> {
  const n = total(all);
  const tells = !mayBeSubtracted(all, matched, threshold) && 'tells-of-the-unmatched';
  return unless(n < threshold ? 'too-few' : tells, n, () => ({ counts: all }));
}
