import { inflateRawSync } from 'node:zlib';

/** A zip that is broken, in a form that nobody needs, or larger than it may be. */
export class UnpackError extends Error {
  override name = 'UnpackError';
  readonly tooLarge: boolean;

  constructor(tooLarge: boolean) {
    super(tooLarge ? 'unpacks to too much' : 'cannot be unpacked');
    this.tooLarge = tooLarge;
  }
}

const [END, DIRECTORY] = [0x06054b50, 0x02014b50];
const MOST_FILES = 500;

/**
 * The files of a zip whose names `wanted` likes, by their names. `most` is how many bytes they may have together once unpacked: each is
 * stopped where it passes that, whatever size the zip says it has.
 */
export function unpacked(zip: Uint8Array, wanted: (name: string) => boolean, most: number): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = most;
  try {
    for (const { name, at, size, method } of entriesIn(zip, view)) {
      if (!wanted(name)) continue;
      // Name and extra field are written once more before the content.
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      const content = contentOf(zip.subarray(start, start + size), method, left);
      if (content.length > left) throw new UnpackError(true);
      left -= content.length;
      files.set(name, content);
    }
  } catch (error) {
    throw error instanceof UnpackError ? error : new UnpackError((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE');
  }
  return files;
}

/** What the directory at the end of a zip lists. */
function* entriesIn(zip: Uint8Array, view: DataView) {
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new UnpackError(false);
  let [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > MOST_FILES) throw new UnpackError(true);
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new UnpackError(false);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    yield {
      name: Buffer.from(zip.subarray(at + 46, at + 46 + name)).toString('utf8'),
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
    };
    at += 46 + name + extra + comment;
  }
}

const [STORED, DEFLATED] = [0, 8];

function contentOf(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new UnpackError(false);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
