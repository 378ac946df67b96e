import type { WordsView } from '../../../shared/activities/words/words.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** A few words each, the usual ones most often. */
export const words: Behaviour<WordsView> = {
  seconds: (view) => 5 + 3 * view.perPerson,
  acts({ perPerson }, { lang, random }) {
    const known = phrasesIn(lang).words;
    const rank = new Map(known.map((word, at) => [word, at]));
    return [{ word: drawn(known, 1 + random.below(perPerson), (word) => 1 / (1 + rank.get(word)!), random) }];
  },
};
