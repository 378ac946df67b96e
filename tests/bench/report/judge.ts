import type { TurnResult } from '../turn.ts';
import { METRICS, type Kind, type Metric } from './metrics.ts';
import { median } from './statistics.ts';

/** `missed` is a time over its goal: said, but not held against anybody. */
export type Verdict = 'PASS' | 'FAIL' | 'met' | 'missed' | '';

/** One line of the report. `floor` and `ours` stand for all rounds. */
export interface Line {
  people: number;
  name: string;
  kind: Kind;
  floor: number | null;
  ours: number | null;
  ratio: number | null;
  goal: number | null;
  verdict: Verdict;
  /** How far the rounds of ours lie apart, as a share of their median. */
  spread: number | null;
}

/** All lines for a room of this size. */
export const linesOf = (people: number, floor: readonly TurnResult[], ours: readonly TurnResult[]): Line[] =>
  METRICS.map((metric) => lineOf(metric, people, numbersOf(metric, floor), numbersOf(metric, ours)));

const numbersOf = (metric: Metric, turns: readonly TurnResult[]): number[] => turns.flatMap((turn) => metric.of(turn) ?? []);

function lineOf({ name, kind, goals, least }: Metric, people: number, floors: readonly number[], all: readonly number[]): Line {
  const [floor, ours] = [one(floors, least), one(all, least)];
  const ratio = floor && ours !== null ? ours / floor : null;
  const goal = goals?.[people] ?? null;
  return {
    people,
    name,
    kind,
    floor,
    ours,
    ratio,
    goal,
    verdict: verdictOf(kind, kind === 'ratio' ? ratio : ours, goal),
    spread: spreadOf(all),
  };
}

function one(numbers: readonly number[], least: boolean | undefined): number | null {
  if (!numbers.length) return null;
  return least ? Math.min(...numbers) : median(numbers);
}

/** The distance between the lowest and the highest, as a share of the median; null of fewer than two. */
export function spreadOf(numbers: readonly number[]): number | null {
  if (numbers.length < 2) return null;
  return (Math.max(...numbers) - Math.min(...numbers)) / Math.abs(median(numbers));
}

/** A value against its goal: less is better, and as much as the goal is good enough. */
export function verdictOf(kind: Kind, value: number | null, goal: number | null): Verdict {
  if (value === null || goal === null) return '';
  if (kind === 'time') return value <= goal ? 'met' : 'missed';
  return value <= goal ? 'PASS' : 'FAIL';
}
