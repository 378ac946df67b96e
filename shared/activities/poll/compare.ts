import type { Ballots } from '../../activity/ballots.ts';
import type { Compared, Grouping } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say, Text } from '../../text/text.ts';

type Config = { options: readonly { code: string; text: Text }[]; choose: number };
type State = { ballots: Ballots<{ choices: string[] }> };

/** People by the one option that they chose; an answer in own words names its author and belongs to the rest. */
export function groupings({ options, choose }: Config, { ballots }: State, say: Say): Grouping[] {
  if (choose > 1) return [];
  const levels = options.map(({ code, text }) => ({ code, label: say(text) }));
  const of = () => new Map(entries(ballots).map(([person, { answer }]) => [person, answer.choices[0] ?? '']));
  return [{ item: '', label: '', kind: 'nominal', levels, of }];
}

/** The share that chose each option. */
export function compare({ options }: Config, { ballots }: State, say: Say): Compared {
  const answers = entries(ballots);
  const lines = options.map(({ code, text }) => ({
    code,
    label: say(text),
    said: new Map(answers.map(([person, { answer }]) => [person, answer.choices.includes(code) ? 1 : 0])),
  }));
  return { measure: 'share', range: null, lines };
}
