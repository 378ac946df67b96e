import { z } from 'zod';
import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { field, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import { MOST_BYTES, cleanText } from '../../text/graphemes.ts';
import { text } from '../../text/text.ts';
import { compare } from './compare.ts';
import { binsOf, type Bin } from './bins.ts';
import { readNumber } from '../../number/read.ts';
import { nearestTo, quantile } from './statistics.ts';
import { distanceOf, isWithin, tolerance } from '../../number/tolerance.ts';

const MOST_TYPED = 60;
const MOST_NEAREST = 3;

const config = z
  .strictObject({
    question: text,
    unit: text.optional(),
    min: z.number().finite().optional(),
    max: z.number().finite().optional(),
    /** The grain of the answers, counted from `min` or 0. Whole numbers with 1; any decimals without it. */
    step: z.number().positive('must be more than 0').optional(),
    /** The right value, where there is one. */
    answer: z.number().finite().optional(),
    tolerance: tolerance.default(0),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min < max, { error: 'must be more than min', path: ['max'] })
  .refine(({ min = -Infinity, max = Infinity, answer = min }) => answer >= min && answer <= max, {
    error: 'must be between min and max',
    path: ['answer'],
  });

const answer = z.object({
  value: z.union([
    z.number(),
    z
      .string()
      .max(4 * MOST_BYTES)
      .transform(cleanText),
  ]),
});

type Config = z.infer<typeof config>;
type Answer = z.infer<typeof answer>;
type State = Ballots<{ value: number; typed: string }>;

/** What a room guessed. `bins` is for the screen and the console; `within` is how many were near enough to the right value. */
export type NumberResults = {
  people: number;
  median: number;
  q1: number;
  q3: number;
  right: { value: number; tolerance: number; within: number; nearest: { value: number; count: number }[] } | null;
};
export type NumberView = {
  question: string;
  unit: string;
  min: number | null;
  max: number | null;
  step: number | null;
  /** null until the results may be seen, and while there are none. */
  results: NumberResults | null;
};
export type NumberScreen = NumberView & { people: number; shown: boolean; bins: Bin[] };
export type NumberPresenter = NumberScreen & { answer: number | null; tolerance: number };
/** `within` is null where there is no right value, or not yet. */
export type NumberMine = { value: number; typed: string; within: boolean | null };

/** A number: an estimate, with or without a right value. */
export const number: Kind<Config, State, Answer> = {
  config,
  answer,
  secret: ({ answer }) => answer !== undefined,
  fromForm: (form: Form) => ({ value: field(form, 'value') }),
  start: () => emptyTable(),
  refuse: (config, _state, { answer }, sight) => refuse(config, answer, sight),
  fold: (config, state, act) => cast(state, { ...act, answer: settle(config, act.answer) }),
  ballotAt: (participant) => [participant],
  turnOf: turnIn,
  people: (state) => state.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (config, state, participant, sight) => mine(config, state, participant, sight),
    screen: (config, state, sight) => screen(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => presenter(config, state, sight),
  },
  compare,
  rows,
};

const typedIn = ({ value }: Answer): string => String(value);

function refuse(config: Config, answer: Answer, { revealed }: Sight): Refusal | null {
  if (revealed && config.answer !== undefined) return refusal('closed');
  if (typedIn(answer).length > MOST_TYPED) return refusal('too-long', { limit: MOST_TYPED, field: 'value' });
  const read = readNumber(typedIn(answer), config, 'value');
  return typeof read === 'number' ? null : read;
}

/** What was typed is kept beside its value, so that a page can show both. */
function settle(config: Config, answer: Answer): { value: number; typed: string } {
  const read = readNumber(typedIn(answer), config, 'value');
  return { value: typeof read === 'number' ? read : 0, typed: typedIn(answer) };
}

const sorted = oncePer((state: State): number[] =>
  values(state)
    .map(({ answer }) => answer.value)
    .sort((a, b) => a - b),
);

function resultsOf(config: Config, state: State): NumberResults | null {
  const guesses = sorted(state);
  if (guesses.length === 0) return null;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(guesses, share)) as [number, number, number];
  // Between whole numbers, halves and quarters of the middle say nothing.
  const rounded = (value: number): number => (Number.isInteger(config.step) ? Math.round(value) : value);
  return { people: guesses.length, median, q1: rounded(q1), q3: rounded(q3), right: rightOf(config, guesses) };
}

function rightOf({ answer, tolerance }: Config, guesses: readonly number[]): NumberResults['right'] {
  if (answer === undefined) return null;
  return {
    value: answer,
    tolerance: distanceOf(answer, tolerance),
    within: guesses.filter((guess) => isWithin(guess, answer, tolerance)).length,
    nearest: nearestTo(answer, guesses, MOST_NEAREST),
  };
}

function show(config: Config, state: State, { say }: Sight, results: boolean): NumberView {
  return {
    question: say(config.question),
    unit: config.unit ? say(config.unit) : '',
    min: config.min ?? null,
    max: config.max ?? null,
    step: config.step ?? null,
    results: results ? resultsOf(config, state) : null,
  };
}

const screen = (config: Config, state: State, sight: Sight, results: boolean): NumberScreen => ({
  ...show(config, state, sight, results),
  people: state.size,
  shown: results,
  bins: results ? binsOf(sorted(state), config.step ?? null) : [],
});

const presenter = (config: Config, state: State, sight: Sight): NumberPresenter => ({
  ...screen(config, state, sight, true),
  answer: config.answer ?? null,
  tolerance: config.answer === undefined ? 0 : distanceOf(config.answer, config.tolerance),
});

function mine({ answer, tolerance }: Config, state: State, participant: string, { revealed }: Sight): NumberMine | null {
  const ballot = get(state, participant);
  if (!ballot) return null;
  const { value, typed } = ballot.answer;
  return { value, typed, within: revealed && answer !== undefined ? isWithin(value, answer, tolerance) : null };
}

function* rows({ answer, tolerance }: Config, state: State): Generator<ExportRow> {
  for (const [participant, { answer: given, lang }] of entries(state)) {
    yield { participant, item: 'value', value: given.value, label: given.typed, lang };
    if (answer !== undefined)
      yield { participant, item: 'correct', value: isWithin(given.value, answer, tolerance) ? 1 : 0, label: '', lang };
  }
}
