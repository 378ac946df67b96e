import { element, joined, type Markup } from '../../markup.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { RoomResults } from '../results/room.ts';
import { notShown } from '../analysis/result.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { annexPart } from './annex.ts';
import { appendixPart } from './appendix.ts';
import { compositesPart } from './composites.ts';
import { dataPart } from './data.ts';
import { flowPart } from './flow.ts';
import { groupsPart } from './groups.ts';
import { folding, paragraph, tag, theirs } from './html.ts';
import { itemsPart } from './items.ts';
import { glancePart, headlinePart } from './short.ts';
import type { Sight } from './sight.ts';

/** The results of a room as markup: headline, page, annex, data and appendix, without the head of the page. */
export function roomPart(results: RoomResults, sight: Sight): Markup {
  const { t } = sight.speech;
  const appendix = results.activities.length
    ? folding(sight.folded, t('doc.appendix'), appendixPart(results.activities, sight))
    : joined();
  return joined(...results.instruments.map((one) => instrumentPart(one, results.threshold, sight)), appendix);
}

const instrumentPart = (instrument: InstrumentResults, threshold: number, sight: Sight): Markup =>
  element(
    'section',
    { class: 'instrument' },
    element('h2', {}, theirs(instrument.title, sight.lang)),
    flowPart(instrument, sight),
    foundPart(instrument, threshold, sight),
  );

/** What an instrument found, without its title and its flow. */
export function foundPart(instrument: InstrumentResults, threshold: number, sight: Sight): Markup {
  const { speech, folded } = sight;
  const { t } = speech;
  const { withheld } = instrument;
  const found = withheld
    ? [paragraph([notShownSentence(notShown(0, withheld), speech)], { class: 'withheld' }), limits(instrument, sight)]
    : [
        headlinePart(instrument, sight),
        limits(instrument, sight),
        glancePart(instrument, sight),
        compositesPart(instrument, sight),
        element('section', { class: 'level items' }, tag('h3', t('doc.items')), itemsPart(instrument, sight)),
        groupsPart(instrument, sight),
        folding(folded, t('doc.annex'), annexPart(instrument, sight)),
        folding(folded, t('doc.data'), dataPart(instrument, sight)),
      ];
  return joined(...found, methods(instrument.methods, threshold, sight));
}

/** What the figures cannot tell: always there, beside the figures. */
export const limits = ({ limitations }: Pick<InstrumentResults, 'limitations'>, { speech }: Sight): Markup =>
  element(
    'aside',
    { class: 'limits' },
    tag('h3', speech.t('report.limits.title')),
    ...limitations.map(({ sentence }) => paragraph([sentence])),
  );

/** The design with its threats, then how figures were made and what is withheld. */
export function methods(design: readonly string[], threshold: number, { speech, folded }: Sight): Markup {
  const { t } = speech;
  const more = [t('doc.methods.statistics'), t('doc.methods.disclosure', { n: threshold })];
  return folding(folded, t('doc.methods'), ...[...design, ...more].map((sentence) => paragraph([sentence])));
}
