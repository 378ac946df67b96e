import type { Ballots } from '../../activity/ballots.ts';
import type { Compared } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import type { Answer, Config } from './config.ts';

/** The mean of the points that each item got. */
export function compare({ items, budget }: Config, { ballots }: { ballots: Ballots<Answer> }, say: Say): Compared {
  const answers = entries(ballots);
  const lines = items.map(({ code, text }) => ({
    code,
    label: say(text),
    said: new Map(answers.map(([person, { answer }]) => [person, answer.points[code] ?? 0])),
  }));
  return { measure: 'mean', range: [0, budget], lines };
}
