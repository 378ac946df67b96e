import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ask } from './http.ts';
import { newFolder, root, trialSessions, until } from './server.ts';

/** Plenary as people start it: a process of its own, from the built files. */
export interface Child {
  process: ChildProcess;
  /** Everything it has printed so far, on both channels. */
  printed(): string;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** A child whose addresses are known. */
export interface Running extends Child {
  url: string;
  code: string;
  presenterKey: string;
  screenKey: string;
  organiserKey: string | null;
  folder: string;
}

/** Runs `node dist/server/main.js` with these options. It does not outlive the test. */
export const run = (...options: string[]): Child => runWith([], {}, options);

/** The same with options of Node itself, and with more in its environment. */
function runWith(node: readonly string[], env: Readonly<Record<string, string>>, options: readonly string[]): Child {
  const process_ = spawn(process.execPath, [...node, join(root, 'dist/server/main.js'), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let text = '';
  for (const channel of [process_.stdout, process_.stderr])
    channel.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => process_.once('close', (code) => resolve(code)));
  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    process_.kill(signal);
    return ended;
  };
  onTestFinished(async () => void (await kill('SIGKILL')));
  return { process: process_, printed: () => text, ended, kill };
}

export interface Start {
  folder?: string;
  port?: number;
  session?: string;
  /** Folder of the sessions; the one with the session `trial` if nothing is said. */
  sessions?: string;
  /** A script that runs before the server does, and what it finds in the environment. */
  before?: { script: string; env: Readonly<Record<string, string>> };
}

const PATIENCE_MS = 15_000;

/** Starts a server and waits for its addresses. */
export async function start({
  folder = newFolder('data'),
  port = 0,
  session = 'trial',
  sessions = trialSessions(),
  before,
}: Start = {}): Promise<Running> {
  const options = ['--host', '127.0.0.1', '--port', String(port), '--data', folder, '--sessions', sessions, '--session', session];
  const child = before ? runWith(['--import', before.script], before.env, options) : run(...options);
  let over = false;
  void child.ended.then(() => (over = true));
  await until(() => over || child.printed().includes('Stop with Ctrl+C'), 'the server to tell its addresses', PATIENCE_MS);
  if (over) throw new Error(`The server ended: ${child.printed()}`);
  const [, url, code] = lineOf(child, 'Join', /(http:\/\/[^/]+)\/j\/(\S+)/);
  const keyIn = (line: string): string => lineOf(child, line, /#(\S+)/)[1]!;
  const address = url!.replace('localhost', '127.0.0.1');
  // Whoever answers has also heard how to stop.
  await ask(`${address}/healthz`);
  return {
    ...child,
    url: address,
    code: code!,
    presenterKey: keyIn('Present'),
    screenKey: keyIn('Screen'),
    organiserKey: child.printed().includes('/organise#') ? keyIn('Organise') : null,
    folder,
  };
}

function lineOf(child: Child, name: string, pattern: RegExp): RegExpExecArray {
  const line =
    child
      .printed()
      .split('\n')
      .find((one) => one.startsWith(`${name}: `)) ?? '';
  const found = pattern.exec(line);
  if (!found) throw new Error(`No line "${name}:" in what was printed: ${child.printed()}`);
  return found;
}

/** The port of an address. */
export const portOf = (url: string): number => Number(new URL(url).port);
