import { cast, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { compare } from './compare.ts';
import { answer, config, control, type Answer, type Config, type Control } from './config.ts';
import { totalsOf, type PointsResults } from './totals.ts';

/** `sorted`: the screen shows the item with most points first, not the order of the session file. */
type State = { ballots: Ballots<Answer>; sorted: boolean };

export type PointsView = {
  question: string;
  items: { code: string; text: string }[];
  budget: number;
  /** What a press of plus or minus moves. */
  step: number;
  /** Whether all points must be given. */
  all: boolean;
  /** null until the results may be seen. */
  results: PointsResults | null;
};
export type PointsScreen = PointsView & { people: number; sorted: boolean };
export type PointsMine = { points: Record<string, number> };

/** A budget of points that each person shares among a few items. */
export const points: Kind<Config, State, Answer, Control> = {
  config,
  answer,
  fromForm: (form: Form) => ({ points: Object.fromEntries(fieldsUnder(form, 'points').filter(([, given]) => given !== '')) }),
  start: () => ({ ballots: emptyTable(), sorted: false }),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (config, state, act) => ({ ...state, ballots: cast(state.ballots, { ...act, answer: settle(config, act.answer) }) }),
  ballotAt: (participant) => ['ballots', participant],
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: {
    schema: control,
    refuse: () => null,
    changes: (_config, _state, asked) => [{ field: 'kind', path: ['sorted'], value: asked.do === 'sort-by-points' }],
  },
  people: (state) => state.ballots.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => staff(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => staff(config, state, sight, true),
  },
  compare,
  rows,
};

function refuse({ items, budget, all }: Config, { points }: Answer): Refusal | null {
  const codes = new Set(items.map((item) => item.code));
  if (!Object.keys(points).every((code) => codes.has(code))) return refusal('unknown-item', { field: 'points' });
  const sum = Object.values(points).reduce((total, one) => total + one, 0);
  if (sum === 0) return refusal('empty', { field: 'points' });
  if (sum > budget) return refusal('over-budget', { limit: budget, field: 'points' });
  return all && sum < budget ? refusal('under-budget', { limit: budget, field: 'points' }) : null;
}

/** Every item with its points, in the order of the session: who leaves a field empty gives none. */
const settle = ({ items }: Config, { points }: Answer): Answer => ({
  points: Object.fromEntries(items.map(({ code }) => [code, Object.hasOwn(points, code) ? points[code]! : 0])),
});

function show(config: Config, state: State, { say }: Sight, results: boolean): PointsView {
  return {
    question: say(config.question),
    items: config.items.map(({ code, text }) => ({ code, text: say(text) })),
    budget: config.budget,
    step: config.step,
    all: config.all,
    results: results ? totalsOf(state.ballots) : null,
  };
}

const staff = (config: Config, state: State, sight: Sight, results: boolean): PointsScreen => ({
  ...show(config, state, sight, results),
  people: state.ballots.size,
  sorted: state.sorted,
});

function mine(state: State, participant: string): PointsMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { points: ballot.answer.points } : null;
}

function* rows({ items }: Config, state: State, say: Say): Generator<ExportRow> {
  for (const [participant, { answer, lang }] of entries(state.ballots))
    for (const { code, text } of items)
      yield { participant, item: code, value: answer.points[code] ?? 0, label: say(text), lang };
}
