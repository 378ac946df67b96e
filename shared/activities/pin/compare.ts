import type { Ballots } from '../../activity/ballots.ts';
import type { Compared } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import type { Answer, Config } from './config.ts';
import { regionAt } from './regions.ts';

/** The share of people with a pin in each region. */
export function compare({ regions }: Config, state: Ballots<Answer>, say: Say): Compared {
  const answers = entries(state).map(
    ([person, { answer }]) => [person, new Set(answer.pins.map((pin) => regionAt(pin, regions)))] as const,
  );
  const lines = regions.map(({ code, label }) => ({
    code,
    label: say(label),
    said: new Map(answers.map(([person, at]) => [person, at.has(code) ? 1 : 0])),
  }));
  return { measure: 'share', range: null, lines };
}
