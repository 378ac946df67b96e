import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** Where the server is, as an origin. */
  server: string;
  code: string;
  people: number;
  minutes: number;
  seed: number;
}

/** Something that people can mend; the message is one sentence. */
export class RehearsalError extends Error {
  override name = 'RehearsalError';
}

export const MOST_PEOPLE = 500;
const MOST_MINUTES = 600;
const MOST_SEED = 2 ** 32 - 1;

const USAGE = 'npm run rehearse -- --room CODE [--people 30] [--minutes 60] [--seed 1] [--server http://localhost:3000]';

/** Reads the command line. Throws a RehearsalError in words. */
export function readOptions(argv: readonly string[]): Options {
  const { room, people, minutes, seed, server } = parse(argv);
  if (!room) throw new RehearsalError(`Which room? Its code is on the screen and in the terminal of the server. Usage: ${USAGE}`);
  return {
    server: originOf(server ?? 'http://localhost:3000'),
    code: room.trim().toUpperCase(),
    people: number('--people', people ?? '30', 1, MOST_PEOPLE),
    minutes: number('--minutes', minutes ?? '60', 1, MOST_MINUTES),
    seed: number('--seed', seed ?? '1', 0, MOST_SEED),
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { room: text, people: text, minutes: text, seed: text, server: text },
      strict: true,
    }).values;
  } catch (error) {
    throw new RehearsalError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

function number(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new RehearsalError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
}

function originOf(text: string): string {
  try {
    const { origin, protocol } = new URL(text);
    if (protocol === 'http:' || protocol === 'https:') return origin;
  } catch {
    // said below
  }
  throw new RehearsalError(`--server must be an address such as http://localhost:3000, not "${text}".`);
}
