import { languageTag } from '../../text/text.ts';
import type { Wave } from '../../activities/survey/survey.ts';
import { cellKey, cited, type BroughtFile, type BroughtProblem, type BroughtRow } from './file.ts';
import type { Mapping } from './mapping.ts';
import { levelReader, valueReader, type CellValue } from './values.ts';

/** Somebody in a file: the text of the column of persons, or the line where there is none. */
export interface BroughtPerson {
  name: string;
  line: number;
  waves: Partial<Record<Wave, { items: Record<string, number>; lang: string }>>;
  /** What they say of themselves, by code of the demographic. */
  about?: Record<string, number>;
}

export type BroughtPeople = { people: BroughtPerson[] } | { problems: BroughtProblem[] };

/** More mistakes than anybody reads at once. */
const MOST_PROBLEMS = 100;

/** Everybody in a file, or every mistake in it: one wrong cell, and nothing is taken. */
export function peopleIn(file: BroughtFile, mapping: Mapping): BroughtPeople {
  const missing = missingColumns(file, mapping);
  if (missing.length) return { problems: missing };
  const reading = new Reading(file, mapping);
  for (const row of file.rows) {
    if (reading.problems.length >= MOST_PROBLEMS) break;
    reading.take(row);
  }
  if (reading.problems.length) return { problems: reading.problems.slice(0, MOST_PROBLEMS) };
  const people = [...reading.people.values()].filter(({ waves }) => Object.keys(waves).length > 0);
  return people.length ? { people } : { problems: [{ line: 1, column: '', message: 'no row of the file holds an answer' }] };
}

/** Columns that the mapping names and the file does not have, or has twice. */
function missingColumns({ header }: BroughtFile, mapping: Mapping): BroughtProblem[] {
  const problem = (column: string, message: string): BroughtProblem => ({ line: 1, column, message });
  return [...new Set(columnsOf(mapping))].flatMap((column) => {
    const times = header.filter((name) => name === column).length;
    if (times === 0) return [problem(column, `there is no such column; there are ${header.map(cited).join(', ')}`)];
    return times > 1 ? [problem(column, 'two columns have this name, so it cannot be told which one is meant')] : [];
  });
}

function columnsOf({ person, languageColumn, only, about = {}, columns }: Mapping): string[] {
  const named = [person, languageColumn, only?.column, ...Object.values(about), ...answerColumnsOf(columns)];
  return named.filter((name): name is string => name !== undefined);
}

function answerColumnsOf(columns: Mapping['columns']): string[] {
  switch (columns.layout) {
    case 'wide':
      return Object.values(columns.answers).flatMap((waves) => Object.values(waves));
    case 'long':
      return [columns.wave, columns.item, columns.value];
    case 'by-wave':
      return [columns.wave, ...Object.values(columns.answers)];
  }
}

/** One pass over the rows of a file. */
class Reading {
  readonly people = new Map<string, BroughtPerson>();
  readonly problems: BroughtProblem[] = [];
  readonly #mapping: Mapping;
  readonly #header: readonly string[];
  readonly #value: (cell: string) => CellValue;
  readonly #about: readonly { code: string; column: string; read: (cell: string) => CellValue }[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #waves: ReadonlyMap<string, Wave>;
  readonly #items: ReadonlyMap<string, string>;

