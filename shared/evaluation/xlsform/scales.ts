import { missingNamed } from '../brought/missing-words.ts';
import { cellKey } from '../brought/file.ts';
import type { Text } from '../../text/text.ts';
import type { Found } from './found.ts';
import { asText, type FormRow, type FormTable, type Texts } from './table.ts';

/** A list of choices that is a scale; `first` is the number of its lowest point in the form, null where its points have words only. */
export interface Scale {
  points: Text[];
  dontKnow: boolean;
  preferNotToSay: boolean;
  first: number | null;
}

/** Why a list is no scale: the sentence that says so, without the question. */
export type NoScale = Pick<Found, 'what' | 'params'>;

/** A line of a list. */
export interface Choice {
  row: FormRow;
  name: string;
  labels: Texts;
}

const [LEAST, MOST] = [3, 11];

/** The lists of a sheet of choices by their names. */
export function listsIn(choices: FormTable | null): Map<string, Choice[]> {
  const lists = new Map<string, Choice[]>();
  for (const row of choices?.rows ?? []) {
    const [list, name] = [choices!.cell(row, 'list_name'), choices!.cell(row, 'name')];
    if (list) lists.set(list, [...(lists.get(list) ?? []), { row, name, labels: choices!.texts(row, 'label') }]);
  }
  return lists;
}

/** A list as a scale, or why it is none. Its order is that of its numbers; that of the sheet where a question shows it as a ladder. */
export function scaleOf(
  choices: readonly Choice[],
  table: FormTable,
  { language, ladder, list }: { language: string; ladder: boolean; list: string },
): { scale: Scale } | { not: NoScale } | { problems: Found[] } {
  const kinds = choices.map((choice) => ({ ...choice, missing: missingIn(choice) }));
  const points = kinds.filter(({ missing }) => missing === null);
  const n = points.length;
  if (n < LEAST || n > MOST) return { not: { what: 'left.points', params: { list, n } } };
  const numbered = points.every(({ name }) => /^-?\d{1,4}$/.test(name));
  if (!numbered && !ladder) return { not: { what: 'left.order', params: { list } } };
  const inOrder = numbered ? points.toSorted((a, b) => Number(a.name) - Number(b.name)) : points;
  const first = numbered ? Number(inOrder[0]!.name) : null;
  const gap = first === null ? undefined : inOrder.find(({ name }, at) => Number(name) !== first + at);
  if (gap)
    return { not: { what: 'left.gap', params: { list, choice: gap.labels.get(language) ?? gap.labels.get(null) ?? gap.name } } };
  const unlabelled = inOrder.filter(({ labels }) => asText(labels, language) === null);
  if (unlabelled.length) return { problems: unlabelled.map(({ row }) => noLabel(table, row, language)) };
  const says = (one: string): boolean => kinds.some(({ missing }) => missing === one);
  const labels = inOrder.map(({ labels }) => asText(labels, language)!);
  return { scale: { points: labels, dontKnow: says('dont-know'), preferNotToSay: says('prefer-not'), first } };
}

/** A choice says that there is no answer by its name, or by its label in any language. */
export function missingIn({ name, labels }: Choice) {
  for (const text of [name, ...labels.values()]) {
    const found = missingNamed(cellKey(text));
    if (found) return found;
  }
  return null;
}

/** A text that is not there in the language of the form. */
export const noLabel = (table: FormTable, row: FormRow, language: string): Found => ({
  ...{ what: 'wrong.no-label', sheet: table.sheet, row: row.row },
  ...{ column: table.heading('label', language), params: { language } },
});
