import { newItem, scaleOf } from '../../client/organiser/brought/form.ts';
import { describe, expect, test } from 'vitest';
import { understand } from '../../server/brought/bring.ts';
import { readFile } from '../../server/brought/read-file.ts';
import { tableToCsv } from '../../server/export/csv.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { analyseAsked } from '../../shared/evaluation/analysis/instrument.ts';
import { broughtEvents } from '../../shared/evaluation/brought/room.ts';
import { draftOf } from '../../shared/evaluation/brought/draft.ts';
import { suggest } from '../../shared/evaluation/brought/suggest.ts';
import type { AnswerTable } from '../../shared/evaluation/tables/answer-table.ts';
import { longTable, wideTable } from '../../shared/evaluation/tables/responses.ts';
import { itemStatistics } from '../../shared/evaluation/tables/statistics.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { survey } from '../../shared/activities/survey/survey.ts';
import { instrument, randomTable, statisticsIn } from './answered-tables.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const wideMap = {
  title: 'Lagos 2019',
  session: 'earlier-workshops',
  date: '2019-05-31',
  instrument: {
    title: 'Views',
    scale: ['No', 'Rather not', 'Neither', 'Rather yes', 'Yes'],
    items: [{ code: 'fun', text: 'It is only fun.', aim: 'lower' }],
  },
  person: 'who',
  columns: { layout: 'wide', answers: { fun: { before: 'pre', after: 'post' } } },
  missing: { '?': 'dont-know', '99': 'blank' },
};

const mistakes = (text: string | Uint8Array, map: unknown = wideMap): string[] => {
  const read = understand(typeof text === 'string' ? utf8(text) : text, map);
  return 'problems' in read ? read.problems : [];
};

function roomFrom(bytes: Uint8Array, map: unknown): Room {
  const read = understand(bytes, map);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  let made = 0;
  return fold(
    newRoom('OLD', read.session),
    broughtEvents(
      read.people,
      ({ name, line }) => `id-${name || line}`,
      () => `c${++made}`,
    ),
  );
}

const answersIn = (room: Room) => {
  const { waves } = askedIn(room)[0]!;
  return {
    before: [...waves.before.people.values()].map(({ items }) => items),
    after: [...waves.after.people.values()].map(({ items }) => items),
  };
};

