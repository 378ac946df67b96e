import type { Phase } from '../../activity/kind.ts';
import type { Instrument, Item } from '../../session/instrument.ts';
import { FOLLOW_UPS, type FollowUp } from '../../waves/waves.ts';
import { matchedWith, type Asked, type Matched } from '../answers.ts';
import { firstOf } from '../analysis/gates.ts';
import { unless, type Result } from '../analysis/result.ts';
import { MOVES, type Direction } from '../orientation.ts';
import { movementOf, pairOf, pairsOf } from '../pairs.ts';
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

interface Context {
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

/**
 * An item at each follow-up. Its people are nearly those who were matched after the workshop and at the other follow-ups: beside their
 * figures it is shown only where those who are in one of two groups alone are nobody, or enough.
 */
export function followUpResults(item: Item, { asked, matched, followUps, threshold }: Context): FollowUpResults[] {
  const { instrument } = asked;
  const told = [whoRated(item, instrument, matched)];
  return followUps.map(({ wave, phase, matched: here }) => {
    const people = whoRated(item, instrument, here);
    const { toward, same, away } = movementOf(instrument, item, pairsOf(instrument, item, here));
    const movement = { toward, same, away };
    const why = firstOf(
      phase !== 'closed' && 'running',
      people.size < threshold && 'too-few',
      !told.every((others) => mayStandBeside(people, others, threshold)) && 'tells-of-the-absent',
      isNearlyUnanimous(MOVES.map((move) => movement[move])) && 'nearly-unanimous',
    );
    if (!why) told.push(people);
    return { wave, movement: unless(why, why === 'running' ? 0 : people.size, () => movement) };
  });
}

/** Who gave the item a point of the scale both times. */
const whoRated = ({ code }: Item, instrument: Instrument, matched: readonly Matched[]): Set<string> =>
  new Set(
    matched
      .filter(({ before, after }) => pairOf(instrument, before.items[code], after.items[code]))
      .map(({ participant }) => participant),
  );

const mayStandBeside = (some: ReadonlySet<string>, others: ReadonlySet<string>, threshold: number): boolean =>
  [alone(some, others), alone(others, some)].every((people) => people === 0 || people >= threshold);

const alone = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((person) => !others.has(person)).length;
