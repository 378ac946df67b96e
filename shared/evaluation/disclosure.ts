import { THRESHOLDS } from './disclosure/thresholds.ts';

/** Why results are not shown: answers may still come, or so few people are behind them that one could tell who said what. */
export type Withheld = 'running' | 'too-few';

/** Nothing is shown of fewer people than this. Everybody in the room is in the file, and attendance is known. */
export const LEAST_SHOWN: number = THRESHOLDS.team;

/** Why the results of an instrument are withheld, or null; `matched` counts the people who answered both waves. */
export function withheldFrom({ closed, matched }: { closed: boolean; matched: number }): Withheld | null {
  if (!closed) return 'running';
  return matched < LEAST_SHOWN ? 'too-few' : null;
}
