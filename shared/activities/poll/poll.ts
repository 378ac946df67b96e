import { z } from 'zod';
import { cast, countCodes, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { field, fields, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import { MOST_BYTES, cleanText, fits } from '../../text/graphemes.ts';
import { text, type Say } from '../../text/text.ts';
import { compare, groupings } from './compare.ts';
import { OTHER } from './other.ts';

const OTHER_LENGTH = 80;

const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters')
  .refine((value) => value !== OTHER, 'must be another code: "other" is taken');

const config = z.strictObject({
  question: text,
  options: z
    .array(z.strictObject({ code, text }))
    .min(2, 'needs at least two options')
    .max(30, 'has at most 30 options')
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two options with the same code'),
  /** How many options one person may choose at most. */
  choose: z.number().int().min(1).max(30).default(1),
  shuffle: z.boolean().default(false),
  other: z.boolean().default(false),
});

const answer = z.object({
  choices: z.array(z.string().max(22)).max(31),
  other: z.string().max(MOST_BYTES).transform(cleanText).optional(),
});

type Config = z.infer<typeof config>;
type Answer = z.infer<typeof answer>;
type State = Ballots<Answer>;

/** How many people chose each option, and how many answered at all. `others` are answers in own words, without their authors. */
export type PollResults = { people: number; counts: Record<string, number>; others: string[] };

export type PollView = {
  question: string;
  options: { code: string; text: string }[];
  choose: number;
  shuffle: boolean;
  other: boolean;
  /** null until the results may be seen. */
  results: PollResults | null;
};
export type PollScreen = PollView & { people: number };
export type PollMine = { choices: string[]; other: string };

/** Choice: one option or several, with an own answer where the poll allows it. */
export const poll: Kind<Config, State, Answer> = {
  config,
  answer,
  fromForm,
  start: () => emptyTable(),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (_config, state, act) => cast(state, { ...act, answer: settle(act.answer) }),
  turnOf: turnIn,
  people: (state) => state.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => ({ ...show(config, state, sight, sight.revealed), people: state.size }),
    presenter: (config, state, sight) => ({ ...show(config, state, sight, true), people: state.size }),
  },
  compare,
  groupings,
  rows,
};

function fromForm(form: Form, config: Config): unknown {
  const own = field(form, OTHER);
  const choices = [...new Set(fields(form, 'choice'))];
  // Who writes an own answer means it, whether or not the box beside it was ticked; not when the only choice is another.
  if (own && !choices.includes(OTHER) && (config.choose > 1 || choices.length === 0)) choices.push(OTHER);
  return own ? { choices, other: own } : { choices };
}

function refuse(config: Config, { choices, other }: Answer): Refusal | null {
  const known = new Set(config.options.map((option) => option.code));
  if (config.other) known.add(OTHER);
  if (choices.length === 0) return refusal('empty', { field: 'choice' });
  if (!choices.every((choice) => known.has(choice))) return refusal('unknown-option', { field: 'choice' });
  if (new Set(choices).size > config.choose) return refusal('too-many', { limit: config.choose, field: 'choice' });
  if (!choices.includes(OTHER)) return null;
  if (!other) return refusal('empty', { field: OTHER });
  return fits(other, OTHER_LENGTH) ? null : refusal('too-long', { limit: OTHER_LENGTH, field: OTHER });
}

/** The answer without doubles, and without own words that were not chosen. */
function settle({ choices, other }: Answer): Answer {
  const unique = [...new Set(choices)];
  return unique.includes(OTHER) && other ? { choices: unique, other } : { choices: unique };
}

const tally = oncePer((state: State): PollResults => ({
  people: state.size,
  counts: Object.fromEntries(countCodes(state, (answer) => answer.choices)),
  others: [...values(state)].flatMap((ballot) => ballot.answer.other ?? []).sort(),
}));

function show(config: Config, state: State, { say }: Sight, results: boolean): PollView {
  return {
    question: say(config.question),
    options: config.options.map((option) => ({ code: option.code, text: say(option.text) })),
    choose: config.choose,
    shuffle: config.shuffle,
    other: config.other,
    results: results ? tally(state) : null,
  };
}

function mine(state: State, participant: string): PollMine | null {
  const ballot = get(state, participant);
  return ballot ? { choices: ballot.answer.choices, other: ballot.answer.other ?? '' } : null;
}

function* rows(config: Config, state: State, say: Say): Generator<ExportRow> {
  const labels = new Map(config.options.map((option) => [option.code, say(option.text)]));
  for (const [participant, { answer, lang }] of entries(state))
    for (const choice of answer.choices)
      yield {
        participant,
        item: 'choice',
        value: choice,
        label: choice === OTHER ? (answer.other ?? '') : (labels.get(choice) ?? ''),
        lang,
      };
}
