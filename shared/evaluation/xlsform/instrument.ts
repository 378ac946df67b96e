import { codesFor } from '../brought/codes.ts';
import type { Text } from '../../text/text.ts';
import { demographicsOf, marksOf } from './demographics.ts';
import { MARK, type Role } from './form.ts';
import type { ListQuestion, Reading } from './reading.ts';
import type { Rated } from './statements.ts';
import { asText } from './table.ts';

/** What the form is called: by its own row, by its settings, else by its file. */
export function titleOf(reading: Reading): Text {
  const { settings, file } = reading.book;
  const row = settings?.rows[0];
  return textOf(reading, 'title', 'label') ?? ((row && settings!.cell(row, 'form_title')) || file.replace(/\.xlsx$/i, ''));
}

function textOf({ roles, book: { survey }, language }: Reading, role: Role, column: string): Text | null {
  const row = roles.get(role);
  return row ? asText(survey.texts(row, column), language) : null;
}

/** A scale of a form as an instrument of a session file. */
export function instrumentOf(reading: Reading, { list, questions, scale }: Rated) {
  if (scale.first !== null && scale.first !== 1)
    reading.notes.push({ what: 'note.values', params: { list, first: String(scale.first) } });
  const [intro, consent] = [textOf(reading, 'title', 'hint'), textOf(reading, 'consent', 'hint')];
  return {
    title: titleOf(reading),
    ...(intro && { intro }),
    scale: scale.points,
    ...(scale.dontKnow && { dontKnow: true }),
    ...(scale.preferNotToSay && { preferNotToSay: true }),
    items: itemsOf(reading, questions),
    ...(consent && { consent }),
  };
}

/** What people are asked about themselves: once, so with the first scale of a form. Codes are those that its items leave free. */
export function aboutPeople(reading: Reading, items: readonly ListQuestion[]) {
  const { about, book, language } = reading;
  if (!about.length) return {};
  const codes = codesFor([...items, ...about].map(({ name }) => name)).slice(items.length);
  const asked = about.map((question, at) => ({ question, code: codes[at]! }));
  for (const { question, code } of asked)
    if (code !== question.name) reading.note(question.row, 'note.code', { name: question.name, code });
  const { demographics, problems } = demographicsOf(asked, book.survey, book.choices, language);
  reading.problems.push(...problems);
  return { demographics };
}

function itemsOf(reading: Reading, questions: readonly ListQuestion[]) {
  const codes = codesFor(questions.map(({ name }) => name));
  const items = questions.map((question, at) => itemOf(reading, question, codes[at]!));
  const guessed = items.filter(({ aim }) => !aim).map(({ code }) => code);
  if (guessed.length) reading.notes.push({ what: 'note.aim', params: { names: guessed.join(', ') } });
  return items.map((item) => ({ ...item, aim: item.aim ?? ('higher' as const) }));
}

/** A statement; its aim is left open where the form does not say it. */
function itemOf(reading: Reading, { row, name }: ListQuestion, code: string) {
  const { survey } = reading.book;
  const words = marksOf(survey, row);
  const strange = words.find((word) => !['lower', 'higher', 'primary', 'then'].includes(word));
  if (strange) reading.problems.push(survey.wrong('wrong.mark', row, MARK, { word: strange }));
  if (code !== name) reading.note(row, 'note.code', { name, code });
  if (!words.length && survey.cell(row, 'relevant')) reading.note(row, 'note.relevant', { name });
  return {
    code,
    text: asText(survey.texts(row, 'label'), reading.language)!,
    aim: words.find((word) => word === 'lower' || word === 'higher'),
    ...(words.includes('primary') && { primary: true }),
    ...(words.includes('then') && { then: true }),
  };
}
