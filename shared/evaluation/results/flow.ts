import type { Asked } from '../answers.ts';
import { flowOf, type Flow } from '../flow.ts';

/** How many people took which way; always shown, since it holds only numbers of answers. */
export interface FlowResults extends Flow {
  /** The head-count of the presenter; null where nobody counted. */
  present: number | null;
  matchedOfPresent: number | null;
}

/** The flow of an instrument in a room where so many were counted. */
export function flowResults(asked: Asked, present: number | null): FlowResults {
  const flow = flowOf(asked);
  return { ...flow, present, matchedOfPresent: present ? flow.matched / present : null };
}
