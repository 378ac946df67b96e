import { turnIn } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { fields, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { entries, get } from '../../table.ts';
import { compareKey } from '../../text/compare-key.ts';
import { fits } from '../../text/graphemes.ts';
import { compare } from './compare.ts';
import { cloudOf, type Merged, type Word } from './cloud.ts';
import { wordsAnswer, wordsConfig, type WordsAnswer, type WordsConfig } from './config.ts';
import { controls, hiddenKeys, type WordsControl } from './controls.ts';
import { writtenIn } from './spellings.ts';
import { emptyWords, seenBallots, withAnswer, type WordsState } from './state.ts';
import { texts } from './written.ts';

export type { Word } from './cloud.ts';

const WORD_LENGTH = 40;
/** Words that the screen has room for, and those that a phone lists. */
const MOST_SHOWN = 300;
const MOST_ON_A_PHONE = 40;

export type WordsView = { question: string; perPerson: number; length: number; words: Word[] | null };
/** `frozen`: the cloud is held still, and so is `people`. */
export type WordsScreen = WordsView & { people: number; frozen: boolean };
/** A word with what was merged into it and can be split off again. */
export type MergedWord = Word & { parts: Word[] };
/** `since` is how many people wrote since the freeze; `stopped` is counted and not shown. */
export type WordsPresenter = Omit<WordsScreen, 'words'> & {
  words: MergedWord[];
  hidden: MergedWord[];
  stopped: Word[];
  stopWords: boolean;
  since: number;
};
export type WordsMine = { words: string[] };

/** Word cloud: a few words per person, spellings merged. */
export const words: Kind<WordsConfig, WordsState, WordsAnswer, WordsControl> = {
  config: wordsConfig,
  answer: wordsAnswer,
  fromForm: (form: Form) => ({ words: fields(form, 'word') }),
  start: emptyWords,
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (_config, state, act) => withAnswer(state, { ...act, answer: settle(act.answer) }),
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls,
  texts,
  people: (state) => state.ballots.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, MOST_ON_A_PHONE),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => ({
      ...show(config, state, sight, MOST_SHOWN),
      people: seenBallots(state).size,
      frozen: state.frozen !== null,
    }),
    presenter,
  },
  compare,
  rows,
};

function refuse(config: WordsConfig, { words }: WordsAnswer): Refusal | null {
  if (words.length === 0) return refusal('empty', { field: 'word' });
  if (words.length > config.perPerson) return refusal('too-many', { limit: config.perPerson, field: 'word' });
  return words.every((word) => fits(word, WORD_LENGTH)) ? null : refusal('too-long', { limit: WORD_LENGTH, field: 'word' });
}

/** One person counts once for a word, however often they wrote it. */
function settle({ words }: WordsAnswer): WordsAnswer {
  const byKey = new Map(words.map((word) => [compareKey(word), word]));
  return { words: [...byKey.values()] };
}

const isHidden = (state: WordsState, word: Merged): boolean => hiddenKeys(state, word).length > 0;

const frame = ({ question, perPerson }: WordsConfig, { say }: Sight) => ({
  question: say(question),
  perPerson,
  length: WORD_LENGTH,
});

/** What the room sees: while it is frozen, nothing of what came since. What the presenter hides and merges is seen at once. */
function show(config: WordsConfig, state: WordsState, sight: Sight, most: number): WordsView {
  if (!sight.revealed) return { ...frame(config, sight), words: null };
  const shown = cloudOf(config, seenBallots(state), state.placed).words.filter((word) => !isHidden(state, word));
  return { ...frame(config, sight), words: shown.slice(0, most).map(({ key, text, count }) => ({ key, text, count })) };
}

function presenter(config: WordsConfig, state: WordsState, sight: Sight): WordsPresenter {
  const { ballots, frozen, placed } = state;
  const { words, stopped, headOf } = cloudOf(config, ballots, placed);
  // What the frozen cloud shows and nobody writes any more can still be hidden.
  const before = cloudOf(config, seenBallots(state), placed).words.filter(({ keys }) => !keys.some((key) => headOf.has(key)));
  const all = [...before, ...words];
  return {
    ...frame(config, sight),
    words: all
      .filter((word) => !isHidden(state, word))
      .slice(0, MOST_SHOWN)
      .map(plain),
    hidden: all.filter((word) => isHidden(state, word)).map(plain),
    stopped: stopped.slice(0, MOST_SHOWN),
    stopWords: config.stopWords,
    people: ballots.size,
    frozen: frozen !== null,
    since: ballots.size - seenBallots(state).size,
  };
}

const plain = ({ key, text, count, parts }: Merged): MergedWord => ({ key, text, count, parts });

function mine(state: WordsState, participant: string): WordsMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { words: ballot.answer.words } : null;
}

/** `value` is the word that it counts under, `label` what was written. */
function* rows(config: WordsConfig, state: WordsState): Generator<ExportRow> {
  const { headOf } = cloudOf(config, state.ballots, state.placed);
  for (const [participant, { answer, lang }] of entries(state.ballots))
    for (const { key, text } of writtenIn(answer))
      yield { participant, item: 'word', value: headOf.get(key) ?? key, label: text, lang };
}
