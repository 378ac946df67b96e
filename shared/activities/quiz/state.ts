import { oncePer, type Ballots } from '../../activity/ballots.ts';
import { entries, values } from '../../table.ts';
import type { Config } from './config.ts';
import { scoreOf, type Held, type Score } from './score.ts';

/** `accepted` holds the keys of typed answers that the presenter accepted after the fact. */
export type State = { ballots: Ballots<Held>; accepted: Readonly<Record<string, true>> };

const known = new WeakMap<State, ReadonlyMap<string, Score>>();

/** What everybody's answer earns, by participant. */
export function scoresOf(config: Config, state: State): ReadonlyMap<string, Score> {
  let scores = known.get(state);
  if (!scores) {
    scores = new Map(entries(state.ballots).map(([who, { answer }]) => [who, scoreOf(config, answer, state.accepted)]));
    known.set(state, scores);
  }
  return scores;
}

/** Typed answers that count as one, under the spelling that most people used. */
export type Group = { key: string; text: string; count: number };

/** The groups of typed answers, most frequent first; equal ones by key, so that nothing tells who came first. */
export const groupsIn = oncePer((ballots: Ballots<Held>): Group[] => {
  const spelled = new Map<string, Map<string, number>>();
  for (const { answer } of values(ballots)) {
    const { key } = answer;
    const forms = spelled.get(key) ?? new Map<string, number>();
    spelled.set(key, forms.set(answer.text, (forms.get(answer.text) ?? 0) + 1));
  }
  return [...spelled].map(([key, forms]) => merged(key, forms)).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
});

function merged(key: string, forms: ReadonlyMap<string, number>): Group {
  const [text] = [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]!;
  return { key, text, count: [...forms.values()].reduce((sum, n) => sum + n, 0) };
}
