import { describe, expect, test } from 'vitest';
import { BOARD_COLUMNS, boardCsv, SEPARATORS } from '../../server/export/board-csv.ts';
import { boardContents } from '../../server/export/board-contents.ts';
import { boardAs, BOARD_FORMATS } from '../../server/export/board-formats.ts';
import { boardJson, withoutAuthors } from '../../server/export/board-json.ts';
import { boardLines, boardSheet } from '../../server/export/board-lines.ts';
import { boardMarkdown } from '../../server/export/board-markdown.ts';
import { boardPrint } from '../../server/export/board-print.ts';
import { boardSvg } from '../../server/export/board-svg.ts';
import type { BoardFile, ExchangedNote } from '../../shared/activities/board/exchange.ts';
import { readBoardFile } from '../../shared/activities/board/read-board-file.ts';
import { importedFrom, readPasted } from '../../shared/activities/board/import-notes.ts';
import { readTable } from '../../shared/activities/board/import-table.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import { boardConfig } from '../../shared/activities/board/config.ts';
import { exchangeTexts } from '../../shared/text/exchange/exchange-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import { after, ann, ben, control, stateIn, undo } from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { ask, note, stage, three, vote, wrote } from './boards.ts';

const t = translator(exchangeTexts('en'), 'en');
const say = (text: unknown): string => (typeof text === 'string' ? text : (text as { en: string }).en);
const place = { room: 'ROOM1', title: 'Ideas', lang: 'en', say };
const config = boardConfig.parse({ question: 'What would help?' });

const contents = (room: Parameters<typeof stateIn>[0], more: object = {}): BoardFile =>
  boardContents({ ...config, ...more }, stateIn<BoardState>(room, 'ideas'), place);

const plain: ExchangedNote = {
  ...{ id: 'n1', text: 'Idea', group: null, votes: 0, impact: null, effort: null, column: null, stackOf: null },
  ...{ colour: 1, reactions: 0, hidden: false, createdPhase: 'write' },
};
const fileOf = (notes: Partial<ExchangedNote>[], more: Partial<BoardFile> = {}): BoardFile => ({
  ...{ type: 'plenary-board', version: 1, title: 'Ideas', question: 'What would help?', room: 'ROOM1', lang: 'en' },
  ...{ columns: [], groups: [], actions: [] },
  notes: notes.map((one, at) => ({ ...plain, id: `n${at}`, ...one })),
  ...more,
});

const NASTY = [
  '=1+1',
  '+a',
  '-b',
  '@c',
  "'=d",
  "''+e",
  '\t=f',
  'a,b;c|d',
  'say "hi"',
  '<script>&amp;</script>',
  '# head',
  '＝1',
  'plain',
];

describe('what a board is taken out from', () => {
  const grouped = after(
    three,
    stage('vote'),
    [ann, vote({ [note('a')]: 2 })],
    control('ideas', { do: 'open-vote', open: false }),
  );

  test('holds every note once with its votes, in the order of ids', () => {
    const file = contents(grouped);
    expect(file.notes.map(({ id, votes }) => [id, votes])).toEqual([
      [note('a'), 2],
      [note('b'), 0],
      [note('c'), 0],
    ]);
    expect(readBoardFile(file)).toEqual({ file });
  });

  test('says no votes while people still vote', () => {
    const voting = after(three, stage('vote'), [ann, vote({ [note('a')]: 2 })]);
    expect(contents(voting).notes.map(({ votes }) => votes)).toEqual([null, null, null]);
  });

  test('names nobody on an anonymous board, and follows nobody’s arrival', () => {
    const other = after(three, wrote(ben, 'A'), wrote(ann, 'Z'));
    const file = contents(other);
    expect(JSON.stringify(file)).not.toMatch(/author|ideas\/ann|ideas\/ben/);
    expect(file.notes.map(({ id }) => id)).toEqual(file.notes.map(({ id }) => id).toSorted());
    expect(boardCsv(file).split('\r\n')[0]).toBe(`\uFEFF${BOARD_COLUMNS.filter((name) => name !== 'author').join(',')}`);
  });

  test('names authors where the board does, by their name on it, and not once they are taken off', () => {
    const file = contents(three, { anonymity: 'named' });
    expect(file.notes.every(({ author }) => author !== undefined)).toBe(true);
    expect(boardCsv(file).split('\r\n')[0]).toBe(`\uFEFF${BOARD_COLUMNS.join(',')}`);
    expect(JSON.stringify(withoutAuthors(file))).not.toContain('author');
  });

  test('says the stage in which a note was written, and no time', () => {
    const file = contents(after(three, stage('cluster'), [ann, ask({ do: 'write', text: 'Late' }, note('z'))]));
    expect(file.notes.map(({ createdPhase }) => createdPhase)).toEqual(['write', 'write', 'write', 'cluster']);
    expect(JSON.stringify(file)).not.toMatch(/17600|minute|"at"|turn/);
  });

  test('marks what is set aside and leaves out what was taken back', () => {
    const aside = after(three, control('ideas', { do: 'set-aside', notes: [note('b')] }), [
      ann,
      ask({ do: 'delete', note: note('a') }),
    ]);
    expect(contents(aside).notes.map(({ id, hidden }) => [id, hidden])).toEqual([
      [note('b'), true],
      [note('c'), false],
    ]);
  });
});

