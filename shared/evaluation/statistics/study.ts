import type { Study } from './random-effects.ts';

/** A room as a study: its mean change and s²/n; null where nobody differs, since it has no variance to weigh it by. */
export const meanStudy = (n: number, meanChange: number, sdChange: number): Study | null =>
  n > 1 && sdChange > 0 ? { y: meanChange, v: sdChange ** 2 / n } : null;

/** The variance of a mean change from the spreads of both waves and their correlation (Morris 2008): what s²/n is of the changes. */
export const changeVariance = (n: number, sdBefore: number, sdAfter: number, r: number): number =>
  (sdBefore ** 2 + sdAfter ** 2 - 2 * r * sdBefore * sdAfter) / n;

/** A share x of n as a logit with its variance; half a person is added to both sides where one is empty. */
export function logitStudy(x: number, n: number): Study {
  const add = x === 0 || x === n ? 0.5 : 0;
  const [yes, no] = [x + add, n - x + add];
  return { y: Math.log(yes / no), v: 1 / yes + 1 / no };
}

/** A logit as a share. */
export const shareOfLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));