  constructor({ header }: BroughtFile, mapping: Mapping) {
    this.#mapping = mapping;
    this.#header = header;
    this.#value = valueReader(mapping);
    this.#about = (mapping.instrument.demographics ?? []).flatMap((one) => {
      const column = mapping.about?.[one.code];
      return column ? [{ code: one.code, column, read: levelReader(one, mapping.missing) }] : [];
    });
    this.#at = new Map(header.map((name, at) => [name, at]));
    const { columns } = mapping;
    this.#waves = columns.layout === 'wide' ? new Map() : standsFor<Wave>(columns.waves);
    this.#items = columns.layout === 'long' ? standsFor<string>(columns.items) : new Map();
  }

  take(row: BroughtRow): void {
    const { only, columns, person } = this.#mapping;
    if (row.cells.length !== this.#header.length)
      return this.#wrong(row, '', `has ${row.cells.length} cells, but the first line names ${this.#header.length} columns`);
    if (only && cellKey(this.#cell(row, only.column)) !== cellKey(only.is)) return;
    const name = person ? this.#cell(row, person).trim() : '';
    if (columns.layout === 'wide') this.#takeWide(row, name, columns.answers);
    else if (columns.layout === 'by-wave') this.#takeWave(row, name, columns);
    else if (!name) this.#wrong(row, person!, 'is empty: whose answer is this');
    else this.#takeLong(row, name, columns);
  }

  #takeWide(row: BroughtRow, name: string, answers: Record<string, Partial<Record<Wave, string>>>): void {
    if (name && this.people.has(name))
      return this.#wrong(row, this.#mapping.person!, `${cited(name)} is in line ${this.people.get(name)!.line} already`);
    const one = this.#person(row, name);
    for (const [item, waves] of Object.entries(answers))
      for (const [wave, column] of Object.entries(waves)) this.#put(row, one, wave as Wave, item, column);
    this.#putAbout(row, one);
  }

  /** Whoever would not take part was not asked for a wave either: such a row is nobody's. */
  #takeWave(row: BroughtRow, name: string, { wave, answers }: Extract<Mapping['columns'], { layout: 'by-wave' }>): void {
    const text = this.#cell(row, wave);
    const given = Object.values(answers).some((column) => this.#cell(row, column).trim() !== '');
    if (!text.trim() && !given) return;
    const inWave = this.#waves.get(cellKey(text));
    if (!inWave) return this.#wrong(row, wave, `${cited(text)} stands for no wave`);
    const known = name ? this.people.get(name) : undefined;
    if (known?.waves[inWave]) return this.#wrong(row, this.#mapping.person!, `${cited(name)} has answered in this wave already`);
    const one = known ?? this.#person(row, name);
    for (const [item, column] of Object.entries(answers)) this.#put(row, one, inWave, item, column);
    this.#putAbout(row, one);
  }

  #takeLong(row: BroughtRow, name: string, { wave, item, value }: Extract<Mapping['columns'], { layout: 'long' }>): void {
    const [inWave, of] = [this.#waves.get(cellKey(this.#cell(row, wave))), this.#items.get(cellKey(this.#cell(row, item)))];
    if (!inWave) return this.#wrong(row, wave, `${cited(this.#cell(row, wave))} stands for no wave`);
    if (!of) return this.#wrong(row, item, `${cited(this.#cell(row, item))} stands for no item`);
    const one = this.people.get(name) ?? this.#person(row, name);
    if (one.waves[inWave]?.items[of] !== undefined)
      return this.#wrong(row, item, `${cited(name)} has answered this item in this wave already`);
    this.#put(row, one, inWave, of, value);
    this.#putAbout(row, one);
  }

  /** Said once is enough; said twice it must be the same. */
  #putAbout(row: BroughtRow, one: BroughtPerson): void {
    for (const { code, column, read } of this.#about) {
      const found = read(this.#cell(row, column));
      const before = one.about?.[code];
      if ('wrong' in found) this.#wrong(row, column, found.wrong);
      else if (found.value !== null && before !== undefined && before !== found.value)
        this.#wrong(row, column, `${cited(one.name)} says something else of themselves than in line ${one.line}`);
      else if (found.value !== null) (one.about ??= {})[code] = found.value;
    }
  }

  /** An empty cell is no answer; it leaves nothing behind. */
  #put(row: BroughtRow, one: BroughtPerson, wave: Wave, item: string, column: string): void {
    const read = this.#value(this.#cell(row, column));
    if ('wrong' in read) this.#wrong(row, column, read.wrong);
    else if (read.value !== null) (one.waves[wave] ??= { items: {}, lang: this.#language(row) }).items[item] = read.value;
  }

  #person(row: BroughtRow, name: string): BroughtPerson {
    const one: BroughtPerson = { name, line: row.line, waves: {} };
    this.people.set(name || `\u0000${row.line}`, one);
    return one;
  }

  #language(row: BroughtRow): string {
    const { language, languageColumn } = this.#mapping;
    const said = languageColumn ? this.#cell(row, languageColumn).trim() : '';
    if (!said) return language;
    if (!languageTag.safeParse(said).success)
      this.#wrong(row, languageColumn!, `${cited(said)} is no language tag such as en or sr-Latn`);
    return said;
  }

  #cell({ cells }: BroughtRow, column: string): string {
    return cells[this.#at.get(column)!]!;
  }

  #wrong({ line }: BroughtRow, column: string, message: string): void {
    this.problems.push({ line, column, message });
  }
}

function standsFor<Name extends string>(words: Partial<Record<Name, readonly string[]>>): Map<string, Name> {
  const entries = Object.entries(words) as [Name, readonly string[]][];
  return new Map(entries.flatMap(([name, texts]) => texts.map((text) => [cellKey(text), name] as const)));
}
