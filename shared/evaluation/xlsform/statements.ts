import { marksOf } from './demographics.ts';
import { ABOUT, MARK, ROLES } from './form.ts';
import type { ListQuestion, Reading } from './reading.ts';
import { listsIn, noLabel, scaleOf, type Scale } from './scales.ts';
import { questionsIn, type Question } from './questions.ts';
import { asText, type FormRow } from './table.ts';

/** The questions of one list that is a scale. */
export interface Rated {
  list: string;
  questions: ListQuestion[];
  scale: Scale;
}

/** The scales of a form with the statements that people rate on them. */
export function ratedIn(reading: Reading): Rated[] {
  const items = statementsIn(reading);
  const byList = new Map(items.map(({ list }) => [list, items.filter((one) => one.list === list)]));
  return [...byList].flatMap(([list, questions]) => {
    const scale = scaleIn(reading, list, questions);
    return scale ? [{ list, questions, scale }] : [];
  });
}

/** The questions that choose one of a list; those about people themselves are kept apart, all others are noted as left out. */
function statementsIn(reading: Reading): ListQuestion[] {
  const seen = new Map<string, FormRow>();
  return questionsIn(reading.book.survey).flatMap((question) => (isStatement(reading, question, seen) ? [question] : []));
}

function isStatement(reading: Reading, question: Question, seen: Map<string, FormRow>): question is ListQuestion {
  const { survey } = reading.book;
  const { row, name, type, list, repeated, other } = question;
  const role = ROLES.find((one) => one === survey.cell(row, MARK));
  if (role) reading.roles.set(role, row);
  else if (list === null) reading.leave(row, 'left.type', { name: name || type, type });
  else if (!name) reading.problems.push(survey.wrong('wrong.name', row, 'name'));
  else if (seen.has(name)) reading.problems.push(survey.wrong('wrong.twice', row, 'name', { name }));
  else {
    seen.set(name, row);
    if (other) reading.leave(row, 'left.other', { name });
    else if (repeated) reading.leave(row, 'left.repeat', { name });
    else if (marksOf(survey, row)[0] !== ABOUT) return true;
    else reading.about.push({ ...question, list });
  }
  return false;
}

/** The scale of a list; its questions are left out where it is none. */
function scaleIn(reading: Reading, list: string, questions: readonly ListQuestion[]): Scale | null {
  const { language, problems } = reading;
  const { survey, choices: table } = reading.book;
  const choices = listsIn(table).get(list);
  if (!choices) {
    problems.push(survey.wrong('wrong.no-list', questions[0]!.row, 'type', { list }));
    return null;
  }
  const found = scaleOf(choices, table!, { language, ladder: questions.some(({ ladder }) => ladder), list });
  if ('problems' in found) problems.push(...found.problems);
  if ('not' in found) for (const { row, name } of questions) reading.leave(row, found.not.what, { ...found.not.params, name });
  if (!('scale' in found)) return null;
  for (const { row } of questions)
    if (asText(survey.texts(row, 'label'), language) === null) problems.push(noLabel(survey, row, language));
  return found.scale;
}
