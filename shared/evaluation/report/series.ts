import { forest } from '../charts/forest.ts';
import { answerBars } from '../charts/answers.ts';
import type { Look } from '../charts/look.ts';
import { moveBar } from '../charts/move-bar.ts';
import { element, escaped, joined, NOTHING, type Markup } from '../../markup.ts';
import type { SeriesInstrument, SeriesResults } from '../results/series.ts';
import type { SeriesComposite } from '../results/series-composite.ts';
import type { SeriesItem } from '../results/series-item.ts';
import { isolated } from '../results/sentences.ts';
import type { ReportSpeech } from '../../text/report/report-texts.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { smallRoomsLabel } from '../wording/series.ts';
import { titleOf } from './composites.ts';
import { figure } from './figure.ts';
import { folding, paragraph, table, tag, theirs, type Cell } from './html.ts';
import { limits, methods } from './room.ts';
import { lookOf, WIDE, type Sight } from './sight.ts';

/** The results of a series as markup: its rooms, and every statement over them. */
export const seriesPart = (results: SeriesResults, sight: Sight): Markup =>
  joined(...results.instruments.map((one) => instrumentPart(one, results.threshold, sight)));

function instrumentPart(instrument: SeriesInstrument, threshold: number, sight: Sight): Markup {
  const { t } = sight.speech;
  const wording = instrument.wording === null ? joined() : tag('small', ` ${t('series.wording', { n: instrument.wording })}`);
  return element(
    'section',
    { class: 'instrument' },
    element('h2', {}, theirs(instrument.title, sight.lang), wording),
    roomsPart(instrument, sight),
    limits(instrument, sight),
    paragraph([t('series.levels')]),
    ...instrument.items.map((item) => itemPart(item, instrument, sight)),
    compositesPart(instrument, sight),
    folding(sight.folded, t('doc.data'), dataPart(instrument, sight)),
    methods(instrument.methods, threshold, sight),
  );
}

function roomsPart({ rooms, small, across, running, flow }: SeriesInstrument, { speech }: Sight): Markup {
  const { t } = speech;
  if (!rooms.length && !small) return paragraph([t('series.none'), running ? t('series.running', { n: running }) : null]);
  const alike = new Set(rooms.map(({ title }) => title)).size < 2;
  const named = rooms.map((room): Cell[] => [
    ...[alike ? room.code : `${room.code} · ${isolated(room.title)}`, speech.day(room.openedAt)],
    ...[room.answeredBefore, room.answeredAfter, room.matched],
  ]);
  const merged: Cell[][] = small ? [[smallRoomsLabel(small.rooms, speech), '', '', '', small.n]] : [];
  const moved: Cell[][] = across.counted ? [[t('series.across'), '', '', '', across.matched]] : [];
  const all: Cell[] = [t('table.total'), '', flow.answeredBefore, flow.answeredAfter, flow.matched];
  return joined(
    tag('h3', t('series.rooms')),
    table({
      head: [t('chart.room'), t('series.day'), t('flow.before'), t('flow.after'), t('flow.matched')],
      rows: [...named, ...merged, ...moved, all],
      className: 'wide totals',
    }),
    paragraph([running ? t('series.running', { n: running }) : null], { class: 'soft' }),
  );
}

function itemPart(item: SeriesItem, { code, scale }: SeriesInstrument, sight: Sight): Markup {
  const { t } = sight.speech;
  const { movement, distribution, text, aim } = item;
  const chart = (name: string, title: string | null, draw: (look: Look) => Markup | null): Markup => {
    const id = `${name}-${code}-${item.code}`;
    return figure(id, title, draw(lookOf(sight, id, WIDE)), sight);
  };
  return element(
    'article',
    { class: 'item' },
    element('h4', {}, theirs(text, sight.lang)),
    paragraph([t('item.aim', { aim: isolated(item.aimText) })], { class: 'soft' }),
    paragraph(item.sentences, { class: 'lead' }),
    paragraph(pooledSentences(item, sight.speech)),
    chart('moves', null, (look) => (movement.shown ? moveBar({ text, ...movement }, look) : null)),
    chart('forest', null, (look) => forestOf(item, scale.length, look)),
    chart('answers', t('doc.answers.title'), (look) =>
      distribution.shown ? answerBars({ text, scale, aim, ...distribution }, look) : null,
    ),
  );
}

