import { z } from 'zod';
import { turnIn, type Ballot } from '../../activity/ballots.ts';
import type { Answered, ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { wholeNumber } from '../../activity/whole-number.ts';
import { fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { DONT_KNOW, labelOf, type Instrument } from '../../session/instrument.ts';
import { emptyTable, entries, get, put, values, type Table } from '../../table.ts';
import { text, type Say } from '../../text/text.ts';

/** When an instrument is asked. Before and after make the headline. */
export const WAVES = ['before', 'after'] as const;
export type Wave = (typeof WAVES)[number];

const config = z.strictObject({
  instrument: z.string().min(1),
  wave: z.enum(WAVES, 'must be before or after'),
  /** Said above the items instead of the instrument's own introduction. */
  intro: text.optional(),
});

const answer = z.object({ items: z.record(z.string().max(22), wholeNumber) });

/** The instrument is copied in when the session is read: a room keeps the wording it began with. */
export type SurveyConfig = z.infer<typeof config> & { asked?: Instrument };
type Answer = z.infer<typeof answer>;
/** `turns` holds the turn of each item: pages of a survey may arrive in any order. */
export type SurveyState = Table<Ballot<Answer['items']> & { turns: Record<string, number> }>;

export type SurveyView = {
  wave: Wave;
  title: string;
  intro: string;
  /** Labels from point 1 upward. */
  scale: string[];
  dontKnow: boolean;
  items: { code: string; text: string }[];
};
/** Results of a survey are never shown while its waves run: only how many have answered, and how many of them completely. */
export type SurveyCount = SurveyView & { people: number; complete: number };
export type SurveyMine = { items: Record<string, number>; complete: boolean };

/** One wave of an instrument: statements rated on one scale, matched by person with its other waves. */
export const survey: Kind<SurveyConfig, SurveyState, Answer> = {
  config,
  link(config, instruments) {
    const asked = Object.hasOwn(instruments, config.instrument) ? instruments[config.instrument] : undefined;
    return asked ? { ...config, asked } : { error: `no instrument is called "${config.instrument}"`, path: ['instrument'] };
  },
  answer,
  fromForm,
  start: () => emptyTable(),
  refuse: (config, _state, { answer }) => refuse(asked(config), answer),
  fold: (_config, state, act) => merge(state, act),
  turnOf: turnIn,
  people: (state) => state.size,
  view: {
    participant: (config, _state, sight) => show(config, sight),
    mine: (config, state, participant) => mine(config, state, participant),
    screen: (config, state, sight) => count(config, state, sight),
    presenter: (config, state, sight) => count(config, state, sight),
  },
  rows,
};

const asked = (config: SurveyConfig): Instrument => config.asked!;

function fromForm(form: Form): unknown {
  return { items: Object.fromEntries(fieldsUnder(form, 'item').filter(([, value]) => value !== '')) };
}

function refuse(instrument: Instrument, { items }: Answer): Refusal | null {
  const codes = new Set(instrument.items.map((item) => item.code));
  const given = Object.entries(items);
  if (given.length === 0) return refusal('empty');
  for (const [code, value] of given) {
    if (!codes.has(code)) return refusal('unknown-item', { field: `item.${code}` });
    if (!isPoint(instrument, value)) return refusal('unknown-option', { field: `item.${code}` });
  }
  return null;
}

const isPoint = (instrument: Instrument, value: number): boolean =>
  (value >= 1 && value <= instrument.scale.length) || (instrument.dontKnow && value === DONT_KNOW);

/** Items that an answer leaves out keep what was said before, so that a survey can be sent page by page. */
function merge(state: SurveyState, act: Answered<Answer>): SurveyState {
  const before = get(state, act.participant) ?? { answer: {}, turns: {}, turn: 0, lang: act.lang };
  const [answer, turns] = [{ ...before.answer }, { ...before.turns }];
  for (const [code, value] of Object.entries(act.answer.items)) {
    if (Object.hasOwn(turns, code) && turns[code]! > act.turn) continue;
    answer[code] = value;
    turns[code] = act.turn;
  }
  const { turn, lang } = act.turn < before.turn ? before : act;
  return put(state, act.participant, { answer, turns, turn, lang });
}

function show(config: SurveyConfig, { say }: Sight): SurveyView {
  const instrument = asked(config);
  const intro = config.intro ?? instrument.intro;
  return {
    wave: config.wave,
    title: say(instrument.title),
    intro: intro ? say(intro) : '',
    scale: instrument.scale.map(say),
    dontKnow: instrument.dontKnow,
    items: instrument.items.map((item) => ({ code: item.code, text: say(item.text) })),
  };
}

const isComplete = (config: SurveyConfig, items: Answer['items']): boolean =>
  asked(config).items.every((item) => Object.hasOwn(items, item.code));

function count(config: SurveyConfig, state: SurveyState, sight: Sight): SurveyCount {
  let complete = 0;
  for (const ballot of values(state)) if (isComplete(config, ballot.answer)) complete++;
  return { ...show(config, sight), people: state.size, complete };
}

function mine(config: SurveyConfig, state: SurveyState, participant: string): SurveyMine | null {
  const ballot = get(state, participant);
  return ballot ? { items: ballot.answer, complete: isComplete(config, ballot.answer) } : null;
}

function* rows(config: SurveyConfig, state: SurveyState, say: Say): Generator<ExportRow> {
  const instrument = asked(config);
  for (const [participant, { answer, lang }] of entries(state))
    for (const { code } of instrument.items) {
      const value = Object.hasOwn(answer, code) ? answer[code] : undefined;
      if (value !== undefined) yield { participant, item: code, value, label: say(labelOf(instrument, value)), lang };
    }
}
