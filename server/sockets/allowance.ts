/** Commands that one person may send at once, and how many come back per second: 30 in ten seconds, again and again. */
const BURST = 30;
const PER_SECOND = 3;

/**
 * A budget for one sender or one room. Each call spends one; the result is 0, or the seconds to wait. Nobody is disconnected, and
 * it is never counted by address: a whole room may share one. Both numbers are asked anew each time: a room grows.
 */
export function allowance(
  burst: () => number = () => BURST,
  perSecond: () => number = () => PER_SECOND,
): (nowMs: number) => number {
  let left = burst();
  let at = 0;
  return (now) => {
    left = at ? Math.min(burst(), left + ((now - at) / 1000) * perSecond()) : burst();
    at = now;
    if (left < 1) return Math.ceil((1 - left) / perSecond());
    left -= 1;
    return 0;
  };
}
