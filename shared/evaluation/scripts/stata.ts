import { compositesOf, leastAnswered } from '../composites.ts';
import type { Instrument } from '../../session/instrument.ts';
import type { Say } from '../../text/text.ts';
import type { AnswerTable } from '../tables/answer-table.ts';
import { demographicsOf, pointsOf, type Variable } from '../tables/codebook.ts';

/** A text for a do-file: in compound quotes, on one line, without the signs that Stata would run. */
const quoted = (text: string): string =>
  `\`"${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('$', '\\$').replaceAll('"', "'").slice(0, 80)}"'`;

/** A do-file for Stata 14 and newer that reads the wide table, names it, and runs the tests of the report on each item. */
export function stataScript(table: AnswerTable, variables: readonly Variable[], say: Say): string {
  const { instrument, waves } = table;
  const answers = variables.filter(({ min }) => min !== null);
  const demographics = demographicsOf(table, variables);
  return [
    '* Reads the answers of this folder, names them, and runs the tests of the report.',
    '* In Stata: cd to this folder, then: do import.do',
    'version 14',
    'clear all',
    'import delimited "responses_wide.csv", encoding("utf-8") varnames(1) case(preserve) bindquote(strict) stringcols(1 2 3 4)',
    'capture rename *room room',
    '',
    ...[...answers, ...demographics].map(({ name }) => `destring ${name}, replace`),
    `mvdecode ${[...waves.map((wave) => `${wave}_*`), ...demographics.map(({ name }) => name)].join(' ')}, mv(-8=.a \\ -9=.b)`,
    '',
    ...variables.map(({ name, label }) => `label variable ${name} ${quoted(label)}`),
    `label define answer ${pointsOf(instrument, say)
      .map(({ value, label }) => `${value} ${quoted(label)}`)
      .join(' ')} .a "I do not know" .b "I prefer not to say"`,
    'label define yesno 0 "no" 1 "yes"',
    `label values ${answers.map(({ name }) => name).join(' ')} answer`,
    'label values matched yesno',
    ...demographics.flatMap(({ name, codes }) => [
      `label define ${name}_levels ${codes
        .filter(({ value }) => value > 0)
        .map(({ value, label }) => `${value} ${quoted(label)}`)
        .join(' ')} .b "I prefer not to say"`,
      `label values ${name} ${name}_levels`,
    ]),
    '',
    ...(waves.includes('before') && waves.includes('after') ? tests(table) : []),
    '',
  ].join('\r\n');
}

function tests({ instrument }: AnswerTable): string[] {
  return [
    ...composed(instrument),
    '* Changes toward the aim; one room at a time.',
    'levelsof room, local(rooms) clean',
    ...[...instrument.items, ...compositesOf(instrument).map(({ code }) => ({ code, aim: 'higher' }))].flatMap(
      ({ code, aim }) => {
        const [more, less] = aim === 'lower' ? ['before', 'after'] : ['after', 'before'];
        return [
          `generate change_${code} = ${more}_${code} - ${less}_${code}`,
          'foreach r of local rooms {',
          `  display as text "${code}, room \`r'"`,
          `  summarize change_${code} if room == "\`r'"`,
          `  capture noisily signtest ${more}_${code} = ${less}_${code} if room == "\`r'"`,
          `  capture noisily signrank ${more}_${code} = ${less}_${code} if room == "\`r'"`,
          `  capture noisily ttest ${more}_${code} == ${less}_${code} if room == "\`r'"`,
          '}',
        ];
      },
    ),
  ];
}

/** Means per person turned toward the aim, of who answered two thirds of the items; alpha of the first answers. */
function composed(instrument: Instrument): string[] {
  const points = instrument.scale.length;
  return compositesOf(instrument).flatMap(({ code, items: codes }, at) => {
    const items = instrument.items.filter((item) => codes.includes(item.code));
    const means = (['before', 'after'] as const).flatMap((wave) => [
      ...items.map(
        (item, n) =>
          `generate t${at + 1}_${wave}_${n + 1} = ${item.aim === 'lower' ? `${points + 1} - ` : ''}${wave}_${item.code}`,
      ),
      `egen ${wave}_${code} = rowmean(t${at + 1}_${wave}_*)`,
      `egen n${at + 1}_${wave} = rownonmiss(t${at + 1}_${wave}_*)`,
      `replace ${wave}_${code} = . if n${at + 1}_${wave} < ${leastAnswered(codes.length)}`,
    ]);
    const alpha = items.length >= 3 ? [`capture noisily alpha t${at + 1}_before_* if matched == 1, asis casewise`] : [];
    return [`* ${code}: the mean of ${codes.length} items, turned toward the aim.`, ...means, ...alpha];
  });
}
