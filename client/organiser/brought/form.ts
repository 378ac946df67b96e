import type { Mapping } from '../../../shared/evaluation/brought/mapping.ts';
import type { StandsFor } from '../../../shared/evaluation/brought/stands-for.ts';
import type { BroughtLook } from '../api-types.ts';

/** One statement as the form has it; an unused one stays in view. */
export interface ItemRow {
  used: boolean;
  code: string;
  text: string;
  aim: 'higher' | 'lower';
  before: string;
  after: string;
}

/** What a text of the file stands for: itself, a point of the scale, or an answer that is missing. */
export interface CellRow {
  text: string;
  times: number;
  stands: '' | StandsFor | `${number}`;
}

/** The mapping as fields that people fill in. */
export interface BroughtForm {
  title: string;
  /** Of the questionnaire, which is the same in every room of a series. */
  questionnaire: string;
  session: string;
  date: string;
  language: string;
  person: string;
  scale: string[];
  items: ItemRow[];
  cells: CellRow[];
}

/** The fields as the file suggests them. */
export function formOf({ draft, texts }: BroughtLook): BroughtForm {
  const { columns, instrument } = draft;
  const say = (text: unknown): string => (typeof text === 'string' ? text : '');
  return {
    ...{
      title: say(draft.title),
      questionnaire: say(instrument.title),
      session: draft.session,
      date: '',
      language: draft.language,
      person: draft.person ?? '',
    },
    scale: instrument.scale.map(say),
    items: instrument.items.map(({ code, text, aim }) => {
      const asked = columns.layout === 'wide' ? columns.answers[code] : undefined;
      return { used: true, code, text: say(text), aim, before: asked?.before ?? '', after: asked?.after ?? '' };
    }),
    cells: texts.map(({ text, times, missing }) => ({ text, times, stands: missing ?? '' })),
  };
}

/** The mapping that the fields make. Where items are not pairs of columns, the columns stay as they were found. */
export function mappingOf(form: BroughtForm, { draft }: BroughtLook): unknown {
  const items = form.items.filter(({ used }) => used);
  const { columns, person: _person, missing: _missing, ...rest } = draft;
  const chosen = form.cells.filter(({ stands }) => stands !== '');
  const isPoint = ({ stands }: CellRow): boolean => /^\d+$/.test(stands);
  return {
    ...rest,
    ...{ title: form.title, session: form.session, language: form.language },
    ...(form.date && { date: form.date }),
    ...(form.person && { person: form.person }),
    instrument: {
      ...draft.instrument,
      title: form.questionnaire,
      scale: form.scale,
      items: items.map(({ code, text, aim }) => ({ code, text, aim })),
    },
    columns: columnsOf(form, columns, items),
    points: Object.fromEntries(chosen.filter(isPoint).map(({ text, stands }) => [text, Number(stands)])),
    missing: Object.fromEntries(chosen.filter((cell) => !isPoint(cell)).map(({ text, stands }) => [text, stands])),
  };
}

function columnsOf(form: BroughtForm, columns: Mapping['columns'], items: readonly ItemRow[]): unknown {
  switch (columns.layout) {
    case 'wide':
      return { layout: 'wide', answers: answersOf(items) };
    case 'long':
      return { ...columns, items: renamed(form, columns.items) };
    case 'by-wave':
      return { ...columns, answers: renamed(form, columns.answers) };
  }
}

/** The most points that a scale may have, and the fewest. */
export const POINTS = { least: 3, most: 11 } as const;

/** The labels of a scale of so many points: those that are there stay, new ones are called by their numbers. */
export const scaleOf = (labels: readonly string[], points: number): string[] =>
  Array.from({ length: Math.min(POINTS.most, Math.max(POINTS.least, points)) }, (_, at) => labels[at] ?? String(at + 1));

/** One more statement of a wide file, for columns that nothing in their names tells. */
export function newItem(items: readonly ItemRow[]): ItemRow {
  let at = items.length + 1;
  while (items.some(({ code }) => code === `item${at}`)) at++;
  return { used: true, code: `item${at}`, text: '', aim: 'higher', before: '', after: '' };
}

const answersOf = (items: readonly ItemRow[]) =>
  Object.fromEntries(items.map(({ code, before, after }) => [code, { ...(before && { before }), ...(after && { after }) }]));

/** A code that was changed keeps what stands for it in the file: both lists are in the order of the file. */
const renamed = <T>({ items }: BroughtForm, found: Readonly<Record<string, T>>): Record<string, T> => {
  const kept = Object.values(found);
  return Object.fromEntries(items.flatMap(({ used, code }, at) => (used ? [[code, kept[at]!]] : [])));
};
