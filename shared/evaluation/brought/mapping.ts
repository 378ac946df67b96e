import { z } from 'zod';
import { WAVES } from '../../activities/survey/survey.ts';
import { instrument, itemCode } from '../../session/instrument.ts';
import { problemsOf } from '../../session/problems.ts';
import { REPORT } from '../../session/read-step.ts';
import { STANDS_FOR } from './stands-for.ts';
import { languageTag, text } from '../../text/text.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1256',
] as const;

const column = z.string('must be the name of a column').min(1, 'must be the name of a column').max(500);
const wave = z.enum(WAVES, `must be one of: ${WAVES.join(', ')}`);
const words = z.array(z.string().max(500)).min(1, 'needs at least one text of the file');

const wide = z.strictObject({
  layout: z.literal('wide'),
  /** By item code, the column of each wave. */
  answers: z.record(itemCode, z.partialRecord(wave, column)),
});

const long = z.strictObject({
  layout: z.literal('long'),
  wave: column,
  item: column,
  value: column,
  /** The texts in the column of waves that stand for each wave. */
  waves: z.partialRecord(wave, words),
  /** By item code, the texts in the column of items that stand for it. */
  items: z.record(itemCode, words),
});

/** As forms of KoboToolbox and ODK hand their answers out: a row is what one person answered in one wave. */
const byWave = z.strictObject({
  layout: z.literal('by-wave'),
  wave: column,
  /** The texts in the column of waves that stand for each wave. */
  waves: z.partialRecord(wave, words),
  /** By item code, its column. */
  answers: z.record(itemCode, column),
});

/** How a file of answers from elsewhere is read, and what it becomes. */
const mapping = z.strictObject({
  /** Of the room. */
  title: text,
  /** The name of the session to whose series the room belongs. */
  session: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'must be a name: a-z, 0-9 and -'),
  /** The day of the workshop. */
  date: z.iso.date('must be a date such as 2024-05-31').optional(),
  language: languageTag.default('en'),
  /** As in a session file; exactly that of the session, where the room is to be counted with its other rooms. */
  instrument: instrument.extend({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a code: a-z, 0-9 and -')
      .default('views'),
  }),
  file: z
    .strictObject({
      delimiter: z.enum(DELIMITERS, 'must be a comma, a semicolon, a tab or |').optional(),
      encoding: z.enum(ENCODINGS, `must be one of: ${ENCODINGS.join(', ')}`).optional(),
    })
    .default({}),
  /** The column that says who it was; without it each row of a wide file is somebody else. */
  person: column.optional(),
  /** The column of the language of the answers; the language of the room without it. */
  languageColumn: column.optional(),
  /** Rows with another text in this column are left out: one room of a file that holds several. */
  only: z.strictObject({ column, is: z.string().max(500) }).optional(),
  /** By code of a demographic, the column with what people say of themselves: codes or labels of its levels, or their numbers from 1. */
  about: z.record(itemCode, column).optional(),
  columns: z.discriminatedUnion('layout', [wide, long, byWave], 'must have a layout: wide, long or by-wave'),
  /** The point of the scale for which a text stands. Numbers from 1 and the labels of the scale need no entry. */
  points: z.record(z.string().max(500), z.number('must be a point of the scale').int().min(1)).default({}),
  /** Texts that are no point. An empty cell is not answered, whatever is here. */
  missing: z.record(z.string().max(500), z.enum(STANDS_FOR, `must be one of: ${STANDS_FOR.join(', ')}`)).default({}),
});

export type Mapping = z.infer<typeof mapping>;

/** A mapping from what a file or a form holds, or every mistake in it as a sentence. */
export function readMapping(raw: unknown): { mapping: Mapping } | { problems: string[] } {
  const parsed = mapping.safeParse(raw, REPORT);
  if (parsed.success) return inconsistent(parsed.data);
  return { problems: problemsOf(parsed.error).map(({ path, message }) => `${path.join('.')} ${message}.`) };
}

/** What a schema cannot say: every item is somewhere in the file, and every point is on the scale. */
function inconsistent(read: Mapping): { mapping: Mapping } | { problems: string[] } {
  const codes = read.instrument.items.map(({ code }) => code);
  const mapped = Object.keys(read.columns.layout === 'long' ? read.columns.items : read.columns.answers);
  const last = read.instrument.scale.length;
  const { demographics = [] } = read.instrument;
  const problems = [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `"${code}" is the code of two items.`),
    ...codes.filter((code) => !mapped.includes(code)).map((code) => `The item "${code}" has no column in the file.`),
    ...mapped.filter((code) => !codes.includes(code)).map((code) => `"${code}" has columns, but is no item of the instrument.`),
    ...Object.keys(read.about ?? {})
      .filter((code) => !demographics.some((one) => one.code === code))
      .map((code) => `"${code}" has a column, but is no demographic of the instrument.`),
    ...Object.entries(read.points)
      .filter(([, point]) => point > last)
      .map(([word, point]) => `"${word}" stands for ${point}, but the scale has ${last} points.`),
  ];
  if (read.columns.layout === 'long' && !read.person)
    problems.push('person is missing: a long file needs the column that says who it was.');
  return problems.length ? { problems } : { mapping: read };
}
