import { expect, test } from 'vitest';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { seriesResults } from '../../shared/evaluation/results/series.ts';
import { resultsTable } from '../../shared/evaluation/tables/results-table.ts';
import type { Room } from '../../shared/room/room.ts';
import { filesOf, request, series } from '../export/bundles.ts';
import { answered, closed, item, surveyed, type Answers } from './surveyed.ts';

const people = (n: number, of: (at: number) => Record<string, number>): Answers =>
  Object.fromEntries(Array.from({ length: n }, (_, at) => [`p${at}`, of(at)]));

/** In every room of n: the first half moves two points toward on one item, every third one point away on the other. */
const roomOf = (n: number, at: number, answersTwo = n): Room => {
  const two = (one: number, value: number): Record<string, number> => (one < answersTwo ? { two: value } : {});
  const before = people(n, (one) => ({ one: 2 + (one % 2), ...two(one, 3) }));
  const after = people(n, (one) => ({ one: before[`p${one}`]!.one! + (one < n / 2 ? 2 : 0), ...two(one, one % 3 ? 3 : 2) }));
  const begun = answered(surveyed([item('one', 'higher'), item('two', 'higher')]), 'before', before);
  return { ...closed(answered(begun, 'after', after), 'after'), code: `R${at}` };
};
const found = (...rooms: Room[]) =>
  seriesResults(
    rooms.map((room, openedAt) => ({ room, openedAt })),
    { grade: 'team', language: 'en', madeAt: 0, software: '0' },
  )!;
const compositeOf = (...rooms: Room[]) => found(...rooms).instruments[0]!.composites[0]!;

/** By hand: of 12, six move by 1 on the mean, those of every third by a half away. */
test('rooms are named with what their composite found, and all are added up', () => {
  const composite = compositeOf(roomOf(12, 0), roomOf(12, 1));
  expect(composite).toMatchObject({ every: true, items: ['one', 'two'] });
  // At 0 and 3 a whole point and half a point back; at 6 and 9 only half a point back.
  expect(composite.series.rooms).toMatchObject([
    { room: 'R0', n: 12, toward: 6, away: 2, meanChange: (6 - 4 * 0.5) / 12 },
    { room: 'R1', n: 12, toward: 6, away: 2 },
  ]);
  expect(composite.movement).toMatchObject({ shown: true, n: 24, toward: 12, same: 8, away: 4 });
  expect(composite.sentences[0]).toContain('12');
  expect(composite.series.pooled).toMatchObject({ shown: false, why: 'too-few-rooms' });
});

test('five rooms are pooled, a small one stays out, and one room alone is no series', () => {
  const rooms = Array.from({ length: 5 }, (_, at) => roomOf(12 + at, at));
  const composite = compositeOf(...rooms, roomOf(4, 9));
  expect(composite.series).toMatchObject({ leftOut: 1, small: null, pooled: { shown: true, k: 5 } });
  expect(composite.series.rooms.map(({ room }) => room)).not.toContain('R9');
  expect(composite.movement).toEqual(compositeOf(...rooms).movement);
  expect(compositeOf(rooms[0]!)).toMatchObject({ movement: { shown: false }, series: { rooms: [], totals: { shown: false } } });
});

test('a room in which one of the statements is not shown is not named either', () => {
  // In R2 three people answered the second statement, and both of its statements are needed for a mean.
  const composite = compositeOf(roomOf(12, 0), roomOf(12, 1), roomOf(12, 2, 3));
  expect(composite.series.rooms.map(({ room }) => room)).toEqual(['R0', 'R1']);
});

test('they are in the report, in its numbers and among its pictures', async () => {
  const rooms = [roomOf(12, 0), roomOf(14, 1)];
  const results = found(...rooms);
  for (const language of ['en', 'ar']) expect(reportHtml({ ...results, language })).toContain('id="forest-views-composite');
  const rows = resultsTable(results).rows.filter(([, code]) => code === 'composite');
  expect(rows).toEqual(
    expect.arrayContaining([
      ['R0', 'composite', 'toward', 6],
      ['all rooms', 'composite', 'n_matched', 26],
    ]),
  );
  const files = await filesOf(series(rooms), request('public'));
  expect([...files.keys()]).toContain('charts/views-composite-forest.svg');
});
