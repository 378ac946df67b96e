import { describe, expect, test } from 'vitest';
import { groupCounts } from '../../shared/evaluation/disclosure/group-counts.ts';
import { saidOf } from '../../shared/evaluation/disclosure/in-words.ts';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { GRADES, thresholdOf, type Grade } from '../../shared/evaluation/results/grade.ts';
import type { DemographicResults } from '../../shared/evaluation/results/groups.ts';
import { roomResults, type RoomResults } from '../../shared/evaluation/results/room.ts';
import { resultsTable } from '../../shared/evaluation/tables/results-table.ts';
import type { Room } from '../../shared/room/room.ts';
import type { Demographic } from '../../shared/session/instrument.ts';
import { documentCatalogues } from '../../shared/text/report/report-texts.ts';
import { BANNED } from '../helpers/banned.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { alone, filesOf, request, rowsIn, textOf } from '../export/bundles.ts';
import { answered, closed, item, surveyed, type Answers } from './surveyed.ts';

const gender: Demographic = {
  code: 'gender',
  text: 'I am',
  levels: [
    { code: 'woman', text: 'A woman' },
    { code: 'man', text: 'A man' },
    { code: 'other', text: 'Something else', rest: true },
  ],
};
const age: Demographic = {
  code: 'age',
  text: 'My age',
  ordered: true,
  levels: ['young', 'middle', 'old'].map((code) => ({ code, text: `Rather ${code}` })),
};

const codes = ['one', 'two'];

function sessionWith(...demographics: Demographic[]) {
  const plain = surveyed(codes.map((code) => item(code, 'higher')));
  const views = { ...plain.instruments.views!, demographics };
  const steps = plain.steps.map((step) =>
    step.kind === 'survey'
      ? { ...step, config: { ...(step.config as object), asked: step.id === 'before' ? views : plain.instruments.views } }
      : step,
  );
  return { ...plain, steps, instruments: { ...plain.instruments, views } } as typeof plain;
}

const roomOf = (plan: ReturnType<typeof sessionWith>, before: Answers, after: Answers): Room =>
  closed(answered(answered(plan, 'before', before), 'after', after), 'after');

const people = (count: number, of: (at: number) => Record<string, number>): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, of(at)]));

const resultsOf = (room: Room, grade: Grade = 'team', language = 'en'): RoomResults =>
  roomResults(room, 0, { grade, language, madeAt: 0, software: '0.1.0' });
const groupsIn = (room: Room, grade: Grade = 'team') => resultsOf(room, grade).instruments[0]!.demographics;
const shown = (found: DemographicResults) => {
  if (!found.shown) throw new Error(found.why);
  return found;
};

/** 11 women, 8 of whom move toward on the first statement; 6 men and one of neither, 3 of whom do. */
const moved = (at: number): boolean => (at < 11 ? at < 8 : at < 14);
const before = people(18, (at) => ({ one: 2 + (at % 2), two: 3 - (at % 2), gender: at < 11 ? 1 : at < 17 ? 2 : 3 }));
const after = people(18, (at) => ({ one: before[`p${at}`]!.one! + (moved(at) ? 1 : 0), two: 2 + (at % 3) }));
const room = roomOf(sessionWith(gender), before, after);

