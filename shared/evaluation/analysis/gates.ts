import type { Why } from './result.ts';

/** Fewest who moved for a sentence about chance: below it no split has p ≤ .05. */
export const LEAST_CHANGED = 6;

/** Fewest for a test of the whole table. */
export const LEAST_FOR_A_TABLE = 25;

/** For alpha: fewest items, fewest complete cases, and below what it is called unstable. */
export const ALPHA = { items: 3, people: 10, stable: 30 } as const;

/** Rooms that are listed, and rooms that are pooled. */
export const LEAST_ROOMS = { listed: 2, pooled: 5 } as const;

/** The first reason that holds, or null. */
export const firstOf = (...reasons: (Why | null | false)[]): Why | null => reasons.find((why) => why) || null;