describe('a file that is brought', () => {
  test('becomes a room that has ended, in which nobody was online', () => {
    const room = roomFrom(utf8('who;pre;post\r\nana;5;Rather not\r\nben;"Yes";2,0\r\ncleo;?;\r\ndan;99;1\r\n'), wideMap);
    expect(room).toMatchObject({ ended: true, session: { name: 'earlier-workshops', brought: true } });
    expect(answersIn(room)).toEqual({
      before: [{ fun: 5 }, { fun: 5 }, { fun: -8 }],
      after: [{ fun: 2 }, { fun: 2 }, { fun: 1 }],
    });
  });

  test('holds only answers that the survey itself would take', () => {
    const room = roomFrom(utf8('who,pre,post\na,1,5\nb,?,3\n'), wideMap);
    for (const step of room.session.steps)
      for (const { items } of [...askedIn(room)[0]!.waves[step.id as 'before'].people.values()])
        expect(
          survey.refuse(
            step.config as never,
            undefined as never,
            { answer: { items }, participant: 'x' } as never,
            { steps: () => [] } as never,
          ),
        ).toBeNull();
  });

  test('without a column of persons takes each row for somebody else', () => {
    const { person: _, ...map } = wideMap;
    expect(askedIn(roomFrom(utf8('pre,post\n1,2\n1,2\n'), map))[0]!.waves.before.people.size).toBe(2);
  });

  test.each([
    [
      'who,pre,post\nana,6,1\n',
      ['Line 2, column "pre": "6" is no answer of the scale (1 to 5), no label of it, and no text for a missing answer.'],
    ],
    ['who,pre,post\nana,1,1\nana,2,2\n', ['Line 3, column "who": "ana" is in line 2 already.']],
    ['who,pre,post\n"a\nb",1,1\nben,1\n', ['Line 4: has 2 cells, but the first line names 3 columns.']],
    ['who,pre\nana,1\n', ['Line 1, column "post": there is no such column; there are "who", "pre".']],
    [
      'who,pre,pre,post\nana,1,1,1\n',
      ['Line 1, column "pre": two columns have this name, so it cannot be told which one is meant.'],
    ],
    ['who,pre,post\nana,"1,2\nben,1,1\n', ['Line 2: a cell begins with a quotation mark that is never closed.']],
    [
      'who,pre,post\nok,1,1\n"a"b,1,2\n',
      ['Line 3: after a closing quotation mark there is more text; a mark inside a cell is written twice.'],
    ],
    ['who,pre,post\n', ['The file has a line of column names, but no row below it.']],
    ['', ['The file is empty.']],
    ['who,pre,post\nana,,\n', ['Line 1: no row of the file holds an answer.']],
  ])('says what is wrong in %j', (text, expected) => expect(mistakes(text)).toEqual(expected));

  test('tells every mistake, up to a hundred of them', () => {
    expect(mistakes(`who,pre,post\n${Array.from({ length: 300 }, (_, at) => `p${at},x,1`).join('\n')}\n`)).toHaveLength(100);
  });

  test.each([
    [{ ...wideMap, title: '' }, 'title must not be empty.'],
    [{ ...wideMap, date: '31.5.2019' }, 'date must be a date such as 2024-05-31.'],
    [{ ...wideMap, columns: { layout: 'wide', answers: {} } }, 'The item "fun" has no column in the file.'],
    [{ ...wideMap, points: { much: 7 } }, '"much" stands for 7, but the scale has 5 points.'],
    [{ ...wideMap, more: 1 }, 'more is not a field here.'],
  ])('says what is wrong in a mapping', (map, sentence) => expect(mistakes('who,pre,post\na,1,1\n', map)).toContain(sentence));
});

describe('a hostile file', () => {
  const latin = Uint8Array.from(
    [...'who,pre,post\nana,1,1\njos']
      .map((sign) => sign.charCodeAt(0))
      .concat(0xe9, ...[...',1,1\n'].map((sign) => sign.charCodeAt(0))),
  );

  test('in another encoding is refused with the line, and read once its encoding is named', () => {
    expect(mistakes(latin)[0]).toMatch(/^Line 3: the file is not written in UTF-8\./);
    expect(mistakes(latin, { ...wideMap, file: { encoding: 'windows-1252' } })).toEqual([]);
  });

  test('of UTF-16 with its mark is read; zero bytes and workbooks are not', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('who\tpre\tpost\r\nana\t1\t2\r\n', 'utf16le')]);
    expect(mistakes(utf16)).toEqual([]);
    expect(mistakes(utf8('who,pre\u0000,post\n'))[0]).toMatch(/zero bytes/);
    expect(mistakes(Uint8Array.from([0x50, 0x4b, 3, 4]))[0]).toMatch(/workbook or a zip/);
  });

  test('with BOM, CRLF, quotes, line breaks and separators inside cells is one table', () => {
    const file = readFile(utf8('\ufeff"who","a ""note"", long","pre"\r\n"x","one\r\ntwo;three","1"\r\n"y",,"2"\r\n'));
    expect(file.header).toEqual(['who', 'a "note", long', 'pre']);
    expect(file.rows).toEqual([
      { line: 2, cells: ['x', 'one\ntwo;three', '1'] },
      { line: 4, cells: ['y', '', '2'] },
    ]);
  });

  test('of 100,000 rows is read whole, and its one mistake is found', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `p${at},${1 + (at % 5)},${at === 99_998 ? 'six' : 1 + (at % 3)}`);
    expect(mistakes(`who,pre,post\n${rows.join('\n')}\n`)).toEqual([expect.stringMatching(/^Line 100000, column "post": "six"/)]);
  });
});