/** Several statements together, room by room; nothing where there are none. */
function compositesPart(instrument: SeriesInstrument, sight: Sight): Markup {
  if (!instrument.composites.length) return NOTHING;
  return element(
    'section',
    { class: 'level composites' },
    tag('h3', sight.speech.t('doc.composites')),
    ...instrument.composites.map((one) => compositePart(one, instrument, sight)),
  );
}

function compositePart(composite: SeriesComposite, { code, scale, items }: SeriesInstrument, sight: Sight): Markup {
  const { t, list } = sight.speech;
  const texts = items.filter((item) => composite.items.includes(item.code)).map(({ text }) => isolated(`“${text}”`));
  const { totals } = composite.series;
  const about = composite.every ? null : t('composite.about', { n: texts.length, list: list(texts) });
  const withheld = totals.shown ? [] : [notShownSentence(totals, sight.speech)];
  const drawn = Object.entries(seriesCompositeCharts(composite, scale.length)).map(([name, draw]) => {
    const id = `${name}-${code}-${composite.code}`;
    return figure(id, null, draw(lookOf(sight, id, WIDE)), sight);
  });
  return element(
    'article',
    { class: 'item' },
    element('h4', {}, titleOf(composite, sight)),
    paragraph([about], { class: 'soft' }),
    paragraph([...composite.sentences, ...withheld], { class: 'lead' }),
    paragraph(totals.shown ? pooledSentences(composite, sight.speech) : []),
    ...drawn,
  );
}

/** What can be drawn of a composite over rooms; null where its figures are not shown. */
export const seriesCompositeCharts = ({ title: text, movement, series }: SeriesComposite, points: number) => ({
  bar: (look: Look): Markup | null => (movement.shown ? moveBar({ text, ...movement }, look) : null),
  forest: (look: Look): Markup | null => forestOf({ text, series }, points, look),
});

function forestOf({ series, text }: Pick<SeriesItem, 'series' | 'text'>, points: number, look: Look): Markup | null {
  if (!series.rooms.length) return null;
  const rooms = series.rooms.map(({ room, n, meanChange, change }) => ({
    ...{ name: room, n, mean: meanChange },
    ci: change.shown ? change.ci : null,
  }));
  const { pooled } = series;
  return forest({ text, rooms, points, pooled: pooled.shown ? pooled : null }, look);
}

/** The pooled mean with what one more room may find, or why there is none. */
function pooledSentences({ series: { pooled, rooms } }: Pick<SeriesItem, 'series'>, speech: ReportSpeech): string[] {
  if (!pooled.shown) return rooms.length ? [notShownSentence(pooled, speech)] : [];
  const { decimal, fixed, t } = speech;
  const [[low, high], [from, to]] = [pooled.ci, pooled.prediction];
  return [
    t('series.pooled', {
      n: pooled.k,
      mean: decimal(pooled.mu),
      low: decimal(low),
      high: decimal(high),
      from: decimal(from),
      to: decimal(to),
    }),
    t('series.pooled.statistics', { k: pooled.k, tau2: fixed(pooled.tau2, 4), i2: fixed(pooled.i2, 0), df: pooled.k - 1 }),
  ];
}

function dataPart({ items, composites }: SeriesInstrument, sight: Sight): Markup {
  const { speech, lang } = sight;
  const { t, fixed } = speech;
  const lines = [
    ...items.map(({ text, series }) => ({ name: theirs(text, lang), series })),
    ...composites.map((one) => ({ name: titleOf(one, sight), series: one.series })),
  ];
  const rows = lines.flatMap(({ name, series }): Cell[][] =>
    series.rooms.map(({ room, n, toward, away, meanChange, change }) => [
      { markup: joined(name, escaped(` · ${room}`)) },
      ...[n, toward, n - toward - away, away, fixed(meanChange, 2)],
      ...(change.shown ? change.ci.map((end) => fixed(end, 2)) : ['–', '–']),
    ]),
  );
  const head = ['data.toward', 'data.same', 'data.away', 'data.change', 'data.low', 'data.high'] as const;
  return table({ className: 'wide', head: [t('data.statement'), 'n', ...head.map((key) => t(key))], rows });
}
