import { codesFor } from '../brought/codes.ts';
import { readSession } from '../../session/read.ts';
import type { Found } from './found.ts';
import { aboutPeople, instrumentOf, titleOf } from './instrument.ts';
import { Reading } from './reading.ts';
import { restOf } from './rest.ts';
import { ratedIn, type Rated } from './statements.ts';
import { stepsOf } from './steps.ts';
import { FormTable, type RawSheet } from './table.ts';

/** A form as a session file holds it, what could not be taken over, and what somebody should look at. */
export interface BroughtForm {
  session: Record<string, unknown>;
  left: Found[];
  notes: Found[];
}

/** More mistakes than anybody reads at once. */
const MOST_PROBLEMS = 100;

/** A questionnaire of KoboToolbox or ODK as the instruments and steps of a session, or every mistake in it. `file` is its name. */
export function readForm(sheets: readonly RawSheet[], file: string): { form: BroughtForm } | { problems: Found[] } {
  const named = (wanted: string): FormTable | null => {
    const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === wanted);
    return sheet ? new FormTable(sheet) : null;
  };
  const survey = named('survey');
  if (!survey)
    return {
      problems: [{ what: 'wrong.no-sheet', params: { wanted: 'survey', found: sheets.map(({ name }) => name).join(', ') } }],
    };
  const reading = new Reading({
    survey,
    choices: named('choices'),
    settings: named('settings'),
    plenary: named('plenary'),
    file,
  });
  const session = sessionIn(reading);
  const { problems, left, notes } = reading;
  return problems.length ? { problems: problems.slice(0, MOST_PROBLEMS) } : { form: { session, left, notes } };
}

/** The session of a form; of no use where there are problems. */
function sessionIn(reading: Reading): Record<string, unknown> {
  const { problems, left } = reading;
  checkColumns(reading);
  if (problems.length) return {};
  const scales = ratedIn(reading);
  if (!problems.length && !scales.length) problems.push({ what: 'wrong.no-scale' }, ...left);
  if (problems.length) return {};
  left.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const session = sessionOf(reading, scales);
  if (!problems.length) check(reading, session);
  return session;
}

function checkColumns({ problems, book: { survey, choices } }: Reading): void {
  const missing = (table: FormTable, ...names: string[]): Found[] =>
    names
      .filter((name) => !table.has(name))
      .map((wanted) => ({ what: 'wrong.no-column', params: { wanted }, sheet: table.sheet, row: 1 }));
  problems.push(...missing(survey, 'type', 'name', 'label'), ...survey.unknownLanguages());
  if (choices) problems.push(...missing(choices, 'list_name', 'name', 'label'), ...choices.unknownLanguages());
}

function sessionOf(reading: Reading, scales: readonly Rated[]): Record<string, unknown> {
  const { book, language, notes, problems } = reading;
  const rest = scales.length === 1 ? restOf(book.plenary, language) : { problems: [], fields: {}, code: null };
  problems.push(...rest.problems);
  if (scales.length > 1) notes.push({ what: 'note.several', params: { n: scales.length } });
  const codes = codesFor(scales.map(({ list }) => list)).map((code) => code.replaceAll('_', '-').replace(/-+$/, ''));
  if (rest.code) codes[0] = rest.code;
  const instruments = scales.map((one, at) => {
    const about = at === 0 ? aboutPeople(reading, one.questions) : {};
    return [codes[at]!, { ...instrumentOf(reading, one), ...about, ...rest.fields }] as const;
  });
  const languages = [...new Set([language, ...book.survey.languages('label')])].filter((one) => one !== null);
  return {
    ...{ title: titleOf(reading), language, languages },
    instruments: Object.fromEntries(instruments),
    steps: instruments.flatMap(([code, { items }], at) => stepsOf(reading, code, at, items, languages)),
  };
}

/** Nothing is handed out that the server itself would not take. */
function check({ problems }: Reading, session: Record<string, unknown>): void {
  const read = readSession('questionnaire', session);
  if ('problems' in read)
    for (const { path, message } of read.problems)
      problems.push({ what: 'wrong.session', params: { what: `${path.join('.')} ${message}.` } });
}
