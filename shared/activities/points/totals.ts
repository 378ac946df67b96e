import { oncePer, type Ballots } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import type { Answer } from './config.ts';

/** What one item got: points in all, and how many people gave it none. */
export type ItemTotal = { sum: number; none: number };
/** `total` is the sum over all items. */
export type PointsResults = { people: number; total: number; items: Record<string, ItemTotal> };

/** The sums of a budget over everybody who answered; an item of which nobody answered anything is absent. */
export const totalsOf = oncePer((ballots: Ballots<Answer>): PointsResults => {
  const items: Record<string, ItemTotal> = {};
  let total = 0;
  for (const { answer } of values(ballots))
    for (const [code, given] of Object.entries(answer.points)) {
      const at = (items[code] ??= { sum: 0, none: 0 });
      at.sum += given;
      at.none += given === 0 ? 1 : 0;
      total += given;
    }
  return { people: ballots.size, total, items };
});
