import { LEAST_SHOWN } from '../../../shared/evaluation/disclosure.ts';
import type { InstrumentEvaluation } from '../../../shared/evaluation/evaluation.ts';
import type { OrganiserKey } from '../../../shared/text/organiser/organiser-texts.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { isolated } from '../office-context.ts';
import { aimOf, stageOf, type ShownItem } from './outcome.ts';

type Say = Translate<OrganiserKey>;

/** Who answered, as a sentence: as it stands now, or so far. */
export function flowSentence({ flow, waves }: InstrumentEvaluation, t: Say): string {
  const params = {
    before: flow.answeredBefore,
    after: flow.answeredAfter,
    matched: flow.matched,
    lost: flow.lost,
    new: flow.new,
  };
  return t(waves.after === 'closed' ? 'flow.sentence' : 'flow.so-far', params);
}

export const movedSentence = (item: ShownItem, scale: readonly string[], t: Say): string =>
  t('change.counts', { n: item.pairs, toward: item.toward, same: item.same, away: item.away, aim: isolated(aimOf(item, scale)) });

/** How many had no room to move toward the aim. */
export const bestAlreadySentence = (item: ShownItem, t: Say): string =>
  t('change.best-already', { n: item.pairs, best: item.pairs - item.couldMove });

/** Why an instrument shows no figures, in two sentences: what, and why; null when it shows them. */
export function withheldSentences(evaluation: InstrumentEvaluation, t: Say): [string, string] | null {
  const stage = stageOf(evaluation);
  if (stage === 'ready') return null;
  return [t(`withheld.${stage}`, { n: LEAST_SHOWN }), t(`withheld.${stage}.why`)];
}
