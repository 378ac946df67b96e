import { element, joined, type Markup } from '../../markup.ts';
import type { Look } from '../charts/look.ts';
import type { Result } from '../analysis/result.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ItemResults } from '../results/item-results.ts';
import { isolated } from '../results/sentences.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { anchorOf } from './anchor.ts';
import { chartsOf } from './charts-of.ts';
import { figure } from './figure.ts';
import { paragraph, table, tag, theirs } from './html.ts';
import { lookOf, type Sight } from './sight.ts';

/** Statement by statement: what is said of it, and its charts with their numbers. */
export const itemsPart = (instrument: InstrumentResults, sight: Sight): Markup =>
  joined(...instrument.items.map((item) => itemPart(item, instrument, sight)));

function itemPart(item: ItemResults, instrument: InstrumentResults, sight: Sight): Markup {
  const { t } = sight.speech;
  const { sentences } = item;
  const aim = paragraph([item.primary ? `${t('item.primary')}.` : null, t('item.aim', { aim: isolated(item.aimText) })], {
    class: 'soft',
  });
  const head = element('h4', { id: anchorOf(instrument.code, item.code), tabindex: '-1' }, theirs(item.text, sight.lang));
  if (sentences.withheld) return element('article', { class: 'item' }, head, aim, paragraph([sentences.withheld]));
  return element(
    'article',
    { class: 'item' },
    head,
    aim,
    paragraph([sentences.counts], { class: 'lead' }),
    paragraph([sentences.inTen, sentences.test, sentences.mean, sentences.size, sentences.bestAlready]),
    paragraph([sentences.lookingBack]),
    paragraph([sentences.followUps]),
    charts(item, instrument, sight),
    numbers(item, instrument, sight),
  );
}

/** The answers, everybody's change, and from which answer to which, with who is missing; how people moved only where the changes may not be seen. */
function charts(item: ItemResults, { code, scale }: InstrumentResults, sight: Sight): Markup {
  const drawn = chartsOf(item, scale);
  const { sentences } = item;
  const { t } = sight.speech;
  const chart = (name: string, title: string, draw: (look: Look) => Markup | null, result: Result<object>): Markup => {
    const id = `${name}-${code}-${item.code}`;
    return figureOr(id, title, draw(lookOf(sight, id)), result, sight);
  };
  const { distribution, changes, transitions } = item.counts;
  return element(
    'div',
    { class: transitions.shown ? 'charts three' : 'charts' },
    changes.shown ? joined() : chart('strip', t('glance.title'), drawn.strip, item.headline.movement),
    chart('answers', t('doc.answers.title'), drawn.answers, distribution),
    chart('changes', t('doc.changes.title'), drawn.changes, changes),
    chart('moves', t('doc.transitions.title'), drawn.transitions, transitions),
    paragraph([dontKnow(item, sight), sentences.missing, sentences.bounds], { class: 'soft beside' }),
  );
}

/** A chart under its name, or why there is none. */
function figureOr(name: string, title: string, drawn: Markup | null, result: Result<object>, sight: Sight): Markup {
  if (drawn || result.shown) return figure(name, title, drawn, sight);
  const why = paragraph([notShownSentence(result, sight.speech)], { class: 'soft' });
  return element('figure', { class: 'missing' }, tag('figcaption', title), why);
}

function dontKnow({ counts: { dontKnow } }: ItemResults, { speech: { t } }: Sight): string | null {
  if (!dontKnow.shown || dontKnow.before + dontKnow.after === 0) return null;
  return t('item.dont-know', { n: dontKnow.n, before: dontKnow.before, after: dontKnow.after });
}

/** The numbers of the charts as tables. */
function numbers(
  { counts: { distribution, transitions } }: ItemResults,
  { scale }: InstrumentResults,
  { speech: { t } }: Sight,
): Markup {
  if (!distribution.shown) return joined();
  const answers = table({
    head: [t('table.answer'), t('wave.before'), t('wave.after')],
    rows: scale.map((label, at) => [label, distribution.before[at]!, distribution.after[at]!]),
  });
  const moves = transitions.shown
    ? table({
        caption: t('chart.transitions.about'),
        head: ['', ...scale.map((_, at) => String(at + 1))],
        rows: transitions.table.map((row, at) => [`${at + 1} ${scale[at]!}`, ...row]),
      })
    : joined();
  return element('details', { class: 'numbers' }, tag('summary', t('table.show')), answers, moves);
}
