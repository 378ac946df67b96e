import { mkdirSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Ask, Sample } from './sample.ts';

/**
 * Loaded into the process of a server before the server itself (`node --import`), so that the product carries nothing of the
 * bench. /proc counts CPU in steps of 10 ms, as long as a whole scenario with 30 people; getrusage counts microseconds.
 */
const RESOLUTION_MS = 2;

type Work = (...given: unknown[]) => unknown;
type Transaction = Work & { immediate: Work };

const { prototype } = createRequire(import.meta.url)('better-sqlite3') as { prototype: { transaction(work: Work): Transaction } };
const { transaction } = prototype;
const slowMs = Number(process.env.PLENARY_BENCH_COMMIT_MS ?? 0);
const cell = new Int32Array(new SharedArrayBuffer(4));
let commits = 0;

/** Counts what is committed, and on request makes it as slow as a bad disk: the thread stands still and uses nothing. */
prototype.transaction = function (work) {
  const made = transaction.call(this, work);
  const { immediate } = made;
  const counted: Work = (...given) => {
    const result = immediate(...given);
    commits += 1;
    if (slowMs) Atomics.wait(cell, 0, 0, slowMs);
    return result;
  };
  return Object.defineProperty((...given: unknown[]) => made(...given), 'immediate', { value: counted }) as Transaction;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const stall = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

function sample(): Sample {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, heapTotal } = process.memoryUsage();
  const stallMs = Math.max(0, stall.max / 1e6 - RESOLUTION_MS);
  return { user, system, rss: rss - (heapTotal - heapUsed), heap: heapUsed, commits, stallMs: stall.count ? stallMs : 0 };
}

/** Where each scenario leaves a CPU profile, if that was asked for. */
const profiles = process.env.PLENARY_BENCH_PROFILES ?? '';
const session = new Session();
let profiled = 0;
let profiling = false;

function beginProfile(): void {
  if (!profiled) {
    mkdirSync(profiles, { recursive: true });
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
  }
  session.post('Profiler.start');
  profiling = true;
}

function endProfile(): void {
  profiling = false;
  const name = `${process.argv[1]!.includes('floor') ? 'floor' : 'ours'}-${process.pid}-${++profiled}.cpuprofile`;
  session.post('Profiler.stop', (error: Error | null, { profile }: Profiler.StopReturnType) => {
    if (!error) writeFileSync(join(profiles, name), JSON.stringify(profile));
  });
}

process.on('message', ({ n, ask }: { n: number; ask: Ask }) => {
  if (ask === 'collected') for (let i = 0; i < 2; i++) collect();
  const taken = sample();
  if (profiling) endProfile();
  if (profiles && (ask === 'watch' || ask === 'count')) beginProfile();
  stall.reset();
  if (ask === 'watch') stall.enable();
  else stall.disable();
  process.send!({ n, sample: taken });
});
process.channel?.unref();
process.on('disconnect', () => process.exit(0));