describe('as CSV', () => {
  test('runs nothing as a formula, and our import reads every text as it was', () => {
    for (const separator of ['comma', 'semicolon', 'tab'] as const) {
      const csv = boardCsv(fileOf(NASTY.map((text) => ({ text }))), separator);
      const cells = readTable(csv, SEPARATORS[separator]).rows.flatMap((row) => row.cells);
      expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
      const { notes, problems } = importedFrom(readPasted(csv), { length: 140, columns: [] });
      expect([problems, notes.map(({ text }) => text)]).toEqual([[], NASTY.map((text) => text.trim())]);
    }
  });

  test('names the group of a note and both kinds of votes', () => {
    const group = { id: 'g', name: 'Time', votes: 7, impact: 80, effort: 20 };
    const [head, first] = boardCsv(
      fileOf([{ group: 'g', votes: 2, stackOf: 'n9', colour: 4, reactions: 3 }], { groups: [group] }),
    )
      .slice(1)
      .split('\r\n');
    expect(head).toBe('id,text,group,group_votes,note_votes,impact,effort,column,stack_of,colour,reactions,hidden,created_phase');
    expect(first).toBe('n0,Idea,Time,7,2,80,20,,n9,4,3,no,write');
  });
});

describe('as text', () => {
  const group = { id: 'g', name: 'Time & <b>', votes: 7, impact: null, effort: null };
  const notes = [
    { text: '# not *a* heading', group: 'g' },
    { text: 'same', group: 'g' },
    { text: 'Same', group: 'g', stackOf: 'n1' },
    {},
  ];
  const actions = [{ text: 'Call', owner: 'Ann', date: '2026-12-01', status: 'open' as const }];
  const file = fileOf(notes, { groups: [group], actions });

  test('is Markdown with a heading per group, equal notes once, actions as boxes, and nothing that people wrote as mark-up', () => {
    expect(boardMarkdown(file, t)).toBe(
      '# What would help?\n\n## Time \\& \\<b\\> (7 votes)\n\n- \\# not \\*a\\* heading\n- same (×2)\n\n' +
        '## Not in a group\n\n- Idea\n\n## Actions\n\n- [ ] Call @Ann (2026-12-01)\n',
    );
  });

  test('keeps a leading dash or number as text', () => {
    expect(boardMarkdown(fileOf([{ text: '- a' }, { text: '1. b' }]), t)).toContain('- \\- a\n- 1\\. b');
  });

  test('is a note per line, or a column per group with its name on top', () => {
    expect(boardLines(file)).toBe('# not *a* heading\nsame\nIdea\n');
    expect(boardSheet(file, 'Loose')).toBe('Time & <b>\tLoose\n# not *a* heading\tIdea\nsame\t\n');
    expect(boardSheet(fileOf([{ text: '=1' }]), 'Loose')).toBe("Loose\n'=1\n");
  });
});

