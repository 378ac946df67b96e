import type { InstrumentResults } from '../results/instrument.ts';
import type { RoomResults } from '../results/room.ts';
import type { SeriesInstrument, SeriesResults } from '../results/series.ts';
import { speechIn } from '../../text/evaluation/evaluation-texts.ts';
import { bundleTextsIn } from '../../text/bundle/bundle-texts.ts';
import { groupSaid } from '../wording/groups.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { findingsOf } from './results-table.ts';
import type { Cell, Table } from './table.ts';

/** A sheet of the workbook; its name is the same in every language. */
export interface Sheet extends Table {
  name: string;
}

type Results = RoomResults | SeriesResults;
type AnyInstrument = InstrumentResults | SeriesInstrument;

/** The columns of the sheet of items after those that say which item. */
const ITEM_COLUMNS = [
  ...['n_before', 'n_after', 'n_matched', 'toward', 'same', 'away', 'net', 'net_lo', 'net_hi', 'p_sign'],
  ...['mean_before', 'mean_after', 'change', 'lo', 'hi', 'agree_before', 'agree_after'],
] as const;

const instrumentsOf = (results: Results): readonly AnyInstrument[] => results.instruments;

/** The sheets that every grade has: aggregates only. */
export const sheetsOf = (results: Results, readme: Table, codebook: Table): Sheet[] => [
  { name: 'README', ...readme },
  { name: 'Summary', ...summary(results) },
  { name: 'Items', ...items(results) },
  { name: 'Transitions', ...transitions(results) },
  { name: 'Indicators', ...indicators(results) },
  { name: 'Groups', ...groups(results) },
  { name: 'Flow', ...flow(results) },
  { name: 'Codebook', ...codebook },
  { name: 'Methods', ...methods(results) },
];

function summary(results: Results): Table {
  const rows = instrumentsOf(results).flatMap((one): Cell[][] =>
    [...one.items, ...togetherIn(one)].flatMap((item) =>
      sentencesIn(item).map((sentence) => [one.title, item.code, item.text, sentence]),
    ),
  );
  return { columns: ['instrument', 'item', 'text', 'sentence'], rows };
}

/** The composites of a room as items: their aim is that of each of their items. */
const togetherIn = (one: AnyInstrument) =>
  'composites' in one
    ? one.composites.map(({ code, title, sentences }) => ({ code, text: title, aim: 'toward', sentences }))
    : [];

const sentencesIn = ({ sentences }: { sentences: readonly string[] | object }): string[] =>
  (Object.values(sentences) as (string | null)[]).filter((one): one is string => one !== null);

/** In a series a row per named room and one for all rooms. */
function items(results: Results): Table {
  const texts = new Map(
    instrumentsOf(results).flatMap((one) =>
      [...one.items, ...togetherIn(one)].map((item) => [`${one.code}/${item.code}`, item] as const),
    ),
  );
  const rows = findingsOf(results).flatMap(({ room, instrument, item, statistics }): Cell[][] => {
    const head = texts.get(`${instrument}/${item}`);
    if (!head || !ITEM_COLUMNS.some((name) => name in statistics)) return [];
    return [[room, instrument, item, head.text, head.aim, ...ITEM_COLUMNS.map((name) => statistics[name] ?? null)]];
  });
  return { columns: ['room', 'instrument', 'item', 'text', 'aim', ...ITEM_COLUMNS], rows };
}

function transitions(results: Results): Table {
  const rows = results.scope === 'series' ? [] : results.instruments.flatMap(tableRows);
  return { columns: ['instrument', 'item', 'before', 'before_label', 'after', 'after_label', 'people'], rows };
}

const tableRows = ({ code, scale, items }: InstrumentResults): Cell[][] =>
  items.flatMap(({ code: item, counts: { transitions } }) =>
    transitions.shown
      ? transitions.table.flatMap((row, from) =>
          row.map((people, to): Cell[] => [code, item, from + 1, scale[from]!, to + 1, scale[to]!, people]),
        )
      : [],
  );

/** Rows for a donor's table of indicators; the target is for whoever set it. */
function indicators(results: Results): Table {
  const t = bundleTextsIn(results.language);
  const rows =
    results.scope === 'series'
      ? []
      : results.instruments.flatMap(({ items, flow }) =>
          items.flatMap(({ text, page: { waves }, aimText }): Cell[][] => {
            if (!waves.shown) return [];
            const note = t('bundle.indicator.note', { n: waves.n, lost: flow.lost, aim: aimText });
            return [[text, t('bundle.indicator.unit'), waves.before.agree, null, waves.after.agree, waves.n, note]];
          }),
        );
  return { columns: ['indicator', 'unit', 'baseline', 'target', 'actual', 'of', 'data_note'], rows };
}

/** The change by what people said of themselves, as far as it is shown. */
function groups(results: Results): Table {
  const { t } = speechIn(results.language);
  const shown = results.scope === 'series' ? [] : results.instruments;
  const rows = shown.flatMap(({ code, demographics }) =>
    demographics.flatMap((one): Cell[][] => {
      if (!one.shown) return [[code, one.code, one.text, notShownSentence(one, { t }), null, null, null, null, null]];
      return one.lines.flatMap((line) =>
        one.groups.map((group, at): Cell[] => {
          const cell = line.cells?.[at];
          const label = [...group.labels, ...(group.rest ? ['…'] : [])].join(' + ');
          const said = cell ? groupSaid(cell.toward, cell.n, { t }) : '–';
          return [code, one.code, one.text, label, line.code, line.text, cell?.n ?? null, said, cell?.mean ?? null];
        }),
      );
    }),
  );
  return { columns: ['instrument', 'demographic', 'text', 'group', 'item', 'item_text', 'n_matched', 'toward', 'change'], rows };
}

function flow(results: Results): Table {
  const rows = findingsOf(results).flatMap(({ room, instrument, item, statistics }): Cell[][] =>
    item ? [] : Object.entries(statistics).map(([name, value]) => [room, instrument, name, value]),
  );
  return { columns: ['room', 'instrument', 'count', 'value'], rows };
}

const methods = (results: Results): Table => ({
  columns: ['instrument', 'text'],
  rows: instrumentsOf(results).flatMap(({ title, methods, limitations }) =>
    [...methods, ...limitations.map(({ sentence }) => sentence)].map((text): Cell[] => [title, text]),
  ),
});
