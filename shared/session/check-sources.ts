import { kindOf } from '../activities/kinds.ts';
import type { Problem } from './problems.ts';
import type { Step } from './session.ts';

/** Steps that take their options from another must come after it, and the other must have something to give. */
export function checkSources(steps: readonly Step[], placeOf: (step: Step) => Problem['path']): Problem[] {
  return steps.flatMap((step, at) => {
    const from = kindOf(step.kind)?.source?.(step.config)?.step;
    if (from === undefined) return [];
    const source = steps.slice(0, at).find(({ id }) => id === from);
    const gives = source && kindOf(source.kind)?.best;
    const path = [...placeOf(step), 'options', 'from'];
    if (!source) return [{ path, message: `is "${from}", which is no step before this one` }];
    return gives ? [] : [{ path, message: `is "${from}", which has no best items to ask about` }];
  });
}
