import type { Ballots } from '../../activity/ballots.ts';
import type { Compared, Line } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { rangeOf, type Answer, type Config } from './config.ts';

/** The median place of each item, a line for each axis. */
export function compare(config: Config, { ballots }: { ballots: Ballots<Answer> }, say: Say): Compared {
  const { min, max } = rangeOf(config);
  const line = (item: Config['items'][number], axis: 'x' | 'y'): Line => ({
    code: `${item.code}.${axis}`,
    label: `${say(item.text)} · ${say(config[axis].label)}`,
    said: placed(ballots, item.code, axis),
  });
  return { measure: 'median', range: [min, max], lines: config.items.flatMap((item) => [line(item, 'x'), line(item, 'y')]) };
}

function placed(ballots: Ballots<Answer>, code: string, axis: 'x' | 'y'): Map<string, number> {
  const places = new Map<string, number>();
  for (const [person, { answer }] of entries(ballots)) {
    const at = Object.hasOwn(answer.items, code) ? answer.items[code]?.[axis] : undefined;
    if (at !== undefined) places.set(person, at);
  }
  return places;
}
