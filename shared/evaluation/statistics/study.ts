import type { Study } from './random-effects.ts';

/** A room as a study: its mean change and s²/n; null where nobody differs, since it has no variance to weigh it by. */
export const meanStudy = (n: number, meanChange: number, sdChange: number): Study | null =>
  n > 1 && sdChange > 0 ? { y: meanChange, v: sdChange ** 2 / n } : null;
