import { element, escaped, joined, type Markup } from '../../markup.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import { paragraph, tag } from './html.ts';
import type { Sight } from './sight.ts';

/** How many people took which way: a sentence, and the numbers side by side. */
export function flowPart({ flow, withheld }: InstrumentResults, { speech }: Sight): Markup {
  const { t } = speech;
  const over = withheld !== 'running';
  const { answeredBefore: before, answeredAfter: after, matched, lost, new: fresh } = flow;
  const numbers: [string, number | null][] = [
    [t('doc.present'), flow.present],
    [t('flow.before'), before],
    [t('flow.after'), after],
    [t('flow.matched'), matched],
    [t(over ? 'flow.lost' : 'flow.lost.so-far'), lost],
    [t(over ? 'flow.new' : 'flow.new.so-far'), fresh],
  ];
  const shown = numbers.filter(([, people]) => people !== null);
  return joined(
    paragraph([t(over ? 'flow.sentence' : 'flow.so-far', { before, after, matched, lost, new: fresh })]),
    element(
      'dl',
      { class: 'flow' },
      ...shown.map(([name, people]) => element('div', {}, tag('dt', name), element('dd', {}, escaped(String(people))))),
    ),
  );
}
