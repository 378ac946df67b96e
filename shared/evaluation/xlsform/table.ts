import type { Text } from '../../text/text.ts';
import type { Found } from './found.ts';
import { languageNamed } from './languages.ts';

/** A sheet of a workbook as it was read: every row from the first, every cell a text. */
export interface RawSheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/** Texts by language; `null` is a column that names none. */
export type Texts = ReadonlyMap<string | null, string>;

interface Column {
  at: number;
  /** As it stands in the file. */
  heading: string;
  name: string;
  /** After the name, or null; `undefined` where it is there and not known. */
  language: string | null | undefined;
}

/** A row with the number that the spreadsheet shows. */
export interface FormRow {
  row: number;
  cells: readonly string[];
}

/** A sheet with columns that are found by their names, in the ways in which people write them. */
export class FormTable {
  readonly sheet: string;
  readonly rows: readonly FormRow[];
  readonly #columns: readonly Column[];

  constructor({ name, rows }: RawSheet) {
    this.sheet = name;
    this.#columns = (rows[0] ?? []).map(columnOf);
    this.rows = rows
      .map((cells, at) => ({ row: at + 1, cells }))
      .slice(1)
      .filter(({ cells }) => cells.some(Boolean));
  }

  has(name: string): boolean {
    return this.#columns.some((column) => column.name === name);
  }

  cell({ cells }: FormRow, name: string): string {
    const column = this.#columns.find((one) => one.name === name);
    return column ? (cells[column.at] ?? '') : '';
  }

  /** What stands in a row under a name in each language. */
  texts({ cells }: FormRow, name: string): Texts {
    return new Map(
      this.#columns.flatMap((column) => {
        const text = cells[column.at];
        return column.name === name && column.language !== undefined && text ? [[column.language, text]] : [];
      }),
    );
  }

  /** How the column of a name and a language is called in the file. */
  heading(name: string, language: string): string {
    const own = this.#columns.filter((column) => column.name === name);
    return (own.find((column) => column.language === language) ?? own.find((one) => one.language === null))?.heading ?? name;
  }

  /** The languages of the columns of a name, in their order. */
  languages(name: string): (string | null)[] {
    return this.#columns.flatMap((one) => (one.name === name && one.language !== undefined ? [one.language] : []));
  }

  /** Columns of texts whose language nobody knows. */
  unknownLanguages(): Found[] {
    return this.#columns
      .filter(({ name, language }) => language === undefined && (name === 'label' || name === 'hint'))
      .map(({ heading }) => ({ what: 'wrong.language', sheet: this.sheet, row: 1, column: heading }));
  }

  wrong(what: Found['what'], row: FormRow, column: string, params?: Found['params']): Found {
    const heading = this.#columns.find(({ name }) => name === column)?.heading ?? column;
    return { what, sheet: this.sheet, row: row.row, column: heading, ...(params && { params }) };
  }
}

/** Other names of columns, as people and older tools write them. */
const ALIASES: Readonly<Record<string, string>> = { caption: 'label', value: 'name', command: 'type', relevance: 'relevant' };

function columnOf(heading: string, at: number): Column {
  const [first = '', ...rest] = heading.split(/\s*::?\s*/);
  const named = rest.join('::');
  const key = first.trim().toLowerCase().replace(/\s+/g, '_');
  const name = Object.hasOwn(ALIASES, key) && !named ? ALIASES[key]! : key;
  return { at, heading, name, language: named ? (languageNamed(named) ?? undefined) : null };
}

/** Texts by language as a session has them: one text where all say the same; what only repeats the form's own language is left out. */
export function asText(texts: Texts, language: string): Text | null {
  const own = texts.get(language) ?? texts.get(null);
  if (!own) return null;
  const others = [...texts].filter(([tag, text]) => tag !== null && tag !== language && text !== own) as [string, string][];
  return others.length ? { [language]: own, ...Object.fromEntries(others) } : own;
}
