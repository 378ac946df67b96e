import type { Compared } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import { cloudOf } from './cloud.ts';
import type { WordsConfig } from './config.ts';
import { hiddenKeys } from './controls.ts';
import { wordsOf } from './spellings.ts';
import type { WordsState } from './state.ts';

const MOST_LINES = 10;

/** The share of people who wrote each of the most frequent words that are shown. */
export function compare(config: WordsConfig, state: WordsState): Compared {
  const { words, headOf } = cloudOf(config, state.ballots, state.placed);
  const written = entries(state.ballots).map(
    ([person, ballot]) => [person, new Set(wordsOf(ballot, config.stopWords).map(({ key }) => headOf.get(key)))] as const,
  );
  const lines = words
    .filter((word) => hiddenKeys(state, word).length === 0)
    .slice(0, MOST_LINES)
    .map(({ key, text }) => ({
      code: key,
      label: text,
      said: new Map(written.map(([who, keys]) => [who, keys.has(key) ? 1 : 0])),
    }));
  return { measure: 'share', range: null, lines };
}
