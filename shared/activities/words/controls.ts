import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import type { Json } from '../../json.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { MOST_BYTES } from '../../text/graphemes.ts';
import { cloudOf, type Cloud, type Merged } from './cloud.ts';
import type { WordsConfig } from './config.ts';
import { seenBallots, type WordsState } from './state.ts';

const word = z
  .string()
  .min(1)
  .max(4 * MOST_BYTES);

/** What the presenter does with the words. Words are named by their keys. */
const wordsControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('hide-word'), word }),
  z.object({ do: z.literal('show-word'), word }),
  /** Counts a word, with all its spellings, under another. */
  z.object({ do: z.literal('merge-word'), word, into: word }),
  /** Lets a spelling, or what was merged by hand, stand on its own again. */
  z.object({ do: z.literal('split-word'), word }),
  /** Holds the cloud of the room still while answers go on being accepted. */
  z.object({ do: z.literal('freeze'), frozen: z.boolean() }),
]);

export type WordsControl = z.infer<typeof wordsControl>;

export const controls: Controls<WordsConfig, WordsState, WordsControl> = { schema: wordsControl, refuse, changes };

const cloudIn = (config: WordsConfig, { ballots, placed }: WordsState): Cloud => cloudOf(config, ballots, placed);

/** A word as it is now, or one that only the frozen cloud still shows. */
const findWord = (config: WordsConfig, state: WordsState, key: string): Merged | undefined =>
  [state.ballots, seenBallots(state)]
    .flatMap((ballots) => cloudOf(config, ballots, state.placed).words)
    .find((one) => one.key === key);

function refuse(config: WordsConfig, state: WordsState, asked: WordsControl): Refusal | null {
  if (asked.do === 'freeze') return null;
  if (asked.do === 'split-word')
    return partOwner(cloudIn(config, state), asked.word) ? null : refusal('unknown-item', { field: 'word' });
  if (!findWord(config, state, asked.word)) return refusal('unknown-item', { field: 'word' });
  if (asked.do !== 'merge-word') return null;
  return findWord(config, state, asked.into) && asked.into !== asked.word ? null : refusal('unknown-item', { field: 'into' });
}

/** The word that has this key among what can be split off. */
const partOwner = (cloud: Cloud, key: string): Merged | undefined =>
  cloud.words.find(({ parts }) => parts.some((part) => part.key === key));

function changes(config: WordsConfig, state: WordsState, asked: WordsControl, id: string): KindChange[] {
  switch (asked.do) {
    case 'hide-word':
      return findWord(config, state, asked.word)!.keys.map((key) => set(['hidden', key], true));
    case 'show-word':
      return hiddenKeys(state, findWord(config, state, asked.word)).map((key) => set(['hidden', key], undefined));
    case 'merge-word':
      return [set(['placed', asked.word], asked.into)];
    case 'split-word':
      return split(cloudIn(config, state), state, asked.word);
    case 'freeze':
      return asked.frozen === (state.frozen !== null) ? [] : [set(['frozen'], asked.frozen ? id : null)];
  }
}

const set = (path: string[], value: Json | undefined): KindChange => ({ field: 'kind', path, value });

/** A word is hidden with all its spellings, and by any of them: who leads them may change, and differ in a frozen cloud. */
export const hiddenKeys = ({ hidden }: WordsState, word: Merged | undefined): string[] =>
  (word?.keys ?? []).filter((key) => Object.hasOwn(hidden, key));

/** What was merged by hand leaves by taking the merge back; a near spelling by standing alone from now on. */
function split({ groups }: Cloud, { placed }: WordsState, key: string): KindChange[] {
  const byHand = (groups.get(key) ?? []).filter((one) => Object.hasOwn(placed, one) && placed[one] !== one);
  return byHand.length ? byHand.map((one) => set(['placed', one], undefined)) : [set(['placed', key], key)];
}
