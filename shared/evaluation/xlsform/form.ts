/** A sheet of a questionnaire: a line of column names, then rows, all of them texts. */
export interface FormSheet {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A questionnaire as KoboToolbox and ODK read it (xlsform.org); they look at no sheet and no column that they do not know. */
export type Form = {
  survey: FormSheet;
  choices: FormSheet;
  settings: FormSheet;
  plenary: FormSheet;
};

/** The column of the survey that says what a row is to Plenary. */
export const MARK = 'plenary';

/** The first word of the mark of a question about people themselves; `ordered` may follow. */
export const ABOUT = 'about';

/** The mark of a choice such as "another", which is never shown by itself. */
export const REST = 'rest';

/** What a row is to Plenary, where it is no statement that people rate. */
export const ROLES = ['title', 'consent', 'wave', 'code', 'look-back'] as const;
export type Role = (typeof ROLES)[number];

/** The list of the points of the scale. */
export const SCALE_LIST = 'scale';

/** Rows of named cells as a sheet; only columns in which something stands, in the order of `columns`. */
export function sheetOf(columns: readonly string[], rows: readonly Readonly<Record<string, string | undefined>>[]): FormSheet {
  const used = columns.filter((name) => rows.some((row) => row[name]));
  return { columns: used, rows: rows.map((row) => used.map((name) => row[name] ?? '')) };
}
