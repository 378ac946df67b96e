import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { bundleFiles, contentsOf } from '../../server/export/bundle/bundle.ts';
import { zipped } from '../../server/export/bundle/zip.ts';
import { VERSION } from '../../server/version.ts';
import { flagsOf } from '../../shared/evaluation/tables/text-flags.ts';
import type { Room } from '../../shared/room/room.ts';
import { newRoom } from '../../shared/room/room.ts';
import { answered, closed, each, item, L18, surveyed, surveyStep } from '../evaluation/surveyed.ts';
import { answer, open, participant, after as roomAfter } from '../helpers/rooms.ts';
import { root } from '../helpers/server.ts';
import { onDisk } from './answered-tables.ts';
import { alone, filesOf, request, rowsIn, series, textOf, unzipped } from './bundles.ts';

const both = (a: Record<string, Record<string, number>>, b: Record<string, Record<string, number>>) =>
  Object.fromEntries(Object.entries(a).map(([who, items]) => [who, { ...items, ...b[who] }]));

const words = { id: 'ideas', kind: 'words', title: 'Ideas', question: 'What?', perPerson: 3 };

/** The worked example with a second item, two who came before only, and two after only. */
function lab(code = 'LAB18', shift = 0): Room {
  const session = surveyed(
    [item('frivolous', 'lower', { primary: true }), item('useful', 'higher')],
    [surveyStep('before', 'before'), words, surveyStep('after', 'after')],
  );
  const useful = (values: readonly number[]): number[] => values.map((value) => 1 + ((value + shift) % 5));
  const first = both(each('p', 'frivolous', L18.before), each('p', 'useful', useful(L18.before)));
  const last = both(each('p', 'frivolous', L18.after), each('p', 'useful', useful(L18.after)));
  let room = answered(newRoom(code, session), 'before', { ...first, lost1: { frivolous: 5 }, lost2: { frivolous: -8 } });
  room = closed(room, 'before');
  room = roomAfter(room, open('ideas'), [
    participant('p1'),
    answer('ideas', { words: ['=cmd', 'Ask Maria at ana@example.org'] }),
  ]);
  room = answered(room, 'after', { ...last, new1: { frivolous: 1 }, new2: { frivolous: 2 } });
  return closed(room, 'after');
}

const files = (names: Iterable<string>): string[] => [...names].filter((path) => !path.startsWith('charts/')).sort();

const FORMS = ['others', 'views'].flatMap((code) => [`xlsform/${code}-answers.yaml`, `xlsform/${code}.xlsx`]);
const AGGREGATES = ['README.txt', 'report.html', 'report.xlsx', 'results.csv', 'results.json', ...FORMS];
const ANSWERS = [
  'codebook.csv',
  'datapackage.json',
  'import.R',
  'import.do',
  'import.sps',
  'responses_long.csv',
  'responses_wide.csv',
];

