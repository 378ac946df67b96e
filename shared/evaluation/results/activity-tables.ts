import type { ActionStatus } from '../../activities/board/state.ts';
import type { KindName } from '../../activities/kinds.ts';
import type { ExportRow } from '../../activity/kind.ts';
import { mean, median } from '../statistics/describe.ts';
import type { ActivityLabels } from './activity-labels.ts';
import { isNearlyUnanimous } from './unanimity.ts';

/** A short table of an activity. `item` is null where there is one question only. */
export type ActivityTable =
  /** How many gave each answer, null where they wrote one of their own; `hidden` where nearly all of a few gave the same. */
  | { type: 'counts'; item: string | null; hidden: boolean; rows: { label: string | null; count: number }[] }
  | { type: 'averages'; rows: { label: string; n: number; mean: number; median: number }[] }
  /** What people wrote; null where only how much. */
  | { type: 'texts'; count: number; texts: string[] | null }
  /** What the room decided to do; null where only how much. */
  | { type: 'steps'; count: number; steps: NextStep[] | null };

/** Something that the room decided to do. Who and by when are texts, empty where nobody said so. */
export interface NextStep {
  text: string;
  owner: string;
  date: string;
  status: ActionStatus;
}

/** `threshold` people at least for a word that is shown although it is a text. */
export interface TableOptions {
  people: number;
  threshold: number;
  texts: boolean;
  /** Whether it says what the room decided to do, and who will. */
  steps: boolean;
  labels: ActivityLabels;
}

type Tables = (rows: readonly ExportRow[], options: TableOptions) => ActivityTable[];

const of = (rows: readonly ExportRow[], ...items: string[]): ExportRow[] => rows.filter(({ item }) => items.includes(item));

/**
 * How often each value was given, those that nobody gave too, in the order in which they were offered; what somebody wrote instead of a
 * choice is counted under its code.
 */
function counts(rows: readonly ExportRow[], item: string | null, { people, labels }: TableOptions): ActivityTable {
  const found = new Map<string | number, { label: string | null; count: number }>();
  for (const { value, label } of labels.answers) found.set(value, { label, count: 0 });
  for (const { value, label } of rows) {
    const known = found.get(value);
    const name = value === 'other' ? null : label || (labels.value(value) ?? String(value));
    found.set(value, { label: known?.label ?? name, count: (known?.count ?? 0) + 1 });
  }
  const sorted = [...found]
    .sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : 0))
    .map(([, row]) => row);
  const hidden = people < 10 && isNearlyUnanimous([...sorted.map(({ count }) => count)]);
  return { type: 'counts', item, hidden, rows: hidden ? [] : sorted };
}

/** Averages of numbers by item, each of at least `threshold` people. */
function averages(rows: readonly ExportRow[], { threshold }: TableOptions): ActivityTable {
  const byItem = new Map<string, { label: string; values: number[] }>();
  for (const { item, label, value } of rows) {
    const known = byItem.get(item) ?? { label: label || item, values: [] };
    byItem.set(item, { ...known, values: [...known.values, Number(value)] });
  }
  const enough = [...byItem.values()].filter(({ values }) => values.length >= threshold);
  return {
    type: 'averages',
    rows: enough.map(({ label, values }) => ({ label, n: values.length, mean: mean(values), median: median(values) })),
  };
}

const written = (rows: readonly ExportRow[], { texts }: TableOptions): ActivityTable => ({
  type: 'texts',
  count: rows.length,
  texts: texts ? rows.map(({ label }) => label).sort() : null,
});

/** Words that enough people gave; the others are counted, and listed only where texts may be. */
function wordTable(rows: readonly ExportRow[], options: TableOptions): ActivityTable[] {
  const people = new Map<string, Set<string | null>>();
  for (const { value, participant } of rows) people.set(String(value), (people.get(String(value)) ?? new Set()).add(participant));
  const common = [...people].filter(([, by]) => by.size >= options.threshold);
  const shown = common.map(([label, by]) => ({ label, count: by.size })).sort((a, b) => b.count - a.count);
  const rest = rows.filter(({ value }) => !common.some(([word]) => word === value));
  const table: ActivityTable = { type: 'counts', item: null, hidden: false, rows: shown };
  return [...(shown.length ? [table] : []), ...(rest.length ? [written(rest, options)] : [])];
}

function perItem(rows: readonly ExportRow[], options: TableOptions): ActivityTable[] {
  return [...new Set(rows.map(({ item }) => item))].map((item) =>
    counts(of(rows, item), options.labels.item(item) ?? item, options),
  );
}

/** How many stand behind each row already: of the pulse, of a board's dots. */
const totals = (rows: readonly ExportRow[], { labels }: TableOptions): ActivityTable => ({
  type: 'counts',
  item: null,
  hidden: false,
  rows: rows.map(({ item, label, value }) => ({ label: labels.value(item) ?? label, count: Number(value) })),
});

/** Next steps from their rows: each begins with its text, and says then who does it and by when. */
function stepTable(rows: readonly ExportRow[], { steps: shown }: TableOptions): ActivityTable {
  const steps: NextStep[] = [];
  for (const { item, value, label } of rows) {
    if (item === 'action') steps.push({ text: label, owner: '', date: '', status: value as ActionStatus });
    if (item === 'action_owner') steps.at(-1)!.owner = String(value);
    if (item === 'action_date') steps.at(-1)!.date = String(value);
  }
  return { type: 'steps', count: steps.length, steps: shown ? steps : null };
}

/** What each kind shows in an appendix. */
const TABLES: Record<Exclude<KindName, 'survey'>, Tables> = {
  poll: (rows, options) => [counts(of(rows, 'choice'), null, options)],
  scale: (rows, options) => perItem(rows, options),
  leaderboard: (rows, options) => [counts(of(rows, 'team'), null, options)],
  ranking: (rows, options) => [averages(rows, options)],
  points: (rows, options) => [averages(rows, options)],
  grid: (rows, options) => [averages(rows, options)],
  number: (rows, options) => [
    averages(
      of(rows, 'value').map((row) => ({ ...row, label: '' })),
      options,
    ),
  ],
  pin: (rows, options) => [counts(of(rows, 'region'), null, options)],
  quiz: (rows, options) => quizTables(rows, options),
  words: wordTable,
  open: (rows, options) => [
    written(
      rows.filter(({ item }) => item !== 'likes'),
      options,
    ),
  ],
  headline: (rows, options) => [written(of(rows, 'first', 'newest'), options)],
  qa: (rows, options) => [written(of(rows, 'question', 'merged'), options)],
  board: (rows, options) => [written(of(rows, 'note'), options), stepTable(rows, options)],
  pulse: (rows, options) => [totals(rows, options)],
};

function quizTables(rows: readonly ExportRow[], options: TableOptions): ActivityTable[] {
  const earned = averages(
    of(rows, 'correct').map((row) => ({ ...row, label: '' })),
    options,
  );
  const chosen = of(rows, 'choice');
  return chosen.length ? [counts(chosen, null, options), earned] : [earned];
}

/** The tables of a kind, from its export rows; empty ones are left out. */
export function tablesOf(kind: string, rows: readonly ExportRow[], options: TableOptions): ActivityTable[] {
  const tables = Object.hasOwn(TABLES, kind) ? TABLES[kind as keyof typeof TABLES](rows, options) : [];
  return tables.filter((table) =>
    table.type === 'texts' || table.type === 'steps'
      ? table.count > 0
      : table.rows.length > 0 || ('hidden' in table && table.hidden),
  );
}
