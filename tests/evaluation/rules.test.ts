import { describe, expect, test } from 'vitest';
import { csvCell, toCsv } from '../../server/export/csv.ts';
import { LEAST_CHANGED } from '../../shared/evaluation/analysis/gates.ts';
import { analysePairs } from '../../shared/evaluation/analysis/instrument.ts';
import { groupCounts } from '../../shared/evaluation/disclosure/group-counts.ts';
import { groupsOf, type Breakdown } from '../../shared/evaluation/disclosure/groups.ts';
import { classesOf, riskOf } from '../../shared/evaluation/disclosure/risk.ts';
import { seriesRooms } from '../../shared/evaluation/disclosure/small-rooms.ts';
import { thresholdFor } from '../../shared/evaluation/disclosure/thresholds.ts';
import { flowCounts, type FlowGroup } from '../../shared/evaluation/flow-counts.ts';
import { LEAST_DISTANCE, checkDigit, distance, readCode } from '../../shared/evaluation/return-code.ts';
import { signTest } from '../../shared/evaluation/statistics/sign-test.ts';
import { boundsSentence } from '../../shared/evaluation/wording/missing.ts';
import { countsSentence, inTenSentence, testSentence } from '../../shared/evaluation/wording/movement.ts';
import { everybodyOrNot } from '../../shared/evaluation/results/counts.ts';
import { groupSaid } from '../../shared/evaluation/wording/groups.ts';
import { smallRoomsLabel } from '../../shared/evaluation/wording/series.ts';
import { speechIn } from '../../shared/text/evaluation/evaluation-texts.ts';
import { mayBeSaid } from '../helpers/banned.ts';
import { agrees, known } from './known-answers.ts';

const english = speechIn('en');

/** Pairs on a scale of five with so many of each direction. */
const moved = (toward: number, same: number, away: number, lost = 0) => ({
  before: new Array<number>(toward + same + away).fill(3),
  after: [...new Array<number>(toward).fill(4), ...new Array<number>(same).fill(3), ...new Array<number>(away).fill(2)],
  points: 5,
  aim: 'higher' as const,
  lost,
});

describe('movement', () => {
  test('O36, no test below six who moved', () => {
    const { answers, within } = known<{ moved: number }, { smallestTwoSidedP: number; testShown: boolean }>('O36');
    for (const { given, find } of answers) {
      agrees(signTest(given.moved, 0), find.smallestTwoSidedP, within);
      expect(given.moved >= LEAST_CHANGED).toBe(find.testShown);
      expect(analysePairs(moved(given.moved, 10, 0), 5).headline.test.shown).toBe(find.testShown);
    }
  });

  test('O37, bounds in words', () => {
    const { answers } = known<{ toward: number; n: number; lost: number }, { words: string | null }>('O37');
    for (const { given, find } of answers) {
      const { page } = analysePairs(moved(given.toward, given.n - given.toward, 0, given.lost), 5);
      const said = boundsSentence(page, english);
      if (find.words === null) expect(said).toBeNull();
      else expect(said).toContain(find.words);
    }
  });

  test('O45, what is said of a movement in English', () => {
    type Given = { n: number; toward: number; same: number; away: number; aimText: string } | { generated: string };
    type Said = { counts: string | null; inTen: string | null; test: string | null; pSign?: number } | { allowed: boolean };
    const { answers, within } = known<Given, Said>('O45');
    for (const { given, find } of answers) {
      if ('generated' in given) {
        expect(mayBeSaid(given.generated), given.generated).toBe('allowed' in find && find.allowed);
        continue;
      }
      const { headline } = analysePairs(moved(given.toward, given.same, given.away), 5);
      const { pSign, ...said } = find as Exclude<Said, { allowed: boolean }>;
      const got = {
        counts: countsSentence(headline, given.aimText, english),
        inTen: inTenSentence(headline, english),
        test: testSentence(headline, english),
      };
      expect(got).toEqual(said);
      if (pSign !== undefined) agrees(signTest(given.toward, given.away), pSign, within);
    }
  });
});

