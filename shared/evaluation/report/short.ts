import { MOVES } from '../orientation.ts';
import { movePart } from '../charts/moves.ts';
import { awayPattern } from '../charts/moves.ts';
import { element, escaped, joined, type Markup } from '../../markup.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ItemResults } from '../results/item-results.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { chartsOf } from './charts-of.ts';
import { paragraph, tag, theirs } from './html.ts';
import { lookOf, type Sight } from './sight.ts';

/** The headline: the main statement in words and as a strip, then all of them as bars. */
export function shortPart(instrument: InstrumentResults, sight: Sight): Markup {
  const main =
    instrument.items.find(({ primary }) => primary) ?? (instrument.items.length === 1 ? instrument.items[0] : undefined);
  return joined(
    main ? mainPart(main, instrument, sight) : joined(),
    instrument.items.length > 1 ? glance(instrument, sight) : joined(),
    compositePart(instrument, sight),
  );
}

function mainPart(item: ItemResults, { code, scale }: InstrumentResults, sight: Sight): Markup {
  const { sentences } = item;
  const drawn = chartsOf(item, scale).strip(lookOf(sight, `main-${code}`, 620));
  return element(
    'div',
    { class: 'main' },
    element('p', { class: 'statement' }, theirs(item.text, sight.lang)),
    paragraph([sentences.counts ?? sentences.withheld], { class: 'lead' }),
    paragraph([sentences.inTen, sentences.test]),
    drawn ? element('figure', {}, drawn) : joined(),
    paragraph([sentences.missing], { class: 'soft' }),
  );
}

/** Every statement with its bar, on one page. */
function glance({ code, items, scale }: InstrumentResults, sight: Sight): Markup {
  const { t } = sight.speech;
  const rows = items.map((item) => {
    const bar = chartsOf(item, scale).bar(lookOf(sight, `glance-${code}-${item.code}`));
    const said = bar ?? tag('span', item.sentences.counts ?? item.sentences.withheld ?? '', { class: 'soft' });
    return element('li', {}, element('a', { href: `#${anchorOf(code, item.code)}` }, theirs(item.text, sight.lang)), said);
  });
  return element(
    'div',
    { class: 'glance' },
    tag('h3', t('glance.title')),
    paragraph([t('glance.hint')], { class: 'soft' }),
    movesLegend(`legend-${code}`, sight),
    element('ol', {}, ...rows),
  );
}

export const anchorOf = (instrument: string, item: string): string => `item-${instrument}-${item}`;

function movesLegend(id: string, sight: Sight): Markup {
  const look = lookOf(sight, id);
  const keys = MOVES.map((move) =>
    element(
      'li',
      {},
      element(
        'svg',
        { viewBox: '0 0 22 16', width: 22, height: 16, 'aria-hidden': 'true' },
        move === 'away' ? awayPattern(look) : joined(),
        movePart(move, { x: 0.5, y: 0.5, width: 21, height: 15 }, look),
      ),
      escaped(sight.speech.t(`move.${move}`)),
    ),
  );
  return element('ul', { class: 'keys' }, ...keys);
}

function compositePart({ composite, items }: InstrumentResults, { speech }: Sight): Markup {
  const { change } = composite;
  if (items.length < 2) return joined();
  if (!change.shown) return paragraph([notShownSentence(change, speech)], { class: 'soft' });
  const [low, high] = change.ci;
  const params = { change: speech.decimal(change.mean), low: speech.decimal(low), high: speech.decimal(high) };
  return paragraph([speech.t('doc.composite', params)]);
}
