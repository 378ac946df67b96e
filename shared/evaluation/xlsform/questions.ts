import type { FormRow, FormTable } from './table.ts';

/** A question of a survey sheet. `list` is that of its choices where it takes one of a list, else null. */
export interface Question {
  row: FormRow;
  type: string;
  name: string;
  list: string | null;
  /** Whether it is drawn as a scale, so that the order of its choices is one. */
  ladder: boolean;
  /** Whether people can write something else. */
  other: boolean;
  /** Whether it is asked several times. */
  repeated: boolean;
}

const SELECT_ONE = /^(?:select[_ ]one(?: from)?|select1|add select one prompt using)\s+(\S+)(\s+or[_ ](?:specify[_ ])?other)?$/i;

/** The questions of a survey sheet in their order. Groups only put them together; notes in them are questions of a type of their own. */
export function questionsIn(survey: FormTable): Question[] {
  const questions: Question[] = [];
  let [repeats, rating]: [number, string | null] = [0, null];
  for (const row of survey.rows) {
    const type = survey.cell(row, 'type').replace(/\s+/g, ' ');
    const [word, what] = type.toLowerCase().replace(/ /g, '_').split(/_(.*)/);
    if (word === 'begin' && what === 'repeat') repeats++;
    else if (word === 'end' && what === 'repeat') repeats--;
    // A question of KoboToolbox with several rows and one list of choices.
    else if (word === 'begin' && what === 'score') rating = survey.cell(row, 'kobo--score-choices') || null;
    else if (word === 'end' && what === 'score') rating = null;
    else if (type && word !== 'begin' && word !== 'end') questions.push(questionOf(survey, row, type, rating, repeats > 0));
  }
  return questions;
}

function questionOf(survey: FormTable, row: FormRow, type: string, rating: string | null, repeated: boolean): Question {
  const [, list, other] = SELECT_ONE.exec(type) ?? [];
  const rated = type.toLowerCase() === 'score__row' ? rating : null;
  return {
    ...{ row, type, name: survey.cell(row, 'name'), list: list ?? rated, other: other !== undefined, repeated },
    ladder: rated !== null || survey.cell(row, 'appearance').toLowerCase().split(' ').includes('likert'),
  };
}
