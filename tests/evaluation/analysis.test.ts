import { describe, expect, test } from 'vitest';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { compositeOf } from '../../shared/evaluation/analysis/composite.ts';
import { analyseAsked, analysePairs } from '../../shared/evaluation/analysis/instrument.ts';
import type { ItemPairs } from '../../shared/evaluation/analysis/item-pairs.ts';
import type { Result } from '../../shared/evaluation/analysis/result.ts';
import { seriesOf, type RoomFigures } from '../../shared/evaluation/analysis/series.ts';
import { sizeOf } from '../../shared/evaluation/analysis/size.ts';
import { unmatched } from '../../shared/evaluation/analysis/unmatched.ts';
import { thresholdFor, type Audience } from '../../shared/evaluation/disclosure/thresholds.ts';
import type { Room } from '../../shared/room/room.ts';
import { throughJson } from '../helpers/rooms.ts';
import { answered, closed, each, item, L18, l18Room, surveyed, type Answers } from './surveyed.ts';

/** The first instrument of a room whose after wave has closed, as this audience may know it. */
const analysed = (room: Room, audience: Audience = 'team') =>
  analyseAsked(askedIn(closed(room, 'after'))[0]!, thresholdFor(audience), 1);

/** The worked example as pairs. */
const l18 = (change: Partial<ItemPairs> = {}): ItemPairs => ({ ...L18, points: 5, aim: 'lower', lost: 2, ...change });

const cut = (n: number, change: Partial<ItemPairs> = {}): ItemPairs =>
  l18({ before: L18.before.slice(0, n), after: L18.after.slice(0, n), ...change });

/** Every figure of an analysis, in one list. */
const figuresOf = (analysis: object): Result<object>[] => Object.values(analysis).flatMap((part: object) => Object.values(part));

const whyOf = (result: Result<object>): string => (result.shown ? 'shown' : result.why);

describe('the worked example L18', () => {
  const { headline, page, annex } = analysePairs(l18(), 5);

  test('is what the reference says of it', () => {
    expect(headline.movement).toEqual({ shown: true, n: 18, toward: 12, same: 5, away: 1, changed: 13, couldMove: 18 });
    expect(headline.net).toMatchObject({ shown: true, n: 18, net: 11 / 18 });
    expect(headline.test).toEqual({ shown: true, n: 18, p: 0.00341796875, changed: 13 });
    expect(page.change).toMatchObject({ shown: true, mean: 1, df: 17 });
    expect(page.waves).toMatchObject({ before: { median: 4, agree: 12 }, after: { median: 3, agree: 4 }, change: 1 });
    expect(page.bounds).toEqual({ shown: true, n: 18, low: 0.6, high: 0.7, toward: 12, lost: 2 });
    expect(page.size).toEqual({ shown: true, n: 18, size: 'large' });
    expect(annex.signedRank).toMatchObject({ tPlus: 147, tMinus: 9, pExact: 0.001953125 });
    expect(annex.signedRankDropped).toMatchObject({ tPlus: 87, tMinus: 4 });
    expect(annex.agree).toMatchObject({ onlyBefore: 8, onlyAfter: 0, pMid: 0.00390625 });
  });

  test('names the number of people in every figure', () => {
    for (const figure of figuresOf({ headline, page, annex })) expect(figure.n).toBe(18);
  });
});

