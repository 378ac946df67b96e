import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { ConfigError, readConfig } from '../../server/config.ts';
import { run, start } from '../helpers/child.ts';
import { Browser } from '../helpers/http.ts';
import { newFolder, trialSessions } from '../helpers/server.ts';
import { workshopFile } from '../helpers/sessions.ts';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HERE = ['--host', '127.0.0.1', '--port', '0'];

/** What a start that fails says: words on a line each, no trace of the inside, exit code 1. */
async function failure(...options: string[]): Promise<string> {
  const child = run(...options);
  expect(await child.ended, child.printed()).toBe(1);
  const said = child.printed().trim();
  expect(said).not.toMatch(/^\s+at |Error:|node:internal|\.js:\d/m);
  expect(said).toMatch(/^[A-Z/-].{15,}/);
  return said;
}

/** A folder with one session file of this content. */
function sessionsWith(content: string, name = 'trial'): string {
  const folder = newFolder('sessions');
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'session.yaml'), content);
  return folder;
}

test('a port in use is told in one line, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const said = await failure(
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--data',
    newFolder('data'),
    '--sessions',
    trialSessions(),
  );
  expect(said).toContain(String(port));
  expect(said.split('\n')).toHaveLength(1);
});

test('a data folder that cannot be used is told in one line', async () => {
  const folder = newFolder('data');
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'damaged'));
  writeFileSync(join(folder, 'damaged/plenary.db'), 'This is no database. '.repeat(500));
  const tell = async (data: string): Promise<void> => {
    const said = await failure(...HERE, '--data', join(folder, data), '--sessions', trialSessions());
    expect(said).toContain(join(folder, data));
    expect(said.split('\n')).toHaveLength(1);
  };
  await Promise.all(['file/below', 'damaged'].map(tell));
});

test.runIf(existsSync('/proc/self'))('a data folder where there can be none is told at once, not tried for ever', async () => {
  const said = await failure(...HERE, '--data', '/proc/nope', '--sessions', trialSessions());
  expect(said).toContain('/proc/nope');
  expect(said.split('\n')).toHaveLength(1);
});

test('a mistake in a session file is told with file, line and field', async () => {
  const broken: [content: string, words: RegExp][] = [
    ['title: [', /session\.yaml, line \d+: /],
    [
      stringify({ ...workshopFile, parts: [{ steps: [{ id: 'a', kind: 'dance', title: 'A' }] }] }),
      /session\.yaml, line \d+: .*kind /,
    ],
  ];
  const tell = async ([content, words]: (typeof broken)[number]): Promise<void> => {
    const said = await failure(...HERE, '--data', newFolder('data'), '--sessions', sessionsWith(content), '--session', 'trial');
    for (const line of said.split('\n')) expect(line).toMatch(words);
  };
  await Promise.all(broken.map(tell));
});

test('a session that is not there is told with those that are', async () => {
  expect(await failure(...HERE, '--data', newFolder('data'), '--sessions', trialSessions(), '--session', '../trial')).toContain(
    'trial',
  );
});

test('an option that is none is told with those that are', async () => {
  const said = await failure('--prot', '3000');
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toMatch(/--prot.*--port/);
  const wrong = [
    ['--port', 'many'],
    ['--port', '70000'],
    ['--port'],
    ['surplus'],
    ['--wifi', 'nameonly'],
    ['--origin', 'plenary'],
    ['--new-organiser-key=yes'],
  ];
  for (const options of wrong) expect(() => readConfig(options)).toThrow(ConfigError);
});

test('the addresses come in their order, and each opens', async () => {
  const { url, code, printed } = await start();
  const lines = printed().split('\n');
  const at = ['Join: ', 'Present: ', 'Screen: ', 'Organise: ', 'Room code: '].map((start) =>
    lines.findIndex((line) => line.startsWith(start)),
  );
  expect(at.every((line) => line >= 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  for (const line of at.slice(0, 4)) {
    const { pathname } = new URL(lines[line]!.split(': ')[1]!);
    expect((await new Browser(url).go(pathname)).status, lines[line]).toBe(200);
  }
  expect(lines[at[4]!]).toBe(`Room code: ${code}`);
});

test('a second start with the same session opens the same room with the same keys, and tells the organiser key no more', async () => {
  const first = await start();
  expect(first.organiserKey).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(await first.kill('SIGINT')).toBe(0);
  const second = await start({ folder: first.folder });
  expect([second.code, second.presenterKey, second.screenKey]).toEqual([first.code, first.presenterKey, first.screenKey]);
  expect(second.organiserKey).toBeNull();
});
