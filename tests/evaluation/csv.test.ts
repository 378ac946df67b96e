import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { csvCell, toCsv } from '../../server/export/csv.ts';
import { readCsv } from './surveyed.ts';

describe('O42, cells of a CSV file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    [' =1', "' =1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['\u200F=1', "'\u200F=1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['\u200B+1', "'\u200B+1"],
    ['\uFF20a', "'\uFF20a"],
    ['\t=1', "'\t=1"],
    ['\r\n=1', '"\'\r\n=1"'],
    ['\u0000=1', "'=1"],
    ['-5 not sure', "'-5 not sure"],
    ['@name', "'@name"],
    ['a,"b"', '"a,""b"""'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['line 1\nline 2', '"line 1\nline 2"'],
    ['ok = fine', 'ok = fine'],
    ['', ''],
  ])('text %j is written as %j', (value, field) => {
    expect(csvCell(value)).toBe(field);
  });

  test.each([
    [-2, '-2'],
    [-8, '-8'],
    [null, ''],
  ])('number %s is written as %j', (value, field) => {
    expect(csvCell(value)).toBe(field);
  });

  test('the file begins with EF BB BF, separates by commas and ends its lines with CRLF', () => {
    const file = Buffer.from(toCsv(['a', 'b'], [{ a: 'x', b: -1 }]), 'utf8');
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.subarray(3).toString()).toBe('a,b\r\nx,-1\r\n');
  });
});

describe('hostile texts', () => {
  test.each([
    ['every full-width sign', ['\uFF1D', '\uFF0B', '\uFF0D', '\uFF20']],
    ['every sign behind a no-break or wide space', ['\u00A0=', '\u3000+', '\u2003-', '\u2028@']],
    ['behind marks of direction and joiners', ['\u202E=', '\u2066+', '\u061C-', '\u200D@', '\u2060=', '\u00AD=']],
    ['behind several of them', [' \u200F\uFEFF\u200B =', '\u202A\u00A0\u2069@']],
    ['behind controls that are dropped or not', ['\u0001\u0002=', '\u007F=', '\u0085=']],
    ['tab, line feed and carriage return, whatever follows', ['\tx', '\nx', '\rx', '\t', '\n']],
  ])('guards %s', (_what, texts) => {
    for (const text of texts) expect(csvCell(text).replace(/^"/, ''), JSON.stringify(text)).toMatch(/^'/);
  });

  test.each(['1=1', 'a-b', 'a@b.c', '–5', '😀', 'سؤال', '៖', '5', "it's", ' plain'])('leaves %j alone', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  test('drops control characters other than tab, line feed and carriage return', () => {
    expect(csvCell('a\u0000b\u0007c\u001fd')).toBe('abcd');
    expect(csvCell('a\tb')).toBe('a\tb');
  });

  test('a digit in a text column stays text: only numbers are written without guard', () => {
    expect(csvCell('-8')).toBe("'-8");
    expect(csvCell(-8)).toBe('-8');
  });

  test('whatever is written is read back as one cell in its place', () => {
    const texts = ['a,b', '"', '""', 'x\r\ny', '"\n",', "o'clock", 'é,ك', ''];
    const read = readCsv(
      toCsv(
        ['n', 'text'],
        texts.map((text, n) => ({ n, text })),
      ),
    );
    expect(read.slice(1)).toEqual(texts.map((text, n) => [String(n), text]));
  });

  test('a table without rows is its header', () => {
    expect(toCsv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });
});
