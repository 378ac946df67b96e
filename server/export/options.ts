import { parseArgs } from 'node:util';
import { GRADES, type Grade } from '../../shared/evaluation/results/grade.ts';

/** What the command line asks for: the bundle of a room or of a series. */
export interface ExportOptions {
  room: string | null;
  series: string | null;
  out: string;
  grade: Grade;
  lang: string | null;
  pdf: boolean;
  data: string;
}

/** Something that people can mend; the message is one sentence. */
export class ExportError extends Error {
  override name = 'ExportError';
}

const USAGE =
  'npm run export -- --room CODE --out DIR [--grade public|team|restricted] [--lang en] [--pdf] [--series NAME] [--data ./data]';

/** Reads the command line. Throws an ExportError in words. */
export function readOptions(argv: readonly string[]): ExportOptions {
  const { room, series, out, grade = 'team', lang, pdf = false, data = './data' } = parse(argv);
  if (!room === !series) throw new ExportError(`Name either a room with --room or a session with --series. Usage: ${USAGE}`);
  if (!out) throw new ExportError(`Where to? Name a new folder with --out. Usage: ${USAGE}`);
  if (!isGrade(grade)) throw new ExportError(`--grade must be one of ${GRADES.join(', ')}, not "${grade}".`);
  return { room: room?.trim().toUpperCase() ?? null, series: series ?? null, out, grade, lang: lang ?? null, pdf, data };
}

const isGrade = (text: string): text is Grade => (GRADES as readonly string[]).includes(text);

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { room: text, series: text, out: text, grade: text, lang: text, data: text, pdf: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    throw new ExportError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}
