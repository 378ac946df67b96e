import { cleanText, cutGraphemes, fits } from '../../text/graphemes.ts';
import { unguarded } from '../../text/formula.ts';
import type { BoardFile } from './exchange.ts';
import { NAME_LENGTH } from './limits.ts';
import { readBoardFile } from './read-board-file.ts';
import { readTable, separatorOf, type Row } from './import-table.ts';

/** Notes that one import brings in at most. */
export const MOST_IMPORTED = 1000;

/** Something in an import that is not as it should be; `line` counts from 1 in what was pasted. */
export type ImportProblem = { line: number } & (
  | { type: 'empty-line' | 'open-quote' | 'not-json' }
  | { type: 'too-long' | 'too-many'; limit: number }
  | { type: 'cells'; n: number; of: number }
  | { type: 'unknown-column'; name: string }
  | { type: 'not-a-board'; field: string }
);

/** What was pasted or chosen, as far as it can be told before anybody says what its columns are. */
export type Pasted =
  | { kind: 'lines'; rows: Row[]; problems: ImportProblem[] }
  | { kind: 'table'; rows: Row[]; problems: ImportProblem[]; heading: boolean; mapping: Mapping }
  | { kind: 'board'; file: BoardFile; problems: ImportProblem[] }
  | { kind: 'nothing'; problems: ImportProblem[] };

/** Which column of a table holds what, from 0; null for what it does not have. */
export interface Mapping {
  text: number;
  group: number | null;
  column: number | null;
}

/** A note as the board takes it in. */
export interface ImportedNote {
  text: string;
  group?: string;
  column?: string;
  aside?: boolean;
  /** The place in the list of the note that it lies under, from 0. */
  under?: number;
}

export interface ImportedAction {
  text: string;
  owner?: string;
  date?: string;
}

export interface Imported {
  notes: ImportedNote[];
  actions: ImportedAction[];
  problems: ImportProblem[];
}

/** What the board allows: graphemes of a note, and its columns. */
export interface Limits {
  length: number;
  columns: readonly { code: string; text: string }[];
}

/** Columns of a table that only our own exports have, under these names. */
const OWN = ['hidden', 'id', 'stack_of'] as const;
type Own = (typeof OWN)[number];

/** Names that columns of a table go by, here and elsewhere, in the languages of the pages. */
const HEADINGS: Readonly<Record<keyof Mapping | Own, readonly string[]>> = {
  text: [
    'text',
    'note',
    'notes',
    'idea',
    'ideas',
    'content',
    'card',
    'sticky',
    'texto',
    'nota',
    'notas',
    'tekst',
    'beleška',
    'نص',
    'ملاحظة',
  ],
  group: [
    'group',
    'groups',
    'category',
    'cluster',
    'theme',
    'topic',
    'section',
    'frame',
    'grupo',
    'tema',
    'grupa',
    'مجموعة',
    'المجموعة',
  ],
  column: ['column', 'list', 'columna', 'lista', 'kolona', 'عمود', 'العمود'],
  hidden: ['hidden'],
  id: ['id'],
  stack_of: ['stack_of'],
};

const named = (cell: string, what: keyof typeof HEADINGS): boolean => HEADINGS[what].includes(cell.trim().toLowerCase());
const isHeading = (cell: string): boolean => named(cell, 'text') || named(cell, 'group');