describe('a bundle', () => {
  test.each([
    ['public', AGGREGATES],
    ['team', [...AGGREGATES, ...ANSWERS]],
    ['restricted', [...AGGREGATES, ...ANSWERS, 'free_text.csv']],
  ] as const)('of the grade %s holds what it may', async (grade, expected) => {
    const found = await filesOf(alone(lab()), request(grade));
    expect(files(found.keys())).toEqual([...expected].sort());
    expect([...found.keys()].some((path) => /^charts\/views-frivolous-strip\.svg$/.test(path))).toBe(true);
    expect(textOf(found.get('README.txt'))).toContain(grade === 'public' ? ': 10' : ': 5');
  });

  test('has the columns that scripts read, in the long and in the wide table', async () => {
    const found = await filesOf(alone(lab()), request('team'));
    const head = (path: string): string => textOf(found.get(path)).split('\r\n')[0]!;
    expect(head('responses_long.csv')).toBe('\ufeffroom,person,wave,item,value,value_toward_aim,matched,language');
    expect(head('responses_wide.csv')).toBe(
      '\ufeffroom,person,match_method,language,matched,before_frivolous,before_useful,after_frivolous,after_useful',
    );
    expect(head('results.csv')).toBe('\ufeffroom,item,statistic,value');
    const wide = rowsIn(found.get('responses_wide.csv'));
    expect(wide).toHaveLength(22);
    expect(wide.filter(({ matched }) => matched === '1')).toHaveLength(18);
    const sum = (column: string): number => wide.reduce((all, row) => all + Math.max(0, Number(row[column])), 0);
    expect([sum('before_frivolous'), sum('after_frivolous')]).toEqual([68 + 5, 50 + 3]);
  });

  test('says nothing of who came when: names are new in each, and rows in their order', async () => {
    const names = async (seed: number) =>
      rowsIn((await filesOf(alone(lab()), request('team', 'en', seed))).get('responses_wide.csv')).map(({ person }) => person!);
    const [one, other] = [await names(1), await names(2)];
    expect([...one].sort()).toEqual(one);
    expect(one.filter((name) => other.includes(name))).toEqual([]);
    expect(one.join()).not.toMatch(/lost|new|p1\b/);
  });

  test('gives the figures of the worked example in results.csv', async () => {
    const rows = rowsIn((await filesOf(alone(lab()), request('team'))).get('results.csv'));
    const value = (statistic: string): number =>
      Number(rows.find((row) => row.item === 'frivolous' && row.statistic === statistic)?.value);
    expect([value('n_matched'), value('toward'), value('same'), value('away')]).toEqual([18, 12, 5, 1]);
    expect(value('p_sign')).toBeCloseTo(0.00341797, 8);
    expect([value('net_lo'), value('net_hi')].map((end) => end.toFixed(3))).toEqual(['0.180', '0.849']);
    expect([value('change'), value('lo'), value('hi')].map((end) => end.toFixed(3))).toEqual(['1.000', '0.488', '1.512']);
    expect(value('p_wilcoxon')).toBeCloseTo(0.00195313, 8);
  });

  test('says nothing of single persons while answers may still come, and nothing of a few', async () => {
    const running = roomAfter(
      closed(answered(newRoom('R', surveyed([item('frivolous')])), 'before', each('p', 'frivolous', L18.before)), 'before'),
    );
    expect(files((await filesOf(alone(running), request('team'))).keys())).toEqual(AGGREGATES);
    let small = answered(newRoom('S', surveyed([item('frivolous')])), 'before', each('p', 'frivolous', [1, 2, 3, 4]));
    small = closed(answered(closed(small, 'before'), 'after', each('p', 'frivolous', [1, 2, 3, 4])), 'after');
    const found = await filesOf(alone(small), request('team'));
    expect(files(found.keys())).toEqual(AGGREGATES);
    expect(rowsIn(found.get('results.csv')).filter(({ item, statistic }) => item && statistic === 'toward')).toEqual([]);
  });

  test('is the same bytes for the same files', async () => {
    const make = async () =>
      zipped(
        (await bundleFiles(alone(lab()), request('team')))!.files.filter(({ path }) => !path.endsWith('.xlsx')),
        1_760_000_000_000,
      );
    const [one, other] = [await make(), await make()];
    expect(Buffer.compare(one, other)).toBe(0);
    expect([...unzipped(one).keys()]).toEqual([...unzipped(one).keys()].sort());
  });

  test('of a series holds every room in one table', async () => {
    const rooms = ['A', 'B', 'C', 'D', 'E', 'F'].map((code, at) => lab(code, at));
    const found = await filesOf(series(rooms), request('team'));
    expect(new Set(rowsIn(found.get('responses_wide.csv')).map(({ room }) => room))).toEqual(
      new Set(['A', 'B', 'C', 'D', 'E', 'F']),
    );
    const results = rowsIn(found.get('results.csv'));
    expect(results.some(({ room, statistic }) => room === 'all rooms' && statistic === 'pooled_change')).toBe(true);
    expect([...found.keys()]).toContain('charts/views-frivolous-forest.svg');
  });

  test('names the version of the package', () => {
    expect(VERSION).toBe((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
  });
});

describe('the risk before an export', () => {
  test('counts language and way of matching as known: eighteen alike are above the mark, and one stranger more', () => {
    const { risk } = contentsOf(alone(lab()), request('team'))!;
    // Matched by the device, or in one wave only.
    expect(risk).toEqual({ k: 4, unique: 0, expectedReidentifications: 2, risk: 2 / 22, warn: true });
    expect(contentsOf(alone(lab()), request('public'))!.risk).toBeNull();
  });
});

describe('what people wrote', () => {
  test('is on a sheet of its own, tied to nobody, guarded and flagged', async () => {
    const rows = rowsIn((await filesOf(alone(lab()), request('restricted'))).get('free_text.csv'));
    expect(Object.keys(rows[0]!)).toEqual(['room', 'step', 'text', 'flags']);
    expect(rows.map(({ text, flags }) => [text, flags]).sort()).toEqual([
      ["'=cmd", ''],
      ['Ask Maria at ana@example.org', 'e-mail; name'],
    ]);
  });

  test.each([
    ['call +234 803 555 0199', ['phone']],
    ['اتصل على ٠٧٩١٢٣٤٥٦٧', ['phone']],
    ['see https://example.org/x', ['url']],
    ['ask @ngo_lagos', ['handle']],
    ['We went with Sokha to the river', ['name']],
    ['Everything is fine. Really, in 2024 too', []],
  ])('%s has %j', (text, flags) => expect(flagsOf(text)).toEqual(flags));
});

describe('the workbook, read by another reader', () => {
  test('has every cell of the tables, numbers as numbers and texts as texts', async () => {
    const found = await filesOf(alone(lab()), request('restricted'));
    const file = Buffer.from(found.get('report.xlsx') as Uint8Array);
    const sheets = await readWorkbook(file);
    const sheet = (name: string) => sheets.find((one) => one.sheet === name)!.data;
    expect(sheets.map((one) => one.sheet)).toEqual([
      ...[
        'README',
        'Summary',
        'Items',
        'Transitions',
        'Indicators',
        'Groups',
        'Flow',
        'Codebook',
        'Methods',
        'Responses',
        'Free text',
      ],
    ]);
    const [wide, csv] = [sheet('Responses'), rowsIn(found.get('responses_wide.csv'))];
    expect(wide[0]).toEqual(Object.keys(csv[0]!));
    wide.slice(1).forEach((cells, at) => {
      const texts = Object.values(csv[at]!);
      cells.forEach((cell, column) => {
        expect(cell === null ? '' : String(cell)).toBe(texts[column]);
        if (column >= 4 && cell !== null) expect(typeof cell).toBe('number');
      });
    });
    const written = sheet('Free text')
      .slice(1)
      .map((row) => row[2]);
    expect(written.sort()).toEqual(['=cmd', 'Ask Maria at ana@example.org']);
    const [names, first] = sheet('Items');
    const values = Object.fromEntries(names!.map((name, at) => [String(name), first![at]]));
    expect(values).toMatchObject({
      item: 'frivolous',
      n_before: 19,
      n_matched: 18,
      toward: 12,
      same: 5,
      away: 1,
      agree_before: 12,
      agree_after: 4,
    });
  });

  test.each([
    ['en', false],
    ['ar', true],
  ] as const)(
    'in %s freezes the first row, merges nothing, runs nothing; from right to left: %s',
    async (language, fromRight) => {
      const parts = unzipped((await filesOf(alone(lab()), request('restricted', language))).get('report.xlsx') as Uint8Array);
      const sheets = [...parts].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path)).map(([, content]) => textOf(content));
      expect(sheets).toHaveLength(11);
      for (const sheet of sheets) {
        expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
        expect(sheet).not.toMatch(/<mergeCell|<f>|<f /);
        expect(/rightToLeft="(1|true)"/.test(sheet)).toBe(fromRight);
      }
      expect([...parts.keys()].filter((path) => /vba|macro/i.test(path))).toEqual([]);
    },
  );
});

describe.skipIf(spawnSync('Rscript', ['--version']).status !== 0)(
  'the bundle in R (left out where Rscript is not installed)',
  () => {
    test('its script, run on its files, finds the numbers of results.csv', async () => {
      const { files } = (await bundleFiles(alone(lab()), request('team')))!;
      const folder = onDisk(files);
      expect(spawnSync('Rscript', ['--vanilla', 'import.R'], { cwd: folder, encoding: 'utf8' }).status).toBe(0);
      const ours = new Map(
        rowsIn(readFileSync(join(folder, 'results.csv'))).map((row) => [
          `${row.room}/${row.item}/${row.statistic}`,
          Number(row.value),
        ]),
      );
      const theirs = rowsIn(readFileSync(join(folder, 'results_from_r.csv')));
      expect(theirs.length).toBeGreaterThan(30);
      for (const { room, item, statistic, value } of theirs)
        expect(ours.get(`${room}/${item}/${statistic}`), `${item} ${statistic}`).toBeCloseTo(Number(value), 9);
    });
  },
);
