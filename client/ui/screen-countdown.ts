import type { TimerView } from '../../shared/room/views.ts';

/** What a countdown shows: `share` of its time that is left (0 to 1), and how pressing it is. */
export interface Countdown {
  text: string;
  share: number;
  urgency: 'calm' | 'due' | 'late' | 'over';
}

/** From these shares of its time left, a countdown turns orange and then red. */
const DUE = 0.2;
const LATE = 0.05;

/** A countdown at `now`, in milliseconds on the server's clock. */
export function countdownAt({ endsAt, seconds }: TimerView, now: number): Countdown {
  const left = Math.min(seconds, Math.max(0, Math.ceil((endsAt - now) / 1000)));
  const share = seconds ? left / seconds : 0;
  return { text: clock(left), share, urgency: urgencyOf(share) };
}

function urgencyOf(share: number): Countdown['urgency'] {
  if (share <= 0) return 'over';
  if (share <= LATE) return 'late';
  return share <= DUE ? 'due' : 'calm';
}

/** Seconds as 4:05 or 1:04:05. */
function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
