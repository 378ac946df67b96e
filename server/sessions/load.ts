import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isSeq, parseDocument, type Document } from 'yaml';
import { readSession, type Problem } from '../../shared/session/read.ts';
import { checkTexts } from '../../shared/session/check-texts.ts';
import type { Session } from '../../shared/session/session.ts';
import { picturesIn } from './pictures.ts';

/** A session file that cannot be used. The message is one line per mistake: file, line, field, what is wrong. */
export class SessionError extends Error {
  override name = 'SessionError';
}

const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** The names of the sessions in a folder. */
export function sessionNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name) && existsSync(join(folder, entry.name, 'session.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** Reads the session `name` of a folder. Throws a SessionError that names file, line and field. */
export function loadSession(folder: string, name: string): Session {
  if (!NAME.test(name) || !existsSync(join(folder, name, 'session.yaml'))) {
    const known = sessionNames(folder).join(', ') || 'none';
    throw new SessionError(`There is no session "${name}" (no ${join(folder, name, 'session.yaml')}). There are: ${known}.`);
  }
  const files = new Files(join(folder, name));
  const raw = files.whole();
  const read = readSession(name, raw, picturesIn(join(folder, name)));
  const problems = 'problems' in read ? read.problems : checkTexts(raw, read.session);
  if (problems.length) throw new SessionError(problems.map((problem) => files.sentence(problem)).join('\n'));
  return (read as { session: Session }).session;
}

/** The YAML files of one session, which know the line of every field. */
class Files {
  readonly #folder: string;
  readonly #main: YamlFile;
  readonly #parts = new Map<number, YamlFile>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#main = new YamlFile(folder, 'session.yaml');
  }

  /** What the files hold together: parts that name a file have its steps in place. */
  whole(): unknown {
    const main = this.#main.content;
    if (!isRecord(main) || !Array.isArray(main.parts)) return main;
    return {
      ...main,
      parts: main.parts.map((part: unknown, at) => (isRecord(part) && 'file' in part ? this.#part(part, at) : part)),
    };
  }

  #part({ file, ...rest }: Record<string, unknown>, at: number): unknown {
    if (typeof file !== 'string' || !/^[a-z0-9][a-z0-9-]*\.yaml$/.test(file)) {
      throw new SessionError(this.#main.sentence(['parts', at, 'file'], 'must be the name of a YAML file beside this one'));
    }
    if (!existsSync(join(this.#folder, file)))
      throw new SessionError(this.#main.sentence(['parts', at, 'file'], `is "${file}", which is not there`));
    const part = new YamlFile(this.#folder, file);
    this.#parts.set(at, part);
    return isRecord(part.content) ? { ...rest, ...part.content } : { ...rest, steps: part.content };
  }

  sentence({ path, message }: Problem): string {
    const part = path[0] === 'parts' ? this.#parts.get(Number(path[1])) : undefined;
    if (!part || path.length < 3) return this.#main.sentence(path, message);
    return part.sentence(path.slice(part.isList ? 3 : 2), message, path.slice(2));
  }
}

class YamlFile {
  readonly #path: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(folder: string, file: string) {
    this.#path = join(folder, file);
    this.#document = parseDocument(readFileSync(this.#path, 'utf8'), { lineCounter: this.#lines, prettyErrors: false });
    const error = this.#document.errors[0];
    if (error) throw new SessionError(`${this.#path}, line ${this.#lines.linePos(error.pos[0]).line}: ${error.message}.`);
  }

  get content(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      throw new SessionError(this.sentence([], `cannot be read: ${(error as Error).message}`));
    }
  }

  /** Whether the file is a bare list of steps, without the word before it. */
  get isList(): boolean {
    return isSeq(this.#document.contents);
  }

  /** `path` leads to the field in this file; `named` is what it is called, where that is longer. */
  sentence(path: Problem['path'], message: string, named = path): string {
    const field = named.length ? `${named.join('.')} ` : '';
    return `${this.#path}, line ${this.#lineOf(path)}: ${field}${message}.`;
  }

  /** The line of a field, or of the nearest thing around it that is there. */
  #lineOf(path: Problem['path']): number {
    for (let length = path.length; length > 0; length--) {
      const offset = this.#offset(path.slice(0, length));
      if (offset !== undefined) return this.#lines.linePos(offset).line;
    }
    return 1;
  }

  #offset(path: Problem['path']): number | undefined {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const key = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
    }
    return isSeq(parent)
      ? (parent.items[Number(key)] as { range?: [number, number, number] } | undefined)?.range?.[0]
      : undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
