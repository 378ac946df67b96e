import type { ExportRow } from '../../shared/activity/kind.ts';
import { WAVES, type Wave } from '../../shared/waves/waves.ts';
import { matchedIn, type Asked, type WaveAnswers } from '../../shared/evaluation/answers.ts';
import { oriented } from '../../shared/evaluation/orientation.ts';
import { get } from '../../shared/table.ts';

/** What the long table says of surveys only; null for other kinds. `value_toward_aim` is null for a missing answer. */
export interface SurveyColumns {
  instrument: string | null;
  wave: Wave | null;
  value_toward_aim: number | null;
  /**
   * Whether the evaluation reads this value as half of somebody's two answers: they answered both waves, read the same item in both,
   * and neither a reset nor a later step of the wave has replaced it. So a person has one such row at most per wave and item of an instrument.
   */
  matched: 'yes' | 'no' | null;
}

const NOT_A_SURVEY: SurveyColumns = { instrument: null, wave: null, value_toward_aim: null, matched: null };

/** The survey columns for the rows of one run of a step; `asked` is the instrument of the step, undefined for other kinds. */
export function surveyColumns(asked: Asked | undefined, step: string, run: number): (row: ExportRow) => SurveyColumns {
  if (!asked) return () => NOT_A_SURVEY;
  const { instrument, waves } = asked;
  const wave = WAVES.find((name) => asks(waves[name], step))!;
  const items = new Map(instrument.items.map((item) => [item.code, item]));
  const pairs = new Map(matchedIn(asked).map(({ participant, reworded }) => [participant, reworded]));
  const isPaired = (participant: string | null, item: string): boolean =>
    participant !== null && pairs.get(participant)?.includes(item) === false;
  const current = waves[wave].steps.some((one) => one.id === step && one.run === run);
  return ({ participant, item, value }) => ({
    instrument: asked.code,
    wave,
    value_toward_aim: oriented(instrument, items.get(item)!, Number(value)),
    matched: current && isPaired(participant, item) && sourceOf(waves[wave], participant!, item) === step ? 'yes' : 'no',
  });
}

/** The instrument that a step asks, or undefined. */
export const askedBy = (all: readonly Asked[], step: string): Asked | undefined =>
  all.find(({ waves }) => WAVES.some((wave) => asks(waves[wave], step)));

const asks = (wave: WaveAnswers, step: string): boolean => wave.steps.some(({ id }) => id === step);

/** The step whose answer to an item holds: the last of its wave that has one. */
const sourceOf = (wave: WaveAnswers, participant: string, item: string): string | undefined =>
  wave.steps.findLast(({ answers }) => Object.hasOwn(get(answers.ballots, participant)?.answer ?? {}, item))?.id;
