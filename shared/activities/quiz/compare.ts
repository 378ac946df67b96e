import type { Compared } from '../../activity/compare.ts';
import type { Say } from '../../text/text.ts';
import type { Config } from './config.ts';
import { scoresOf, type State } from './state.ts';

/** The share of people whose answer is right. */
export function compare(config: Config, state: State, say: Say): Compared {
  const said = new Map([...scoresOf(config, state)].map(([person, { outcome }]) => [person, outcome === 'right' ? 1 : 0]));
  return { measure: 'share', range: null, lines: [{ code: 'right', label: say(config.question), said }] };
}
