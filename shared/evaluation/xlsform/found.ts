import { directionOf } from '../../text/direction.ts';
import type { Params, Translate } from '../../text/translate.ts';
import { xlsformTextsIn, type XlsformKey } from '../../text/xlsform/xlsform-texts.ts';
import { isolated } from '../results/sentences.ts';

/** Something about a form, and where: `row` as the spreadsheet counts them, from 1; `column` by its name. */
export interface Found {
  what: XlsformKey;
  params?: Params;
  sheet?: string;
  row?: number;
  column?: string;
}

/** What was found in the words of a language, with sheet, row and column. */
export function foundIn(language: string): (found: Found) => string {
  const t = xlsformTextsIn(language);
  const kept = directionOf(language) === 'rtl' ? isolated : (text: string): string => text;
  return ({ what, params = {}, ...place }) => placed(t, t(what, namesKept(params, kept)), place, kept);
}

function placed(
  t: Translate<XlsformKey>,
  what: string,
  { sheet, row, column }: Omit<Found, 'what'>,
  kept: (text: string) => string,
) {
  if (sheet === undefined) return what;
  if (row === undefined) return t('at.sheet', { sheet: kept(sheet), what });
  const at = { sheet: kept(sheet), row: String(row), what };
  return column === undefined ? t('at.row', at) : t('at.cell', { ...at, column: kept(column) });
}

/** Names of a form are in any script: each stays together in a line of the other direction. */
const namesKept = (params: Params, kept: (text: string) => string): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? kept(value) : value]));
