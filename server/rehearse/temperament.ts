import type { Random } from './random.ts';

/** What somebody is like. */
export interface Temperament {
  /** Some only watch. */
  answers: boolean;
  /** How long they think, compared with the middle of the room. */
  slowness: number;
  /** How likely their phone sleeps for a while after an answer. */
  sleepy: number;
}

/** Somebody as they come. Of every ten one only watches, of every seven one has a phone that goes to sleep. */
export const temperamentOf = (number: number, random: Random): Temperament => ({
  answers: number % 10 !== 4,
  slowness: Math.exp(0.35 * random.normal()),
  sleepy: number % 7 === 3 ? 0.5 : 0,
});

const LEAST_MS = 800;
const MOST_TIMES = 4;

/** How long they think about something that takes most people `seconds`, in milliseconds. */
export function thinkingMs(seconds: number, { slowness }: Temperament, random: Random): number {
  const times = Math.min(MOST_TIMES, slowness * Math.exp(0.4 * random.normal()));
  return Math.max(LEAST_MS, seconds * 1000 * times);
}

/** How long a phone sleeps, in milliseconds. */
export const sleepMs = (random: Random): number => 3_000 + random.below(9_000);
