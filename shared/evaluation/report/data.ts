import { escaped, joined, type Markup } from '../../markup.ts';
import type { Result } from '../analysis/result.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ItemResults } from '../results/item-results.ts';
import type { Interval } from '../statistics/interval.ts';
import type { ReportSpeech } from '../../text/report/report-texts.ts';
import { titleOf } from './composites.ts';
import { table, theirs, type Cell } from './html.ts';
import type { Sight } from './sight.ts';

/** Every count and mean in two tables; a dash where a figure is not shown. */
export function dataPart({ items, composites, scale }: InstrumentResults, sight: Sight): Markup {
  const { speech, lang } = sight;
  const { t } = speech;
  const name = (item: ItemResults): Cell => ({ markup: theirs(item.text, lang) });
  const head = [
    'data.toward',
    'data.same',
    'data.away',
    'data.mean-before',
    'data.mean-after',
    'data.change',
    'data.low',
    'data.high',
  ] as const;
  const figures = table({
    className: 'wide',
    head: [t('data.statement'), 'n', ...head.map((key) => t(key))],
    rows: [
      ...items.map((item) => [name(item), item.pairs ?? '–', ...figuresOf(item, item.page, speech)]),
      ...composites.map((one) => [
        { markup: titleOf(one, sight) },
        one.headline.movement.shown ? one.headline.movement.n : '–',
        ...figuresOf(one, one, speech),
      ]),
    ],
  });
  const counts = table({
    className: 'wide',
    head: [t('table.answer'), ...scale],
    rows: items.flatMap((item) =>
      (['before', 'after'] as const).map((wave) => [
        { markup: joined(theirs(item.text, lang), escaped(` · ${t(`wave.${wave}`)}`)) },
        ...(item.counts.distribution.shown ? item.counts.distribution[wave] : scale.map(() => '–')),
      ]),
    ),
  });
  return joined(figures, counts);
}

type Averages = Result<Record<'before' | 'after', { mean: number }> & { change: number }>;

function figuresOf(
  { headline: { movement } }: Pick<ItemResults, 'headline'>,
  { waves, change }: { waves: Averages; change: Result<{ ci: Interval }> },
  { fixed }: ReportSpeech,
): Cell[] {
  const two = (value: number): string => fixed(value, 2);
  return [
    ...(movement.shown ? [movement.toward, movement.same, movement.away] : ['–', '–', '–']),
    ...(waves.shown ? [two(waves.before.mean), two(waves.after.mean), two(waves.change)] : ['–', '–', '–']),
    ...(change.shown ? change.ci.map(two) : ['–', '–']),
  ];
}
