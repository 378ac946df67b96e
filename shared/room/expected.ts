import type { Room } from './room.ts';

/** How many people a room is made for where nobody said: more than nearly any workshop has. */
const ANY_NUMBER = 1_000;
/** More are never expected: it would be a slip of the hand. */
export const MOST_EXPECTED = 100_000;
/** New people that one address may bring in five minutes, however small the room is. */
const LEAST_NEWCOMERS = 60;

/** How many people the presenter or the session expects. */
export const expectedIn = ({ expected, session }: Pick<Room, 'expected' | 'session'>): number =>
  expected ?? session.people ?? ANY_NUMBER;

/** What to expect so that twice as many as now are let in. */
export const widened = (expected: number): number => Math.min(MOST_EXPECTED, Math.max(LEAST_NEWCOMERS, 2 * expected));

/** How many new people may come from one address in five minutes: everybody, and everybody once more with another browser. */
export const mostNewcomers = (room: Pick<Room, 'expected' | 'session'>): number =>
  Math.max(LEAST_NEWCOMERS, 2 * expectedIn(room));
