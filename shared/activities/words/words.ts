import { z } from 'zod';
import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, KindChange, Sight } from '../../activity/kind.ts';
import { fields, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import { compareKey } from '../../text/compare-key.ts';
import { MOST_BYTES, cleanText, fits } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';

const WORD_LENGTH = 40;
const MOST_SHOWN = 120;

const config = z.strictObject({
  question: text,
  /** Words or short phrases per person. */
  perPerson: z.number().int().min(1).max(10).default(3),
});

const answer = z.object({
  words: z
    .array(z.string().max(MOST_BYTES).transform(cleanText))
    .max(20)
    .transform((written) => written.filter(Boolean)),
});
const control = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('hide-word'),
    word: z
      .string()
      .min(1)
      .max(4 * MOST_BYTES),
  }),
  z.object({
    do: z.literal('show-word'),
    word: z
      .string()
      .min(1)
      .max(4 * MOST_BYTES),
  }),
]);

type Config = z.infer<typeof config>;
type Answer = z.infer<typeof answer>;
type Control = z.infer<typeof control>;
/** `hidden` holds the compare keys of words that the presenter took off the cloud. */
type State = { ballots: Ballots<Answer>; hidden: Readonly<Record<string, true>> };

/** A word of the cloud: all spellings that compare equal, under the form that most people wrote. */
export type Word = { key: string; text: string; count: number };
export type WordsView = { question: string; perPerson: number; length: number; words: Word[] | null };
export type WordsScreen = WordsView & { people: number };
export type WordsPresenter = WordsScreen & { hidden: Word[] };
export type WordsMine = { words: string[] };

/** Word cloud: a few words per person, spellings merged. */
export const words: Kind<Config, State, Answer, Control> = {
  config,
  answer,
  fromForm: (form: Form) => ({ words: fields(form, 'word') }),
  start: () => ({ ballots: emptyTable(), hidden: {} }),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (_config, state, act) => ({ ...state, ballots: cast(state.ballots, { ...act, answer: settle(act.answer) }) }),
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: { schema: control, refuse: (_config, state, asked) => refuseControl(state, asked), changes },
  people: (state) => state.ballots.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => ({ ...show(config, state, sight, sight.revealed), people: state.ballots.size }),
    presenter: (config, state, sight) => ({
      ...show(config, state, sight, true),
      people: state.ballots.size,
      hidden: cloud(state.ballots).filter((word) => isHidden(state, word)),
    }),
  },
  rows,
};

function refuse(config: Config, { words }: Answer): Refusal | null {
  if (words.length === 0) return refusal('empty', { field: 'word' });
  if (words.length > config.perPerson) return refusal('too-many', { limit: config.perPerson, field: 'word' });
  return words.every((word) => fits(word, WORD_LENGTH)) ? null : refusal('too-long', { limit: WORD_LENGTH, field: 'word' });
}

/** One person counts once for a word, however often they wrote it. */
function settle({ words }: Answer): Answer {
  const byKey = new Map(words.map((word) => [compareKey(word), word]));
  return { words: [...byKey.values()] };
}

const refuseControl = (state: State, asked: Control): Refusal | null =>
  cloud(state.ballots).some((word) => word.key === asked.word) ? null : refusal('unknown-item', { field: 'word' });

function changes(_config: Config, _state: State, asked: Control): KindChange[] {
  return [{ field: 'kind', path: ['hidden', asked.word], value: asked.do === 'hide-word' ? true : undefined }];
}

/** Every word with its count, most frequent first; equal counts in the order of their keys, so that nothing tells who came first. */
const cloud = oncePer((ballots: Ballots<Answer>): Word[] => {
  const forms = new Map<string, Map<string, number>>();
  for (const { answer } of values(ballots)) for (const word of answer.words) countForm(forms, word);
  return [...forms].map(([key, spelled]) => merged(key, spelled)).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
});

function countForm(forms: Map<string, Map<string, number>>, word: string): void {
  const key = compareKey(word);
  const spelled = forms.get(key) ?? new Map<string, number>();
  forms.set(key, spelled.set(word, (spelled.get(word) ?? 0) + 1));
}

function merged(key: string, spelled: Map<string, number>): Word {
  const [text] = [...spelled].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]!;
  return { key, text, count: [...spelled.values()].reduce((sum, n) => sum + n, 0) };
}

const isHidden = (state: State, word: Word): boolean => Object.hasOwn(state.hidden, word.key);

function show(config: Config, state: State, { say }: Sight, results: boolean): WordsView {
  const shown = results
    ? cloud(state.ballots)
        .filter((word) => !isHidden(state, word))
        .slice(0, MOST_SHOWN)
    : null;
  return { question: say(config.question), perPerson: config.perPerson, length: WORD_LENGTH, words: shown };
}

function mine(state: State, participant: string): WordsMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { words: ballot.answer.words } : null;
}

function* rows(_config: Config, state: State): Generator<ExportRow> {
  for (const [participant, { answer, lang }] of entries(state.ballots))
    for (const word of answer.words) yield { participant, item: 'word', value: compareKey(word), label: word, lang };
}
