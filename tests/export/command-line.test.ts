import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { L18 } from '../evaluation/surveyed.ts';
import { newFolder, root, served } from '../helpers/server.ts';
import { rowsIn } from './bundles.ts';

const run = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, `dist/server/${name}.js`), ...args], { encoding: 'utf8' });

/** A file of the worked example with its mapping. */
function filesIn(folder: string): { file: string; map: string } {
  const [file, map] = [join(folder, 'a.csv'), join(folder, 'map.yaml')];
  writeFileSync(
    file,
    `who,fun (pre),fun (post)\n${L18.before.map((value, at) => `p${at},${value},${L18.after[at]}`).join('\n')}\n`,
  );
  expect(run('import-data', '--file', file, '--suggest', map).status).toBe(0);
  writeFileSync(map, readFileSync(map, 'utf8').replace('aim: higher', 'aim: lower'));
  return { file, map };
}

test('an earlier workshop is brought and exported on a stopped folder, number by number', () => {
  const folder = newFolder('brought');
  const [{ file, map }, data, out] = [filesIn(folder), join(folder, 'data'), join(folder, 'out')];
  const brought = run('import-data', '--file', file, '--map', map, '--data', data);
  expect(brought.stdout).toMatch(/^Room [A-Z0-9]{5}: 18 people, 18 of them before and after\./);
  expect(run('export', '--room', brought.stdout.slice(5, 10), '--out', out, '--data', data).status).toBe(0);
  const found = rowsIn(readFileSync(join(out, 'results.csv'))).filter(({ item }) => item === 'fun');
  const value = (name: string): number => Number(found.find(({ statistic }) => statistic === name)?.value);
  expect([value('toward'), value('same'), value('away'), value('change')]).toEqual([12, 5, 1, 1]);
  expect(readFileSync(join(out, 'responses_wide.csv'), 'utf8')).not.toMatch(/(^|,)p(1|17),/m);
});

test('while a server runs, the export reads beside it and the import leaves the folder alone', async () => {
  const server = await served();
  const { code } = server.open();
  const [{ file, map }, out] = [filesIn(newFolder('brought')), join(newFolder('out'), 'bundle')];
  expect(run('export', '--room', code, '--out', out, '--grade', 'public', '--data', server.folder).status).toBe(0);
  expect(existsSync(join(out, 'report.html'))).toBe(true);
  const refused = run('import-data', '--file', file, '--map', map, '--data', server.folder);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/^A server runs on /)]);
  expect(server.app.rooms.all()).toHaveLength(1);
});

test('a questionnaire of a bundle becomes a session file again, and one is never overwritten', async () => {
  const server = await served();
  const { code } = server.open();
  const [out, to] = [join(newFolder('out'), 'bundle'), join(newFolder('session'), 'session.yaml')];
  expect(run('export', '--room', code, '--out', out, '--grade', 'public', '--data', server.folder).status).toBe(0);
  const [name, instrument] = Object.entries(server.app.rooms.get(code)!.live.room.session.instruments)[0]!;
  const form = join(out, 'xlsform', `${name}.xlsx`);
  expect(run('import-data', '--xlsform', form, '--to', to)).toMatchObject({ status: 0, stderr: '' });
  const { dontKnow, ...asked } = instrument;
  const made = (parse(readFileSync(to, 'utf8')) as { instruments: object }).instruments;
  expect(made).toEqual({ [name]: { ...asked, ...(dontKnow && { dontKnow }) } });
  expect(run('import-data', '--xlsform', form, '--to', to)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/is there already/),
  });
  expect(run('import-data', '--xlsform', form).stdout).toBe(`${readFileSync(to, 'utf8')}\n`);
});

test.each([
  [['export', '--out', 'x'], /^Name either a room/],
  [['export', '--room', 'A', '--out', '/tmp', '--data', '/nowhere'], /^There are no rooms in \/nowhere/],
  [['export', '--room', 'A', '--out', 'x', '--grade', 'all'], /^--grade must be one of public, team, restricted/],
  [['import-data', '--file', '/nowhere.csv', '--map', 'm'], /^\/nowhere\.csv cannot be read/],
  [['import-data', '--xlsform', 'package.json', '--lang', 'es'], /^No es un libro de cálculo/],
])('%j is one clear sentence and exit code 1', ([name, ...args], sentence) => {
  const { status, stderr } = run(name!, ...args);
  expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(sentence)]]);
});