describe('the change by what people said of themselves', () => {
  test('counts who moved toward in groups that are large enough, the rest folded into the smallest', () => {
    const [found] = groupsIn(room);
    expect(shown(found!).groups).toEqual([
      { levels: ['woman'], labels: ['A woman'], rest: false, n: 11 },
      { levels: ['man'], labels: ['A man'], rest: true, n: 7 },
    ]);
    expect(shown(found!).lines[0]).toEqual({
      code: 'one',
      text: 'one',
      cells: [
        { n: 11, toward: { said: 'count', count: 8 }, mean: null },
        { n: 7, toward: { said: 'count', count: 3 }, mean: null },
      ],
    });
  });

  test('is not shown in public where that leaves one group, nor while answers may come', () => {
    expect(groupsIn(room, 'public')).toMatchObject([{ code: 'gender', shown: false, why: 'groups-too-small' }]);
    const running = answered(answered(sessionWith(gender), 'before', before), 'after', after);
    expect(groupsIn(running, 'restricted')).toMatchObject([{ shown: false, why: 'running', n: 0 }]);
  });

  test('has averages only where every group has ten people: of one it could be worked out', () => {
    const many = people(24, (at) => ({ one: 2, two: 2 + (at % 2), gender: 1 + (at % 2) }));
    const last = people(24, (at) => ({ one: 2 + (at % 3), two: 3 }));
    expect(shown(groupsIn(roomOf(sessionWith(gender), many, last))[0]!).lines[0]!.cells!.every(({ mean }) => mean !== null)).toBe(
      true,
    );
    expect(shown(groupsIn(room)[0]!).lines.flatMap(({ cells }) => cells!.map(({ mean }) => mean))).toEqual(Array(6).fill(null));
  });

  test('is of one demographic at a time: the first that can be shown', () => {
    const two = Object.fromEntries(Object.entries(before).map(([id, items], at) => [id, { ...items, age: 1 + (at % 3) }]));
    const found = groupsIn(roomOf(sessionWith(age, gender), two, after));
    expect(found).toMatchObject([
      { code: 'age', shown: true },
      { code: 'gender', shown: false, why: 'one-demographic' },
    ]);
    expect(JSON.stringify(found)).not.toContain('A woman');
  });

  test('is of one demographic at a time also where the second has too few: nobody is told which it is', () => {
    const alike = Object.fromEntries(Object.entries(before).map(([id, items]) => [id, { ...items, age: 1 }]));
    expect(groupsIn(roomOf(sessionWith(gender, age), alike, after))).toMatchObject([
      { code: 'gender', shown: true },
      { code: 'age', shown: false, why: 'one-demographic' },
    ]);
    expect(groupsIn(roomOf(sessionWith(age, gender), alike, after))).toMatchObject([
      { code: 'age', shown: false, why: 'groups-too-small' },
      { code: 'gender', shown: true },
    ]);
  });

  test('is of no other demographic where more people are asked for: who reads both reports would have two', () => {
    const said = people(24, (at) => ({ ...before.p0, gender: at < 18 ? 1 : 2, age: at < 12 ? 1 : 3 }));
    const last = people(24, () => ({ one: 3, two: 3 }));
    const asked = roomOf(sessionWith(gender, age), said, last);
    expect(groupsIn(asked, 'team')).toMatchObject([{ code: 'gender', shown: true }, { why: 'one-demographic' }]);
    expect(groupsIn(asked, 'public')).toMatchObject([{ why: 'groups-too-small' }, { why: 'one-demographic' }]);
    const other = roomOf(sessionWith(age, gender), said, last);
    expect(groupsIn(other, 'public')).toMatchObject([{ code: 'age', shown: true }, { why: 'one-demographic' }]);
    const few = people(24, (at) => ({ ...before.p0, gender: at < 22 ? 1 : 2, age: at < 12 ? 1 : 3 }));
    const later = roomOf(sessionWith(gender, age), few, last);
    for (const grade of ['team', 'public'] as const)
      expect(groupsIn(later, grade)).toMatchObject([{ why: 'groups-too-small' }, { code: 'age', shown: true }]);
  });

  test('is in the report in every language, and as numbers in results.csv', () => {
    for (const lang of Object.keys(documentCatalogues)) {
      const text = reportHtml(resultsOf(room, 'team', lang))
        .replace(/<(style|script)>.*?<\/\1>/gs, '')
        .replace(/<[^>]*>/g, ' ');
      expect(text).toContain('A woman');
      expect(text).not.toMatch(BANNED[lang]!);
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    }
    const rows = resultsTable(resultsOf(room)).rows.map(([, code, statistic, value]) => `${code} ${statistic} ${value}`);
    expect(rows).toContain('one toward:gender=woman 8');
    expect(rows).toContain('one n_matched:gender=man 7');
  });
});

