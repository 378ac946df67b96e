import { describe, expect, test } from 'vitest';
import { toCsv } from '../../server/export/csv.ts';
import { exportRoom } from '../../server/export/json.ts';
import { LONG_COLUMNS, longRows } from '../../server/export/rows.ts';
import type { Room } from '../../shared/room/room.ts';
import type { Session } from '../../shared/session/session.ts';
import { sayIn } from '../../shared/text/text.ts';
import {
  after as roomAfter,
  answer,
  close,
  control,
  endRoom,
  NOW,
  open,
  participant,
  reset,
  throughJson,
  undo,
} from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';
import {
  answered,
  closed,
  each,
  evaluated,
  item,
  l18Room,
  nameOf,
  readCsv,
  rowsOf,
  say,
  surveyed,
  surveyStep,
} from './surveyed.ts';

const [ann, ben] = [participant('ann'), participant('ben')];

describe('the long table', () => {
  const room = roomAfter(
    workshop,
    open('lunch'),
    [ann, answer('lunch', { choices: ['soup'] }, { lang: 'es' })],
    open('feelings'),
    [ben, answer('feelings', { words: ['Zeal', '@joy'] })],
    open('ideas'),
    [ann, answer('ideas', { do: 'write', text: '=SUM(A1)' }, { id: 'note-of-ann-0123456789' })],
    open('before'),
    [ann, answer('before', { items: { useful: -8, fun: 2 } })],
  );

  test('has one line per answer with all its columns, in the order of the steps', () => {
    const rows = rowsOf(room).filter(({ kind }) => kind !== 'board');
    const shared = { entered_by: null, room: 'ROOM1', run: 0, late: null };
    const none = { instrument: null, wave: null, value_toward_aim: null, matched: null };
    const [poll, words] = [
      { ...shared, ...none, part: 1, step: 'lunch', kind: 'poll' },
      { ...shared, ...none, part: 1, step: 'feelings', kind: 'words' },
    ];
    const survey = {
      ...shared,
      part: 2,
      step: 'before',
      kind: 'survey',
      instrument: 'views',
      wave: 'before',
      participant: 'nna',
      matched: 'no',
      language: 'en',
    };
    expect(rows).toEqual([
      { ...poll, participant: 'nna', item: 'choice', value: 'soup', label: 'Soup', language: 'es' },
      { ...words, participant: 'neb', item: 'word', value: 'joy', label: '@joy', language: 'en' },
      { ...words, participant: 'neb', item: 'word', value: 'zeal', label: 'Zeal', language: 'en' },
      { ...survey, item: 'fun', value: 2, label: 'A little', value_toward_aim: 4 },
      { ...survey, item: 'useful', value: -8, label: '', value_toward_aim: null },
    ]);
    expect(Object.keys(rows[0]!)).toEqual([...LONG_COLUMNS]);
  });

  test('names nobody on a board', () => {
    const notes = rowsOf(room).filter(({ kind, item }) => kind === 'board' && item === 'note');
    expect(notes).toMatchObject([{ participant: null, label: '=SUM(A1)', language: null, matched: null }]);
  });

  test('says labels in the language asked for', () => {
    expect(rowsOf(room, { say: sayIn('es', 'en') })[0]!.label).toBe('Sopa');
  });

  test('asks for the name of a person once, and never shows the id', () => {
    const asked: string[] = [];
    const rows = rowsOf(room, { nameOf: (id) => (asked.push(id), `x${asked.length}`) });
    // Once in surveys and once elsewhere: the two names of a person are not the same.
    expect(asked.toSorted()).toEqual(['ann', 'ann', 'ben']);
    expect(JSON.stringify(rows)).not.toMatch(/"(ann|ben)"/);
  });

  test('does not depend on who answered first', () => {
    const [one, two] = [
      [ann, answer('lunch', { choices: ['rice'] })] as const,
      [ben, answer('lunch', { choices: ['soup'] })] as const,
    ];
    const rows = rowsOf(roomAfter(workshop, open('lunch'), one, two));
    expect(rowsOf(roomAfter(workshop, open('lunch'), two, one))).toEqual(rows);
    expect(rows.map(({ participant, value }) => [participant, value])).toEqual([
      ['neb', 'soup'],
      ['nna', 'rice'],
    ]);
  });

  test('sorts numbers by size', () => {
    const notes = Array.from({ length: 3 }, (_, at) => `note-number-${at}-0123456789`);
    const written = notes.map(
      (id, at) => [participant(`p${at}`), answer('ideas', { do: 'write', text: `idea ${at}` }, { id })] as const,
    );
    const voting = roomAfter(workshop, open('ideas'), ...written, control('ideas', { do: 'go-to-stage', stage: 'vote' }));
    const vote = (id: string, dots: Record<string, number>) => [participant(id), answer('ideas', { do: 'vote', dots })] as const;
    const [often, twice] = notes as [string, string];
    const votes = ['a', 'b', 'c', 'd', 'e'].map((id) => vote(id, { [often]: 2 }));
    const room = roomAfter(voting, ...votes, vote('f', { [twice]: 2 }));
    const values = rowsOf(room).flatMap((row) => (row.item === 'dots' ? [row.value] : []));
    expect(values).toEqual([0, 2, 10]);
  });
});

