import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get } from '../../table.ts';
import type { Say, Text } from '../../text/text.ts';
import { compare } from './compare.ts';
import { answer, config, control, rangeOf, type Answer, type Config, type Control } from './config.ts';
import { fromForm } from './form.ts';
import { dotsOf, placedOf, type Dot, type Placed } from './results.ts';

/** `alone` is the item that the screen shows by itself. */
type State = { ballots: Ballots<Answer>; alone: string | null };

export type Axis = { label: string; low: string; high: string };
export type GridView = {
  question: string;
  items: { code: string; text: string }[];
  x: Axis;
  y: Axis;
  min: number;
  max: number;
  /** An entry per item, in the order of the items; null until the results may be seen. */
  results: Placed[] | null;
};
export type Quadrants = Record<'low_low' | 'low_high' | 'high_low' | 'high_high', string>;
export type GridScreen = GridView & {
  people: number;
  quadrants: Quadrants | null;
  /** One item with a dot per person, once the results may be seen. */
  alone: { code: string; dots: Dot[] } | null;
};
export type Place = { x: number; y: number };
export type GridMine = { items: Record<string, Place> };

/** Items placed on two axes, such as impact and effort. */
export const grid: Kind<Config, State, Answer, Control> = {
  config,
  answer,
  fromForm,
  start: () => ({ ballots: emptyTable(), alone: null }),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (config, state, act) => ({ ...state, ballots: cast(state.ballots, { ...act, answer: settle(config, act.answer) }) }),
  ballotAt: (participant) => ['ballots', participant],
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: {
    schema: control,
    refuse: ({ items }, _state, asked) =>
      asked.do === 'show-all' || items.some(({ code }) => code === asked.item)
        ? null
        : refusal('unknown-item', { field: 'item' }),
    changes: (_config, _state, asked) => [
      { field: 'kind', path: ['alone'], value: asked.do === 'show-item' ? asked.item : null },
    ],
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

function refuse(config: Config, { items }: Answer): Refusal | null {
  const codes = new Set(config.items.map((item) => item.code));
  const { min, max } = rangeOf(config);
  const inRange = (value: number) => value >= min && value <= max;
  const given = Object.entries(items);
  if (given.length === 0) return refusal('empty', { field: 'items' });
  for (const [code, { x, y }] of given) {
    if (!codes.has(code)) return refusal('unknown-item', { field: `at.${code}` });
    if (x === undefined || y === undefined) return refusal('incomplete', { field: `at.${code}` });
    if (!inRange(x) || !inRange(y)) return refusal('unknown-option', { field: `at.${code}` });
  }
  return null;
}

/** The places in the order of the session, so that what is stored does not follow the order of arrival. */
const settle = (config: Config, { items }: Answer): Answer => ({
  items: Object.fromEntries(config.items.flatMap(({ code }) => (Object.hasOwn(items, code) ? [[code, items[code]!]] : []))),
});

/** Every item on both axes: computed once per state, for all audiences. */
const placedIn = oncePer((ballots: Ballots<Answer>) => {
  const known = new Map<string, Placed>();
  return (code: string): Placed => {
    const placed = known.get(code) ?? placedOf(ballots, code);
    known.set(code, placed);
    return placed;
  };
});

function show(config: Config, state: State, { say }: Sight, results: boolean): GridView {
  const axis = ({ label, low, high }: Record<keyof Axis, Text>): Axis => ({ label: say(label), low: say(low), high: say(high) });
  return {
    question: say(config.question),
    items: config.items.map(({ code, text }) => ({ code, text: say(text) })),
    x: axis(config.x),
    y: axis(config.y),
    ...rangeOf(config),
    results: results ? config.items.map(({ code }) => placedIn(state.ballots)(code)) : null,
  };
}

function staff(config: Config, state: State, sight: Sight, results: boolean): GridScreen {
  const { alone, ballots } = state;
  return {
    ...show(config, state, sight, results),
    people: ballots.size,
    quadrants: quadrantsIn(config, sight.say),
    alone: results && alone !== null ? { code: alone, dots: dotsOf(ballots, alone) } : null,
  };
}

function quadrantsIn({ quadrants }: Config, say: Say): Quadrants | null {
  if (!quadrants) return null;
  const { low_low, low_high, high_low, high_high } = quadrants;
  return { low_low: say(low_low), low_high: say(low_high), high_low: say(high_low), high_high: say(high_high) };
}

function mine(state: State, participant: string): GridMine | null {
  const ballot = get(state.ballots, participant);
  return ballot ? { items: ballot.answer.items as GridMine['items'] } : null;
}

function* rows(config: Config, state: State, say: Say): Generator<ExportRow> {
  for (const [participant, { answer, lang }] of entries(state.ballots))
    for (const { code, text } of config.items) {
      const place = answer.items[code];
      if (!place) continue;
      yield { participant, item: `${code}_x`, value: place.x!, label: `${say(text)}: ${say(config.x.label)}`, lang };
      yield { participant, item: `${code}_y`, value: place.y!, label: `${say(text)}: ${say(config.y.label)}`, lang };
    }
}
