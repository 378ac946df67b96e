import { compositesOf, leastAnswered } from '../composites.ts';
import type { Instrument, Item } from '../../session/instrument.ts';
import type { Say } from '../../text/text.ts';
import type { AnswerTable } from '../tables/answer-table.ts';
import { demographicsOf, MISSING, pointsOf, type Variable } from '../tables/codebook.ts';

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
  const demographics = demographicsOf(table, variables);
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
    ...demographics.flatMap(({ name, codes }) => [
      `  / ${name}`,
      ...codes.map(({ value, label }) => `    ${value} ${quoted(label)}`),
    ]),
    '  .',
    `MISSING VALUES ${[...answers, ...demographics.map(({ name }) => name)].join('\n    ')} (-9, -8).`,
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
    ...composed(instrument),
    'EXECUTE.',
    '',
  ];
}

/** Means per person turned toward the aim, of who answered two thirds of the items. */
const composed = (instrument: Instrument): string[] =>
  compositesOf(instrument).flatMap(({ code, items: codes }) => [
    ...(['before', 'after'] as const).map((wave) => {
      const parts = instrument.items.filter((item) => codes.includes(item.code)).map((item) => turned(instrument, item, wave));
      return `COMPUTE ${wave}_${code} = MEAN.${leastAnswered(codes.length)}(${parts.join(',\n    ')}).`;
    }),
    `COMPUTE change_${code} = after_${code} - before_${code}.`,
  ]);

const turned = ({ scale }: Instrument, { code, aim }: Item, wave: string): string =>
  aim === 'lower' ? `${scale.length + 1} - ${wave}_${code}` : `${wave}_${code}`;

/** Cronbach's alpha of the first answers, where there are three items or more: of variables that are all turned toward the aim. */
const reliability = (instrument: Instrument): string[] =>
  compositesOf(instrument)
    .filter(({ items }) => items.length >= 3)
    .flatMap(({ code, items: codes }, at) => {
      const items = instrument.items.filter((item) => codes.includes(item.code));
      const name = (n: number): string => `toward_${at + 1}_${n + 1}`;
      return [
        ...items.map((item, n) => `COMPUTE ${name(n)} = ${turned(instrument, item, 'before')}.`),
        'TEMPORARY.',
        'SELECT IF matched = 1.',
        `RELIABILITY /VARIABLES=${items.map((_, n) => name(n)).join('\n    ')} /SCALE('${code}') ALL /MODEL=ALPHA.`,
      ];
    });

/** One room at a time: people of different rooms are never mixed into one test. */
function tests({ instrument, waves, rooms }: AnswerTable): string[] {
  if (!pairs(waves)) return [];
  const names = [...instrument.items, ...compositesOf(instrument)].map(({ code }) => code);
  const list = (wave: string): string => names.map((code) => `${wave}_${code}`).join('\n    ');
  // In this order the differences are after − before.
  const paired = `${list('after')}\n    WITH ${list('before')} (PAIRED)`;
  return [
    ...(rooms.length > 1 ? ['SORT CASES BY room.', 'SPLIT FILE LAYERED BY room.'] : []),
    `DESCRIPTIVES /VARIABLES=${names.map((code) => `change_${code}`).join('\n    ')} /STATISTICS=MEAN STDDEV.`,
    `T-TEST PAIRS=${paired}.`,
    `NPAR TESTS /SIGN=${paired}`,
    `  /WILCOXON=${paired}.`,
    ...reliability(instrument),
  ];
}

const pairs = (waves: readonly string[]): boolean => waves.includes('before') && waves.includes('after');
