import type { AnswerTable } from '../../../shared/evaluation/tables/answer-table.ts';
import { codebook, pointsOf, variablesOf } from '../../../shared/evaluation/tables/codebook.ts';
import { dataPackage, longResource, otherResource, wideResource } from '../../../shared/evaluation/tables/data-package.ts';
import { longTable, wideTable } from '../../../shared/evaluation/tables/responses.ts';
import { rScript } from '../../../shared/evaluation/scripts/r.ts';
import { spssScript } from '../../../shared/evaluation/scripts/spss.ts';
import { stataScript } from '../../../shared/evaluation/scripts/stata.ts';
import type { Say } from '../../../shared/text/text.ts';
import { guardedCells, tableToCsv } from '../csv.ts';
import type { BundleFile } from './file.ts';

export interface AboutData {
  title: string;
  /** ISO 8601 in UTC. */
  created: string;
  version: string;
  say: Say;
}

/** The files with one line per person or answer, their codebook, and scripts that read them. `folder` is empty or ends with a slash. */
export function answerFiles(table: AnswerTable, folder: string, about: AboutData): BundleFile[] {
  const { say } = about;
  const { items } = table.instrument;
  const [long, wide, variables] = [longTable(table), wideTable(table), variablesOf(table, say)];
  const book = codebook(table, say, guardedCells(wide));
  const labels = pointsOf(table.instrument, say).map(({ label }) => label);
  const resources = [
    longResource('responses-long', 'responses_long.csv'),
    wideResource('responses-wide', 'responses_wide.csv', variables),
    otherResource('codebook', 'codebook.csv', book.columns, ['min', 'max', 'prefixed_cells']),
  ];
  const about_ = { name: `plenary-${table.code}`, title: about.title, created: about.created, version: about.version };
  const files: Record<string, string> = {
    'responses_long.csv': tableToCsv(long),
    'responses_wide.csv': tableToCsv(wide),
    'codebook.csv': tableToCsv(book),
    'datapackage.json': `${JSON.stringify(dataPackage(about_, resources), null, 2)}\n`,
    'import.R': rScript(
      table,
      labels,
      items.map(({ text }) => say(text)),
      variables,
    ),
    'import.sps': spssScript(table, variables, say),
    'import.do': stataScript(table, variables, say),
  };
  return Object.entries(files).map(([path, content]) => ({ path: folder + path, content }));
}
