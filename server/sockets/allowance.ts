/** Commands that one person may send at once, and how many come back per second. */
const BURST = 30;
const PER_SECOND = 3;

/**
 * A budget of commands for one sender. Each call spends one; the result is 0, or the seconds to wait. Nobody is disconnected, and
 * it is never counted by address: a whole room may share one.
 */
export function allowance(): (nowMs: number) => number {
  let left = BURST;
  let at = 0;
  return (now) => {
    left = at ? Math.min(BURST, left + ((now - at) / 1000) * PER_SECOND) : BURST;
    at = now;
    if (left < 1) return Math.ceil((1 - left) / PER_SECOND);
    left -= 1;
    return 0;
  };
}
