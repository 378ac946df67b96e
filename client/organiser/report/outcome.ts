import type { InstrumentEvaluation, ItemEvaluation, ItemFigures, ItemHead } from '../../../shared/evaluation/evaluation.ts';

/** An item whose figures may be seen. */
export type ShownItem = ItemHead & ItemFigures;

export const isShown = (item: ItemEvaluation): item is Extract<ItemEvaluation, { withheld: null }> => item.withheld === null;

/** The end of the scale that the workshop works toward, as its label. */
export const aimOf = ({ aim }: ItemHead, scale: readonly string[]): string => (aim === 'lower' ? scale[0]! : scale.at(-1)!);

/** How far the comparison is: a wave that no step asks, still running, too few people, or ready. */
export type Stage = 'one-wave' | 'running' | 'too-few' | 'ready';

/** An instrument that is asked once can never be compared, even if it is withheld for another reason for now. */
export function stageOf({ waves, withheld }: InstrumentEvaluation): Stage {
  if (!waves.before || !waves.after) return 'one-wave';
  return withheld ?? 'ready';
}

/** Whether answers of this instrument are known that nobody may see yet. */
export const isComingIn = (evaluation: InstrumentEvaluation): boolean =>
  stageOf(evaluation) === 'running' && evaluation.flow.answeredBefore + evaluation.flow.answeredAfter > 0;
