import type { InstrumentEvaluation } from '../../../shared/evaluation/evaluation.ts';
import type { OrganiserKey } from '../../../shared/text/organiser/organiser-texts.ts';
import type { Translate } from '../../../shared/text/translate.ts';

/** Who answered, as a sentence: as it stands now, or so far. */
export function flowSentence({ flow, waves }: InstrumentEvaluation, t: Translate<OrganiserKey>): string {
  const { answeredBefore: before, answeredAfter: after, matched, lost, new: fresh } = flow;
  return t(waves.after === 'closed' ? 'flow.sentence' : 'flow.so-far', { before, after, matched, lost, new: fresh });
}
