import { describe, expect, test } from 'vitest';
import { importedFrom, MOST_IMPORTED, readPasted, type Limits } from '../../shared/activities/board/import-notes.ts';
import { textOf } from '../../shared/activities/board/note-file.ts';
import { readTable } from '../../shared/activities/board/import-table.ts';
import { guarded, unguarded } from '../../shared/text/formula.ts';
import { perSeed } from '../helpers/seeds.ts';

const limits: Limits = { length: 40, columns: [] };
const read = (text: string, more: Partial<Limits> = {}) => importedFrom(readPasted(text), { ...limits, ...more });
const texts = (text: string): string[] => read(text).notes.map((one) => one.text);

describe('pasted lines', () => {
  test('are a note each, without bullets, numbers and empty lines', () => {
    expect(texts('- More time\n\n* Money\r\n3. Fewer meetings\n  • Listen  ')).toEqual([
      'More time',
      'Money',
      'Fewer meetings',
      'Listen',
    ]);
  });

  test('with commas are no table', () => {
    const prose = 'Yes, more time\nNo, thanks\nWell, perhaps';
    expect(readPasted(prose).kind).toBe('lines');
    expect(texts(prose)).toEqual(['Yes, more time', 'No, thanks', 'Well, perhaps']);
  });

  test('of Markdown stand in the groups of their headings; the title is no note, and escaped signs are plain again', () => {
    const { notes, problems } = read('# What helps?\n\n## Time \\& place\n\n- Meet \\*here\\*\n\n## Actions\n\n- [ ] Call Ann\n');
    expect(notes).toEqual([
      { text: 'Meet *here*', group: 'Time & place' },
      { text: 'Call Ann', group: 'Actions' },
    ]);
    expect(problems).toEqual([]);
  });

  test('that are too long are said with their line and left out; nothing else is', () => {
    const { notes, problems } = read(`one\n${'x'.repeat(41)}\nthree`);
    expect(notes.map(({ text }) => text)).toEqual(['one', 'three']);
    expect(problems).toEqual([{ type: 'too-long', line: 2, limit: 40 }]);
  });

  test('of nothing are nothing', () => {
    expect([readPasted('').kind, readPasted(' \n\n ').kind]).toEqual(['nothing', 'nothing']);
  });

  test(`are ${MOST_IMPORTED} at once at most, and the line is said at which it ends`, () => {
    const many = read(Array.from({ length: MOST_IMPORTED + 3 }, (_, at) => `note ${at}`).join('\n'));
    expect(many.notes.length).toBe(MOST_IMPORTED);
    expect(many.problems).toEqual([{ type: 'too-many', line: MOST_IMPORTED + 1, limit: MOST_IMPORTED }]);
  });
});

describe('a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('is read as UTF-8, and as UTF-16 where it begins so', () => {
    expect(textOf(bytes('Más señales'))).toBe('Más señales');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x41, 0x06]))).toBe('ف');
    expect(textOf(new Uint8Array([0xfe, 0xff, 0x06, 0x41]))).toBe('ف');
  });

  test.each([
    ['in another encoding', new Uint8Array([0x4d, 0xe1, 0x73])],
    ['that is a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['that is a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['that is larger than any list of notes', new Uint8Array(5 * 1024 * 1024).fill(0x61)],
  ])('%s is not taken for notes', (_what, content) => {
    expect(textOf(content)).toBeNull();
  });
});

