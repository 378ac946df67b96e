import type { Say } from '../../text/text.ts';
import type { AnswerTable } from '../tables/answer-table.ts';
import { MISSING, pointsOf, type Variable } from '../tables/codebook.ts';

/** A text for a syntax file: in quotes, those inside doubled, on one line and of a length that SPSS takes. */
const quoted = (text: string): string => `'${shortened(text.replace(/\s+/g, ' ')).replaceAll("'", "''")}'`;

/** SPSS cuts labels of variables at 255 bytes: whole characters are left out before it cuts one in two. */
function shortened(text: string, most = 240): string {
  const encoder = new TextEncoder();
  let [kept, bytes] = ['', 0];
  for (const sign of text) {
    bytes += encoder.encode(sign).length;
    if (bytes > most) return `${kept}\u2026`;
    kept += sign;
  }
  return kept;
}

/** Syntax for SPSS and PSPP that reads the wide table, names it, and runs the tests of the report on each item. */
export function spssScript(table: AnswerTable, variables: readonly Variable[], say: Say): string {
  const answers = variables.filter(({ min }) => min !== null).map(({ name }) => name);
  const codes = [...pointsOf(table.instrument, say), ...MISSING].map(({ value, label }) => `    ${value} ${quoted(label)}`);
  return [
    '* Encoding: UTF-8.',
    '* Reads the answers of this folder, names them, and runs the tests of the report.',
    '* In SPSS: open this file in its folder and run all. In a terminal: pspp import.sps.',
    '',
    "GET DATA /TYPE=TXT /FILE='responses_wide.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"'",
    '  /FIRSTCASE=2 /VARIABLES=',
    ...variables.map(({ name, type }) => `    ${name} ${type === 'integer' ? 'F3.0' : 'A64'}`),
    '  .',
    '',
    'VARIABLE LABELS',
    ...variables.map(({ name, label }, at) => `  ${at ? '/ ' : ''}${name} ${quoted(label)}`),
    '  .',
    'VALUE LABELS',
    `  ${answers.join('\n    ')}`,
    ...codes,
    "  / matched 0 'no' 1 'yes'",
    '  .',
    `MISSING VALUES ${answers.join('\n    ')} (-9, -8).`,
    '',
    ...changes(table),
    ...tests(table),
    '',
  ].join('\r\n');
}

/** Changes turned toward the aim, in variables of their own: positive is nearer to it. */
function changes({ instrument, waves }: AnswerTable): string[] {
  if (!pairs(waves)) return [];
  return [
    '* Changes toward the aim.',
    ...instrument.items.map(({ code, aim }) => {
      const [more, less] = aim === 'lower' ? ['before', 'after'] : ['after', 'before'];
      return `COMPUTE change_${code} = ${more}_${code} - ${less}_${code}.`;
    }),
    'EXECUTE.',
    '',
  ];
}

/** One room at a time: people of different rooms are never mixed into one test. */
function tests({ instrument, waves, rooms }: AnswerTable): string[] {
  if (!pairs(waves)) return [];
  const list = (wave: string): string => instrument.items.map(({ code }) => `${wave}_${code}`).join('\n    ');
  // In this order the differences are after − before.
  const paired = `${list('after')}\n    WITH ${list('before')} (PAIRED)`;
  return [
    ...(rooms.length > 1 ? ['SORT CASES BY room.', 'SPLIT FILE LAYERED BY room.'] : []),
    `DESCRIPTIVES /VARIABLES=${instrument.items.map(({ code }) => `change_${code}`).join('\n    ')} /STATISTICS=MEAN STDDEV.`,
    `T-TEST PAIRS=${paired}.`,
    `NPAR TESTS /SIGN=${paired}`,
    `  /WILCOXON=${paired}.`,
  ];
}

const pairs = (waves: readonly string[]): boolean => waves.includes('before') && waves.includes('after');
