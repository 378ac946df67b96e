import { z } from 'zod';
import { cast, countCodes, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { field, fields, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import { MOST_BYTES, cleanText, fits } from '../../text/graphemes.ts';
import type { Instruments } from '../../session/instrument.ts';
import type { Pictures } from '../../session/pictures.ts';
import type { Say } from '../../text/text.ts';
import { compare, groupings } from './compare.ts';
import { config, rightOf, VIEWS, withOptions, type Config, type Option, type PollViewName } from './config.ts';
import { OTHER } from './other.ts';
import { isSetAside, texts } from './written.ts';

const OTHER_LENGTH = 80;

const control = z.object({ do: z.literal('show-view'), view: z.enum(VIEWS) });

const answer = z.object({
  choices: z.array(z.string().max(22)).max(31),
  other: z.string().max(MOST_BYTES).transform(cleanText).optional(),
});

export type Answer = z.infer<typeof answer>;
/** `view` is how the screen draws the results now, `hidden` holds the compare keys of own answers that the presenter set aside. */
export type State = { ballots: Ballots<Answer>; view: PollViewName; hidden: Readonly<Record<string, true>> };
export type PollControl = z.infer<typeof control>;

/**
 * How many people chose each option, and how many answered at all. `others` are answers in own words, without their authors; `right`
 * the codes of the right options, where there are any.
 */
export type PollResults = { people: number; counts: Record<string, number>; others: string[]; right: string[] };
export type PollPicture = { file: string; width: number; height: number };
export type PollOption = { code: string; text: string; picture?: PollPicture };

export type PollView = {
  question: string;
  options: PollOption[];
  choose: number;
  shuffle: boolean;
  other: boolean;
  /** null until the results may be seen. */
  results: PollResults | null;
};
export type PollScreen = PollView & { people: number; view: PollViewName };
export type PollMine = { choices: string[]; other: string };

/** Choice: one option or several, with an own answer where the poll allows it. */
export const poll: Kind<Config, State, Answer, PollControl> = {
  config,
  link,
  answer,
  secret: (config) => rightOf(config).length > 0,
  source: ({ source, options }) => (source ? { ...source, filled: options.length > 0 } : null),
  fill: withOptions,
  fromForm,
  start: ({ view }) => ({ ballots: emptyTable(), view, hidden: {} }),
  refuse: (config, _state, { answer }, { revealed }) =>
    revealed && rightOf(config).length ? refusal('closed') : refuse(config, answer),
  fold: (_config, state, act) => ({ ...state, ballots: cast(state.ballots, { ...act, answer: settle(act.answer) }) }),
  ballotAt: (participant) => ['ballots', participant],
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: {
    schema: control,
    refuse: ({ choose }, _state, { view }) => (view === 'donut' && choose > 1 ? refusal('malformed', { field: 'view' }) : null),
    changes: (_config, _state, { view }) => [{ field: 'kind', path: ['view'], value: view }],
  },
  texts,
  people: ({ ballots }) => ballots.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (_config, { ballots }, participant) => mine(ballots, participant),
    screen: (config, state, sight) => staff(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => staff(config, state, sight, true),
  },
  compare,
  groupings,
  rows,
};

/** Pictures with their sizes, so that a page keeps their place free. */
function link(config: Config, _instruments: Instruments, pictures: Pictures): Config | { error: string; path: string[] } {
  const options: Option[] = [];
  for (const [at, option] of config.options.entries()) {
    const size = option.image ? pictures(option.image) : null;
    if (size && 'error' in size) return { error: `is "${option.image}", ${size.error}`, path: ['options', String(at), 'image'] };
    options.push(size ? { ...option, size } : option);
  }
  return { ...config, options };
}

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

const tally = oncePer(({ ballots, hidden }: State): Omit<PollResults, 'right'> => ({
  people: ballots.size,
  counts: Object.fromEntries(countCodes(ballots, (answer) => answer.choices)),
  others: values(ballots)
    .flatMap(({ answer }) => (answer.other && !isSetAside(hidden, answer.other) ? answer.other : []))
    .sort(),
}));

function show(config: Config, state: State, { say }: Sight, results: boolean): PollView {
  return {
    question: say(config.question),
    options: config.options.map((option) => optionView(option, say)),
    choose: config.choose,
    shuffle: config.shuffle,
    other: config.other,
    results: results ? { ...tally(state), right: rightOf(config) } : null,
  };
}

/** Never whether it is right. */
const optionView = ({ code, text, image, size }: Option, say: Say): PollOption => ({
  code,
  text: say(text),
  ...(image && size && { picture: { file: image, ...size } }),
});

const staff = (config: Config, state: State, sight: Sight, results: boolean): PollScreen => ({
  ...show(config, state, sight, results),
  people: state.ballots.size,
  view: state.view,
});

function mine(ballots: Ballots<Answer>, participant: string): PollMine | null {
  const ballot = get(ballots, participant);
  return ballot ? { choices: ballot.answer.choices, other: ballot.answer.other ?? '' } : null;
}

function* rows(config: Config, { ballots }: State, say: Say): Generator<ExportRow> {
  const labels = new Map(config.options.map((option) => [option.code, say(option.text)]));
  for (const [participant, { answer, lang }] of entries(ballots))
    for (const choice of answer.choices)
      yield {
        participant,
        item: 'choice',
        value: choice,
        label: choice === OTHER ? (answer.other ?? '') : (labels.get(choice) ?? ''),
        lang,
      };
}