describe('as a picture and on paper', () => {
  const file = fileOf(
    [...NASTY.map((text) => ({ text })), { text: '"><svg onload=alert(1)>', group: 'g' }, { text: 'bad \u0001 \uD800 sign' }],
    { groups: [{ id: 'g', name: '</text><script>', votes: 1, impact: null, effort: null }] },
  );

  test('draws text, boxes and nothing else, whatever people wrote', () => {
    const svg = boardSvg(file, t);
    expect(
      [...svg.matchAll(/<\/?([a-z]+)/g)]
        .map(([, name]) => name)
        .filter((name) => !['svg', 'title', 'rect', 'text'].includes(name!)),
    ).toEqual([]);
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
    expect(svg).toContain('&lt;script&gt;');
  });

  test('has all of every note, however long, in every script', () => {
    const texts = [
      'Young people in the camps do not trust official accounts, they follow neighbours who report from the water point in their own word',
      'बिहान उठ्नेबित्तिकै फोन हेर्ने बानी छोड्नुपर्छ किनभने यसले दिनभर ध्यान भंग गर्छ र काम ढिलो हुन्छ भन्ने कुरा सबैलाई थाहा छ तर कसैले मान्दैन',
      'نحتاج إلى تدريب الزملاء الجدد على التحقق من الأخبار قبل مشاركتها مع المجموعات لأن الشائعات تصل إلى القرى أسرع من أي بيان رسمي ننشره',
    ];
    const svg = boardSvg(fileOf(Array.from({ length: 60 }, (_, at) => ({ text: texts[at % 3]! }))), t);
    expect(svg).not.toContain('…');
    for (const word of ['own word<', 'मान्दैन<', 'ننشره<']) expect(svg.split(word).length - 1, word).toBe(20);
  });

  test('grows with the notes, so that each can be read', () => {
    const widthOf = (count: number): number =>
      Number(/width="(\d+)"/.exec(boardSvg(fileOf(Array.from({ length: count }, () => ({}))), t))![1]);
    expect(widthOf(12)).toBe(1920);
    expect(widthOf(1000)).toBeGreaterThan(6000);
  });

  test('begins at the right in Arabic', () => {
    const arabic = boardSvg(fileOf([{ text: 'صوت' }], { lang: 'ar' }), t);
    expect(arabic).toContain('direction="rtl"');
    expect(boardPrint(fileOf([{ text: 'صوت' }], { lang: 'ar' }), t, 'a3')).toMatch(
      /<html lang="ar" dir="rtl">[\s\S]*size: A3 landscape/,
    );
  });

  test('is a page of its own that runs nothing and loads nothing', () => {
    const page = boardPrint(file, t, 'a4');
    expect(page).not.toMatch(/<script|<img|<link|style="|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain('size: A4 landscape');
  });

  test('can be made of a board without a note', () => {
    for (const format of BOARD_FORMATS)
      expect(boardAs(format, fileOf([]), { separator: 'comma', paper: 'a4', authors: true }).content).not.toMatch(
        /NaN|undefined|Infinity/,
      );
  });
});

describe('a file that is imported again', () => {
  /** What a board says that an import is to keep. */
  const kept = (file: BoardFile): unknown => {
    const names = new Map(file.groups.map(({ id, name }) => [id, name]));
    const notes = file.notes.map(({ text, group, hidden }) => [text, group && names.get(group), hidden]);
    return [notes.map((one) => JSON.stringify(one)).sort(), file.actions.map(({ text, owner, date }) => [text, owner, date])];
  };

  test(
    'brings back every note with its group, what was set aside, and open actions',
    perSeed((random) => {
      const texts = Array.from({ length: 1 + random.below(30) }, (_, at) => `${random.pick(NASTY).trim()} ${at}`);
      const before = after(
        three,
        control('ideas', {
          do: 'add-notes',
          notes: texts.map((text) => ({
            text,
            ...(random.maybe(0.6) && { group: `G${random.below(4)}` }),
            aside: random.maybe(0.1),
          })),
        }),
        control('ideas', { do: 'add-action', text: 'Call them', owner: 'Ann', date: 'soon' }),
      );
      const file = contents(before);
      const { notes, actions, problems } = importedFrom(readPasted(boardJson(file)), { length: 140, columns: [] });
      expect(problems).toEqual([]);
      const again = after(
        three,
        control('ideas', { do: 'set-aside', notes: [note('a'), note('b'), note('c')] }),
        control('ideas', { do: 'add-notes', notes }),
        control('ideas', { do: 'add-actions', actions }),
      );
      const back = contents(again);
      const added = { ...back, notes: back.notes.filter(({ id }) => !id.startsWith('note-')) };
      expect(kept(added)).toEqual(kept(file));
    }),
  );

  test('comes in as one action, which the console takes back whole', () => {
    const before = contents(three);
    const added = after(
      three,
      control('ideas', { do: 'add-notes', notes: [{ text: 'a', group: 'G', aside: true }, { text: 'b' }] }),
    );
    expect(contents(added).notes.length).toBe(before.notes.length + 2);
    expect(contents(after(added, undo()))).toEqual(before);
  });
});
