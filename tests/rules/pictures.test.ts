import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import { pictureSize } from '../../server/sessions/picture-size.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const svg = (head: string): Buffer => Buffer.from(`<?xml version="1.0"?><!-- a map --><svg ${head}><path d=""/></svg>`);

describe('the size of a picture', () => {
  test.each([
    ['PNG', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44], [0, 0, 0, 200])],
    ['GIF', bytes('GIF89a', [44, 1, 200, 0])],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44])],
    ['WebP, lossy', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0])],
    ['WebP, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x2b, 0xc1, 0x31, 0])],
    ['WebP, extended', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0], [43, 1, 0], [199, 0, 0])],
    ['AVIF', bytes([0, 0, 0, 28], 'ftypavif', [0, 0, 0, 20], 'ispe', [0, 0, 0, 0], [0, 0, 1, 44], [0, 0, 0, 200])],
    ['SVG with a view box', svg('xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 300 200"')],
    ['SVG with commas', svg('viewBox="10,10, 300,200"')],
    ['SVG with sizes', svg('width="300px" height="200px" stroke-width="9"')],
  ])('%s', (_format, file) => {
    expect(pictureSize(file)).toEqual({ width: 300, height: 200 });
  });

  test.each([
    ['nothing', bytes()],
    ['a text', Buffer.from('hello')],
    ['a PNG that is cut off', bytes('\x89PNG\r\n\x1a\n', [0, 0])],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
    ['a JPEG that is cut off', bytes([0xff, 0xd8, 0xff])],
    ['an SVG without a size', svg('fill="none"')],
    ['an SVG without a height', svg('viewBox="0 0 300 0"')],
    ['a PNG of no width', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 0], [0, 0, 0, 200])],
  ])('is not told of %s', (_what, file) => {
    expect(pictureSize(file)).toBeNull();
  });
});

describe('a session with a picture to pin', () => {
  let folder: string;
  const file =
    'title: Small\nsteps:\n  - id: map\n    kind: pin\n    title: Map\n    question: Where?\n    image: map.svg\n    alt: A map\n';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plenary-pictures-'));
    mkdirSync(join(folder, 'trial', 'media'), { recursive: true });
    writeFileSync(join(folder, 'trial', 'session.yaml'), file);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const mistake = (): string => {
    try {
      loadSession(folder, 'trial');
    } catch (error) {
      return (error as Error).message.replaceAll(`${folder}/`, '');
    }
    return '';
  };

  test('takes the shape of the picture along', () => {
    writeFileSync(join(folder, 'trial', 'media', 'map.svg'), svg('viewBox="0 0 300 200"'));
    expect(loadSession(folder, 'trial').steps[0]!.config).toMatchObject({
      image: 'media/map.svg',
      size: { width: 300, height: 200 },
    });
  });

  test('says with file, line and field that the picture is not there', () => {
    expect(mistake()).toBe('trial/session.yaml, line 7: steps.0.image is "media/map.svg", which is not there.');
  });

  test('says that a file is no picture', () => {
    writeFileSync(join(folder, 'trial', 'media', 'map.svg'), 'hello');
    expect(mistake()).toBe('trial/session.yaml, line 7: steps.0.image is "media/map.svg", which is no picture that can be read.');
  });
});
