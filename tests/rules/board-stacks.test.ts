import { describe, expect, test } from 'vitest';
import { boardContents } from '../../server/export/board-contents.ts';
import { boardCsv } from '../../server/export/board-csv.ts';
import { boardMarkdown } from '../../server/export/board-markdown.ts';
import type { BoardPresenter, BoardScreen } from '../../shared/activities/board/board.ts';
import type { BoardConfig } from '../../shared/activities/board/config.ts';
import { headsOf } from '../../shared/activities/board/heads.ts';
import { importedFrom, readPasted } from '../../shared/activities/board/import-notes.ts';
import { controlFor, groupAt } from '../../shared/activities/board/presenter-drop.ts';
import { cardsOf, notesIn } from '../../shared/activities/board/presenter-layout.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import { wallOnRequest } from '../../shared/activities/board/view-wall.ts';
import type { Room } from '../../shared/room/room.ts';
import { stepOf } from '../../shared/session/session.ts';
import { exchangeTexts } from '../../shared/text/exchange/exchange-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  control,
  givenRoom,
  redo,
  reveal,
  show,
  stateIn,
  undo,
  type Participant,
} from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { closeVote, empty, note, own, stage, vote, write } from './boards.ts';

const says = (who: Participant, name: string, text: string) => [who, write(text, note(name))] as const;
const do_ = (what: object) => control('ideas', what);
const [a, b, c, d] = [note('a'), note('b'), note('c'), note('d')];

/** Two that say the same, one that nearly does, and its opposite. */
const four = after(
  empty,
  says(ann, 'a', 'More breaks'),
  says(ben, 'b', 'more breaks!'),
  says(ben, 'c', 'We need more breaks'),
  says(cleo, 'd', 'No more breaks'),
  reveal('ideas'),
);
const stack = (front: string, ...notes: string[]) => do_({ do: 'stack-notes', stacks: [{ front, notes: [front, ...notes] }] });
const wall = (room: Room): BoardPresenter => bodyFor<BoardPresenter>('presenter', room);
const stacks = (room: Room): Record<string, string | null> =>
  Object.fromEntries(
    bodyFor<BoardScreen>('screen', room).notes!.map(({ id, stack: on }) => [id.split('-')[1]!, on && on.split('-')[1]!]),
  );

const stacked = after(four, stack(c, a));

