import { moveBar } from '../charts/move-bar.ts';
import { strip } from '../charts/strip.ts';
import type { Look } from '../charts/look.ts';
import { element, escaped, NOTHING, type Markup } from '../../markup.ts';
import type { CompositeResults } from '../results/composite.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import { isolated } from '../results/sentences.ts';
import { anchorOf } from './anchor.ts';
import { figure } from './figure.ts';
import { paragraph, tag, theirs } from './html.ts';
import { lookOf, type Sight } from './sight.ts';

/** What can be drawn of a composite; null where its figures are not shown. */
export const compositeCharts = ({ title, headline: { movement } }: CompositeResults) => ({
  strip: (look: Look): Markup | null => (movement.shown ? strip({ text: title, ...movement }, look) : null),
  bar: (look: Look): Markup | null => (movement.shown ? moveBar({ text: title, ...movement }, look) : null),
});

/** The composites of an instrument, each with its statements, its sentences and its movement; nothing where there are none. */
export function compositesPart(instrument: InstrumentResults, sight: Sight): Markup {
  if (!instrument.composites.length) return NOTHING;
  return element(
    'section',
    { class: 'level composites' },
    tag('h3', sight.speech.t('doc.composites')),
    ...instrument.composites.map((composite) => compositePart(composite, instrument, sight)),
  );
}

function compositePart(composite: CompositeResults, { code, items }: InstrumentResults, sight: Sight): Markup {
  const { t, list } = sight.speech;
  const { sentences, every } = composite;
  const texts = items.filter((item) => composite.items.includes(item.code)).map(({ text }) => isolated(`“${text}”`));
  const name = `strip-${code}-${composite.code}`;
  const drawn = compositeCharts(composite).strip(lookOf(sight, name));
  return element(
    'article',
    { class: 'item' },
    element('h4', { id: anchorOf(code, composite.code), tabindex: '-1' }, titleOf(composite, sight)),
    paragraph(
      [
        composite.primary ? `${t('item.primary')}.` : null,
        every ? null : t('composite.about', { n: texts.length, list: list(texts) }),
      ],
      { class: 'soft' },
    ),
    paragraph([sentences.counts ?? sentences.withheld], { class: sentences.counts ? 'lead' : undefined }),
    element(
      'div',
      { class: 'charts' },
      element('div', {}, paragraph([sentences.inTen, sentences.test, sentences.mean]), paragraph([sentences.followUps])),
      figure(name, t('glance.title'), drawn, sight),
    ),
  );
}

/** Its title, in the language of the session or, of all statements together, in that of the report. */
export const titleOf = ({ title, every }: Pick<CompositeResults, 'title' | 'every'>, { lang }: Sight): Markup =>
  every ? escaped(title) : theirs(title, lang);
