import type { Phase } from '../../activity/kind.ts';
import type { Item } from '../../session/instrument.ts';
import { FOLLOW_UPS, type FollowUp } from '../../waves/waves.ts';
import { matchedWith, type Asked, type Matched } from '../answers.ts';
import { firstOf } from '../analysis/gates.ts';
import { unless, type Result, type Why } from '../analysis/result.ts';
import { compositeChangesBy } from '../composite-changes.ts';
import type { AskedComposite } from '../composites.ts';
import { directionOf, MOVES, type Direction } from '../orientation.ts';
import { changesBy } from '../pairs.ts';
import { isNearlyUnanimous } from './unanimity.ts';

/** A follow-up that a step asks, with whoever answered before and in it. */
export interface AskedFollowUp {
  wave: FollowUp;
  phase: Phase;
  matched: readonly Matched[];
}

/** How whoever answered before stands at a follow-up: nearer to the aim than before, the same, or farther away. */
export interface FollowUpResults {
  wave: FollowUp;
  movement: Result<Record<Direction, number>>;
}

/** Whom the figures of follow-ups stand beside: the people who were matched after the workshop. */
export interface FollowUpContext {
  asked: Asked;
  matched: readonly Matched[];
  followUps: readonly AskedFollowUp[];
  threshold: number;
}

/** The follow-ups that are asked, in their order. */
export const followUpsIn = (asked: Asked): AskedFollowUp[] =>
  FOLLOW_UPS.flatMap((wave) => {
    const { phase } = asked.waves[wave];
    return phase === null ? [] : [{ wave, phase, matched: matchedWith(asked, wave) }];
  });

/** An item at each follow-up. */
export const followUpResults = (item: Item, context: FollowUpContext): FollowUpResults[] =>
  resultsOf((matched) => changesBy(context.asked.instrument, item, matched), context);

/** A composite at each follow-up: shown only where each of its items is, else one that is hidden is what is left once the others are taken away. */
export function compositeFollowUps(
  { items: codes }: AskedComposite,
  items: readonly { code: string; followUps: readonly FollowUpResults[] }[],
  context: FollowUpContext,
): FollowUpResults[] {
  const own = items.filter(({ code }) => codes.includes(code));
  const hidden = (at: number): Why | false =>
    own.flatMap(({ followUps }) => (followUps[at]!.movement.shown ? [] : [followUps[at]!.movement.why]))[0] ?? false;
  return resultsOf((matched) => compositeChangesBy(context.asked.instrument, { items: codes }, matched), context, hidden);
}

/** Everybody of whom there is a change toward the aim, by participant. */
type Changes = ReadonlyMap<string, number>;

/**
 * The people of a follow-up are nearly those who were matched after the workshop and at the other follow-ups: beside their figures it is
 * shown only where those who are in one of two groups alone are nobody, or enough.
 */
function resultsOf(
  changesOf: (matched: readonly Matched[]) => Changes,
  { matched, followUps, threshold }: FollowUpContext,
  hidden: (at: number) => Why | false = () => false,
): FollowUpResults[] {
  const told = [changesOf(matched)];
  return followUps.map(({ wave, phase, matched: here }, at) => {
    const changes = changesOf(here);
    const movement = movementIn(changes);
    const why = firstOf(
      phase !== 'closed' && 'running',
      hidden(at),
      changes.size < threshold && 'too-few',
      !told.every((others) => mayStandBeside(changes, others, threshold)) && 'tells-of-the-absent',
      isNearlyUnanimous(MOVES.map((move) => movement[move])) && 'nearly-unanimous',
    );
    if (!why) told.push(changes);
    return { wave, movement: unless(why, why === 'running' ? 0 : changes.size, () => movement) };
  });
}

function movementIn(changes: Changes): Record<Direction, number> {
  const movement = { toward: 0, same: 0, away: 0 };
  for (const change of changes.values()) movement[directionOf(change)]++;
  return movement;
}

const mayStandBeside = (some: Changes, others: Changes, threshold: number): boolean =>
  [alone(some, others), alone(others, some)].every((people) => people === 0 || people >= threshold);

const alone = (some: Changes, others: Changes): number => [...some.keys()].filter((person) => !others.has(person)).length;
