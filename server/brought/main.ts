import Database from 'better-sqlite3';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as fromYaml, stringify as toYaml } from 'yaml';
import { draftOf } from '../../shared/evaluation/brought/draft.ts';
import { suggest } from '../../shared/evaluation/brought/suggest.ts';
import { Rooms } from '../rooms/rooms.ts';
import { GroupCommit } from '../store/group-commit.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { StoreError } from '../store/store.ts';
import { bring, countsOf, understand } from './bring.ts';
import { BroughtFileError, readFile } from './read-file.ts';
import { questionnaireFrom } from './xlsform.ts';

const USAGE =
  'npm run import-data -- --file answers.csv (--suggest mapping.yaml | --map mapping.yaml [--data ./data])' +
  ', or --xlsform form.xlsx [--to session.yaml] [--lang en]';

/** Brings the answers of a file as a room, or writes a first mapping for it. Mistakes are sentences, and exit code 1; then nothing is stored. */
async function main(): Promise<void> {
  const { file, map, suggest: draft, data = './data', xlsform, to, lang = 'en' } = options();
  if (xlsform) return writeSession(xlsform, to, lang);
  if (!file || !map === !draft) throw new BroughtFileError(`Name the file, and either --suggest or --map. Usage: ${USAGE}`);
  const bytes = contentOf(file);
  if (draft) return writeDraft(bytes, draft);
  const read = understand(bytes, yamlIn(map!));
  if ('problems' in read) throw new BroughtFileError(read.problems.join('\n'));
  checkAlone(data);
  const store = sqliteStore(data);
  try {
    const rooms = new Rooms(store, new GroupCommit(store, () => performance.now()), Date.now, (line) => console.error(line));
    const { people, matched } = countsOf(read);
    const { live } = bring(rooms, read, Date.now());
    console.log(`Room ${live.code}: ${people} people, ${matched} of them before and after. It is on the organiser's page.`);
  } finally {
    store.close();
  }
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { file: text, map: text, suggest: text, data: text, xlsform: text, to: text, lang: text },
      strict: true,
    }).values;
  } catch (error) {
    throw new BroughtFileError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

/** Writes the session file that a questionnaire makes, or prints it; what was left out is said beside it. */
async function writeSession(form: string, to: string | undefined, lang: string): Promise<void> {
  if (to && existsSync(to)) throw new BroughtFileError(`${to} is there already. Name a new file with --to.`);
  const read = await questionnaireFrom(contentOf(form), basename(form), lang);
  if ('problems' in read) throw new BroughtFileError(read.problems.join('\n'));
  if (to) writeFileSync(to, read.yaml);
  else console.log(read.yaml);
  for (const sentence of [...read.notes, ...read.left]) console.error(sentence);
}

function writeDraft(bytes: Uint8Array, path: string): void {
  if (existsSync(path)) throw new BroughtFileError(`${path} is there already. Name a new file with --suggest.`);
  const file = readFile(bytes);
  writeFileSync(path, toYaml(draftOf(suggest(file), file)));
  console.log(
    `Look at ${path}: the aims, the labels of the scale and the names in it are guesses. Then: npm run import-data -- --file ... --map ${path}`,
  );
}

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BroughtFileError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

function yamlIn(path: string): unknown {
  const text = Buffer.from(contentOf(path)).toString('utf8');
  try {
    return fromYaml(text);
  } catch (error) {
    throw new BroughtFileError(`${path} is no YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** Two writers on one file could lose what one of them was told is saved. A connection that is open anywhere holds the file shared. */
function checkAlone(folder: string): void {
  const path = join(folder, 'plenary.db');
  if (!existsSync(path)) return;
  const db = new Database(path, { timeout: 1000 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch {
    throw new StoreError(`A server runs on ${folder}: bring the file on the organiser's page, or stop the server first.`);
  } finally {
    db.close();
  }
}

main().catch((error: Error) => {
  const expected = error instanceof BroughtFileError || error instanceof StoreError;
  console.error(expected ? error.message : `The import stopped: ${error.message}`);
  process.exit(1);
});
