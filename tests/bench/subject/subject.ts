import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../crowd/orders.ts';
import { readBanner, type Banner } from './banner.ts';
import { Replies } from './replies.ts';
import type { Ask, Sample } from './sample.ts';

/** What is measured: Plenary, or the least that a server for the same work needs. */
export type SubjectName = 'ours' | 'floor';

/** Where things are on this machine. `data` belongs to one server alone. */
export interface Folders {
  root: string;
  built: string;
  sessions: string;
}

/** A server under measurement, in a process of its own. */
export interface Subject {
  place: Place;
  data: string;
  /** A reading now. `watch` and `quiet` begin or end the timing of the loop; `collected` first throws the garbage away. */
  sample(ask: Ask): Promise<Sample>;
  stop(): Promise<void>;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** Starts a server on a free port of this machine. Rejects with a sentence when it does not come up. */
export async function startSubject(
  name: SubjectName,
  folders: Folders,
  data: string,
  slowMs: number,
  files: string[],
): Promise<Subject> {
  const probe = pathToFileURL(join(folders.built, 'bench/probe.js')).href;
  const child = spawn(process.execPath, ['--import', probe, ...commandOf(name, folders, data)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, PLENARY_BENCH_COMMIT_MS: String(slowMs) },
  });
  const replies = new Replies<{ ask: Ask }, { n: number; sample: Sample; error?: string }>(child, name);
  const banner = await bannerOf(child, name);
  const gone = (signal: NodeJS.Signals) => async (): Promise<void> => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await exited;
  };
  return {
    place: { dialect: name === 'ours' ? 'plenary' : 'bare', files, ...banner },
    data,
    sample: async (ask) => (await replies.ask({ ask })).sample,
    stop: gone('SIGTERM'),
    kill: gone('SIGKILL'),
  };
}

function commandOf(name: SubjectName, { built, sessions }: Folders, data: string): string[] {
  const where = ['--port', '0', '--host', '127.0.0.1', '--data', data];
  if (name === 'floor') return [join(built, 'bench/floor.js'), data, join(built, 'phone')];
  return [join(built, 'server/main.js'), ...where, '--sessions', sessions, '--session', 'bench'];
}

/** Waits until the server has said where it is. */
function bannerOf(child: ChildProcess, name: string): Promise<Banner> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`The server "${name}" did not start: ${why}.`));
    const timer = setTimeout(() => fail(`it said nothing for ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    child.once('exit', (status) => fail(`it ended with ${status}`));
    child.stdout!.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const banner = readBanner(said);
      if (!banner) return;
      clearTimeout(timer);
      resolve(banner);
    });
  });
}