describe('a stack of notes', () => {
  test('holds what says the same by itself, and what the presenter puts under one of them; nothing is dropped', () => {
    expect(stacks(four)).toEqual({ a: null, b: 'a', c: null, d: null });
    // b says what a says, so it comes along.
    expect(stacks(stacked)).toEqual({ a: 'c', b: 'c', c: null, d: null });
    expect(bodyFor<BoardScreen>('screen', stacked).count).toBe(4);
    expect(own(stacked, ann)!.notes.map(({ text }) => text)).toEqual(['More breaks']);
  });

  test('is one item with one count, for dots and for what phones read of the wall', () => {
    const voting = after(stacked, stage('vote'), [ann, vote({ [c]: 2 })]);
    expect(wall(voting).items.map(({ id, notes }) => [id, notes])).toEqual([
      [c, 3],
      [d, 1],
    ]);
    expect(wall(after(voting, closeVote())).results![0]).toMatchObject({ id: c, dots: 2 });
    const step = stepOf(stacked.session, 'ideas')!;
    const read = wallOnRequest(
      step.config as BoardConfig,
      stateIn<BoardState>(stacked, 'ideas'),
      { say: String, phase: 'open', revealed: true } as never,
      1,
    );
    expect(read!.lines.map(({ text }) => text)).toEqual(['We need more breaks ×3', 'No more breaks']);
  });

  test('counts dots that people had put on a note before it came to lie under another', () => {
    const room = after(four, stage('vote'), [ann, vote({ [c]: 2 })], [ben, vote({ [a]: 1 })], stack(c, a), closeVote());
    expect(wall(room).results![0]).toMatchObject({ id: c, dots: 3, notes: 3 });
  });

  test('is undone and done again as one action', () => {
    expect(stacks(after(stacked, undo()))).toEqual(stacks(four));
    expect(stacks(after(stacked, undo(), redo()))).toEqual(stacks(stacked));
  });

  test('of several at once is one action, too', () => {
    const both = after(
      four,
      do_({
        do: 'stack-notes',
        stacks: [
          { front: c, notes: [c, a] },
          { front: d, notes: [d, b] },
        ],
      }),
    );
    // a and b say the same, so all four are one stack; on top is the lower of the two fronts.
    expect(stacks(both)).toEqual({ a: 'c', b: 'c', c: null, d: 'c' });
    expect(stacks(after(both, undo()))).toEqual(stacks(four));
  });

  test('lets go of a note that is taken off, knows that it could lie there again, and takes it back where it lay', () => {
    const off = after(stacked, do_({ do: 'unstack', notes: [a], alone: true }));
    expect(stacks(off)).toEqual({ a: null, b: null, c: null, d: null });
    expect(wall(off).off).toEqual([a]);
    expect(stacks(after(off, undo()))).toEqual(stacks(stacked));
    const again = after(off, do_({ do: 'unstack', notes: [a], alone: false }));
    expect(stacks(again)).toEqual(stacks(stacked));
    expect(wall(again).off).toEqual([]);
  });

  test('stays together without its front: what the author took back, or the presenter set aside, was only on top', () => {
    const three = after(four, stack(d, c, a));
    expect(stacks(after(three, do_({ do: 'set-aside', notes: [d] })))).toEqual({ a: null, b: 'a', c: 'a' });
    const moved = after(three, do_({ do: 'group-notes', notes: [d], name: 'Apart' }));
    expect(stacks(moved)).toEqual({ a: null, b: 'a', c: 'a', d: null });
  });

  test('lies in the group of its front', () => {
    const grouped = after(four, do_({ do: 'group-notes', notes: [c], name: 'Time' }), stack(c, d));
    const [shown] = wall(grouped).notes!.filter(({ id }) => id === d);
    expect(shown).toMatchObject({ stack: c, group: wall(grouped).notes!.find(({ id }) => id === c)!.group });
    expect(wall(after(grouped, undo())).notes!.find(({ id }) => id === d)!.group).toBeNull();
  });

  test('is refused with a note that is not there, twice in it, or without its front; alone is no stack', () => {
    const refused = (stacksAsked: object[], field: string) =>
      givenRoom(four)
        .when(do_({ do: 'stack-notes', stacks: stacksAsked }))
        .refused('unknown-item', { field });
    refused([{ front: a, notes: [a, note('z')] }], 'notes');
    refused([{ front: a, notes: [a, b, b] }], 'notes');
    refused(
      [
        { front: a, notes: [a, b] },
        { front: c, notes: [c, b] },
      ],
      'notes',
    );
    refused([{ front: d, notes: [a, b] }], 'front');
    givenRoom(four)
      .when(do_({ do: 'stack-notes', stacks: [{ front: a, notes: [a] }] }))
      .refused('malformed');
  });

  test('has one top whatever points at what, the same whichever order notes come in', () => {
    const circle = ['x', 'y', 'z'].map((id, at) => ({ id, place: '', key: id, under: ['y', 'z', 'x'][at]! }));
    expect(headsOf(circle)).toEqual(headsOf(circle.toReversed()));
    expect([...headsOf(circle)]).toHaveLength(2);
    expect([
      ...headsOf([
        { id: 'x', place: '', key: '', under: 'x' },
        { id: 'y', place: '', key: '', under: null },
      ]),
    ]).toEqual([]);
    expect([
      ...headsOf([
        { id: 'x', place: 'g', key: 'k', under: 'y' },
        { id: 'y', place: 'h', key: 'k', under: null },
      ]),
    ]).toEqual([]);
  });
});

describe('a stack in files', () => {
  const file = () => {
    const { config } = stepOf(stacked.session, 'ideas')!;
    const place = { room: 'ROOM1', title: 'Ideas', lang: 'en', say: (text: unknown) => String(text) };
    return boardContents(config as BoardConfig, stateIn<BoardState>(stacked, 'ideas'), place as never);
  };
  const limits = { length: 140, columns: [] };

  test('is a column of the table, and one line with a count in Markdown', () => {
    const lines = boardCsv(file()).split('\r\n');
    const at = lines[0]!.replace('\uFEFF', '').split(',').indexOf('stack_of');
    expect(lines.slice(1, 5).map((line) => line.split(',')[at])).toEqual([c, c, '', '']);
    expect(boardMarkdown(file(), translator(exchangeTexts('en'), 'en'))).toContain('- We need more breaks (×3)');
  });

  test.each([
    ['JSON', () => JSON.stringify(file())],
    ['a table', () => boardCsv(file())],
  ])('comes back from %s as the stack that it was', (_format, content) => {
    const { notes, problems } = importedFrom(readPasted(content()), limits);
    expect(problems).toEqual([]);
    const room = after(empty, reveal('ideas'), do_({ do: 'add-notes', notes }));
    const there = wall(room).notes!;
    const top = there.find(({ text }) => text === 'We need more breaks')!;
    expect(
      there
        .filter(({ stack: on }) => on === top.id)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['More breaks', 'more breaks!']);
    givenRoom(empty)
      .when(do_({ do: 'add-notes', notes: [{ text: 'x', under: 0 }] }))
      .refused('unknown-item', { field: 'under' });
    givenRoom(empty)
      .when(do_({ do: 'add-notes', notes: [{ text: 'x', under: 1 }] }))
      .refused('unknown-item', { field: 'under' });
  });
});

