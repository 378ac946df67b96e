import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LARGEST_FORM } from '../../server/brought/read-workbook.ts';
import { unpacked } from '../../server/brought/unpack.ts';
import { chance } from '../helpers/seeds.ts';
import { book, brought, instrumentOf, mistakesIn } from './books.ts';

const whole = () =>
  book({
    survey: [
      ['type', 'name', 'label'],
      ['select_one s', 'a', 'One'],
    ],
    choices: [
      ['list_name', 'name', 'label'],
      ['s', 1, 'Low'],
      ['s', 2, 'Middle'],
      ['s', 3, 'High'],
    ],
  });

/** The same workbook with one of its parts changed. */
async function withPart(pattern: RegExp, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await whole());
  const name = Object.keys(parts).find((path) => pattern.test(path))!;
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}

const NO_WORKBOOK = ['This is no workbook that can be read. Save it as .xlsx and try again.'];
const UNPACKS_TOO_LARGE = ['The file unpacks to more than 20 MB. A questionnaire is much smaller.'];

describe('a file that means harm, or is broken', () => {
  test('is looked at no further where it is too large', async () => {
    expect(await mistakesIn(new Uint8Array(LARGEST_FORM + 1))).toEqual([
      'The file is larger than 5 MB. A questionnaire is much smaller.',
    ]);
  });

  test('is no bomb: what unpacks to too much is stopped at the limit', async () => {
    const bomb = await withPart(/sheet1\.xml$/, (xml) =>
      xml.replace('<sheetData>', `${' '.repeat(25 * 1024 * 1024)}<sheetData>`),
    );
    expect(bomb.length).toBeLessThan(LARGEST_FORM);
    expect(await mistakesIn(bomb)).toEqual(UNPACKS_TOO_LARGE);
  });

  test('is no bomb either where it says that it is small', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(25 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(22, 10, true);
    view.setUint32(directory + 24, 10, true);
    expect(() => unpacked(bomb, () => true, 1024 * 1024)).toThrow('unpacks to too much');
    expect(await mistakesIn(bomb)).toEqual(UNPACKS_TOO_LARGE);
  });

  test('cannot have its table laid out over millions of empty cells', async () => {
    for (const cell of ['<c r="XFD2"><v>1</v></c>', '<c r="A1048576"><v>1</v></c>'])
      expect(await mistakesIn(await withPart(/sheet1\.xml$/, (xml) => xml.replace('</row>', `${cell}</row>`)))).toEqual([
        'Sheet “sheet1”: it has more than 5000 rows or 200 columns.',
      ]);
  });

  test('has no entities that grow', async () => {
    const laugh = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const grown = await withPart(/sharedStrings\.xml$/, (xml) =>
      xml.replace(/\?>/, `?>${laugh}`).replace('<t>One</t>', '<t>&b;&b;</t>'),
    );
    const [, { items }] = instrumentOf((await brought(grown)).session);
    expect(items.map(({ text }) => text)).toEqual(['&b;&b;']);
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['is empty', () => new Uint8Array()],
    ['is a text', () => strToU8('type,name,label\n')],
    ['is another zip', () => zipSync({ 'a.txt': strToU8('a') })],
    ['is cut off', async () => (await whole()).slice(0, 1500)],
    ['has a sheet that is no XML', () => withPart(/sheet1\.xml$/, () => '<worksheet><sheetData><row')],
    ['is of 1997', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(500).fill(0)])],
  ])('that %s is no workbook', async (_what, bytes) => {
    expect(await mistakesIn(await bytes())).toEqual(NO_WORKBOOK);
  });

  test('is answered in words however its bytes are damaged', async () => {
    const [good, random] = [await whole(), chance(11)];
    let refused = 0;
    for (let round = 0; round < 150; round++) {
      const bytes = good.slice();
      for (let at = 0; at < 1 + random.below(8); at++) bytes[random.below(bytes.length)] = random.below(256);
      const sentences = await mistakesIn(bytes);
      for (const sentence of sentences) expect(sentence).toMatch(/^(This|The|There|No|Sheet|It) .*\.$/s);
      if (sentences.length) refused++;
    }
    expect(refused).toBeGreaterThan(75);
  });
});
