import type { Ballot } from '../../activity/ballots.ts';
import type { Answered } from '../../activity/kind.ts';
import type { Instrument } from '../../session/instrument.ts';
import { emptyTable, get, put, type Table } from '../../table.ts';
import type { Method, Via } from '../../waves/waves.ts';

/** What a person decided: they would rather not take part, or do after all. */
export const PARTS = ['refused', 'in'] as const;
export type Part = (typeof PARTS)[number];

/** One act: answers by item code, or a decision to take part or not. */
export interface SurveyAnswer {
  items: Record<string, number>;
  part?: Part;
}

/**
 * One person's answers. `turns` holds the turn of each item, since pages of a survey may arrive in any order; `via` who brought them, by
 * device; `earlier` how many complete answers newer ones have replaced.
 */
export interface SurveyBallot extends Ballot<Record<string, number>> {
  turns: Record<string, number>;
  via: Readonly<Record<string, Method>>;
  earlier: number;
}

export interface SurveyState {
  ballots: Table<SurveyBallot>;
  /** Who saw what is asked, and what they decided. */
  parts: Table<{ part: Part | 'seen'; turn: number }>;
  /** Heads that the presenter counted in the room. */
  present: number | null;
  /** The item or composite whose change the room is shown, once it may be; null: none. */
  change: string | null;
}

/** Before anybody has seen the survey. */
export const startSurvey = (): SurveyState => ({ ballots: emptyTable(), parts: emptyTable(), present: null, change: null });

/** A phone of one's own: what is not said otherwise. */
const OWN: Via = { method: 'device', device: 'own' };

/** Whether every item of the instrument has an answer. */
export const isComplete = (instrument: Instrument, items: Readonly<Record<string, number>>): boolean =>
  instrument.items.every((item) => Object.hasOwn(items, item.code));

/** Whether somebody would rather not take part; what they had answered before does not count then. */
export const hasRefused = (state: SurveyState, participant: string): boolean => get(state.parts, participant)?.part === 'refused';

/** Whether a code was used from two devices in this wave: whose answers these are cannot be told. */
export const isDoubled = ({ via }: SurveyBallot): boolean => Object.keys(via).length > 1;

/** The state after one more act. Who answers takes part, whatever they said before. */
export function foldSurvey(instrument: Instrument, state: SurveyState, act: Answered<SurveyAnswer>): SurveyState {
  const { part } = act.answer;
  if (part) return { ...state, parts: decided(state.parts, act, part) };
  return { ...state, parts: decided(state.parts, act, 'in'), ballots: merged(instrument, state.ballots, act) };
}

/** The state once somebody has the survey before them. */
export function seenBy(state: SurveyState, participant: string): SurveyState {
  if (get(state.parts, participant)) return state;
  return { ...state, parts: put(state.parts, participant, { part: 'seen', turn: 0 }) };
}

function decided(parts: SurveyState['parts'], { participant, turn }: Answered<unknown>, part: Part): SurveyState['parts'] {
  const before = get(parts, participant);
  if (before && before.turn > turn) return parts;
  return before?.part === part && before.turn === turn ? parts : put(parts, participant, { part, turn });
}

/** Items that an answer leaves out keep what was said before, so that a survey can be sent page by page. */
function merged(instrument: Instrument, ballots: Table<SurveyBallot>, act: Answered<SurveyAnswer>): Table<SurveyBallot> {
  const before: SurveyBallot = get(ballots, act.participant) ?? START;
  const [answer, turns] = [{ ...before.answer }, { ...before.turns }];
  const isItem = (code: string): boolean => !instrument.demographics?.some((one) => one.code === code);
  let replaces = false;
  for (const [code, value] of Object.entries(act.answer.items)) {
    if (Object.hasOwn(turns, code) && turns[code]! > act.turn) continue;
    replaces ||= isItem(code) && Object.hasOwn(answer, code) && answer[code] !== value;
    answer[code] = value;
    turns[code] = act.turn;
  }
  const { turn, lang } = act.turn < before.turn ? before : act;
  const { method, device } = act.via ?? OWN;
  const earlier = before.earlier + (replaces && isComplete(instrument, before.answer) ? 1 : 0);
  return put(ballots, act.participant, { answer, turns, turn, lang, via: { ...before.via, [device]: method }, earlier });
}

const START: SurveyBallot = { answer: {}, turns: {}, turn: 0, lang: '', via: {}, earlier: 0 };