describe('what a reader can work out of groups', () => {
  /** Every way in which the counts of groups could be, for a reader who knows the whole and how groups are told. */
  const possible = (cells: { n: number; said: string; count: number | null }[], whole: number): number[][] =>
    cells
      .reduce<number[][]>(
        (all, { n, said, count }) =>
          all.flatMap((found) =>
            Array.from({ length: n + 1 }, (_, value) => value)
              .filter((value) => (said === 'count' ? value === count : said === 'hidden' ? true : saidOf(value, n) === said))
              .map((value) => [...found, value]),
          ),
        [[]],
      )
      .filter((found) => found.reduce((sum, value) => sum + value, 0) === whole);

  test('no word of a small group stands for one count alone, whatever the others are', () => {
    let words = 0;
    for (const sizes of [
      [5, 5],
      [6, 12],
      [5, 9],
      [11, 6],
      [5, 6, 7],
      [5, 12, 15],
      [9, 9, 9],
    ] as const) {
      const every = sizes.reduce<number[][]>(
        (all, n) => all.flatMap((found) => Array.from({ length: n + 1 }, (_, count) => [...found, count])),
        [[]],
      );
      for (const counts of every) {
        const groups = counts.map((count, at) => ({ count, n: sizes[at]! }));
        const told = groupCounts(groups);
        if (!told) continue;
        const cells = told.map((one, at) => ({ ...one, n: sizes[at]! }));
        const ways = possible(
          cells,
          counts.reduce((sum, count) => sum + count, 0),
        );
        cells.forEach(({ said }, at) => {
          if (said === 'count') return;
          words++;
          expect(new Set(ways.map((way) => way[at])).size, `${sizes.join()} ${counts.join()}`).toBeGreaterThan(1);
        });
      }
    }
    expect(words).toBeGreaterThan(1000);
  });

  const someone = ({ below, maybe }: Chance, first: boolean): Record<string, number> => ({
    ...Object.fromEntries(codes.flatMap((code) => (maybe(0.95) ? [[code, 1 + below(5)]] : []))),
    ...(first && maybe(0.9) ? { gender: 1 + below(3), age: 1 + below(3) } : {}),
  });
  const crowd = (random: Chance, prefix: string, count: number, first: boolean): Answers =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, { one: 3, ...someone(random, first) }]));

  test(
    'no group is below the threshold on any line, all lines have the same groups, and together they are everybody',
    perSeed((random) => {
      for (const grade of GRADES) {
        const count = 14 + random.below(40);
        const found = resultsOf(
          roomOf(sessionWith(gender, age), crowd(random, 'p', count, true), crowd(random, 'p', count, false)),
          grade,
        ).instruments[0]!;
        expect(found.demographics.filter(({ shown }) => shown).length).toBeLessThan(2);
        for (const one of found.demographics) {
          if (!one.shown) continue;
          expect(one.groups.length).toBeGreaterThan(1);
          for (const { code, cells } of one.lines) {
            const item = found.items.find((other) => other.code === code);
            for (const { n, mean } of cells ?? []) {
              expect(n).toBeGreaterThanOrEqual(thresholdOf(grade));
              if (mean !== null) expect(cells!.every((cell) => cell.n >= 10)).toBe(true);
            }
            if (cells && item) expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(item.pairs);
          }
        }
      }
    }),
  );

  test(
    'nothing depends on what the few who could not be matched said of themselves or answered',
    perSeed((random) => {
      for (const grade of GRADES) {
        const [first, second] = [crowd(random, 'p', 22, true), crowd(random, 'p', 22, false)];
        const lost = random.below(thresholdOf(grade));
        const [a, b] = [1, 2].map(() =>
          resultsOf(roomOf(sessionWith(gender, age), { ...first, ...crowd(random, 'lost', lost, true) }, second), grade),
        );
        const groups = ({ instruments }: RoomResults) => instruments.map(({ demographics }) => demographics);
        expect(groups(a!)).toEqual(groups(b!));
      }
    }),
  );

  test('who said nothing is as who said something else: neither number shows', () => {
    const silent = Object.fromEntries(
      Object.entries(before).map(([id, { gender, ...items }]) => [id, gender === 3 ? items : { ...items, gender: gender! }]),
    );
    const refusing = Object.fromEntries(
      Object.entries(before).map(([id, items]) => [id, items.gender === 3 ? { ...items, gender: -9 } : items]),
    );
    const [one, other, third] = [before, silent, refusing].map((first) => groupsIn(roomOf(sessionWith(gender), first, after)));
    expect(other).toEqual(one);
    expect(third).toEqual(one);
  });
});

describe('the files', () => {
  test('hold what each person said of themselves in the restricted grade only', async () => {
    for (const grade of GRADES) {
      const files = await filesOf(alone(room), request(grade));
      const wide = textOf(files.get('responses_wide.csv')).split('\r\n')[0]!;
      expect(wide.includes('about_gender'), grade).toBe(grade === 'restricted');
      for (const path of ['responses_long.csv', 'import.R', 'import.sps', 'import.do', 'datapackage.json'])
        expect(grade === 'restricted' || !textOf(files.get(path)).includes('gender'), `${grade} ${path}`).toBe(true);
      expect(textOf(files.get('responses_long.csv'))).not.toContain('gender');
    }
    const files = await filesOf(alone(room), request('restricted'));
    expect(textOf(files.get('README.txt'))).toContain('and what they said of themselves.');
    expect(textOf((await filesOf(alone(room), request('team'))).get('README.txt'))).toContain('by their language and the way');
    const said = rowsIn(files.get('responses_wide.csv')).map(({ about_gender }) => about_gender);
    expect(['1', '2', '3'].map((value) => said.filter((one) => one === value).length)).toEqual([11, 6, 1]);
    expect(rowsIn(files.get('codebook.csv')).find(({ variable }) => variable === 'about_gender')).toMatchObject({
      label: 'I am',
      codes: '1 = A woman; 2 = A man; 3 = Something else; -9 = I prefer not to say',
    });
  });

  test('count what people said of themselves among what a stranger may know', async () => {
    const { contentsOf } = await import('../../server/export/bundle/bundle.ts');
    const risk = (grade: Grade) => contentsOf(alone(room), request(grade))!.risk!.expectedReidentifications;
    expect([risk('team'), risk('restricted')]).toEqual([1, 3]);
  });
});
