import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerFiles } from '../../server/export/bundle/answer-files.ts';
import type { AnswerTable } from '../../shared/evaluation/tables/answer-table.ts';
import { sayIn } from '../../shared/text/text.ts';
import { L18 } from '../evaluation/surveyed.ts';
import { instrument, onDisk, randomTable, statisticsIn } from './answered-tables.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const SEED = Number(process.env.SEED ?? 20_261_126);

const about = { title: 'A "title"', created: '2026-11-26T00:00:00.000Z', version: '0.1.0', say: sayIn('en', 'en') };

/** The worked example as a room. */
const worked: AnswerTable = {
  code: 'views',
  instrument: { ...instrument, items: instrument.items.slice(0, 1), composites: [] },
  waves: ['before', 'after'],
  rooms: [
    {
      room: 'LAB18',
      people: L18.before.map((before, at) => ({
        person: `p${at}`,
        matched: true,
        method: 'device',
        apart: [],
        waves: {
          before: { items: { frivolous: before }, lang: 'en' },
          after: { items: { frivolous: L18.after[at]! }, lang: 'en' },
        },
      })),
    },
  ],
};

function run(program: string, args: readonly string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  expect(`${status} ${status === 0 ? '' : stderr + stdout}`).toBe('0 ');
  return stdout;
}

