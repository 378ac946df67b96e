/**
 * Why a figure is not shown: too few people, too few of them changed, nobody differs from the next, too few for a table, too few items,
 * too few rooms, it would give away those who could not be matched or those who were not there each time, or there is no convention for
 * such a scale; answers may still come, only one wave is asked, few people gave nearly the same answer, a table has cells of few people, groups are too
 * small, or another demographic is shown already.
 */
export type Why =
  | 'too-few'
  | 'too-few-changed'
  | 'no-spread'
  | 'too-few-for-a-table'
  | 'too-few-items'
  | 'too-few-rooms'
  | 'tells-of-the-unmatched'
  | 'tells-of-the-absent'
  | 'other-scale'
  | 'running'
  | 'one-wave'
  | 'nearly-unanimous'
  | 'small-cells'
  | 'groups-too-small'
  | 'one-demographic';

/** A figure of n people that may not be shown. */
export interface NotShown {
  shown: false;
  n: number;
  why: Why;
}

/** A figure with the number of people behind it, or the reason why there is none. */
export type Result<T extends object> = ({ shown: true; n: number } & T) | NotShown;

/** A figure of `n` people that is not shown, and why. */
export const notShown = (n: number, why: Why): NotShown => ({ shown: false, n, why });

/** What was found, or that there is no such value because nobody differs. */
const shown = <T extends object>(n: number, found: T | null): Result<T> =>
  found ? { ...found, shown: true, n } : notShown(n, 'no-spread');

/** The figure where nothing stands against it; it is not even computed elsewhere. */
export const unless = <T extends object>(why: Why | null | false, n: number, find: () => T | null): Result<T> =>
  why ? notShown(n, why) : shown(n, find());
