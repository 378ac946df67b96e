import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Simulated people in a process of their own. */
export interface Crowd {
  /** Lets them go. */
  stop(): void;
  /** What went wrong, in words, or an empty text; once all are gone. */
  gone: Promise<string>;
}

export interface CrowdParts {
  /** Folder of the built pages and servers. */
  built: string;
  /** Where this computer reaches the server, as an origin. */
  server: string;
  code: string;
  people: number;
}

/** As long as a day of a workshop at most: a rehearsal that somebody forgot ends by itself. */
const MINUTES = 600;

/** Starts what `npm run rehearse` starts. It holds a line to this process, and goes when the line breaks, however this process ends. */
export function startCrowd({ built, server, code, people }: CrowdParts): Crowd {
  const args = { room: code, people, minutes: MINUTES, server, seed: Date.now() % 2 ** 32 };
  const child = fork(
    join(built, 'server/rehearse.js'),
    Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said = chunk.toString().trim()));
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status) => resolve(status ? said : ''));
  });
  return { stop: () => void child.kill('SIGTERM'), gone };
}
