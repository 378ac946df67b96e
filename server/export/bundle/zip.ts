import { strToU8, zipSync, type Zippable } from 'fflate';
import type { BundleFile } from './file.ts';

/** The files as a zip in the order of their paths. `at` (milliseconds since 1970) is the time of all of them: the same files give the same bytes. */
export function zipped(files: readonly BundleFile[], at: number): Uint8Array {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = inOrder.map(({ path, content }) => [path, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: localNoon(at), level: 6 });
}

/** The bytes of a file, UTF-8 where it is text. */
export const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);

/** A zip keeps times without a zone: the day alone is the same wherever it is opened. */
function localNoon(at: number): Date {
  const day = new Date(at);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}