describe('cards of the console', () => {
  test('are stacks: the one on top, with all that lie under it', () => {
    const cards = cardsOf(wall(stacked).notes!);
    expect(cards.map(({ id, ids }) => [id, ids])).toEqual([
      [c, [c, a, b]],
      [d, [d]],
    ]);
    expect(notesIn(cards)).toBe(4);
  });
});

describe('what is dropped by hand', () => {
  const notes = [
    { id: 'a', group: null, stack: null },
    { id: 'b', group: null, stack: 'a' },
    { id: 'c', group: 'time', stack: null },
    { id: 'd', group: 'time', stack: null },
    { id: 'e', group: null, stack: null },
  ];

  test('on a loose note makes a group of both, with all that lies under either', () => {
    expect(controlFor({ on: 'note', id: 'a' }, ['e'], notes)).toEqual({ do: 'group-notes', notes: ['a', 'b', 'e'] });
  });

  test('on a group, or on a note in it, goes into that group; only what is not there yet', () => {
    const into = { do: 'group-notes', notes: ['e'], group: 'time' };
    expect(controlFor({ on: 'group', id: 'time' }, ['e', 'c'], notes)).toEqual(into);
    expect(controlFor({ on: 'note', id: 'd' }, ['e'], notes)).toEqual(into);
  });

  test('beside the groups comes out of its group', () => {
    expect(controlFor({ on: 'loose' }, ['c', 'e'], notes)).toEqual({ do: 'ungroup-notes', notes: ['c'] });
  });

  test('where it is already, or on itself, changes nothing: notes are never put in another order', () => {
    expect(controlFor({ on: 'note', id: 'd' }, ['c'], notes)).toBeNull();
    expect(controlFor({ on: 'group', id: 'time' }, ['c'], notes)).toBeNull();
    expect(controlFor({ on: 'loose' }, ['e'], notes)).toBeNull();
    expect(controlFor({ on: 'note', id: 'e' }, ['e'], notes)).toBeNull();
    expect(controlFor({ on: 'note', id: 'gone' }, ['e'], notes)).toBeNull();
  });

  test('finds a group within 24 px of its box, the nearest of two', () => {
    const boxes = [
      { id: 'one', box: { left: 0, top: 0, right: 100, bottom: 100 } },
      { id: 'two', box: { left: 140, top: 0, right: 240, bottom: 100 } },
    ];
    expect([50, 112, 122, 130, 264, 265].map((x) => groupAt(x, 50, boxes))).toEqual(['one', 'one', 'two', 'two', 'two', null]);
  });
});

describe('the wall that a phone reads', () => {
  test('has the notes by the columns of the board, in their order', () => {
    const columns = [
      { code: 'keep', text: 'Keep' },
      { code: 'drop', text: 'Drop' },
    ];
    const put = (text: string, name: string, column?: string) =>
      answer('ideas', { do: 'write', text, ...(column && { column }) }, { id: note(name) });
    const room = after(
      sessionOf({ ...steps.ideas, columns }),
      show('ideas'),
      put('In none', 'a'),
      put('To drop', 'b', 'drop'),
      [ben, put('To keep', 'c', 'keep')],
      reveal('ideas'),
    );
    const sight = { say: String, phase: 'open', revealed: true } as never;
    const config = stepOf(room.session, 'ideas')!.config as BoardConfig;
    const { lines } = wallOnRequest(config, stateIn<BoardState>(room, 'ideas'), sight, 1)!;
    expect(lines.map(({ heading, text }) => [heading, text])).toEqual([
      ['Keep', 'To keep'],
      ['Drop', 'To drop'],
      ['', 'In none'],
    ]);
  });
});
