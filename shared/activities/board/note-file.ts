/** A file that is larger holds no notes. */
const MOST_BYTES = 4 * 1024 * 1024;
const MARKED_UP = /^\s*<(?:\?xml|!doctype|html|svg)/i;

/** The text of a file with notes: UTF-8, or UTF-16 where it says so as spreadsheets do; null where it is no text to take notes from. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_BYTES) return null;
  const text = decoded(bytes);
  return text === null || text.includes('\0') || MARKED_UP.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
