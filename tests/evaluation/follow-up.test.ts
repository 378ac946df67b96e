import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { roomResults } from '../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../shared/evaluation/results/series.ts';
import { readmeTable } from '../../shared/evaluation/tables/readme.ts';
import { resultsTable } from '../../shared/evaluation/tables/results-table.ts';
import { compositeStatistics, itemStatistics } from '../../shared/evaluation/tables/statistics.ts';
import type { Room } from '../../shared/room/room.ts';
import { documentCatalogues } from '../../shared/text/report/report-texts.ts';
import { BANNED } from '../helpers/banned.ts';
import { answered, closed, each, item, L18, surveyed, surveyStep, type Answers } from './surveyed.ts';

const followUp = (number: 1 | 2): object => ({ ...surveyStep(`later${number}`, 'before'), wave: `followup${number}` });
const steps = [surveyStep('before', 'before'), surveyStep('after', 'after'), followUp(1), followUp(2)];
const session = surveyed([item('one', 'lower'), item('two')], steps);

/** The worked example once the workshop is over; `lost` are who left before the end. */
function over(lost: number[] = []): Room {
  const begun = answered(session, 'before', { ...each('p', 'one', L18.before), ...each('lost', 'one', lost) });
  return closed(answered(begun, 'after', each('p', 'one', L18.after)), 'before', 'after');
}

const asked = (room: Room, number: 1 | 2, answers: Answers): Room =>
  closed(answered(room, `later${number}`, answers), `later${number}`);
const firstOf = (people: number): Answers => each('p', 'one', L18.after.slice(0, people));
const request = (language = 'en', grade: 'team' | 'public' = 'team') => ({ grade, language, madeAt: 0, software: '0' }) as const;
const itemOf = (room: Room, ...how: Parameters<typeof request>) =>
  roomResults(room, 0, request(...how)).instruments[0]!.items[0]!;
const movementOf = (room: Room, ...how: Parameters<typeof request>) => itemOf(room, ...how).followUps[0]!.movement;

