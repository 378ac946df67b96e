import { z } from 'zod';
import type { ExportRow, Kind } from '../../activity/kind.ts';
import { wholeNumber } from '../../activity/whole-number.ts';
import { fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { DONT_KNOW, PREFER_NOT_TO_SAY, labelOf, type Demographic, type Instrument } from '../../session/instrument.ts';
import { entries, get } from '../../table.ts';
import { text, type Say } from '../../text/text.ts';
import { surveyControls, type SurveyControl } from './controls.ts';
import { foldSurvey, hasRefused, isComplete, PARTS, seenBy, startSurvey, type SurveyAnswer, type SurveyState } from './state.ts';
import { orderRefusal } from './order.ts';
import { withChange, withChoice } from './change.ts';
import { count, show, type SurveyMine } from './views.ts';
import { WAVES, type Wave } from '../../waves/waves.ts';

export { WAVES, type Wave } from '../../waves/waves.ts';
export type { SurveyState } from './state.ts';
export type { SurveyConsole } from './change.ts';
export type { SurveyCount, SurveyMine, SurveyView } from './views.ts';

const config = z.strictObject({
  instrument: z.string().min(1),
  wave: z.enum(WAVES, `must be one of: ${WAVES.join(', ')}`),
  /** Said above the items instead of the instrument's own introduction. */
  intro: text.optional(),
  /** How long after the workshop a follow-up is planned; the answers are kept that much longer. */
  weeks: z.number('must be a number of weeks').int().min(1, 'must be at least 1').max(104, 'is at most 104 weeks').optional(),
});

const answer = z.object({
  items: z.record(z.string().max(22), wholeNumber).default({}),
  part: z.enum(PARTS).optional(),
});

/** The instrument is copied in when the session is read: a room keeps the wording it began with. */
export type SurveyConfig = z.infer<typeof config> & { asked?: Instrument };

/** One wave of an instrument: statements rated on one scale, matched by person with its other waves. */
export const survey: Kind<SurveyConfig, SurveyState, SurveyAnswer, SurveyControl> = {
  config,
  link,
  answer,
  fromForm,
  wave: (config) => config,
  seen: seenBy,
  declined: hasRefused,
  start: startSurvey,
  refuse: (config, state, { answer, participant }, sight) =>
    refuse(asked(config), answer) ?? orderRefusal(config, participant, sight.steps?.() ?? []),
  fold: (config, state, act) => foldSurvey(asked(config), state, act),
  turnOf: (state, participant) => Math.max(get(state.ballots, participant)?.turn ?? 0, get(state.parts, participant)?.turn ?? 0),
  controls: surveyControls,
  people: (state) => peopleIn(state),
  view: {
    participant: (config, state, sight) => withChange(show(config, sight), config, state, sight),
    mine: (config, state, participant) => mine(config, state, participant),
    screen: (config, state, sight) => withChange(count(config, state, sight), config, state, sight),
    presenter: (config, state, sight) => withChoice(count(config, state, sight), config, state, sight),
  },
  rows,
};

const asked = (config: SurveyConfig): Instrument => config.asked!;

/** Looking back, only the items are asked for which that was wanted. */
function link(config: SurveyConfig, instruments: Readonly<Record<string, Instrument>>) {
  const found = Object.hasOwn(instruments, config.instrument) ? instruments[config.instrument] : undefined;
  if (!found) return { error: `no instrument is called "${config.instrument}"`, path: ['instrument'] };
  if (config.weeks && !isFollowUp(config.wave)) return { error: 'is only for a follow-up', path: ['weeks'] };
  // What people say of themselves is asked once.
  const { demographics: _about, ...again } = found;
  if (config.wave === 'before') return { ...config, asked: found };
  if (config.wave !== 'then') return { ...config, asked: again };
  const items = found.items.filter((item) => item.then);
  if (!items.length) return { error: `asks nothing: no item of "${config.instrument}" has then: true`, path: ['wave'] };
  return { ...config, asked: { ...again, items } };
}

const isFollowUp = (wave: Wave): boolean => wave.startsWith('followup');

function fromForm(form: Form): unknown {
  const items = Object.fromEntries(fieldsUnder(form, 'item').filter(([, value]) => value !== ''));
  const part = form.part?.[0];
  return part ? { items: {}, part } : { items };
}

function refuse(instrument: Instrument, { items, part }: SurveyAnswer): Refusal | null {
  const codes = new Set(instrument.items.map((item) => item.code));
  const given = Object.entries(items);
  if (given.length === 0) return part ? null : refusal('empty');
  for (const [code, value] of given) {
    const about = instrument.demographics?.find((one) => one.code === code);
    if (!about && !codes.has(code)) return refusal('unknown-item', { field: `item.${code}` });
    if (!(about ? isLevel(about, value) : isAnswer(instrument, value)))
      return refusal('unknown-option', { field: `item.${code}` });
  }
  return null;
}

/** Nobody has to say anything of themselves. */
const isLevel = ({ levels }: Demographic, value: number): boolean =>
  (value >= 1 && value <= levels.length) || value === PREFER_NOT_TO_SAY;

const isAnswer = ({ scale, dontKnow, preferNotToSay }: Instrument, value: number): boolean =>
  (value >= 1 && value <= scale.length) ||
  (dontKnow && value === DONT_KNOW) ||
  (preferNotToSay === true && value === PREFER_NOT_TO_SAY);

function peopleIn(state: SurveyState): number {
  let people = 0;
  for (const [participant] of entries(state.ballots)) if (!hasRefused(state, participant)) people++;
  return people;
}

function mine(config: SurveyConfig, state: SurveyState, participant: string): SurveyMine | null {
  if (hasRefused(state, participant)) return { items: {}, complete: false, refused: true };
  const ballot = get(state.ballots, participant);
  return ballot ? { items: ballot.answer, complete: isComplete(asked(config), ballot.answer) } : null;
}

function* rows(config: SurveyConfig, state: SurveyState, say: Say): Generator<ExportRow> {
  const instrument = asked(config);
  for (const [participant, { answer, lang }] of entries(state.ballots)) {
    if (hasRefused(state, participant)) continue;
    for (const { code } of instrument.items) {
      const value = Object.hasOwn(answer, code) ? answer[code] : undefined;
      if (value !== undefined) yield { participant, item: code, value, label: say(labelOf(instrument, value)), lang };
    }
  }
}
