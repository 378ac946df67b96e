import type { TimerView } from '../../shared/room/views.ts';

/** How a countdown stands: seconds left (negative once it is over), the share left from 0 to 1, and how pressing it is. */
export type Countdown = { left: number; share: number; pressing: 'none' | 'soon' | 'last' | 'over' };

/** A countdown at a moment of the server's clock, in milliseconds. Soon: 20 % left; last: 5 %. */
export function countdownAt({ endsAt, seconds }: TimerView, now: number): Countdown {
  const left = Math.ceil((endsAt - now) / 1000);
  const share = Math.min(1, Math.max(0, left / seconds));
  return { left, share, pressing: left <= 0 ? 'over' : share <= 0.05 ? 'last' : share <= 0.2 ? 'soon' : 'none' };
}

/** Seconds as minutes and seconds: 4:05, and 1:04:05 from an hour on. */
export function clockText(seconds: number): string {
  const total = Math.abs(seconds);
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60];
  const rest = String(total % 60).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
