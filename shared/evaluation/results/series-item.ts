import type { Instrument, Item } from '../../session/instrument.ts';
import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Say } from '../../text/text.ts';
import type { Matched } from '../answers.ts';
import { orientedPairs } from '../analysis/item-pairs.ts';
import { unless, type Result } from '../analysis/result.ts';
import { seriesOf, type RoomFigures, type Series } from '../analysis/series.ts';
import { distributionOf, type BeforeAfter } from '../distribution.ts';
import { pairsOf, type Pair } from '../pairs.ts';
import { countChanges } from '../statistics/changes.ts';
import { mean, variance } from '../statistics/describe.ts';
import { meanChange, type MeanChange } from '../statistics/mean-change.ts';
import { seriesSentences } from '../wording/series.ts';
import { headOf } from './head.ts';
import type { ItemHead } from './item-results.ts';
import { isolated } from './sentences.ts';
import { seriesFollowUps, type RoomFollowUps, type SeriesFollowUp } from './series-follow-up.ts';
import { isNearlyUnanimous } from './unanimity.ts';

/** A room's own mean change with its interval, for the forest. */
export type RoomLine = RoomFigures & { change: Result<MeanChange> };

/** One item over the rooms of a series. */
export interface SeriesItem extends ItemHead {
  series: Omit<Series, 'rooms'> & { rooms: RoomLine[] };
  /** Everybody of the rooms in the total. */
  distribution: Result<BeforeAfter<number[]>>;
  movement: Result<{ toward: number; same: number; away: number }>;
  followUps: SeriesFollowUp[];
  sentences: string[];
}

/** The rooms of a series that are over, and who answered before in one and after in another. */
export interface SeriesPlaces {
  rooms: readonly { code: string; matched: readonly Matched[]; later: RoomFollowUps }[];
  across: readonly Matched[];
}

interface RoomPairs {
  code: string;
  pairs: Pair[];
  figures: RoomFigures;
  change: Result<MeanChange>;
}

/** An item in all rooms that have closed; rooms are named, merged or left out by their pairs. */
export function seriesItem(
  item: Item,
  instrument: Instrument,
  { rooms, across }: SeriesPlaces,
  { say, speech, threshold }: { say: Say; speech: Speech; threshold: number },
): SeriesItem {
  const found = rooms.map(({ code, matched }) => roomPairs(code, item, instrument, pairsOf(instrument, item, matched)));
  const moved = roomPairs('', item, instrument, pairsOf(instrument, item, across));
  const series = seriesOf(
    found.map(({ figures }) => figures),
    threshold,
    moved.figures,
  );
  const named = found.filter(({ code }) => series.rooms.some(({ room }) => room === code));
  const counted = series.small ? found : named;
  const all = [...counted, ...(series.across ? [moved] : [])].flatMap(({ pairs }) => pairs);
  const few = !series.totals.shown && series.totals.why;
  const head = headOf(item, instrument, say);
  const followUps = seriesFollowUps(
    item.code,
    rooms.map(({ later }) => later),
  );
  return {
    ...head,
    series: { ...series, rooms: named.map(({ figures, change }) => ({ ...figures, change })) },
    distribution: unless(few, all.length, () => distributionOf(instrument, all)),
    movement: unless(few, all.length, () => countChanges(changesOf(item, instrument, all))),
    followUps,
    sentences: seriesSentences(series, followUps, { aim: isolated(head.aimText) }, speech),
  };
}

function roomPairs(code: string, item: Item, instrument: Instrument, pairs: Pair[]): RoomPairs {
  const changes = changesOf(item, instrument, pairs);
  const { toward, same, away } = countChanges(changes);
  const n = pairs.length;
  const figures: RoomFigures = {
    ...{ room: code, n, toward, away },
    meanChange: n ? mean(changes) : 0,
    sdChange: n > 1 ? Math.sqrt(variance(changes)) : 0,
    unnamed: isNearlyUnanimous([toward, same, away]),
  };
  return { code, pairs, figures, change: unless(n < 2 && 'too-few', n, () => meanChange(changes)) };
}

const changesOf = ({ aim }: Item, { scale }: Instrument, pairs: readonly Pair[]): number[] =>
  orientedPairs({
    before: pairs.map(({ before }) => before),
    after: pairs.map(({ after }) => after),
    points: scale.length,
    aim,
    lost: 0,
  }).changes;
