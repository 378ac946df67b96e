import { z } from 'zod';
import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { Answered, ExportRow, Kind, KindChange, Sight } from '../../activity/kind.ts';
import { wholeNumber } from '../../activity/whole-number.ts';
import { field, fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get, values } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { compare } from './compare.ts';
import { config, MEASURES, placesIn, type Measure, type Order, type RankingConfig } from './config.ts';
import { resultsOf, type RankingResults } from './statistics.ts';

/** The place of each item that has one, from 1. */
const answer = z.object({ places: z.record(z.string().max(22), wholeNumber) });
const control = z.object({ do: z.literal('show-by'), by: z.enum(MEASURES) });

type Answer = z.infer<typeof answer>;
type Control = z.infer<typeof control>;
/** `by` is what the bars of the screen show now. */
type State = { ballots: Ballots<Order>; by: Measure };

export type RankingView = {
  question: string;
  items: { code: string; text: string }[];
  /** How many places there are. */
  rank: number;
  shuffle: boolean;
  /** null until the results may be seen. */
  results: RankingResults | null;
};
export type RankingScreen = RankingView & { people: number; by: Measure };
export type RankingMine = { order: Order };

/** Ranking: items in an order, all of them or the first few; each form that is sent replaces the one before. */
export const ranking: Kind<RankingConfig, State, Answer, Control> = {
  config,
  answer,
  fromForm,
  start: () => ({ ballots: emptyTable(), by: 'points' }),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (_config, state, act) => ({ ...state, ballots: cast(state.ballots, ordered(act)) }),
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
  rows,
};

/** With scripts the codes come in their order; without, there is a field with the place of each item. */
function fromForm(form: Form): unknown {
  const order = field(form, 'order');
  if (order) return { places: Object.fromEntries(order.split(',').map((code, at) => [code, at + 1])) };
  return { places: Object.fromEntries(fieldsUnder(form, 'place').filter(([, place]) => place !== '')) };
}

function refuse(config: RankingConfig, { places }: Answer): Refusal | null {
  const codes = new Set(config.items.map((item) => item.code));
  const taken = new Set<number>();
  for (const [code, place] of Object.entries(places)) {
    if (!codes.has(code)) return refusal('unknown-item', { field: `place.${code}` });
    if (place < 1) return refusal('unknown-option', { field: `place.${code}` });
    if (place > placesIn(config)) return refusal('too-many', { limit: placesIn(config), field: `place.${code}` });
    if (taken.has(place)) return refusal('same-place', { limit: place, field: `place.${code}` });
    taken.add(place);
  }
  return taken.size ? gapIn(taken) : refusal('empty');
}

/** Places are filled from the first on. */
function gapIn(taken: ReadonlySet<number>): Refusal | null {
  for (let place = 1; place <= taken.size; place++) if (!taken.has(place)) return refusal('empty-place', { limit: place });
  return null;
}

function ordered({ answer, ...act }: Answered<Answer>): Answered<Order> {
  const placed = Object.entries(answer.places).sort(([, a], [, b]) => a - b);
  return { ...act, answer: placed.map(([code]) => code) };
}

function changes(_config: RankingConfig, _state: State, asked: Control): KindChange[] {
  return [{ field: 'kind', path: ['by'], value: asked.by }];
}

const ordersIn = oncePer((ballots: Ballots<Order>): Order[] => values(ballots).map((ballot) => ballot.answer));

function show(config: RankingConfig, { ballots }: State, { say }: Sight, results: boolean): RankingView {
  const codes = config.items.map((item) => item.code);
  return {
    question: say(config.question),
    items: config.items.map(({ code, text }) => ({ code, text: say(text) })),
    rank: placesIn(config),
    shuffle: config.shuffle,
    results: results ? resultsOf(codes, placesIn(config), ordersIn(ballots)) : null,
  };
}

const screen = (config: RankingConfig, state: State, sight: Sight, results: boolean): RankingScreen => ({
  ...show(config, state, sight, results),
  people: state.ballots.size,
  by: state.by,
});

function mine(state: State, participant: string): RankingMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { order: ballot.answer } : null;
}

/** A row per item that somebody placed; its value is the place. */
function* rows(config: RankingConfig, { ballots }: State, say: Say): Generator<ExportRow> {
  const labels = new Map(config.items.map(({ code, text }) => [code, say(text)]));
  for (const [participant, { answer, lang }] of entries(ballots))
    for (const [at, item] of answer.entries()) yield { participant, item, value: at + 1, label: labels.get(item) ?? '', lang };
}
