import { describe, expect, test } from 'vitest';
import { roomResults, type RoomResults } from '../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../shared/evaluation/results/series.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';
import type { Room } from '../../shared/room/room.ts';
import { throughJson } from '../helpers/rooms.ts';
import { answered, closed, each, item, L18, l18Room, surveyed } from './surveyed.ts';

const request = (grade: Grade = 'public', language = 'en') => ({ grade, language, madeAt: 0, software: '0.1.0' });
const resultsOf = (room: Room, grade: Grade = 'public', language = 'en'): RoomResults =>
  roomResults(room, 0, request(grade, language));
const l18 = closed(l18Room(), 'after');

/** A closed room of these pairs of one item, whose aim is lower. */
function roomOf(before: readonly number[], after: readonly number[], lost: readonly number[] = []): Room {
  const first = answered(surveyed([item('one')]), 'before', { ...each('p', 'one', before), ...each('lost', 'one', lost) });
  return closed(answered(first, 'after', each('p', 'one', after)), 'after');
}

describe('the results of the worked example', () => {
  const { instruments } = resultsOf(l18);
  const [views] = instruments;
  const found = views!.items[0]!;

  test('hold what the reference says, in public', () => {
    expect(views).toMatchObject({
      withheld: null,
      flow: { answeredBefore: 20, answeredAfter: 20, matched: 18, lost: 2, new: 2 },
    });
    expect(found.headline.movement).toMatchObject({ shown: true, n: 18, toward: 12, same: 5, away: 1 });
    expect(found.page.change).toMatchObject({ mean: 1, df: 17 });
    expect(found.annex.signedRank).toMatchObject({ tPlus: 147, tMinus: 9 });
    expect(found.counts.distribution).toMatchObject({ before: [0, 2, 4, 8, 4], after: [1, 6, 7, 4, 0] });
    expect(found.sentences.counts).toBe(
      'Of the 18 participants we could match, 12 moved toward “\u2068Strongly disagree\u2069”, 5 gave the same answer and 1 moved the other way.',
    );
  });

  test('are plain data', () => {
    expect(throughJson(resultsOf(l18))).toEqual(resultsOf(l18));
  });

  test('say nothing of the two who were lost and the two who were new', () => {
    expect(found.everybody).toMatchObject({
      before: { why: 'tells-of-the-unmatched' },
      after: { why: 'tells-of-the-unmatched' },
    });
    expect(found.attrition).toMatchObject({ lost: { shown: false }, partly: { shown: false } });
  });

  test('hold no test of the whole table below 25 people', () => {
    expect(found.counts.tableTests).toMatchObject({ shown: false, why: 'too-few-for-a-table' });
    const twice = resultsOf(roomOf([...L18.before, ...L18.before], [...L18.after, ...L18.after])).instruments[0]!.items[0]!;
    expect(twice.counts.tableTests).toMatchObject({ shown: true, n: 36, marginal: { df: 4 }, symmetry: { df: 6 } });
  });

  test('hide the table of transitions in public and show it to the team', () => {
    expect(found.counts.transitions).toMatchObject({ shown: false, why: 'small-cells' });
    expect(resultsOf(l18, 'team').instruments[0]!.items[0]!.counts.transitions).toMatchObject({ shown: true, n: 18 });
  });
});