describe('a table', () => {
  test('with a heading stays one where a quotation mark is never closed: the line is said', () => {
    const { notes, problems } = read('text,group\n"never closed,Time\nA fine one,Time');
    expect(notes.map(({ text }) => text)).toEqual(['"never closed', 'A fine one']);
    expect(problems).toEqual([{ type: 'open-quote', line: 2 }]);
  });

  test.each([
    [',', 'text,group\nMore time,Time\n"Money, now",Money'],
    [';', 'text;group\nMore time;Time\nMoney, now;Money'],
    ['\t', 'text\tgroup\nMore time\tTime\nMoney, now\tMoney'],
    ['|', 'text|group\nMore time|Time\nMoney, now|Money'],
  ])('is read with %s between its cells', (_separator, table) => {
    expect(read(table).notes).toEqual([
      { text: 'More time', group: 'Time' },
      { text: 'Money, now', group: 'Money' },
    ]);
  });

  test.each(['Note;Category', 'texto;grupo', 'beleška;grupa', 'ملاحظة;المجموعة', 'Group;Idea'])(
    'knows the heading %s',
    (heading) => {
      const row = heading === 'Group;Idea' ? 'Time;More' : 'More;Time';
      expect(read(`${heading}\n${row}`).notes).toEqual([{ text: 'More', group: 'Time' }]);
    },
  );

  test('without a heading has its longest column as text', () => {
    expect(read('1\tMore time for people\n2\tMoney').notes.map(({ text }) => text)).toEqual(['More time for people', 'Money']);
  });

  test('follows the mapping that somebody chose', () => {
    const pasted = readPasted('a;b;c\nx;y;z');
    const mapped = importedFrom(pasted, limits, { text: 2, group: 0, column: null }, true);
    expect(mapped.notes).toEqual([{ text: 'z', group: 'x' }]);
    expect(importedFrom(pasted, limits, { text: 1, group: null, column: null }, false).notes.map(({ text }) => text)).toEqual([
      'b',
      'y',
    ]);
  });

  test('puts notes into columns of the board by code or by name, and says which it does not have', () => {
    const columns = [{ code: 'keep', text: 'Keep going' }];
    const { notes, problems } = read('text;column\na;keep\nb;Keep going\nc;Other', { columns });
    expect(notes).toEqual([{ text: 'a', column: 'keep' }, { text: 'b', column: 'keep' }, { text: 'c' }]);
    expect(problems).toEqual([{ type: 'unknown-column', line: 4, name: 'Other' }]);
  });

  test('says the line of a cell without text, of too many cells, and of a quotation mark that is never closed', () => {
    expect(read('text;group\n;Time\nb;Money').problems).toEqual([{ type: 'empty-line', line: 2 }]);
    expect(read('text;group\na;Time;more').problems).toEqual([{ type: 'cells', line: 2, n: 3, of: 2 }]);
    const open = readTable('text,group\na,b\n"never closed,c\nd,e', ',');
    expect([open.openQuote, open.rows.length]).toEqual([3, 4]);
  });

  test('may have line breaks inside quotation marks; lines are counted all the same', () => {
    const { rows } = readTable('"one\ntwo",a\r\n"say ""hi""",b\n', ',');
    expect(rows).toEqual([
      { line: 1, cells: ['one\ntwo', 'a'] },
      { line: 3, cells: ['say "hi"', 'b'] },
    ]);
  });

  test(
    'of whatever signs is read without an exception, and loses no text',
    perSeed((random) => {
      const signs = ['"', ',', ';', '\t', '|', '\n', '\r\n', 'a', 'b', ' ', '{', '\u0000', '"a"'];
      const text = Array.from({ length: random.below(60) }, () => random.pick(signs)).join('');
      const pasted = readPasted(text);
      importedFrom(pasted, limits);
      const letters = (all: string): number => all.replace(/[^ab]/g, '').length;
      if (pasted.kind === 'table' || pasted.kind === 'lines')
        expect(letters(pasted.rows.flatMap(({ cells }) => cells).join(''))).toBe(letters(text));
    }),
  );
});

describe('a file', () => {
  test('that is no complete JSON is said with its line', () => {
    expect(readPasted('{\n"type": "plenary-board",\n"notes": [').problems).toMatchObject([{ type: 'not-json' }]);
    expect(readPasted('{\n"type": "plenary-board",\n"notes": [').problems[0]!.line).toBeGreaterThan(1);
  });

  test('of something else is said with the field that is missing', () => {
    expect(readPasted('{"type": "something"}').problems).toEqual([{ type: 'not-a-board', line: 1, field: 'type' }]);
    expect(readPasted('[{"a": 1}]').problems).toMatchObject([{ type: 'not-a-board' }]);
  });
});

describe('the guard against formulas', () => {
  test('is taken off by our import, and only the guard', () => {
    for (const text of ['=1', "'=1", "''=1", "'tis fine", "it's", '-', '+a', '', '\t=x'])
      expect(unguarded(guarded(text))).toBe(text);
    expect(guarded("'tis fine")).toBe("'tis fine");
  });
});
