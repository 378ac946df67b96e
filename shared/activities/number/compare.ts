import type { Ballots } from '../../activity/ballots.ts';
import type { Compared } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say, Text } from '../../text/text.ts';

type Config = { question: Text; unit?: Text | undefined };

/** The median guess. */
export function compare({ question, unit }: Config, state: Ballots<{ value: number }>, say: Say): Compared {
  const said = new Map(entries(state).map(([person, { answer }]) => [person, answer.value]));
  const label = unit ? `${say(question)} (${say(unit)})` : say(question);
  return { measure: 'median', range: null, lines: [{ code: 'value', label, said }] };
}
