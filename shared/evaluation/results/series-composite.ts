import type { Instrument } from '../../session/instrument.ts';
import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Say } from '../../text/text.ts';
import { notShown, unless, type Result, type Why } from '../analysis/result.ts';
import { seriesOf, type RoomFigures, type Series } from '../analysis/series.ts';
import { compositeChanges } from '../composite-changes.ts';
import type { AskedComposite } from '../composites.ts';
import { countChanges } from '../statistics/changes.ts';
import { mean, variance } from '../statistics/describe.ts';
import { meanChange, type MeanChange } from '../statistics/mean-change.ts';
import { seriesSentences } from '../wording/series.ts';
import { isolated } from './sentences.ts';
import { seriesCompositeFollowUps, type SeriesFollowUp } from './series-follow-up.ts';
import type { RoomLine, SeriesItem, SeriesPlaces } from './series-item.ts';
import { isNearlyUnanimous } from './unanimity.ts';

/** Several items as one figure over the rooms of a series; changes are toward the aim. */
export interface SeriesComposite {
  code: string;
  title: string;
  /** Codes of its items. */
  items: string[];
  /** Whether nobody defined it: all items of the instrument. */
  every: boolean;
  series: SeriesItem['series'];
  movement: SeriesItem['movement'];
  followUps: SeriesFollowUp[];
  sentences: string[];
}

interface RoomChanges {
  changes: readonly number[];
  figures: RoomFigures;
  change: Result<MeanChange>;
}

/**
 * A composite in all rooms that have closed, by the rules of items. A room is named only where each of its items names it, and there are
 * totals only where each item has some: else one that is hidden is what is left once the others are taken away.
 */
export function seriesComposite(
  asked: AskedComposite,
  instrument: Instrument,
  { rooms, across }: SeriesPlaces,
  { items, say, speech, threshold }: { items: readonly SeriesItem[]; say: Say; speech: Speech; threshold: number },
): SeriesComposite {
  const own = items.filter(({ code }) => asked.items.includes(code));
  const isNamed = (room: string): boolean => own.every(({ series }) => series.rooms.some((line) => line.room === room));
  const found = rooms.map(({ code, matched }) => roomChanges(code, compositeChanges(instrument, asked, matched), !isNamed(code)));
  const moved = roomChanges(
    '',
    compositeChanges(instrument, asked, across),
    own.some(({ series }) => !series.across),
  );
  const figures = found.map((one) => one.figures);
  const series = withheld(seriesOf(figures, threshold, moved.figures), hiddenIn(own));
  const counted = series.small ? found : found.filter(({ figures }) => series.rooms.includes(figures));
  const all = [...counted, ...(series.across ? [moved] : [])].flatMap(({ changes }) => changes);
  const few = !series.totals.shown && series.totals.why;
  const title = asked.title === null ? speech.t('change.all-statements') : say(asked.title);
  const followUps = seriesCompositeFollowUps(
    asked,
    rooms.map(({ later }) => later),
  );
  return {
    ...{ code: asked.code, title, items: [...asked.items], every: asked.title === null },
    series: { ...series, rooms: linesOf(found, series) },
    movement: unless(few, all.length, () => countChanges(all)),
    followUps,
    sentences: seriesSentences(series, followUps, { title: isolated(title) }, speech),
  };
}

/** Why an item has no totals; null where all have some. */
function hiddenIn(items: readonly SeriesItem[]): Why | null {
  const why = items.flatMap(({ series: { totals } }) => (totals.shown ? [] : [totals.why]))[0];
  return why ?? null;
}

const withheld = (series: Series, why: Why | null): Series =>
  why ? { ...series, rooms: [], small: null, across: null, totals: notShown(0, why), pooled: notShown(0, why) } : series;

const linesOf = (found: readonly RoomChanges[], { rooms }: Series): RoomLine[] =>
  found.flatMap(({ figures, change }) => (rooms.includes(figures) ? [{ ...figures, change }] : []));

function roomChanges(room: string, changes: readonly number[], hidden: boolean): RoomChanges {
  const { toward, same, away } = countChanges(changes);
  const n = changes.length;
  const figures: RoomFigures = {
    ...{ room, n, toward, away },
    meanChange: n ? mean(changes) : 0,
    sdChange: n > 1 ? Math.sqrt(variance(changes)) : 0,
    unnamed: hidden || isNearlyUnanimous([toward, same, away]),
  };
  return { changes, figures, change: unless(n < 2 && 'too-few', n, () => meanChange(changes)) };
}
