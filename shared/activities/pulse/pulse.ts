import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { values } from '../../table.ts';
import { actFromForm, foldAct, pulseAct, refuseAct, type PulseAct } from './acts.ts';
import { PACES, REACTIONS, type Pace, type Part } from './codes.ts';
import { pulseConfig, type PulseConfig } from './config.ts';
import { controls, type PulseControl } from './controls.ts';
import { recent } from './fading.ts';
import { countsOf, emptyPulse, handOf, isReady, paceOf, personOf, queue, type Counts, type PulseState } from './state.ts';

export type { PulseControl } from './controls.ts';
export type { Pace, Part, Reaction } from './codes.ts';
export type { ByMinute, Counts } from './state.ts';

/** `counts` is null while the results are hidden, and on phones unless the step says that they see them. `fade` is in minutes. */
export type PulseView = { question: string; parts: Part[]; fade: number; counts: Counts | null };
export type PulseMine = { pace: Pace | null; hand: 'up' | 'called' | null; ready: boolean };

/** The pulse of the room: pace, hands, ready, reactions. One state per person, which fades or is taken back. */
export const pulse: Kind<PulseConfig, PulseState, PulseAct, PulseControl> = {
  config: pulseConfig,
  answer: pulseAct,
  fromForm: actFromForm,
  anonymous: () => true,
  beside: true,
  timed: true,
  calm: true,
  waiting: (_config, state) => queue(state).length,
  start: emptyPulse,
  refuse: refuseAct,
  fold: (_config, state, act) => foldAct(state, act),
  turnOf: (state, name) => personOf(state, name).turn,
  controls,
  people: (state) => state.people.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, config.phones && sight.revealed),
    mine: (_config, state, name) => mine(state, name),
    screen: (config, state, sight) => show(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => show(config, state, sight, true),
  },
  rows,
};

const show = (config: PulseConfig, state: PulseState, { say }: Sight, results: boolean): PulseView => ({
  question: config.question ? say(config.question) : '',
  parts: config.parts,
  fade: config.fade,
  counts: results ? lately(countsOf(state), config.fade) : null,
});

/** Without what had faded before the newest act. */
function lately(counts: Counts, fade: number): Counts {
  const all = [...Object.values(counts.pace), ...Object.values(counts.reactions)].flat();
  const newest = Math.max(0, ...all.map(([minute]) => minute));
  const cut = <Code extends string>(said: Record<Code, Counts['pace'][Pace]>): typeof said =>
    Object.fromEntries(Object.keys(said).map((code) => [code, recent(said[code as Code], newest, fade)])) as typeof said;
  return { ...counts, pace: cut(counts.pace), reactions: cut(counts.reactions) };
}

function mine(state: PulseState, name: string): PulseMine | null {
  const person = personOf(state, name);
  if (!person.turn) return null;
  return { pace: paceOf(state, person)?.pace ?? null, hand: handOf(state, name), ready: isReady(state, person) };
}

/** What stands at the end, and how often each reaction was sent. Sums only: nobody's alias. */
function* rows(_config: PulseConfig, state: PulseState): Generator<ExportRow> {
  const row = (item: string, value: number): ExportRow => ({ participant: null, item, value, label: item, lang: '' });
  const people = values(state.people);
  for (const pace of PACES) yield row(`pace_${pace}`, people.filter((person) => paceOf(state, person)?.pace === pace).length);
  yield row('hands', queue(state).length);
  yield row('ready', people.filter((person) => isReady(state, person)).length);
  for (const reaction of REACTIONS)
    yield row(
      `reaction_${reaction}`,
      Object.values(state.reactions[reaction] ?? {}).reduce((sum, one) => sum + one, 0),
    );
}
