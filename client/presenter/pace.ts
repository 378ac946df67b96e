import type { Pace } from '../../shared/room/views.ts';
import { countdownAt, type Countdown } from './countdown.ts';

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

/** What the plan leaves for the current step, once its time has begun and until it is over. */
export function leftAt({ startedAt, from, to }: Pace, now: number): Countdown | null {
  if (to === from || now < startedAt + from * MINUTE_MS) return null;
  const left = countdownAt({ endsAt: startedAt + to * MINUTE_MS, seconds: (to - from) * 60 }, now);
  return left.pressing === 'over' ? null : left;
}
