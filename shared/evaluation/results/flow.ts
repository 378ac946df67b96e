import type { Asked } from '../answers.ts';
import { flowOf, type Flow } from '../flow.ts';

/** How many people took which way; always shown, since it holds only numbers of answers. */
export type FlowResults = Flow & {
  /** The head-count of the presenter; null where nobody counted. */
  present: number | null;
};

/** The flow of an instrument; of two head-counts that of the before wave, from which the matched are counted. */
export function flowResults(asked: Asked): FlowResults {
  const flow = flowOf(asked);
  return { ...flow, present: flow.presentBefore ?? flow.presentAfter };
}
