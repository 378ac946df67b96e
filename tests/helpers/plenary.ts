import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const READY_MS = 20_000;

/** A server in a process of its own, started by the command that users run, with the addresses that it printed. */
export interface Plenary {
  join: string;
  present: string;
  screen: string;
  organise: string;
  code: string;
  data: string;
  port: number;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it as Ctrl+C would. */
  stop(): Promise<void>;
}

/** A data folder that no other test has. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'plenary-'));

/** Starts the built server on loopback; port 0 takes a free one. Rejects with what it said when it does not come up. */
export async function startPlenary({
  data,
  session,
  sessions,
  port = 0,
}: {
  data: string;
  session: string;
  /** Folder of the sessions, where it is not the one that comes with Plenary. */
  sessions?: string;
  port?: number;
}): Promise<Plenary> {
  const child = spawn(process.execPath, [
    main,
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--data',
    data,
    '--session',
    session,
    ...(sessions ? ['--sessions', sessions] : []),
  ]);
  const said = await firstWords(child);
  const line = (name: string): string => new RegExp(`^${name}: (\\S+)`, 'm').exec(said)?.[1] ?? '';
  const end = (signal: NodeJS.Signals) => (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  const addresses = {
    join: line('Join'),
    present: line('Present'),
    screen: line('Screen'),
    organise: line('Organise'),
    code: line('Room code'),
  };
  return { ...addresses, data, port: Number(new URL(addresses.join).port), kill: end('SIGKILL'), stop: end('SIGINT') };
}

/** Everything a child prints up to the line that ends its start. */
function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the server did not come up: ${said}`)), READY_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('Stop with')) return;
      clearTimeout(timer);
      resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
