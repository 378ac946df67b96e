import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { percentilesOf } from './report/statistics.ts';

/** What the numbers depend on besides the code. Times are in milliseconds; `load` is the machine's average over the last minute. */
export interface Head {
  commit: string;
  cpu: string;
  cores: number;
  node: string;
  versions: Record<string, string>;
  syncP50: number;
  syncP95: number;
  load: number;
}

const LIBRARIES = ['socket.io', 'ws', 'fastify', 'better-sqlite3', 'svelte'];
const SYNCS = 100;

/** Looks at this machine; `folder` is on the disk that will be written to. */
export function headOf(root: string, folder: string): Head {
  const sync = percentilesOf(syncTimes(join(folder, 'sync')))!;
  return {
    commit: commitOf(root),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    versions: Object.fromEntries(LIBRARIES.map((name) => [name, versionOf(root, name)])),
    syncP50: sync.p50,
    syncP95: sync.p95,
    load: loadavg()[0]!,
  };
}

function commitOf(root: string): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('--no-optional-locks', 'status', '--porcelain') ? ' with changes' : '');
  } catch {
    return 'unknown';
  }
}

const versionOf = (root: string, name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** How long the disk takes to make 4 kB safe, in milliseconds. */
function syncTimes(file: string): number[] {
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: SYNCS }, () => {
    writeSync(handle, page);
    const start = performance.now();
    fdatasyncSync(handle);
    return performance.now() - start;
  });
  closeSync(handle);
  return times;
}

/** The head in words. */
export function headText({ commit, cpu, cores, node, versions, syncP50, syncP95, load }: Head): string {
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Plenary ${commit} on ${cpu}, ${cores} cores, Node ${node}`,
    libraries.join(', '),
    `fdatasync p50 ${syncP50.toFixed(2)} ms, p95 ${syncP95.toFixed(2)} ms; load before the start ${load.toFixed(2)}${load > cores / 2 ? ': something else is running, times will be worse' : ''}`,
  ].join('\n');
}