describe('gates', () => {
  test.each([
    [5, 4],
    [10, 9],
  ])('with a threshold of %i nothing at all is said of %i people', (threshold, n) => {
    for (const figure of figuresOf(analysePairs(cut(n), threshold))) expect(figure).toEqual({ shown: false, n, why: 'too-few' });
  });

  test('of five people the movement is said, but no test', () => {
    const { headline } = analysePairs(cut(5), 5);
    expect(headline.movement.shown).toBe(true);
    expect(whyOf(headline.test)).toBe('too-few-changed');
  });

  test('where all change by the same there is a mean, but no interval, no test and no size', () => {
    const { page, annex } = analysePairs(l18({ before: [2, 2, 3, 3, 4, 2], after: [1, 1, 2, 2, 3, 1] }), 5);
    expect(page.waves).toMatchObject({ shown: true, change: 1 });
    expect([page.change, page.size, annex.standardised].map(whyOf)).toEqual(['no-spread', 'no-spread', 'no-spread']);
    expect(annex.signedRank).toMatchObject({ shown: true, rankBiserial: 1 });
  });

  test('where nobody changes there are no ranks', () => {
    const { headline, annex } = analysePairs(l18({ before: [2, 3, 4, 5, 1, 2], after: [2, 3, 4, 5, 1, 2] }), 5);
    expect(headline.net).toMatchObject({ shown: true, net: 0 });
    expect([annex.signedRank, annex.signedRankDropped].map(whyOf)).toEqual(['no-spread', 'no-spread']);
  });

  test('the word for a size is for five points, and uncertain where the interval holds 0', () => {
    expect(whyOf(analysePairs(l18({ points: 7 }), 5).page.size)).toBe('other-scale');
    expect(sizeOf(0.9, [-0.1, 1.9])).toBe('uncertain');
    expect([0.24, 0.25, -0.5, 1].map((change) => sizeOf(change, [2, 3]))).toEqual(['hardly-any', 'small', 'clear', 'large']);
  });

  test('the agree options are those above the middle', () => {
    const agreed = (points: number, before: number[]) =>
      analysePairs(l18({ before, after: before.map(() => 1), points }), 2).page.waves;
    expect(agreed(5, [3, 4, 5])).toMatchObject({ before: { agree: 2 } });
    expect(agreed(4, [2, 3, 4])).toMatchObject({ before: { agree: 2 } });
    expect(agreed(3, [2, 2, 3])).toMatchObject({ before: { agree: 1 } });
  });
});

describe('an instrument in a room', () => {
  test('has the figures of its pairs, and is plain data', () => {
    const found = analysed(l18Room());
    expect(found.items[0]!.headline).toEqual(analysePairs(l18(), 5).headline);
    expect(found.items[0]!.page).toEqual(analysePairs(l18(), 5).page);
    expect(throughJson(found)).toEqual(found);
    expect(found).toMatchObject({ threshold: 5, seed: 1 });
  });

  test('is held to ten people in public', () => {
    const nine = (values: readonly number[]): Answers => each('p', 'one', values.slice(0, 9));
    const room = answered(answered(surveyed([item('one')]), 'before', nine(L18.before)), 'after', nine(L18.after));
    expect(analysed(room).items[0]!.headline.movement.shown).toBe(true);
    expect(whyOf(analysed(room, 'public').items[0]!.headline.movement)).toBe('too-few');
  });

  test('does not tell of the lost and the new where they are fewer than the threshold', () => {
    const found = analysed(l18Room()).items[0]!;
    expect(Object.values(found.attrition).map(whyOf)).toEqual(['tells-of-the-unmatched', 'tells-of-the-unmatched']);
  });

  test('tells of them where they are enough', () => {
    const [six, more] = [
      [5, 4, 5, 4, 3, 4],
      [1, 2, 1, 2, 3],
    ];
    const before = { ...each('p', 'one', L18.before), ...each('lost', 'one', six) };
    const after = { ...each('p', 'one', L18.after), ...each('new', 'one', more) };
    const { attrition } = analysed(answered(answered(surveyed([item('one')]), 'before', before), 'after', after)).items[0]!;
    expect(attrition.lost).toMatchObject({ shown: true, n: 18, lost: 6 });
    expect(attrition.partly).toMatchObject({ shown: true, matched: 18 });
  });

  test('tells of the lost alone where the new are few', () => {
    const before = { ...each('p', 'one', L18.before), ...each('lost', 'one', [5, 4, 5, 4, 3]) };
    const after = { ...each('p', 'one', L18.after), ...each('new', 'one', [1, 2, 1, 2]) };
    const { attrition } = analysed(answered(answered(surveyed([item('one')]), 'before', before), 'after', after)).items[0]!;
    expect(Object.values(attrition).map(whyOf)).toEqual(['shown', 'tells-of-the-unmatched']);
  });

  test('adjusts the p of the items that are not primary, and counts none that is missing', () => {
    const codes = ['one', 'two', 'three', 'still'];
    const session = surveyed(codes.map((code, at) => item(code, 'lower', at === 0 ? { primary: true } : {})));
    const all = (values: readonly number[], still: readonly number[]): Answers =>
      Object.fromEntries(values.map((one, at) => [`p${at}`, { one, two: one, three: one, still: still[at]! }]));
    const room = answered(answered(session, 'before', all(L18.before, L18.before)), 'after', all(L18.after, L18.before));
    const { items, composites } = analysed(room);
    expect(items.map(({ adjustedP }) => adjustedP)).toEqual([null, 2 * 0.00341796875, 2 * 0.00341796875, null]);
    const [composite] = composites;
    expect(composite!.change).toMatchObject({ shown: true, n: 18, mean: 0.75, seed: 1, resamples: 9999 });
    expect(composite!.alpha).toMatchObject({ shown: true, n: 18, k: 4, unstable: true });
  });
});