describe('disclosure', () => {
  test('O38, groups that are too small are merged, or nothing is shown', () => {
    const { answers } = known<Breakdown & { threshold: number }, { groups: unknown }>('O38');
    for (const { given, find } of answers) expect(groupsOf(given, given.threshold)).toEqual(find.groups);
  });

  test('levels in order are merged with a neighbour only, others with the next smallest', () => {
    const levels = { a: 4, b: 9, c: 5, d: 4 };
    const merged = (kind: Breakdown['kind']) =>
      groupsOf({ kind, residual: null, levels }, 5)!.map((group) => group.levels.join());
    expect(merged('ordered')).toEqual(['a,b', 'c,d']);
    expect(merged('nominal')).toEqual(['a,d', 'b', 'c']);
  });

  test('O39, all beside matched only where that tells nothing of the others', () => {
    const { answers } = known<{ threshold: number; answered: number; matched: number }, { publish: string[] }>('O39');
    const halves = (people: number): number[] => [Math.ceil(people / 2), Math.floor(people / 2)];
    const showsAll = (answered: number, matched: number, threshold: number): boolean =>
      everybodyOrNot(halves(answered), halves(matched), threshold).shown;
    for (const { given, find } of answers) {
      const { answered, matched, threshold } = given;
      // Where everybody was matched, both are the same figures.
      expect(showsAll(answered, matched, threshold)).toBe(answered === matched || find.publish.includes('all'));
    }
    expect([showsAll(25, 20, 5), showsAll(24, 20, 5)]).toEqual([true, false]);
  });

  test('O40, small rooms of a series', () => {
    type Find = { listed: number[]; merged: { rooms: number; n: number; label: string } | null; total: number; leftOut: number };
    const { answers } = known<{ threshold: number; roomSizes: number[] }, Find>('O40');
    for (const { given, find } of answers) {
      const { listed, merged, ...rest } = seriesRooms(given.roomSizes, given.threshold);
      const labelled = merged && { ...merged, label: smallRoomsLabel(merged.rooms, english) };
      expect({ listed: listed.map((at) => given.roomSizes[at]), merged: labelled, ...rest }).toEqual(find);
    }
  });

  test('O41, the risk of a file', () => {
    const { answers, within } = known<{ classes: number[] }, object>('O41');
    for (const { given, find } of answers) {
      agrees(riskOf(given.classes), find, within);
      const lines = given.classes.flatMap((size, at) => new Array<string[]>(size).fill([`level ${at}`, 'en']));
      expect(classesOf(lines)).toEqual(given.classes);
    }
    expect(riskOf([])).toBeNull();
  });

  test('O47, small subgroups in words', () => {
    const { answers } = known<{ n: number; toward: number }, { words: string }>('O47');
    // Beside them two groups in words, so that the count of the whole gives nobody away.
    const others = [
      { n: 9, count: 1 },
      { n: 9, count: 8 },
    ];
    for (const { given, find } of answers) {
      const [told] = groupCounts([{ n: given.n, count: given.toward }, ...others])!;
      expect(groupSaid(told!, given.n, english)).toBe(find.words);
    }
  });

  test('the threshold is 5 in the team and 10 in public; it is raised, never lowered', () => {
    expect(thresholdFor('team')).toBe(5);
    expect(thresholdFor('public')).toBe(10);
    expect([thresholdFor('team', 8), thresholdFor('team', 2), thresholdFor('public', NaN), thresholdFor('team', -1)]).toEqual([
      8, 5, 10, 5,
    ]);
  });
});

describe('files and cards', () => {
  test('O42, cells and the frame of a file', () => {
    type Find = { field: string } | { firstBytes: string; lineEnd: string; separator: string };
    const { answers } = known<{ column: string; value: string | number | null }, Find>('O42');
    for (const { given, find } of answers) {
      if ('field' in find) expect(csvCell(given.value)).toBe(find.field);
      else expect(toCsv(['a', 'b'], [])).toBe(`\uFEFFa${find.separator}b${find.lineEnd}`);
    }
  });

  test('O43, code cards', () => {
    type Given = { body: string } | { typed: string } | { issued: string[]; candidate: string };
    const { answers } = known<Given, Record<string, unknown>>('O43');
    for (const { given, find } of answers) {
      if ('body' in given) expect(Number(checkDigit(given.body))).toBe(find.checkDigit);
      else if ('typed' in given) expect(readCode(given.typed), given.typed).toBe(find.accepted ? find.code : null);
      else {
        const apart = Math.min(...given.issued.map((code) => distance(code, given.candidate)));
        expect({ distance: apart, mayIssue: apart >= LEAST_DISTANCE }).toEqual(find);
      }
    }
  });

  test('O46, the flow', () => {
    interface Given {
      present: number;
      groups: FlowGroup[];
    }
    const { answers, within } = known<Given, { duplicateCodes: number }>('O46');
    for (const { given, find } of answers) {
      const { duplicateCodes, ...counts } = find;
      agrees(flowCounts(given.groups, given.present), counts, within);
      expect(given.groups.filter(({ after }) => after === 'duplicate')).toHaveLength(duplicateCodes);
    }
  });
});
