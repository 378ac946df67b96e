import type { Ballots } from '../../activity/ballots.ts';
import type { Compared, Grouping } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import type { ScaleConfig } from './config.ts';
import type { SKIP } from './skip.ts';

type State = { ballots: Ballots<Readonly<Record<string, number | typeof SKIP>>> };

/** People by the point that they gave to a statement; who skipped it belongs to the rest. */
export const groupings = (config: ScaleConfig, state: State, say: Say): Grouping[] =>
  config.statements.map(({ code, text }) => ({
    item: code,
    label: say(text),
    kind: 'ordered',
    levels: config.scale.map((label, at) => ({ code: String(at + 1), label: label === null ? String(at + 1) : say(label) })),
    of: () => new Map([...rated(state, code)].map(([person, point]) => [person, String(point)])),
  }));

/** The mean point of each statement. */
export const compare = (config: ScaleConfig, state: State, say: Say): Compared => ({
  measure: 'mean',
  range: [1, config.scale.length],
  lines: config.statements.map(({ code, text }) => ({ code, label: say(text), said: rated(state, code) })),
});

function rated({ ballots }: State, code: string): Map<string, number> {
  const points = new Map<string, number>();
  for (const [person, { answer }] of entries(ballots)) {
    const value = answer[code];
    if (typeof value === 'number') points.set(person, value);
  }
  return points;
}
