import type { Instrument } from '../../session/instrument.ts';
import { unless } from '../analysis/result.ts';
import type { Asked, Matched } from '../answers.ts';
import type { AskedComposite } from '../composites.ts';
import { MOVES } from '../orientation.ts';
import { FOLLOW_UPS } from '../../waves/waves.ts';
import { compositeFollowUps, followUpResults, followUpsIn, type FollowUpContext, type FollowUpResults } from './follow-up.ts';

/** A follow-up over the rooms of a series: the sum of the `rooms` whose own reports show it, of the `asked` that asked it. */
export interface SeriesFollowUp extends FollowUpResults {
  rooms: number;
  asked: number;
}

/** The follow-ups of one room of a series, item by item. */
export interface RoomFollowUps {
  context: FollowUpContext;
  items: { code: string; followUps: FollowUpResults[] }[];
}

/** What a room would show of its follow-ups by itself. */
export function roomFollowUps(
  { items }: Instrument,
  asked: Asked,
  matched: readonly Matched[],
  threshold: number,
): RoomFollowUps {
  const context = { asked, matched, followUps: followUpsIn(asked), threshold };
  return { context, items: items.map((item) => ({ code: item.code, followUps: followUpResults(item, context) })) };
}

/** An item at each follow-up of a series. Only what rooms show is added up, so that no total tells of a room that shows nothing. */
export const seriesFollowUps = (item: string, rooms: readonly RoomFollowUps[]): SeriesFollowUp[] =>
  addedUp(rooms.flatMap(({ items }) => items.flatMap(({ code, followUps }) => (code === item ? followUps : []))));

/** A composite at each follow-up of a series. */
export const seriesCompositeFollowUps = (composite: AskedComposite, rooms: readonly RoomFollowUps[]): SeriesFollowUp[] =>
  addedUp(rooms.flatMap(({ items, context }) => compositeFollowUps(composite, items, context)));

const addedUp = (ofRooms: readonly FollowUpResults[]): SeriesFollowUp[] =>
  FOLLOW_UPS.flatMap((wave) => {
    const here = ofRooms.filter((one) => one.wave === wave).map(({ movement }) => movement);
    const shown = here.flatMap((movement) => (movement.shown ? [movement] : []));
    if (!here.length) return [];
    const why = shown.length ? false : here.flatMap((movement) => (movement.shown ? [] : [movement.why]))[0]!;
    const [toward, same, away] = MOVES.map((move) => sum(shown.map((movement) => movement[move])));
    const movement = unless(why, sum(shown.map(({ n }) => n)), () => ({ toward: toward!, same: same!, away: away! }));
    return [{ wave, movement, rooms: shown.length, asked: here.length }];
  });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
