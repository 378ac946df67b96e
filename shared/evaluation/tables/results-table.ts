import type { DemographicResults, GroupLine } from '../results/groups.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { RoomResults } from '../results/room.ts';
import type { SeriesInstrument, SeriesResults } from '../results/series.ts';
import type { RoomLine, SeriesItem } from '../results/series-item.ts';
import { compositeStatistics, followUpStatistics, itemStatistics, present, type Loose, type Statistics } from './statistics.ts';
import type { Table } from './table.ts';

/** Statistics of an item of a room; `item` is empty for what belongs to the whole room. */
export interface Finding {
  room: string;
  instrument: string;
  item: string;
  statistics: Statistics;
}

/** The room under which the rooms of a series stand together. */
const ALL_ROOMS = 'all rooms';

/** Everything that is shown, item by item; what is not shown is not there. */
export const findingsOf = (results: RoomResults | SeriesResults): Finding[] =>
  results.scope === 'room'
    ? results.instruments.flatMap((one) => roomFindings(results.room.code, one))
    : results.instruments.flatMap(seriesFindings);

/** The table `results.csv`: a row per number. Items of several instruments bear the code of theirs. */
export function resultsTable(results: RoomResults | SeriesResults): Table {
  const several = new Set(results.instruments.map(({ code }) => code)).size > 1;
  const named = ({ instrument, item }: Finding): string => (several ? [instrument, item].filter(Boolean).join('.') : item);
  return {
    columns: ['room', 'item', 'statistic', 'value'],
    rows: findingsOf(results).flatMap((one) =>
      Object.entries(one.statistics).map(([statistic, value]) => [one.room, named(one), statistic, value]),
    ),
  };
}

function roomFindings(room: string, { code, flow, items, composites, demographics }: InstrumentResults): Finding[] {
  const of = (item: string, statistics: Statistics): Finding => ({ room, instrument: code, item, statistics });
  return [
    of('', flowStatistics(flow)),
    ...items.map((item) => of(item.code, itemStatistics(item))),
    ...composites.map((composite) => of(composite.code, compositeStatistics(composite))),
    ...demographics.flatMap((one) => (one.shown ? one.lines.map((line) => of(line.code, groupStatistics(one, line))) : [])),
  ];
}

/** The numbers of the flow, by their names with `_`. */
const flowStatistics = (flow: object): Statistics =>
  present(
    Object.fromEntries(Object.entries(flow).map(([name, value]) => [snake(name), typeof value === 'number' ? value : null])),
  );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The numbers of groups under names such as `toward:gender=women`; what is said in words is no number. */
function groupStatistics({ code, groups }: Extract<DemographicResults, { shown: true }>, { cells }: GroupLine): Statistics {
  const named = (cells ?? []).map(({ n, toward, mean }, at) => {
    const group = `:${code}=${groups[at]!.levels.join('+')}`;
    return { [`n_matched${group}`]: n, [`toward${group}`]: toward.count, [`change${group}`]: mean };
  });
  return present(Object.assign({}, ...named) as Loose);
}

function seriesFindings({ code, flow, items, composites, rooms }: SeriesInstrument): Finding[] {
  const of = (room: string, item: string, statistics: Statistics): Finding => ({ room, instrument: code, item, statistics });
  return [
    ...rooms.map(({ code: room, answeredBefore, answeredAfter, matched }) =>
      of(room, '', flowStatistics({ answeredBefore, answeredAfter, matched })),
    ),
    of(ALL_ROOMS, '', flowStatistics(flow)),
    ...[...items, ...composites].flatMap((item) => [
      ...item.series.rooms.map((line) => of(line.room, item.code, lineStatistics(line))),
      of(ALL_ROOMS, item.code, totalStatistics(item)),
    ]),
  ];
}

const lineStatistics = ({ n, toward, away, change }: RoomLine): Statistics =>
  present({
    ...{ n_matched: n, toward, same: n - toward - away, away, net: (toward - away) / n },
    ...(change.shown && { change: change.mean, lo: change.ci[0], hi: change.ci[1], t: change.t, df: change.df, p_t: change.p }),
    ...(change.shown && { sd_change: change.sd }),
  });

function totalStatistics({
  movement,
  series: { totals, pooled },
  followUps,
}: Pick<SeriesItem, 'movement' | 'series' | 'followUps'>): Statistics {
  return present({
    ...(movement.shown && { n_matched: movement.n, toward: movement.toward, same: movement.same, away: movement.away }),
    ...(totals.shown && { rooms: totals.rooms, rooms_mostly_toward: totals.mostlyToward, rooms_named: totals.ofRooms }),
    ...(pooled.shown && {
      ...{ pooled_change: pooled.mu, pooled_lo: pooled.ci[0], pooled_hi: pooled.ci[1], p_pooled: pooled.p },
      ...{ prediction_lo: pooled.prediction[0], prediction_hi: pooled.prediction[1], tau2: pooled.tau2, i2: pooled.i2 },
    }),
    ...Object.assign({}, ...followUps.map(followUpStatistics)),
  });
}
