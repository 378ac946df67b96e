import { element, escaped, joined, type Markup } from '../../markup.ts';
import type { FlowResults } from '../results/flow.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ReportSpeech } from '../../text/report/report-texts.ts';
import { paragraph, tag } from './html.ts';
import type { Sight } from './sight.ts';

type Named = [name: string, people: number | string | null];

/** How many people took which way: a sentence, the numbers side by side, and below them the rest of the flow. */
export function flowPart({ flow, withheld }: InstrumentResults, { speech }: Sight): Markup {
  const { t } = speech;
  const over = withheld !== 'running';
  const { answeredBefore: before, answeredAfter: after, matched, lost, new: fresh } = flow;
  return joined(
    paragraph([t(over ? 'flow.sentence' : 'flow.so-far', { before, after, matched, lost, new: fresh })]),
    list('flow', [
      [t('doc.present'), flow.present],
      [t('flow.before'), before],
      [t('flow.after'), after],
      [t('flow.matched'), matched],
      [t(over ? 'flow.lost' : 'flow.lost.so-far'), lost],
      [t(over ? 'flow.new' : 'flow.new.so-far'), fresh],
    ]),
    list('flow-more', over ? [...rest(flow, speech), ...shares(flow, speech)] : rest(flow, speech)),
  );
}

const list = (name: string, numbers: readonly Named[]): Markup =>
  element(
    'dl',
    { class: name },
    ...numbers
      .filter(([, people]) => people !== null)
      .map(([name, people]) => element('div', {}, tag('dt', name), element('dd', {}, escaped(String(people))))),
  );

/** Who saw it and who would rather not, what was set aside, and the ways of matching that there were. */
function rest(
  { openedBefore, refusedBefore, refusedAfter, duplicates, earlier, methods }: FlowResults,
  { t }: ReportSpeech,
): Named[] {
  return [
    [t('flow.opened'), openedBefore],
    [t('flow.refused'), refusedBefore + refusedAfter],
    [t('flow.duplicates'), duplicates],
    [t('flow.earlier'), earlier],
    [t('doc.flow.by-device'), methods.device || null],
    [t('flow.by-code'), methods.code || null],
    [t('flow.by-own-code'), methods['self-made'] || null],
    [t('flow.on-paper'), methods.paper || null],
  ];
}

function shares({ answeredBefore, matched, present }: FlowResults, { t }: ReportSpeech): Named[] {
  const share = (n: number): string => t('doc.flow.share', { count: matched, n });
  return [
    [t('doc.flow.of-before'), answeredBefore ? share(answeredBefore) : null],
    [t('doc.flow.of-present'), present ? share(present) : null],
  ];
}
