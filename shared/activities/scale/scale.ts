import { z } from 'zod';
import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { Answered, ExportRow, Kind, KindChange, Sight } from '../../activity/kind.ts';
import { wholeNumber } from '../../activity/whole-number.ts';
import { fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { compare, groupings } from './compare.ts';
import { config, VIEWS, type ScaleConfig, type ScaleViewName } from './config.ts';
import { SKIP } from './skip.ts';
import { ratingsOf, type Ratings } from './statistics.ts';

const answer = z.object({ items: z.record(z.string().max(22), z.union([z.literal(SKIP), wholeNumber])) });
const control = z.object({ do: z.literal('show-view'), view: z.enum(VIEWS) });

type Answer = z.infer<typeof answer>;
type Items = Answer['items'];
type Control = z.infer<typeof control>;
/** `view` is how the screen draws the results now. */
type State = { ballots: Ballots<Items>; view: ScaleViewName };

/** Per statement, in the order of the session. `people` took part; each statement has its own number of answers. */
export type ScaleResults = { people: number; statements: Ratings[] };
export type ScaleView = {
  question: string;
  /** Labels from point 1 upward; empty where a point has none. */
  scale: string[];
  statements: { code: string; text: string }[];
  skip: boolean;
  shuffle: boolean;
  /** null until the results may be seen. */
  results: ScaleResults | null;
};
export type ScaleScreen = ScaleView & { people: number; view: ScaleViewName };
export type ScaleMine = { items: Items };

/** Scale: several statements rated on one scale; each form that is sent replaces the one before. */
export const scale: Kind<ScaleConfig, State, Answer, Control> = {
  config,
  answer,
  fromForm,
  start: (config) => ({ ballots: emptyTable(), view: config.view }),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (config, state, act) => ({ ...state, ballots: cast(state.ballots, settled(config, act)) }),
  ballotAt: (participant) => ['ballots', participant],
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: { schema: control, refuse: () => null, changes },
  people: (state) => state.ballots.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => screen(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => screen(config, state, sight, true),
  },
  compare,
  groupings,
  rows,
};

function fromForm(form: Form): unknown {
  return { items: Object.fromEntries(fieldsUnder(form, 'item').filter(([, value]) => value !== '')) };
}

function refuse(config: ScaleConfig, { items }: Answer): Refusal | null {
  const codes = new Set(config.statements.map((statement) => statement.code));
  const given = Object.entries(items);
  if (given.length === 0) return refusal('empty');
  for (const [code, value] of given) {
    if (!codes.has(code)) return refusal('unknown-item', { field: `item.${code}` });
    if (!isAnswer(config, value)) return refusal('unknown-option', { field: `item.${code}` });
  }
  return null;
}

const isAnswer = (config: ScaleConfig, value: number | typeof SKIP): boolean =>
  value === SKIP ? config.skip : value >= 1 && value <= config.scale.length;

/** In the order of the session, so that nothing tells in which order the phone listed the statements. */
function settled(config: ScaleConfig, { answer, ...act }: Answered<Answer>): Answered<Items> {
  const given = config.statements.filter(({ code }) => Object.hasOwn(answer.items, code));
  return { ...act, answer: Object.fromEntries(given.map(({ code }) => [code, answer.items[code]!])) };
}

function changes(_config: ScaleConfig, _state: State, asked: Control): KindChange[] {
  return [{ field: 'kind', path: ['view'], value: asked.view }];
}

/** How often each answer was given to each statement. */
const tally = oncePer((ballots: Ballots<Items>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { answer } of values(ballots))
    for (const [code, value] of Object.entries(answer)) counts.set(`${code} ${value}`, (counts.get(`${code} ${value}`) ?? 0) + 1);
  return counts;
});

function resultsOf(config: ScaleConfig, { ballots }: State): ScaleResults {
  const counts = tally(ballots);
  const count = (code: string, value: number | string): number => counts.get(`${code} ${value}`) ?? 0;
  const statements = config.statements.map(({ code }) =>
    ratingsOf(
      config.scale.map((_label, at) => count(code, at + 1)),
      count(code, SKIP),
    ),
  );
  return { people: ballots.size, statements };
}

function show(config: ScaleConfig, state: State, { say }: Sight, results: boolean): ScaleView {
  return {
    question: say(config.question),
    scale: config.scale.map((label) => (label === null ? '' : say(label))),
    statements: config.statements.map(({ code, text }) => ({ code, text: say(text) })),
    skip: config.skip,
    shuffle: config.shuffle,
    results: results ? resultsOf(config, state) : null,
  };
}

const screen = (config: ScaleConfig, state: State, sight: Sight, results: boolean): ScaleScreen => ({
  ...show(config, state, sight, results),
  people: state.ballots.size,
  view: state.view,
});

function mine(state: State, participant: string): ScaleMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { items: ballot.answer } : null;
}

function* rows(config: ScaleConfig, { ballots }: State, say: Say): Generator<ExportRow> {
  for (const [participant, { answer, lang }] of entries(ballots))
    for (const [item, value] of Object.entries(answer)) {
      const label = value === SKIP ? null : config.scale[value - 1];
      yield { participant, item, value, label: label ? say(label) : '', lang };
    }
}
