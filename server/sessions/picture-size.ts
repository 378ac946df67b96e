import type { PictureSize } from '../../shared/session/pictures.ts';

/** The size of a picture by the head of its file: SVG, PNG, JPEG, GIF, WebP or AVIF. Null for anything else, and for what is cut off. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  try {
    const size = readers.map((read) => read(bytes)).find((found) => found !== null) ?? null;
    return size && size.width > 0 && size.height > 0 && Number.isFinite(size.width / size.height) ? size : null;
  } catch (error) {
    // A file that ends in the middle of its head.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (bytes: Buffer) => PictureSize | null;

const named = (bytes: Buffer, at: number, name: string): boolean => bytes.toString('latin1', at, at + name.length) === name;

/** RFC 2083: the header chunk comes first. */
const png: Reader = (bytes) =>
  named(bytes, 1, 'PNG') ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;

const gif: Reader = (bytes) => (named(bytes, 0, 'GIF8') ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) } : null);

/** ITU T.81: from segment to segment until the one that starts a frame (C0 to CF, except tables C4, C8 and CC). */
const jpeg: Reader = (bytes) => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return null;
};

/** RFC 9649: lossy, lossless, and extended files keep their size in different places. */
const webp: Reader = (bytes) => {
  if (!named(bytes, 8, 'WEBP')) return null;
  if (named(bytes, 12, 'VP8X')) return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (named(bytes, 12, 'VP8L')) {
    const packed = bytes.readUInt32LE(21);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
};

/** ISO 23008-12: the property `ispe` holds a version, the width and the height. */
const avif: Reader = (bytes) => {
  const at = named(bytes, 4, 'ftypavif') ? bytes.indexOf('ispe') : -1;
  return at < 0 ? null : { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
};

/** The view box tells the shape; without one, the size in plain units. */
const svg: Reader = (bytes) => {
  const root = /<svg\b[^>]*>/i.exec(bytes.toString('utf8', 0, 20_000))?.[0];
  if (!root) return null;
  const [, , width, height] = attribute(root, 'viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width && height) return { width, height };
  return { width: parseFloat(attribute(root, 'width')), height: parseFloat(attribute(root, 'height')) };
};

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

const readers = [png, gif, jpeg, webp, avif, svg];
