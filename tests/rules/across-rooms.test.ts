import { expect, test } from 'vitest';
import { matchedAcross } from '../../shared/evaluation/across-rooms.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { seriesOf, type RoomFigures } from '../../shared/evaluation/analysis/series.ts';
import type { Room } from '../../shared/room/room.ts';
import type { Via } from '../../shared/waves/waves.ts';
import { after, answer, close, open, participant } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const items = { fun: 2, useful: 3, young: 4 };
const by = (id: string, wave: string, via?: Via) =>
  [{ ...participant(id), ...(via && { via }) }, answer(wave, { items }, { turn: via?.device === 'two' ? 2 : 1 })] as const;
const roomIn = (first: ReturnType<typeof by>[], second: ReturnType<typeof by>[]): Room =>
  after(workshop, open('before'), ...first, close('before'), open('after'), ...second, close('after'));
const place = (room: Room, cards: Record<string, string>) => ({
  asked: askedIn(room)[0]!,
  cards: new Map(Object.entries(cards)),
});
const here = place(roomIn([by('a', 'before'), by('b', 'before')], []), { one: 'a', two: 'b' });

test('a card brings together what was said before in one room and after in another', () => {
  const there = place(roomIn([], [by('x', 'after'), by('y', 'after')]), { one: 'x' });
  expect(matchedAcross([here, there])).toMatchObject([
    { participant: 'one', method: 'code', before: { items }, after: { items } },
  ]);
});

test.each([
  ['was answered with twice before', place(roomIn([by('x', 'before')], []), { one: 'x' })],
  ['matched somebody in one room already', place(roomIn([by('x', 'before')], [by('x', 'after')]), { one: 'x' })],
  [
    'was used from two devices',
    place(
      roomIn([], [by('x', 'after', { method: 'code', device: 'one' }), by('x', 'after', { method: 'code', device: 'two' })]),
      {
        one: 'x',
      },
    ),
  ],
])('a card that %s belongs to nobody across rooms', (_what, other) => {
  const there = place(roomIn([], [by('z', 'after')]), { one: 'z' });
  expect(matchedAcross([here, there, other])).toEqual([]);
});

test('those of no room are in the totals where they are enough, and in no pooled figure', () => {
  const room = (n: number, name: string): RoomFigures => ({ room: name, n, toward: n, away: 0, meanChange: 1, sdChange: 1 });
  const rooms = [room(20, 'A'), room(12, 'B'), room(10, 'C'), room(9, 'D')];
  const found = seriesOf(rooms, 5, room(6, ''));
  expect(found).toMatchObject({ across: { n: 6 }, totals: { n: 57, toward: 57, rooms: 4 }, pooled: { shown: false } });
  expect(found.rooms.map((one) => one.room)).toEqual(['A', 'B', 'C', 'D']);
  expect(seriesOf(rooms, 5, room(4, ''))).toMatchObject({ across: null, totals: { n: 51 } });
  expect(seriesOf(rooms, 5, { ...room(6, ''), unnamed: true })).toMatchObject({ across: null, totals: { n: 51 } });
});
