import type { Pace } from '../../shared/room/views.ts';

/** How a part stands against its plan, in whole minutes. */
export type Standing = { is: 'on-time' } | { is: 'ahead' | 'behind'; minutes: number };

const MINUTE_MS = 60_000;

/** Where a part stands at a moment of the server's clock, in milliseconds: behind once its current step should be over. */
export function standingAt({ startedAt, from, to }: Pace, now: number): Standing {
  const elapsed = (now - startedAt) / MINUTE_MS;
  const [early, late] = [Math.floor(from - elapsed), Math.floor(elapsed - to)];
  if (early >= 1) return { is: 'ahead', minutes: early };
  return late >= 1 ? { is: 'behind', minutes: late } : { is: 'on-time' };
}