describe('runs in the long table', () => {
  const first = answered(answered(surveyed([item('one')]), 'before', { ann: { one: 5 } }), 'after', { ann: { one: 4 } });
  const again = answered(roomAfter(first, reset('after')), 'after', { ann: { one: 1 } }, { run: 1 });
  const brief = (room: typeof first) => rowsOf(room).map(({ step, run, value, matched }) => [step, run, value, matched]);

  test('every run is there; only the current one is matched', () => {
    expect(brief(again)).toEqual([
      ['before', 0, 5, 'yes'],
      ['after', 0, 4, 'no'],
      ['after', 1, 1, 'yes'],
    ]);
  });

  test('a reset that was taken back makes the first run the current one again', () => {
    expect(brief(roomAfter(first, reset('after'), undo()))).toEqual([
      ['before', 0, 5, 'yes'],
      ['after', 0, 4, 'yes'],
    ]);
  });

  test('an answer that a later step of the wave replaced is there, but is not matched', () => {
    const steps = [surveyStep('before', 'before'), surveyStep('after-a', 'after'), surveyStep('after-b', 'after')];
    const before = answered(surveyed([item('one'), item('two')], steps), 'before', { ann: { one: 5 } });
    const room = answered(answered(before, 'after-a', { ann: { one: 4, two: 2 } }), 'after-b', { ann: { one: 1 } });
    expect(rowsOf(room).map(({ step, item, matched }) => [step, item, matched])).toEqual([
      ['before', 'one', 'yes'],
      ['after-a', 'one', 'no'],
      ['after-a', 'two', 'yes'],
      ['after-b', 'one', 'yes'],
    ]);
  });
});

describe("the presenter's export", () => {
  const start = answered(surveyed([item('one')]), 'before', each('p', 'one', [4, 4]));
  const room = roomAfter(answered(start, 'after', each('p', 'one', [2])), open('lunch'), [
    ann,
    answer('lunch', { choices: ['rice'] }),
  ]);
  const kinds = (from: typeof room) => rowsOf(from, { surveys: 'closed-only' }).map(({ step }) => step);

  test('leaves out the answers to an instrument until its after wave is closed', () => {
    expect(kinds(room)).toEqual(['lunch']);
    expect(kinds(closed(room, 'before'))).toEqual(['lunch']);
    expect(kinds(closed(room, 'after'))).toEqual(['before', 'before', 'lunch', 'after']);
    expect(rowsOf(room)).toHaveLength(4);
  });

  test('leaves them out again when the after wave is reopened or reset, earlier runs included', () => {
    expect(kinds(roomAfter(room, close('after'), open('after')))).toEqual(['lunch']);
    expect(kinds(roomAfter(room, close('after'), reset('after')))).toEqual(['lunch']);
  });

  test('has them once the room has ended', () => {
    expect(kinds(roomAfter(room, endRoom()))).toHaveLength(4);
  });

  test('decides for each instrument apart', () => {
    const steps = [
      surveyStep('v1', 'before'),
      surveyStep('o1', 'before', 'others'),
      surveyStep('v2', 'after'),
      surveyStep('o2', 'after', 'others'),
    ];
    const both = ['v1', 'o1', 'o2'].reduce<Room | Session>(
      (room, step) => answered(room, step, { ann: { one: 1 } }),
      surveyed([item('one')], steps),
    );
    expect(kinds(closed(both, 'o2'))).toEqual(['o1', 'o2']);
  });

  test('opens nothing by closing an after wave that nobody answered', () => {
    const before = answered(surveyed([item('one')]), 'before', each('p', 'one', [4, 4]));
    expect(kinds(closed(before, 'after'))).toEqual([]);
  });
});

describe('the files', () => {
  const bad = roomAfter(l18Room(), open('lunch'), [ann, answer('lunch', { choices: ['other'], other: '=cmd|"x",1' })]);

  test('CSV guards what people wrote and leaves numbers as numbers', () => {
    const [header, ...lines] = readCsv(toCsv(LONG_COLUMNS, rowsOf(bad)));
    expect(header).toEqual([...LONG_COLUMNS]);
    expect(lines).toHaveLength(41);
    expect(lines.filter((line) => line[3] === 'poll')).toEqual([
      ['ROOM1', '1', 'lunch', 'poll', '0', '', '', 'nna', '', 'choice', 'other', '\'=cmd|"x",1', '', '', 'en', ''],
    ]);
  });

  test('CSV guards labels of the session too', () => {
    const soup = roomAfter(surveyed([item('one')]), open('lunch'), [ann, answer('lunch', { choices: ['soup'] })]);
    expect(toCsv(LONG_COLUMNS, rowsOf(soup))).toContain(",soup,'=Soup,");
  });

  test('JSON says the room, the session and the time, and is raw', () => {
    const made = exportRoom(bad, { say, nameOf, surveys: 'all', exportedAt: NOW });
    expect(made).toMatchObject({ room: 'ROOM1', session: 'Survey', exportedAt: new Date(NOW).toISOString() });
    expect(made.rows).toEqual(rowsOf(bad));
    expect(made.rows.find(({ kind }) => kind === 'poll')!.label).toBe('=cmd|"x",1');
    expect(made.evaluation).toEqual([evaluated(bad)]);
    expect(throughJson(made)).toEqual(made);
  });

  test('JSON for the presenter holds no answer of a running survey', () => {
    const made = exportRoom(l18Room(), { say, nameOf, surveys: 'closed-only', exportedAt: NOW });
    expect(made.rows).toEqual([]);
    expect(made.evaluation[0]!.withheld).toBe('running');
  });

  test('has every line of a large room', () => {
    const codes = Array.from({ length: 30 }, (_, at) => `item_${at}`);
    const full = (value: number) => Object.fromEntries(codes.map((code) => [code, value]));
    const people = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`person-${at}`, full(1 + (at % 5))]));
    const room = closed(
      answered(answered(surveyed(codes.map((code) => item(code))), 'before', people), 'after', people),
      'after',
    );
    const csv = toCsv(LONG_COLUMNS, longRows(room, { say, nameOf, surveys: 'all' }));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 2 * 200 * 30);
  });
});