describe('our own files, brought back', () => {
  const table: AnswerTable = (() => {
    const found = randomTable(20_261_126, 1);
    return {
      ...found,
      rooms: found.rooms.map((room) => ({ ...room, people: room.people.map((one) => ({ ...one, apart: [] })) })),
    };
  })();

  test.each([
    ['wide', wideTable(table)],
    ['long', longTable(table)],
  ] as const)('the %s table gives the same statistics', (_layout, ours) => {
    const bytes = utf8(tableToCsv(ours));
    const file = readFile(bytes);
    const draft = draftOf(suggest(file), file) as { instrument: object; columns: object; person: string };
    const { title, scale, dontKnow, items } = instrument;
    const map = { ...draft, instrument: { code: 'views', title, scale, dontKnow, items } };
    const room = roomFrom(bytes, map);
    const { items: analysed } = analyseAsked(askedIn(room)[0]!, 5, 1);
    for (const item of analysed) {
      const got = itemStatistics({ pairs: null, answered: null, ...item });
      const { n_matched: _n, ...expected } = statisticsIn(table, 'ROOM1', item.code);
      for (const statistic of ['toward', 'away', 'net', 'mean_before', 'mean_after', 'change', 'p_t', 'p_wilcoxon'])
        expect(got[statistic], `${item.code} ${statistic}`).toBe(expected[statistic]);
    }
  });
});

describe('a first mapping', () => {
  test.each([
    [['who', 'Useful (pre)', 'Useful (post)'], { useful: { before: 'Useful (pre)', after: 'Useful (post)' } }],
    [['id', 'antes_q1', 'despues_q1'], { q1: { before: 'antes_q1', after: 'despues_q1' } }],
    [['id', 'before_q1', 'followup1_q1'], { q1: { before: 'before_q1', followup1: 'followup1_q1' } }],
    [['pid', 'Vorher 1', 'Nachher 1'], { item1: { before: 'Vorher 1', after: 'Nachher 1' } }],
    [['id', 'سؤال قبل', 'سؤال بعد'], { item1: { before: 'سؤال قبل', after: 'سؤال بعد' } }],
  ])('finds the waves in %j', (header, expected) => {
    const found = suggest({ header, rows: [{ line: 2, cells: header.map(() => '1') }] });
    expect(Object.fromEntries(found.items.map(({ code, columns }) => [code, columns]))).toEqual(expected);
  });

  test('offers the texts of every column that can hold answers where no name tells which do', () => {
    const rows = ['Agree', 'Disagree', 'Agree'].map((cell, at) => ({ line: at + 2, cells: [`p${at}`, String(at), cell, '4'] }));
    const found = suggest({ header: ['pid', 'nr', 'Day one', 'Day two'], rows });
    expect(found).toMatchObject({ layout: 'wide', person: 'pid', items: [] });
    expect(found.texts.map(({ text }) => text)).toEqual(['4', 'Agree', 'Disagree']);
  });
});

describe('the form in which an organiser completes it', () => {
  test('keeps the labels of a scale when it gets more points or fewer, between 3 and 11', () => {
    expect(scaleOf(['No', 'Perhaps', 'Yes'], 4)).toEqual(['No', 'Perhaps', 'Yes', '4']);
    expect(scaleOf(['a', 'b', 'c', 'd', 'e'], 4)).toEqual(['a', 'b', 'c', 'd']);
    expect([scaleOf(['a', 'b', 'c'], 1), scaleOf([], 40)].map(({ length }) => length)).toEqual([3, 11]);
  });

  test('gives one more statement a code that no other has', () => {
    const item = newItem([]);
    expect(item.code).toBe('item1');
    expect(newItem([{ ...item, code: 'item2' }]).code).toBe('item3');
  });
});
