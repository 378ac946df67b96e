import { cellKey } from '../brought/file.ts';
import { PREFER_NOT_TO_SAY } from '../../session/instrument.ts';
import type { Found } from './found.ts';
import { ABOUT, MARK, REST } from './form.ts';
import type { Question } from './questions.ts';
import { listsIn, missingIn, noLabel, type Choice } from './scales.ts';
import { asText, type FormRow, type FormTable } from './table.ts';

/** A question about people themselves, with the code that it gets. */
export interface AboutQuestion {
  question: Question & { list: string };
  code: string;
}

/** What the mark of a question says, in words. */
export const marksOf = (table: FormTable, row: FormRow): string[] =>
  table
    .cell(row, MARK)
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

/** Questions about people themselves as an instrument has them, and every mistake in them. */
export function demographicsOf(asked: readonly AboutQuestion[], survey: FormTable, choices: FormTable | null, language: string) {
  const problems: Found[] = [];
  const lists = listsIn(choices);
  const demographics = asked.map(({ question: { row, list }, code }) => {
    const strange = marksOf(survey, row).find((word) => word !== ABOUT && word !== 'ordered');
    if (strange) problems.push(survey.wrong('wrong.mark', row, MARK, { word: strange }));
    const text = asText(survey.texts(row, 'label'), language);
    if (text === null) problems.push(noLabel(survey, row, language));
    const found = lists.get(list);
    if (!found) problems.push(survey.wrong('wrong.no-list', row, 'type', { list }));
    const levels = levelsIn(found ?? []).map((choice) => levelOf(choice, choices!, language, problems));
    return { code, text, ...(marksOf(survey, row).includes('ordered') && { ordered: true }), levels };
  });
  return { demographics, problems };
}

/** Everybody may always say nothing of themselves: a choice that says so is no level. */
function levelsIn(choices: readonly Choice[]): readonly Choice[] {
  const coded = choices.filter(({ name }) => name === String(PREFER_NOT_TO_SAY));
  const silent = coded.length ? coded : choices.filter((choice) => missingIn(choice) === 'prefer-not');
  return choices.filter((choice) => !silent.includes(choice));
}

function levelOf({ row, name, labels }: Choice, table: FormTable, language: string, problems: Found[]) {
  const strange = marksOf(table, row).find((word) => word !== REST);
  if (strange) problems.push(table.wrong('wrong.setting', row, MARK, { value: strange }));
  const text = asText(labels, language);
  if (text === null) problems.push(noLabel(table, row, language));
  return { code: nameAsCode(name), text, ...(marksOf(table, row).includes(REST) && { rest: true }) };
}

/** Names of choices are often numbers, which no code begins with. */
const nameAsCode = (name: string): string => {
  const plain = cellKey(name).replace(/[^a-z0-9]+/g, '_');
  return (/^[a-z]/.test(plain) ? plain : `level_${plain}`).slice(0, 22).replace(/_+$/, '');
};