describe('people who answer weeks later', () => {
  const all = asked(over(), 1, each('p', 'one', L18.after));

  test('are counted by how they stand beside before', () => {
    expect(movementOf(all)).toEqual({ shown: true, n: 18, toward: 12, same: 5, away: 1 });
    expect(itemStatistics(itemOf(all))).toMatchObject({
      ...{ n_followup1: 18, toward_followup1: 12, same_followup1: 5, away_followup1: 1 },
    });
    expect(resultsTable(roomResults(all, 0, request())).rows).toContainEqual([all.code, 'one', 'toward_followup1', 12]);
    const about = readmeTable(roomResults(all, 0, request()), { paths: [], made: '2026-11-26', risk: null });
    expect(about.rows.flat().join()).toContain('toward_followup1');
  });

  test('are counted too who had left before the end, where they are enough', () => {
    const room = asked(over([4, 4, 4, 4, 4]), 1, { ...firstOf(8), ...each('lost', 'one', [5, 5, 5, 5, 5]) });
    expect(movementOf(room)).toMatchObject({ shown: true, n: 13, away: 5 });
  });

  test('are told of in every language, and in English in these words', () => {
    for (const lang of Object.keys(documentCatalogues)) {
      const { sentences } = itemOf(all, lang);
      expect(sentences.followUps).toContain('(1)');
      expect(sentences.followUps).not.toMatch(BANNED[lang]!);
      expect(sentences.followUps).not.toMatch(/[{}#]|undefined/);
      expect(reportHtml(roomResults(all, 0, request(lang)))).toContain(sentences.followUps!);
    }
    expect(itemOf(all).sentences.followUps!.replace(/[\u2066-\u2069]/g, '')).toBe(
      'Some time later (1): of the 18 participants who had also answered before, 12 moved toward “Strongly disagree”, 5 gave the same answer as before and 1 moved the other way.',
    );
    expect(reportHtml(roomResults(all, 0, request())).replace(/[\u2066-\u2069]/g, '')).toContain('12, 5, 1; n = 18');
  });

  test('change nothing of the change right after the workshop', () => {
    const { followUps: _later, sentences, ...rest } = itemOf(all);
    const { followUps: _none, sentences: without, ...before } = itemOf(over());
    expect(rest).toEqual(before);
    expect({ ...sentences, followUps: null }).toEqual(without);
  });

  test('are not told of before they are done, nor where they are few', () => {
    expect(movementOf(answered(over(), 'later1', firstOf(18)))).toEqual({ shown: false, n: 0, why: 'running' });
    expect(movementOf(asked(over(), 1, firstOf(4)))).toEqual({ shown: false, n: 4, why: 'too-few' });
    expect(movementOf(asked(over(), 1, firstOf(8)), 'en', 'public')).toEqual({ shown: false, n: 8, why: 'too-few' });
    expect(movementOf(asked(over(), 1, firstOf(8)), 'en', 'team')).toMatchObject({ shown: true, n: 8 });
  });

  test('do not give away the few who were there only one of the times, and the report says so', () => {
    const hidden = { shown: false, why: 'tells-of-the-absent' };
    expect(movementOf(asked(over(), 1, firstOf(17)))).toMatchObject({ ...hidden, n: 17 });
    expect(movementOf(asked(over(), 1, firstOf(14)))).toMatchObject(hidden);
    expect(movementOf(asked(over(), 1, firstOf(13)))).toMatchObject({ shown: true });
    expect(movementOf(asked(over([5]), 1, { ...firstOf(18), ...each('lost', 'one', [1]) }))).toMatchObject(hidden);
    const html = reportHtml(roomResults(asked(over(), 1, firstOf(17)), 0, request()));
    expect(html).toContain('it would tell what the few people answered who did not take part each time');
    expect(itemStatistics(itemOf(asked(over(), 1, firstOf(17))))).not.toHaveProperty('toward_followup1');
  });

  test('nor the few who came to one of two follow-ups', () => {
    const shown = (room: Room): boolean[] => itemOf(room).followUps.map(({ movement }) => movement.shown);
    expect(shown(asked(all, 2, firstOf(13)))).toEqual([true, true]);
    expect(shown(asked(asked(over(), 1, firstOf(13)), 2, firstOf(11)))).toEqual([true, false]);
    expect(shown(asked(asked(over(), 1, firstOf(13)), 2, firstOf(8)))).toEqual([true, true]);
  });

  test('of whom nearly all of a few went one way are not counted', () => {
    const alike = each('p', 'one', [1, 1, 1, 1, 1, 1]);
    expect(movementOf(asked(over(), 1, alike))).toEqual({ shown: false, n: 6, why: 'nearly-unanimous' });
  });

  test('are not looked for where no follow-up is asked', () => {
    const none = surveyed([item('one', 'lower')], steps.slice(0, 2));
    const room = closed(answered(answered(none, 'before', firstOf(18)), 'after', firstOf(18)), 'after');
    expect(itemOf(room).followUps).toEqual([]);
    expect(itemOf(room).sentences.followUps).toBeNull();
  });
});

describe('several statements together, weeks later', () => {
  const two = (one: readonly number[], other: readonly number[]): Answers =>
    Object.fromEntries(one.map((value, at) => [`p${at + 1}`, { one: value, two: other[at]! }]));
  const same = L18.before.map(() => 3);
  const begun = answered(session, 'before', two(L18.before, same));
  const done = closed(answered(begun, 'after', two(L18.after, same)), 'before', 'after');
  const compositeOf = (room: Room, language = 'en') => roomResults(room, 0, request(language)).instruments[0]!.composites[0]!;
  const all = asked(done, 1, two(L18.after, same));

  test('are counted by the average of each person beside before', () => {
    const { followUps, headline, sentences } = compositeOf(all);
    expect(followUps).toEqual([
      { wave: 'followup1', movement: { shown: true, n: 18, toward: 12, same: 5, away: 1 } },
      { wave: 'followup2', movement: { shown: false, n: 0, why: 'running' } },
    ]);
    expect(headline.movement).toMatchObject({ shown: true, toward: 12, same: 5, away: 1 });
    expect(sentences.followUps!.replace(/[\u2066-\u2069]/g, '')).toBe(
      'Some time later (1): of the 18 participants who had also answered before, 12 moved toward the aim in the average of “All statements together”, 5 stayed where they were and 1 moved the other way.',
    );
    expect(compositeStatistics(compositeOf(all))).toMatchObject({ n_followup1: 18, toward_followup1: 12 });
    expect(resultsTable(roomResults(all, 0, request())).rows).toContainEqual([all.code, 'composite', 'toward_followup1', 12]);
  });

  test('are told of in the report in every language', () => {
    for (const lang of Object.keys(documentCatalogues)) {
      const said = compositeOf(all, lang).sentences.followUps!;
      expect(said).not.toMatch(BANNED[lang]!);
      expect(said).not.toMatch(/[{}#]|undefined/);
      expect(reportHtml(roomResults(all, 0, request(lang)))).toContain(said);
    }
  });

  test('are hidden where one of the statements is: it would be what is left', () => {
    const toOne = two(
      L18.after,
      same.map((value, at) => (at < 4 ? NaN : value)),
    );
    const few = Object.fromEntries(
      Object.entries(toOne).map(([who, items]) => [who, items.two! > 0 ? items : { one: items.one! }]),
    );
    const room = asked(done, 1, few);
    const { items } = roomResults(room, 0, request()).instruments[0]!;
    expect(items.map(({ followUps }) => followUps[0]!.movement.shown)).toEqual([true, false]);
    expect(compositeOf(room).followUps[0]!.movement).toMatchObject({ shown: false, why: 'tells-of-the-absent' });
    expect(compositeOf(room).sentences.followUps).toBeNull();
  });
});

describe('a series, weeks later', () => {
  const named = (room: Room, code: string): Room => ({ ...room, code });
  const seriesOf = (rooms: Room[], language = 'en') =>
    seriesResults(
      rooms.map((room, openedAt) => ({ room, openedAt })),
      request(language),
    )!.instruments[0]!;
  const rooms = [
    named(asked(over(), 1, each('p', 'one', L18.after)), 'AAAA'),
    named(asked(over(), 1, firstOf(13)), 'BBBB'),
    // One who answered after is missing weeks later: this room shows nothing.
    named(asked(over(), 1, firstOf(17)), 'CCCC'),
  ];
  const shown = rooms.map((room) => movementOf(room)).filter((movement) => movement.shown);

  test('adds up the rooms that show how people stand, and no other', () => {
    const [item] = seriesOf(rooms).items;
    const sum = (of: (movement: (typeof shown)[number]) => number): number => shown.reduce((all, one) => all + of(one), 0);
    expect(shown).toHaveLength(2);
    expect(item!.followUps).toMatchObject([
      { wave: 'followup1', rooms: 2, asked: 3, movement: { shown: true, n: 31, toward: sum(({ toward }) => toward) } },
      { wave: 'followup2', rooms: 0, asked: 3, movement: { shown: false, why: 'running' } },
    ]);
    expect(item!.sentences.join(' ')).toContain('Counted in 2 of 3 rooms that asked again.');
    const { rows } = resultsTable(
      seriesResults(
        rooms.map((room, openedAt) => ({ room, openedAt })),
        request(),
      )!,
    );
    expect(rows).toContainEqual(['all rooms', 'one', 'n_followup1', 31]);
    expect(rows.flat().join()).not.toContain('followup2');
  });

  test('says so in every language, and nothing where no room shows it', () => {
    for (const lang of Object.keys(documentCatalogues)) {
      const said = seriesOf(rooms, lang).items[0]!.sentences;
      expect(said.join(' ')).not.toMatch(BANNED[lang]!);
      expect(said.join(' ')).not.toMatch(/[{}#]|undefined/);
      expect(said.length).toBe(seriesOf(rooms.slice(2), lang).items[0]!.sentences.length + 4);
    }
    expect(seriesOf([rooms[2]!]).items[0]!.followUps[0]).toMatchObject({ rooms: 0, movement: { why: 'tells-of-the-absent' } });
  });
});
