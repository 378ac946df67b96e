import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** People in the room, one measurement for each. */
  sizes: number[];
  rounds: number;
  full: boolean;
  /** Boards only. */
  boards: boolean;
  slowMs: number;
  json: string | null;
  compare: string | null;
  /** The folder for a CPU profile of every scenario, for Chromium's DevTools; what it costs is in the figures. */
  profile: string | null;
}

/** A mistake on the command line; the message is a sentence for people. */
export class OptionsError extends Error {
  override name = 'OptionsError';
}

const SIZES = [30, 200, 1000];
const FULL_SIZES = [...SIZES, 5000];
const MOST_PEOPLE = 10_000;
const SLOW_MS = 20;

export const USAGE =
  'npm run bench -- [--full] [--boards] [--people 30,200] [--rounds 3] [--slow-disk] [--json FILE] [--compare FILE] [--profile FOLDER] [--no-build]';

/** Reads the command line. Throws an OptionsError in words. */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv);
  return {
    sizes:
      values.people === undefined
        ? values.full
          ? FULL_SIZES
          : SIZES
        : values.people.split(',').map((text) => number('--people', text, MOST_PEOPLE)),
    rounds: number('--rounds', values.rounds ?? '3', 20),
    full: values.full ?? false,
    boards: values.boards ?? false,
    slowMs: values['slow-disk'] ? SLOW_MS : 0,
    json: values.json ?? null,
    compare: values.compare ?? null,
    profile: values.profile ?? null,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = {
    people: text,
    rounds: text,
    json: text,
    compare: text,
    profile: text,
    full: yes,
    boards: yes,
    'slow-disk': yes,
    'no-build': yes,
  } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    throw new OptionsError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

function number(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value < 1 || value > most)
    throw new OptionsError(`${name} must be a number from 1 to ${most}, not "${text}".`);
  return value;
}