describe('withheld results', () => {
  test('say that nobody could be matched, where two separate groups are all there is', () => {
    const before = answered(surveyed([item('one')]), 'before', each('p', 'one', L18.before));
    const apart = closed(answered(before, 'after', each('q', 'one', L18.after)), 'after');
    const { sentences, unmatched } = resultsOf(apart).instruments[0]!.items[0]!;
    expect(sentences).toMatchObject({
      counts: null,
      withheld: 'Nobody could be matched, so we cannot say how many people changed.',
    });
    expect(unmatched!.dominance.shown).toBe(true);
  });

  test('do not depend on an answer while the after wave is open', () => {
    const other = answered(l18Room(), 'after', each('p', 'frivolous', [...L18.after].reverse()));
    const withoutFlow = (room: Room) => resultsOf(room, 'restricted').instruments.map(({ flow: _flow, ...rest }) => rest);
    expect(withoutFlow(l18Room())).toEqual(withoutFlow(other));
    expect(resultsOf(l18Room()).instruments[0]!.items[0]!.headline.movement).toEqual({ shown: false, n: 0, why: 'running' });
  });

  test('are so for fewer than ten in public, who the team may see', () => {
    const room = roomOf(L18.before.slice(0, 9), L18.after.slice(0, 9));
    expect(resultsOf(room).instruments[0]!.items[0]!.headline.movement).toMatchObject({ shown: false, why: 'too-few' });
    expect(resultsOf(room, 'team').instruments[0]!.items[0]!.headline.movement.shown).toBe(true);
  });

  test('of a few who nearly all moved one way are said in words only', () => {
    const { figures, sentences } = ((found) => ({ figures: found, sentences: found.sentences }))(
      resultsOf(roomOf([4, 5, 3, 4, 5, 2], [3, 4, 2, 3, 4, 2]), 'team').instruments[0]!.items[0]!,
    );
    expect(sentences).toMatchObject({ mean: null, test: null, missing: null, withheld: null });
    expect(sentences.counts).toBe('Most of the 6 participants we could match moved toward “\u2068Strongly disagree\u2069”.');
    for (const part of [figures.headline, figures.page, figures.annex, figures.counts])
      for (const figure of Object.values(part)) expect(figure.shown).toBe(false);
  });

  test('of a few who nearly all answered alike leave the movement only', () => {
    const found = resultsOf(roomOf([4, 4, 4, 4, 4, 4, 3], [3, 3, 4, 5, 4, 2, 3]), 'team').instruments[0]!.items[0]!;
    expect(found.headline.movement.shown).toBe(true);
    expect(found.counts.distribution).toMatchObject({ shown: false, why: 'nearly-unanimous' });
    expect(found.page.waves.shown).toBe(false);
  });

  test('of the lost are so unless they are enough and do not all say the same', () => {
    const everybody = (lost: number[]) =>
      resultsOf(roomOf(L18.before, L18.after, lost), 'team').instruments[0]!.items[0]!.everybody.before;
    expect(everybody([5, 4, 3, 4]).shown).toBe(false);
    expect(everybody([5, 5, 5, 5, 4]).shown).toBe(false);
    expect(everybody([5, 4, 3, 4, 2])).toMatchObject({ shown: true, n: 23 });
    expect(everybody([])).toMatchObject({ shown: true, n: 18 });
  });
});

describe('a series', () => {
  const rooms = (...sizes: number[]) =>
    sizes.map((n, at) => {
      const before = Array.from({ length: n }, (_, one) => L18.before[one % 18]!);
      const after = Array.from({ length: n }, (_, one) => L18.after[(one + at) % 18]!);
      return { room: { ...roomOf(before, after), code: `R${at}` }, openedAt: at };
    });

  test('names rooms of the threshold, merges small ones and pools five', () => {
    const found = seriesResults(rooms(18, 18, 12, 14, 10, 4, 7), request())!.instruments[0]!;
    expect(found.rooms.map(({ code }) => code)).toEqual(['R0', 'R1', 'R2', 'R3', 'R4']);
    expect(found).toMatchObject({ small: { rooms: 2, n: 11 }, leftOut: 0, flow: { rooms: 7, matched: 83 } });
    expect(found.items[0]!.series.pooled).toMatchObject({ shown: true, k: 5 });
  });

  test('leaves one small room out, and says so', () => {
    const found = seriesResults(rooms(18, 12, 9), request())!.instruments[0]!;
    expect(found).toMatchObject({ small: null, leftOut: 1, flow: { rooms: 2, matched: 30 } });
    expect(found.limitations.map(({ type }) => type)).toEqual(['no-comparison', 'rooms-left-out']);
    expect(found.items[0]!.series.pooled).toMatchObject({ shown: false, why: 'too-few-rooms' });
  });

  test('says how often answers were taken early and in how many rooms results were shown early', () => {
    const [first, second, ...others] = rooms(18, 18, 12, 3);
    const told = [
      { ...first!, room: { ...first!.room, takenEarly: [1, 2], shownEarly: { views: 5 } } },
      { ...second!, room: { ...second!.room, takenEarly: [3] } },
      ...others.map((one) => ({
        ...one,
        room: { ...one.room, shownEarly: (one.openedAt === 3 ? { views: 5 } : {}) as Record<string, number> },
      })),
    ];
    const found = seriesResults(told, request())!.instruments[0]!;
    const sentences = found.limitations.map(({ sentence }) => sentence);
    expect(sentences).toContain('While results were withheld from the rooms, organisers downloaded answers 3 times.');
    expect(sentences).toContain('In 1 room results of the first round were shown before the second had closed.');
    const untold = seriesResults(rooms(18, 18, 12), request())!.instruments[0]!;
    expect(found.methods[0]).not.toBe(untold.methods[0]);
    expect(untold.limitations.map(({ type }) => type)).toEqual(['no-comparison']);
  });

  test('does not count a room that still runs', () => {
    const running = { room: l18Room(), openedAt: 9 };
    expect(seriesResults([...rooms(18, 12), running], request())!.instruments.at(-1)!.running).toBe(1);
  });
});
