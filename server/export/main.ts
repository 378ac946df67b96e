import { readdirSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { percentIn } from '../../shared/number/percent.ts';
import { makeFolder } from '../make-folder.ts';
import { StoreError } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { bundleChance } from './bundle/chance.ts';
import { bundleFiles, type BundleRoom, type BundleScope } from './bundle/bundle.ts';
import { bytesOf } from './bundle/zip.ts';
import { recordExport } from './export-log.ts';
import { ExportError, readOptions, type ExportOptions } from './options.ts';
import { printPdf } from './pdf.ts';
import { roomsOnDisk } from './read-only.ts';

/** Writes the bundle of a room, or of all rooms of a session, into a folder. Every mistake is one sentence and exit code 1. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const which = scopeOf(options);
  checkFolder(options.out);
  const { grade } = options;
  const language = options.lang ?? (which.scope === 'room' ? which.room : which.rooms[0]!).room.session.language;
  const bundle = (await bundleFiles(which, { grade, language, madeAt: Date.now(), software: VERSION, chance: bundleChance() }))!;
  if (grade === 'restricted')
    recordExport(options.data, { at: Date.now(), of: options.room ?? options.series!, grade, by: 'command line' });
  for (const { path, content } of bundle.files) write(join(options.out, path), bytesOf(content));
  console.log(`${bundle.files.length} files in ${options.out} (grade: ${grade}).`);
  if (bundle.risk?.warn)
    console.log(
      `${percentIn('en', 1)(bundle.risk.risk)} of the people in it could be picked out by their language${bundle.risk.about ? ', the way they were matched and what they said of themselves: keep it to very few.' : ' and the way they were matched: keep it in the team.'}`,
    );
  if (options.pdf) console.log(await printPdf(join(options.out, 'report.html'), join(options.out, 'report.pdf')));
}

function scopeOf({ data, room, series }: ExportOptions): BundleScope {
  if (room) return { scope: 'room', room: roomNamed(data, room) };
  const rooms = roomsOnDisk(data, (_code, session) => session === series);
  if (!rooms.length) throw new ExportError(`There is no room of the session "${series}" in ${data}.`);
  return { scope: 'series', rooms };
}

function roomNamed(data: string, code: string): BundleRoom {
  const codes: string[] = [];
  const [found] = roomsOnDisk(data, (one) => (codes.push(one), one === code));
  if (!found) throw new ExportError(`There is no room ${code} in ${data}. There are: ${codes.join(', ') || 'none'}.`);
  return found;
}

/** Files of another export beside new ones would be taken for theirs. */
function checkFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length)
    throw new ExportError(`The folder ${out} is not empty. Name a new one with --out.`);
}

function write(path: string, content: Uint8Array): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw new ExportError(`${path} could not be written: ${(error as Error).message}.`);
  }
}

main().catch((error: Error) => {
  const expected = error instanceof ExportError || error instanceof StoreError;
  console.error(expected ? error.message : `The export stopped: ${error.message}`);
  process.exit(1);
});