describe('the composite', () => {
  const options = { points: 5, threshold: 5, seed: 1 };
  const rows = (people: number, items: number) =>
    Array.from({ length: people }, (_, at) => Array.from({ length: items }, (_, item) => 1 + ((at + item) % 5)));
  const why = (people: number, items: number) =>
    [compositeOf(rows(people, items), rows(people, items), options)].flatMap(({ change, alpha }) => [change, alpha].map(whyOf));

  test('is never of one item, and alpha needs three items and ten people', () => {
    expect(why(12, 1)).toEqual(['too-few-items', 'too-few-items']);
    expect(why(12, 2)).toEqual(['shown', 'too-few-items']);
    expect(why(9, 3)).toEqual(['shown', 'too-few']);
    expect(why(4, 3)).toEqual(['too-few', 'too-few']);
    expect(why(10, 3)[1]).toBe('shown');
  });

  test('leaves out who answered less than two thirds in either wave', () => {
    const before = rows(6, 3);
    const after = before.map((row, at) => (at === 0 ? [row[0]!, null, null] : at === 1 ? [row[0]!, row[1]!, null] : row));
    expect(compositeOf(before, after, options).change).toMatchObject({ shown: true, n: 5, seed: null, resamples: 3125 });
  });
});

describe('people who could not be matched', () => {
  const groups = { before: [4, 5, 3, 4, 4, 2, 5, 3, 4], after: [2, 3, 3, 4, 2, 1, 3, 2, 3, 2, 4], points: 5, turned: true };

  test('are two groups, seen from the aim', () => {
    expect(unmatched(groups, 5).dominance).toMatchObject({ shown: true, n: 20, n1: 9, n2: 11 });
    const { dominance, rankSum } = unmatched({ ...groups, turned: false }, 5);
    expect(dominance).toMatchObject({ delta: expect.closeTo(-0.595959595959596, 12) as number });
    expect(rankSum).toMatchObject({ u: 20 });
  });

  test('are not shown unless both groups reach the threshold', () => {
    expect(Object.values(unmatched(groups, 10)).map(whyOf)).toEqual(['too-few', 'too-few', 'too-few']);
  });
});

describe('a series', () => {
  const room = (n: number, at: number, change: Partial<RoomFigures> = {}): RoomFigures => ({
    room: `room-${at}`,
    n,
    toward: Math.ceil(n / 2),
    away: 1,
    meanChange: 0.5 + at / 10,
    sdChange: 1,
    ...change,
  });
  const rooms = (...sizes: number[]) => sizes.map((n, at) => room(n, at));

  test('of one room is nothing', () => {
    const found = seriesOf(rooms(20), 5);
    expect([found.rooms, whyOf(found.totals), whyOf(found.pooled)]).toEqual([[], 'too-few-rooms', 'too-few-rooms']);
  });

  test('of two to four rooms is listed with its totals, and nothing is pooled', () => {
    const found = seriesOf(rooms(20, 10, 12, 14), 5);
    expect(found.rooms).toHaveLength(4);
    expect(found.totals).toEqual({ shown: true, n: 56, rooms: 4, toward: 28, mostlyToward: 4, ofRooms: 4 });
    expect(whyOf(found.pooled)).toBe('too-few-rooms');
  });

  test('of five is pooled, without the small ones and without one where nobody differs', () => {
    expect(seriesOf(rooms(20, 10, 12, 14, 9), 5).pooled).toMatchObject({ shown: true, k: 5 });
    expect(whyOf(seriesOf(rooms(20, 10, 12, 14, 4), 5).pooled)).toBe('too-few-rooms');
    expect(whyOf(seriesOf([...rooms(20, 10, 12, 14), room(9, 5, { sdChange: 0 })], 5).pooled)).toBe('too-few-rooms');
  });

  test('never names a small room', () => {
    const found = seriesOf(rooms(20, 4, 3, 12), 5);
    expect(found.rooms.map(({ n }) => n)).toEqual([20, 12]);
    expect(found).toMatchObject({ small: { rooms: 2, n: 7 }, leftOut: 0, totals: { n: 39, rooms: 4 } });
    expect(seriesOf(rooms(20, 12, 4), 5)).toMatchObject({ small: null, leftOut: 1, totals: { n: 32, rooms: 2 } });
  });
});
