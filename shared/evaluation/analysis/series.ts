import { seriesRooms } from '../disclosure/small-rooms.ts';
import { randomEffects, type RandomEffects } from '../statistics/random-effects.ts';
import { meanStudy } from '../statistics/study.ts';
import { LEAST_ROOMS } from './gates.ts';
import { unless, type Result } from './result.ts';

/** What a room found for one item, toward the aim. */
export interface RoomFigures {
  room: string;
  n: number;
  toward: number;
  away: number;
  meanChange: number;
  sdChange: number;
  /** Must not be named although it is large enough: its few people nearly all moved the same way. */
  unnamed?: boolean;
}

/** A series of rooms that asked the same item. */
export interface Series {
  /** Named rooms, each at least as large as the threshold; none of a single room. */
  rooms: RoomFigures[];
  /** Small rooms as one; null where there are none to show. */
  small: { rooms: number; n: number } | null;
  leftOut: number;
  /** People who were matched across two rooms, in the totals; null where there are none or too few to be a group of their own. */
  across: { n: number } | null;
  /** Plain totals over the named and the merged rooms. `mostlyToward` counts the named rooms with more toward than away. */
  totals: Result<{ rooms: number; toward: number; mostlyToward: number; ofRooms: number }>;
  /** By REML with Hartung and Knapp, over the named rooms in which people differ. */
  pooled: Result<RandomEffects>;
}

/**
 * One room is no series, two to four are listed, five and more are pooled. Small rooms are never named nor pooled. `moved` are those of
 * no room, since they answered in two: whoever subtracts the rooms from the totals finds them, so they are enough or left out.
 */
export function seriesOf(all: readonly RoomFigures[], threshold: number, moved?: RoomFigures): Series {
  const { listed, merged, total, leftOut } = seriesRooms(
    all.map(({ n }) => n),
    threshold,
    (at) => !all[at]!.unnamed,
  );
  const rooms = listed.map((at) => all[at]!);
  const counted = merged ? all : rooms;
  const studies = rooms.flatMap(({ n, meanChange, sdChange }) => meanStudy(n, meanChange, sdChange) ?? []);
  const across = moved && moved.n >= threshold && !moved.unnamed ? moved : null;
  // Who answered in two rooms was in two rooms, however few of them are counted by themselves.
  const among = across ? Math.max(LEAST_ROOMS.listed, counted.length) : counted.length;
  const few = among < LEAST_ROOMS.listed && 'too-few-rooms';
  const n = total + (across?.n ?? 0);
  const toward = sum(counted) + (across?.toward ?? 0);
  return {
    rooms: few ? [] : rooms,
    small: merged,
    leftOut,
    across: few || !across ? null : { n: across.n },
    totals: unless(few, n, () => ({ rooms: among, toward, ...mostly(rooms) })),
    pooled: unless(studies.length < LEAST_ROOMS.pooled && 'too-few-rooms', total, () => randomEffects(studies)),
  };
}

const sum = (rooms: readonly RoomFigures[]): number => rooms.reduce((all, { toward }) => all + toward, 0);

const mostly = (rooms: readonly RoomFigures[]) => ({
  mostlyToward: rooms.filter(({ toward, away }) => toward > away).length,
  ofRooms: rooms.length,
});
