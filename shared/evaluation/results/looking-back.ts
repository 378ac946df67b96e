import type { Item } from '../../session/instrument.ts';
import type { Asked, Matched } from '../answers.ts';
import { firstOf } from '../analysis/gates.ts';
import { lookingBackOf, type LookedBack, type LookingBack } from '../analysis/looking-back.ts';
import { unless, type Result } from '../analysis/result.ts';
import { LEAST_COUNTED } from '../disclosure/thresholds.ts';
import { oriented } from '../orientation.ts';

/**
 * What people who answered before and after say on looking back; null where they are not asked. The change of nearly all pairs beside that
 * of all would tell of the few others, so it needs none of them, or enough.
 */
export function lookingBackResults(
  item: Item,
  asked: Asked,
  matched: readonly Matched[],
  pairs: number,
  threshold: number,
): Result<LookingBack> | null {
  const { phase } = asked.waves.then;
  if (!item.then || phase === null) return null;
  const people = lookedBackIn(item, asked, matched);
  const [n, others] = [people.length, pairs - people.length];
  const few = n < Math.max(threshold, LEAST_COUNTED) && 'too-few';
  const why = firstOf(phase !== 'closed' && 'running', few);
  return unless(why, why === 'running' ? 0 : n, () => lookingBackOf(people, others === 0 || others >= threshold));
}

/** The points that they gave in all three waves, of whoever read the same each time. */
function lookedBackIn(item: Item, { instrument, waves }: Asked, matched: readonly Matched[]): LookedBack[] {
  return matched.flatMap(({ participant, before, after }) => {
    const then = waves.then.people.get(participant);
    if (!then || readsOtherwise(before.wording[item.code], then.wording[item.code])) return [];
    const points = [before, after, then].map(({ items }) => oriented(instrument, item, items[item.code]));
    const [first, last, back] = points;
    return first == null || last == null || back == null ? [] : [{ before: first, after: last, then: back }];
  });
}

const readsOtherwise = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
