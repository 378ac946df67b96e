import type { Variable } from './codebook.ts';
import { LONG_COLUMNS } from './responses.ts';

/** A Frictionless data package (v1): what each CSV file holds, for programs. Paths count from the folder of the package. */
export const dataPackage = (about: { name: string; title: string; created: string; version: string }, resources: object[]) => ({
  profile: 'tabular-data-package',
  name: about.name,
  title: about.title,
  created: about.created,
  version: about.version,
  resources,
});

/** The wide table as a resource, from its codebook. */
export const wideResource = (name: string, path: string, variables: readonly Variable[]): object =>
  resource(name, path, variables.map(fieldOf), ['room', 'person']);

/** The long table as a resource. */
export const longResource = (name: string, path: string): object =>
  resource(name, path, LONG_COLUMNS.map(longField), ['room', 'person', 'wave', 'item']);

/** Any other table as a resource; `numbers` are its columns of numbers. */
export const otherResource = (name: string, path: string, columns: readonly string[], numbers: readonly string[]): object =>
  resource(
    name,
    path,
    columns.map((column) => ({ name: column, type: numbers.includes(column) ? 'number' : 'string' })),
  );

function resource(name: string, path: string, fields: object[], primaryKey?: string[]): object {
  return {
    name,
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''], ...(primaryKey && { primaryKey }) },
  };
}

const NUMBERS: readonly string[] = ['value', 'value_toward_aim', 'matched'];

const longField = (name: string): object => ({
  name,
  type: NUMBERS.includes(name) ? 'integer' : 'string',
  ...(name !== 'value_toward_aim' && { constraints: { required: true } }),
});

function fieldOf({ name, label, type, codes, min }: Variable): object {
  const allowed = codes.map(({ value }) => value);
  return { name, title: label, type, ...(min !== null && { constraints: { enum: allowed } }) };
}
