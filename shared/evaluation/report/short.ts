import { MOVES } from '../orientation.ts';
import { movePart } from '../charts/moves.ts';
import { element, escaped, joined, type Markup } from '../../markup.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ItemResults } from '../results/item-results.ts';
import type { CompositeResults } from '../results/composite.ts';
import { anchorOf } from './anchor.ts';
import { chartsOf } from './charts-of.ts';
import { compositeCharts, titleOf } from './composites.ts';
import { figure, saving } from './figure.ts';
import { paragraph, tag, theirs } from './html.ts';
import { lookOf, WIDE, type Sight } from './sight.ts';

/** The headline: what was marked as the main one, a statement or several together, in words and as a strip. */
export function headlinePart(instrument: InstrumentResults, sight: Sight): Markup {
  const { code, items, scale, composites } = instrument;
  const name = `main-${code}`;
  const look = lookOf(sight, name, WIDE);
  const drawn = (chart: Markup | null): Markup => figure(name, null, chart, sight);
  const composite = composites.find(({ primary }) => primary);
  if (composite) return mainPart(titleOf(composite, sight), composite.sentences, drawn(compositeCharts(composite).strip(look)));
  const main = items.find(({ primary }) => primary) ?? (items.length === 1 ? items[0] : undefined);
  return main ? mainPart(theirs(main.text, sight.lang), main.sentences, drawn(chartsOf(main, scale).strip(look))) : joined();
}

type MainSentences = Pick<ItemResults['sentences'], 'counts' | 'withheld' | 'inTen' | 'test'> & { missing?: string | null };

const mainPart = (title: Markup, sentences: MainSentences, drawn: Markup): Markup =>
  element(
    'div',
    { class: 'main' },
    element('p', { class: 'statement' }, title),
    paragraph([sentences.counts ?? sentences.withheld], { class: 'lead' }),
    paragraph([sentences.inTen, sentences.test]),
    drawn,
    paragraph([sentences.missing ?? null], { class: 'soft' }),
  );

/** Every statement and composite with its bar, on one page; nothing of one alone. */
export function glancePart({ code, items, scale, composites }: InstrumentResults, sight: Sight): Markup {
  if (items.length < 2) return joined();
  const { t } = sight.speech;
  const look = (item: string) => lookOf(sight, `glance-${code}-${item}`);
  const row = (one: ItemResults | CompositeResults, title: Markup, bar: Markup | null): Markup =>
    element(
      'li',
      {},
      element('a', { href: `#${anchorOf(code, one.code)}` }, title),
      bar ?? tag('span', one.sentences.counts ?? one.sentences.withheld ?? '', { class: 'soft' }),
    );
  const rows = [
    ...items.map((item) => row(item, theirs(item.text, sight.lang), chartsOf(item, scale).bar(look(item.code)))),
    ...composites.map((one) => row(one, element('b', {}, titleOf(one, sight)), compositeCharts(one).bar(look(one.code)))),
  ];
  return element(
    'div',
    { class: 'glance', 'data-charts': '' },
    tag('h3', t('glance.title')),
    paragraph([t('glance.hint')], { class: 'soft' }),
    movesLegend(`legend-${code}`, sight),
    element('ol', {}, ...rows),
    saving(`glance-${code}`, sight),
  );
}

function movesLegend(id: string, sight: Sight): Markup {
  const look = lookOf(sight, id);
  const keys = MOVES.map((move) =>
    element(
      'li',
      {},
      element(
        'svg',
        { viewBox: '0 0 22 16', width: 22, height: 16, 'aria-hidden': 'true' },
        movePart(move, { x: 0.5, y: 0.5, width: 21, height: 15 }, look),
      ),
      escaped(sight.speech.t(`move.${move}`)),
    ),
  );
  return element('ul', { class: 'keys' }, ...keys);
}
