import type { InstrumentEvaluation } from '../../../shared/evaluation/evaluation.ts';

/** Whether answers of this instrument are known that nobody may see yet. One that is asked once can never be compared, so nothing is awaited. */
export const isComingIn = ({ waves, withheld, flow }: InstrumentEvaluation): boolean =>
  waves.before !== null && waves.after !== null && withheld === 'running' && flow.answeredBefore + flow.answeredAfter > 0;
