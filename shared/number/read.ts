import { refusal, type Refusal } from '../protocol/refusal.ts';
import { parseNumber, withoutUnit } from '../text/number-text.ts';
import type { Text } from '../text/text.ts';

/** What a question asks of a number. */
export interface Asked {
  unit?: Text | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Whether `1,200` is twelve hundred; so it is with a whole step too. */
  whole?: boolean;
}

/** A typed number by the rules of its question, or why it is none. */
export function readNumber(typed: string, asked: Asked, field: string): number | Refusal {
  if (!typed.trim()) return refusal('empty', { field });
  const value = parseNumber(withoutUnit(typed, unitsOf(asked.unit)), asked.whole ?? Number.isInteger(asked.step));
  if (value === null) return refusal('not-a-number', { field });
  const { min, max, step } = asked;
  if (min !== undefined && value < min) return refusal('too-small', { limit: min, field });
  if (max !== undefined && value > max) return refusal('too-large', { limit: max, field });
  if (step !== undefined && !isMultiple(value - (min ?? 0), step)) return refusal('off-step', { limit: step, field });
  return value;
}

const unitsOf = (unit: Text | undefined): string[] => [
  '%',
  '٪',
  ...(typeof unit === 'string' ? [unit] : Object.values(unit ?? {})),
];

const isMultiple = (value: number, step: number): boolean => {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-6;
};