/** What the script of a table writes when R runs it: room, item, statistic, value. */
function inR(table: AnswerTable): string[][] {
  const folder = onDisk(answerFiles(table, '', about));
  run('Rscript', ['--vanilla', 'import.R'], folder);
  const lines = readFileSync(join(folder, 'results_from_r.csv'), 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}

const relative = (got: number, expected: number): number => Math.abs(got - expected) / Math.max(1e-9, Math.abs(expected));

describe.skipIf(!has('Rscript'))('import.R (left out where Rscript is not installed)', () => {
  test('finds the worked example', () => {
    const found = Object.fromEntries(inR(worked).map(([, , statistic, value]) => [statistic!, Number(value)]));
    expect(found).toMatchObject({ n_matched: 18, toward: 12, same: 5, away: 1, median_before: 4, median_after: 3 });
    expect(found.p_sign).toBeCloseTo(0.00341797, 8);
    expect(found.t).toBeCloseTo(4.123, 3);
    expect([found.lo, found.hi].map((end) => end!.toFixed(3))).toEqual(['0.488', '1.512']);
  });

  test('says of every item in every room what the report says', () => {
    const table = randomTable(SEED, 6);
    const rows = inR(table).filter(([room]) => room !== 'all rooms');
    const kinds = new Set(rows.map(([, , statistic]) => statistic));
    expect(rows.length, `SEED=${SEED}`).toBeGreaterThan(6 * 3 * 12);
    expect(kinds).toContain('p_t');
    expect(rows.filter(([, item, statistic]) => item === 'whole' && statistic === 'alpha').length).toBeGreaterThan(2);
    for (const [room, item, statistic, value] of rows) {
      const ours = statisticsIn(table, room!, item!)[statistic!];
      expect(
        relative(Number(value), ours ?? NaN),
        `${statistic} of ${item} in ${room}: ${ours}, in R ${value}; SEED=${SEED}`,
      ).toBeLessThan(1e-9);
    }
  });
});

/** The tables that PSPP writes when it runs the script: their lines under their titles, in order. */
function inPspp(table: AnswerTable): Record<string, string[][][]> {
  const folder = onDisk(answerFiles(table, '', about));
  run('pspp', ['import.sps', '-o', 'out.csv'], folder);
  const out = readFileSync(join(folder, 'out.csv'), 'utf8').split(/\n\n(?=Table: )/);
  const found: Record<string, string[][][]> = {};
  for (const text of out) {
    const [[title], ...lines] = parse(text, { relax_column_count: true }) as [[string], ...string[][]];
    (found[title.replace('Table: ', '')] ??= []).push(lines);
  }
  return found;
}

/** SPSS reads the wide table alone, in which nothing says what is not compared. */
const withoutApart = (table: AnswerTable): AnswerTable => ({
  ...table,
  rooms: table.rooms.map((room) => ({ ...room, people: room.people.map((one) => ({ ...one, apart: [] })) })),
});

describe.skipIf(!has('pspp'))('import.sps (left out where pspp is not installed)', () => {
  test('finds the worked example', () => {
    const tables = inPspp(worked);
    expect(tables['Paired Samples Test']![0]!.at(-1)!.slice(2)).toEqual([
      '-1.00',
      '1.03',
      '.24',
      '-1.51',
      '-.49',
      '-4.12',
      '17',
      '.001',
    ]);
    expect(tables['Test Statistics']!.at(-1)!).toContainEqual(['Z', '-2.97']);
    expect(tables['Test Statistics']![0]!).toContainEqual(['Exact Sig. (2-tailed)', '.003']);
  });

  test('says of every item what the report says, to the digits that it prints', () => {
    const table = withoutApart(randomTable(SEED, 1));
    const tables = inPspp(table);
    table.instrument.items.forEach(({ code, aim }, at) => {
      const ours = statisticsIn(table, 'ROOM1', code);
      const turn = aim === 'lower' ? -1 : 1;
      const rounded = (got: string | undefined, expected: number, half: number): void =>
        expect(Math.abs(Number(got) - expected), `${code}: ${got} in PSPP, ${expected} here; SEED=${SEED}`).toBeLessThanOrEqual(
          half + 1e-9,
        );
      const [, , mean, sd, , , , t, df, p] = tables['Paired Samples Test']![0]!.filter(([pair]) => pair!.startsWith('Pair'))[at]!;
      rounded(mean, turn * ours.change!, 0.005);
      rounded(sd, ours.sd_change!, 0.005);
      rounded(t, turn * ours.t!, 0.005);
      rounded(df, ours.df!, 0);
      rounded(p, ours.p_t!, 0.0005);
      const signs = tables.Frequencies![0]!.slice(1 + 4 * at, 5 + 4 * at).map((line) => Number(line[2]));
      const [less, more] = aim === 'lower' ? [ours.toward, ours.away] : [ours.away, ours.toward];
      expect(signs, `${code}; SEED=${SEED}`).toEqual([less, more, ours.same, ours.n_matched]);
      const z = tables['Test Statistics']!.at(-1)!.find(([name]) => name === 'Z')![at + 1];
      rounded(String(Math.abs(Number(z))), Math.abs(ours.z_wilcoxon_dropped!), 0.005);
    });
  });

  test('says of every composite what the report says, and its alpha', () => {
    const table = withoutApart(randomTable(SEED, 1, 60));
    const tables = inPspp(table);
    const pairs = tables['Paired Samples Test']![0]!.filter(([pair]) => pair!.startsWith('Pair'));
    const { items, composites } = table.instrument;
    composites!.forEach(({ code }, at) => {
      const ours = statisticsIn(table, 'ROOM1', code);
      const [, , mean, , , , , , df] = pairs[items.length + at]!;
      expect(Math.abs(Number(mean) - ours.change!), `${code}; SEED=${SEED}`).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(Number(df)).toBe(ours.n_matched! - 1);
    });
    const alpha = tables['Reliability Statistics']![0]!.flat()
      .map(Number)
      .find((value) => value !== 0 && !Number.isNaN(value))!;
    expect(alpha).toBeCloseTo(statisticsIn(table, 'ROOM1', 'whole').alpha!, 2);
  });

  test('runs on several rooms, one at a time', () => {
    const tables = inPspp(randomTable(SEED, 3));
    const rooms = (tables['Split Values'] ?? []).map((lines) => lines.at(-1)![1]);
    expect([...new Set(rooms)]).toEqual(['ROOM1', 'ROOM2', 'ROOM3']);
  });
});