/** Reads what was pasted: a board's file, a table, or a note per line. `asLines` where a person said that it is no table. */
export function readPasted(raw: string, asLines = false): Pasted {
  const text = raw.replace(/^\uFEFF/, '');
  if (!text.trim()) return { kind: 'nothing', problems: [] };
  if (/^\s*[{[]\s*["\]}[{]/.test(text)) return readFile(text);
  const separator = asLines ? null : separatorOf(text, isHeading);
  if (separator === null) return { kind: 'lines', rows: linesOf(text), problems: [] };
  const { rows, openQuote } = readTable(text, separator);
  const problems: ImportProblem[] = openQuote === null ? [] : [{ type: 'open-quote', line: openQuote }];
  const first = rows[0]?.cells ?? [];
  return { kind: 'table', rows, problems, heading: first.some(isHeading), mapping: guessed(rows) };
}

const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;

const linesOf = (text: string): Row[] =>
  /^## /m.test(text)
    ? markdownRows(text)
    : numbered(text, (line) => [line.replace(BULLET, '')]).filter(({ cells }) => cells[0]!.trim() !== '');

const numbered = (text: string, cellsOf: (line: string) => string[]): Row[] =>
  text.split(/\r\n?|\n/).map((line, at) => ({ line: at + 1, cells: cellsOf(line) }));

/** Lines of Markdown, each with the heading that it stands under as its group. The title above them is no note. */
function markdownRows(text: string): Row[] {
  let group = '';
  const plain = (line: string): string => line.replace(/\\([\\`*_{}[\]<>#|~&.)+-])/g, '$1').trim();
  return numbered(text, (line) => {
    const heading = /^#{2,6}\s+(.*)/.exec(line)?.[1];
    if (heading !== undefined) group = plain(heading);
    return heading !== undefined || /^#\s/.test(line) ? [''] : [plain(line.replace(BULLET, '')), group];
  }).filter(({ cells }) => cells[0] !== '');
}

function guessed(rows: readonly Row[]): Mapping {
  const first = rows[0]?.cells ?? [];
  const at = (what: keyof Mapping): number => first.findIndex((cell) => named(cell, what));
  const orNull = (place: number): number | null => (place < 0 ? null : place);
  return {
    text: at('text') < 0 ? longest(rows, at('group')) : at('text'),
    group: orNull(at('group')),
    column: orNull(at('column')),
  };
}

/** The column with the longest texts: where no heading says it, that is what people wrote. */
function longest(rows: readonly Row[], except: number): number {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lengths = Array.from({ length: width }, (_, at) =>
    at === except ? -1 : rows.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

function readFile(text: string): Pasted {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { kind: 'nothing', problems: [{ type: 'not-json', line: lineOfError(text, error) }] };
  }
  const read = readBoardFile(data);
  if ('file' in read) return { kind: 'board', file: read.file, problems: [] };
  return { kind: 'nothing', problems: [{ type: 'not-a-board', line: 1, field: read.wrong }] };
}

/** Engines say where JSON ends as a position, as a line, or not at all: then it is the last line. */
function lineOfError(text: string, error: unknown): number {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  const position = /position (\d+)/.exec(said)?.[1];
  return line ? Number(line) : text.slice(0, position ? Number(position) : undefined).split('\n').length;
}

/** The notes and open actions of what was pasted, and everything that is left out, in words with the line it is on. */
export function importedFrom(pasted: Pasted, limits: Limits, mapping?: Mapping, heading?: boolean): Imported {
  switch (pasted.kind) {
    case 'nothing':
      return { notes: [], actions: [], problems: pasted.problems };
    case 'board':
      return fromBoard(pasted.file, limits);
    case 'lines':
      return fromRows(pasted.rows, { text: 0, group: 1, column: null }, limits, pasted.problems);
    case 'table': {
      const headed = heading ?? pasted.heading;
      const [first] = pasted.rows;
      const cells = headed ? (first?.cells ?? []) : [];
      const own = Object.fromEntries(OWN.map((what) => [what, cells.findIndex((cell) => named(cell, what))])) as OwnColumns;
      const uneven = pasted.rows
        .filter(({ cells }) => cells.length > (first?.cells.length ?? 0))
        .map(({ line, cells }): ImportProblem => ({ type: 'cells', line, n: cells.length, of: first!.cells.length }));
      const rows = headed ? pasted.rows.slice(1) : pasted.rows;
      return fromRows(rows, mapping ?? pasted.mapping, limits, [...pasted.problems, ...uneven], own);
    }
  }
}

/** Which column of a table holds what, from 0; -1 for what it does not have. */
type OwnColumns = Record<Own, number>;
const NONE: OwnColumns = { hidden: -1, id: -1, stack_of: -1 };

function fromRows(
  rows: readonly Row[],
  mapping: Mapping,
  limits: Limits,
  before: readonly ImportProblem[],
  own = NONE,
): Imported {
  const problems = [...before];
  const read = rows.flatMap(({ line, cells }): Known[] => {
    const cell = (at: number | null): string => (at === null ? '' : cleanText(unguarded(cells[at] ?? '')));
    const note = noteFrom({ text: cell(mapping.text), group: cell(mapping.group), column: cell(mapping.column) }, line, limits);
    problems.push(...note.problems);
    const known = { id: cell(own.id), stackOf: cell(own.stack_of) };
    const aside = cells[own.hidden]?.trim() === 'yes';
    return note.note ? [{ ...known, note: aside ? { ...note.note, aside } : note.note }] : [];
  });
  return capped({ notes: read, actions: [], problems }, rows[MOST_IMPORTED]?.line ?? 0);
}

/** A note with the name that it had where it comes from, and that of the note that it lay under there. */
type Known = { id: string; stackOf: string; note: ImportedNote };

/** The notes, each under the one that it lay under, as far as that is among them. */
function stacked(known: readonly Known[]): ImportedNote[] {
  const places = new Map(known.map(({ id }, at) => [id, at]));
  return known.map(({ stackOf, note }, at) => {
    const under = stackOf ? places.get(stackOf) : undefined;
    return under === undefined || under === at ? note : { ...note, under };
  });
}

type Written = { text: string; group: string; column: string };

function noteFrom(
  { text, group, column }: Written,
  line: number,
  limits: Limits,
): { note?: ImportedNote; problems: ImportProblem[] } {
  if (!text) return { problems: [{ type: 'empty-line', line }] };
  if (!fits(text, limits.length)) return { problems: [{ type: 'too-long', line, limit: limits.length }] };
  const code = limits.columns.find((one) => one.code === column || one.text === column)?.code;
  const problems: ImportProblem[] =
    column && !code && limits.columns.length ? [{ type: 'unknown-column', line, name: column }] : [];
  return { note: { text, ...(group && { group: cutGraphemes(group, NAME_LENGTH) }), ...(code && { column: code }) }, problems };
}

function fromBoard({ notes, groups, actions }: BoardFile, limits: Limits): Imported {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const problems: ImportProblem[] = [];
  const read = notes.flatMap((note, at): Known[] => {
    const group = note.group === null ? '' : cleanText(names.get(note.group) ?? '');
    const one = noteFrom({ text: cleanText(note.text), group, column: note.column ?? '' }, at + 1, limits);
    problems.push(...one.problems);
    const known = { id: note.id, stackOf: note.stackOf ?? '' };
    return one.note ? [{ ...known, note: note.hidden ? { ...one.note, aside: true } : one.note }] : [];
  });
  const open = actions
    .filter(({ status }) => status === 'open')
    .map(({ text, owner, date }) => ({
      text: cleanText(text),
      ...(owner && { owner: cleanText(owner) }),
      ...(date && { date: cleanText(date) }),
    }));
  return capped({ notes: read, actions: open.filter(({ text }) => text), problems }, MOST_IMPORTED + 1);
}

function capped({ notes, ...imported }: Omit<Imported, 'notes'> & { notes: readonly Known[] }, line: number): Imported {
  if (notes.length <= MOST_IMPORTED) return { ...imported, notes: stacked(notes) };
  const problem: ImportProblem = { type: 'too-many', line, limit: MOST_IMPORTED };
  return { ...imported, notes: stacked(notes.slice(0, MOST_IMPORTED)), problems: [...imported.problems, problem] };
}
