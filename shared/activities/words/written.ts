import type { Texts } from '../../activity/kind.ts';
import { entries } from '../../table.ts';
import { cloudOf } from './cloud.ts';
import type { WordsAnswer, WordsConfig } from './config.ts';
import { controls, hiddenKeys } from './controls.ts';
import { writtenIn } from './spellings.ts';
import type { WordsState } from './state.ts';

/** Words for the list of all texts, each with all its spellings. */
export const texts: Texts<WordsConfig, WordsState, WordsAnswer> = {
  list: (config, state) => {
    const { words, headOf } = cloudOf(config, state.ballots, state.placed);
    const authors = authorsByWord(state, headOf);
    return words.map((word) => ({
      id: word.key,
      text: word.text,
      standing: hiddenKeys(state, word).length ? 'hidden' : 'shown',
      authors: authors.get(word.key) ?? [],
    }));
  },
  moderate: (config, state, ids, to) =>
    ids.flatMap((word) => controls.changes(config, state, { do: to === 'hidden' ? 'hide-word' : 'show-word', word }, '')),
  wordsIn: ({ words }) => words.join(', '),
};

function authorsByWord({ ballots }: WordsState, headOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const authors = new Map<string, string[]>();
  for (const [person, { answer }] of entries(ballots))
    for (const head of new Set(writtenIn(answer).map(({ key }) => headOf.get(key) ?? key)))
      authors.set(head, [...(authors.get(head) ?? []), person]);
  return authors;
}
