import type { BundleKey } from '../../text/bundle/en.ts';
import { percentIn } from '../../number/percent.ts';
import { bundleTextsIn } from '../../text/bundle/bundle-texts.ts';
import type { Risk } from '../disclosure/risk.ts';
import type { RoomResults } from '../results/room.ts';
import type { SeriesResults } from '../results/series.ts';
import type { Cell, Table } from './table.ts';

/** What a bundle holds beside its results. `risk` is null where there are no answers of single persons in it. */
export interface Contents {
  paths: readonly string[];
  /** The day, such as 2026-11-26. */
  made: string;
  risk: Risk | null;
}

/** What each file is, by a part of its path; scripts together. */
const FILES: readonly (readonly [pattern: RegExp, key: BundleKey])[] = [
  [/report\.html$/, 'bundle.file.report'],
  [/report\.xlsx$/, 'bundle.file.workbook'],
  [/results\.csv$/, 'bundle.file.results-csv'],
  [/results\.json$/, 'bundle.file.results-json'],
  [/^charts\//, 'bundle.file.charts'],
  [/responses_long\.csv$/, 'bundle.file.long'],
  [/responses_wide\.csv$/, 'bundle.file.wide'],
  [/codebook\.csv$/, 'bundle.file.codebook'],
  [/datapackage\.json$/, 'bundle.file.package'],
  [/import\.(R|sps|do)$/, 'bundle.file.scripts'],
  [/free_text\.csv$/, 'bundle.file.texts'],
  [/xlsform\/.*\.xlsx$/, 'bundle.file.questionnaire'],
  [/xlsform\/.*-answers\.yaml$/, 'bundle.file.answers-map'],
];

const WORDS = [
  'n',
  'moves',
  'net',
  'sign',
  'means',
  'change',
  'agree',
  'then',
  'followup',
  'composite',
  'groups',
  'missing',
  'matched',
] as const;

/** What a stranger needs to know of a bundle, as lines of a name and a text. */
export function readmeTable(results: RoomResults | SeriesResults, { paths, made, risk }: Contents): Table {
  const t = bundleTextsIn(results.language);
  const lines: Cell[][] = [
    [t('bundle.title', { title: results.session.title }), ''],
    results.scope === 'room' ? [t('bundle.room'), results.room.code] : [t('bundle.series'), results.session.name],
    [t('bundle.made'), made],
    [t('bundle.version'), results.software],
    [t('bundle.seed'), results.seed],
    [t('bundle.grade'), t(`bundle.grade.${results.grade}`)],
    [t('bundle.threshold'), results.threshold],
    ...riskLines(results, risk, t),
    [t('bundle.files'), ''],
    ...fileLines(paths, t),
    [t('bundle.words'), ''],
    ...WORDS.map((word): Cell[] => ['', t(`bundle.word.${word}`)]),
  ];
  return { columns: ['name', 'text'], rows: lines };
}

type Say = ReturnType<typeof bundleTextsIn>;

function riskLines({ grade, language }: { grade: string; language: string }, risk: Risk | null, t: Say): Cell[][] {
  if (grade === 'public') return [];
  if (!risk) return [['', t('bundle.no-answers')]];
  const percent = percentIn(language, 1)(risk.risk);
  return [
    ['', t(risk.about ? 'bundle.risk.about' : 'bundle.risk', { percent })],
    ['', t('bundle.unnamed')],
  ];
}

const fileLines = (paths: readonly string[], t: Say): Cell[][] =>
  FILES.flatMap(([pattern, key]) => {
    const found = paths.filter((path) => pattern.test(path));
    if (!found.length) return [];
    return [[key === 'bundle.file.charts' ? 'charts/' : found.join(', '), t(key)]];
  });

/** The same as a text file with lines as Windows ends them. */
export const readmeText = ({ rows }: Table): string =>
  `\ufeff${rows.map(([name, text]) => (name === '' ? `  ${text}` : text === '' ? `\r\n${name}` : `${name}: ${text}`)).join('\r\n')}\r\n`;
