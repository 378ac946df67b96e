import type { Demographic, Instrument } from '../../session/instrument.ts';
import type { Response } from '../answers.ts';

/**
 * What one person answered, under a name that this table alone knows. `method`: how their waves were matched; null where there is one
 * only. `apart`: items that read differently the second time, so that their two answers are not compared.
 */
export interface Respondent {
  person: string;
  matched: boolean;
  method: string | null;
  waves: Readonly<Record<string, Pick<Response, 'items' | 'lang'>>>;
  apart: readonly string[];
}

/** The answers of one room to an instrument. */
export interface RoomAnswers {
  room: string;
  people: readonly Respondent[];
}

/** The answers of one room or of a series to one instrument, whose items have the same codes in every room. */
export interface AnswerTable {
  /** The code of the instrument. */
  code: string;
  instrument: Instrument;
  /** The waves that were asked, in their order. */
  waves: readonly string[];
  rooms: readonly RoomAnswers[];
  /** What people said of themselves; only in the grade that may hold it, else left out. */
  demographics?: readonly Demographic[];
}

/** The first language in which somebody answered. */
export const languageOf = ({ waves }: Respondent, order: readonly string[]): string | null =>
  order.flatMap((wave) => waves[wave]?.lang ?? [])[0] ?? null;

/** What somebody said of themselves, as the number of its level from 1; null where nothing. */
export const aboutOf = ({ waves }: Respondent, demographic: string): number | null => waves.before?.items[demographic] ?? null;

/** Before the code of a demographic, where a wave stands before the code of an item. */
export const ABOUT = 'about';

/** The column of an item in a wave: the wave is a word without `_`, and so the first `_` parts them. */
export const columnOf = (wave: string, item: string): string => `${wave}_${item}`;
