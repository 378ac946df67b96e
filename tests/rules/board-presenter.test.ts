import { describe, expect, test } from 'vitest';
import { board, type BoardPresenter, type BoardScreen } from '../../shared/activities/board/board.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import type { PresenterCommand } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, answer, ben, bodyFor, control, givenRoom, hide, redo, reveal, show, stateIn, undo } from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, steps, workshopFile } from '../helpers/sessions.ts';

const id = (name: string): string => `card-${name}-`.padEnd(22, '0');
const [a, b, c, group] = [id('a'), id('b'), id('c'), id('group')];
const write = (text: string, name: string) => answer('ideas', { do: 'write', text }, { id: id(name) });
const board3 = after(
  sessionOf(steps.ideas),
  show('ideas'),
  write('First', 'a'),
  write('Second', 'b'),
  [ben, write('Third', 'c')],
  reveal('ideas'),
);
const ask = (what: object, as?: string): PresenterCommand => ({ ...control('ideas', what), ...(as && { id: as }) });
const wall = (room: Room): BoardPresenter => bodyFor<BoardPresenter>('presenter', room);
const groups = (room: Room): Record<string, string[]> => {
  const { groups: named, notes } = wall(room);
  return Object.fromEntries(
    Object.entries(named).map(([key, { name }]) => [name, notes!.filter((note) => note.group === key).map((note) => note.text)]),
  );
};

/** To the vote, and close it: its result is seen. */
const counted = [ask({ do: 'go-to-stage', stage: 'vote' }), ask({ do: 'open-vote', open: false })];

const grouped = after(board3, ask({ do: 'group-notes', notes: [a, b], name: 'Both' }, group));

describe('grouping', () => {
  test('puts notes into a new group with a name', () => {
    expect(groups(grouped)).toEqual({ Both: ['First', 'Second'] });
  });

  test('makes several groups at once, which one undo takes back', () => {
    const sets = [{ notes: [a, b], name: 'Two' }, { notes: [c] }];
    const made = after(board3, ask({ do: 'group-sets', sets }));
    expect(groups(made)).toEqual({ Two: ['First', 'Second'], Third: ['Third'] });
    expect(wall(after(made, undo())).notes!.map((note) => note.group)).toEqual([null, null, null]);
    const into = after(grouped, ask({ do: 'group-sets', sets: [{ notes: [c], group }] }));
    expect(groups(into)).toEqual({ Both: ['First', 'Second', 'Third'] });
  });

  test('refuses several groups at once where one is unknown, named too long, or shares a note with another', () => {
    for (const [set, refused] of [
      [{ notes: [id('z')] }, { reason: 'unknown-item', field: 'notes' }],
      [{ notes: [a] }, { reason: 'unknown-item', field: 'notes' }],
      [
        { notes: [c], group: id('z') },
        { reason: 'unknown-item', field: 'group' },
      ],
      [
        { notes: [c], name: 'x'.repeat(61) },
        { reason: 'too-long', field: 'name' },
      ],
    ] as const) {
      const { decision } = givenRoom(board3).when(ask({ do: 'group-sets', sets: [{ notes: [a, b] }, set] }));
      expect(decision).toMatchObject({ refusal: refused });
    }
  });

  test('names a group after the note that is most like the others when it gets no name', () => {
    expect(groups(after(board3, ask({ do: 'group-notes', notes: [b, a] })))).toEqual({ First: ['First', 'Second'] });
    expect(groups(after(board3, ask({ do: 'group-notes', notes: [c], name: '  ' })))).toEqual({ Third: ['Third'] });
  });

  test('cuts such a name between characters, not through one', () => {
    const long = after(sessionOf({ ...steps.ideas, length: 280 }), show('ideas'), write('👩🏽‍🚀'.repeat(61), 'a'));
    const [name] = Object.keys(groups(after(long, ask({ do: 'group-notes', notes: [a] }))));
    expect(name).toBe('👩🏽‍🚀'.repeat(39) + '…');
  });

  test('adds notes to a group that is there', () => {
    expect(groups(after(grouped, ask({ do: 'group-notes', notes: [c], group })))).toEqual({ Both: ['First', 'Second', 'Third'] });
  });

  test('moves a note from one group to another', () => {
    expect(groups(after(grouped, ask({ do: 'group-notes', notes: [a, c], name: 'Other' })))).toEqual({
      Both: ['Second'],
      Other: ['First', 'Third'],
    });
  });

  test('takes notes out again', () => {
    expect(groups(after(grouped, ask({ do: 'ungroup-notes', notes: [a, b] })))).toEqual({ Both: [] });
  });

  test('a group without notes is nothing to vote on', () => {
    const room = after(grouped, ask({ do: 'ungroup-notes', notes: [a, b] }), ...counted);
    expect(wall(room).results!.map((item) => item.name)).toEqual(['First', 'Second', 'Third']);
  });

  test('is one action for undo, however many notes it moved', () => {
    expect(groups(after(grouped, undo()))).toEqual({});
    expect(wall(after(grouped, undo())).notes!.every((note) => note.group === null)).toBe(true);
    expect(groups(after(grouped, undo(), redo()))).toEqual({ Both: ['First', 'Second'] });
  });

  test('undo puts notes back into the groups they came from', () => {
    const moved = after(grouped, ask({ do: 'group-notes', notes: [b, c], name: 'Other' }));
    expect(groups(after(moved, undo()))).toEqual({ Both: ['First', 'Second'] });
  });

  test('of what is not there is refused', () => {
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: [a, id('x')] }))
      .refused('unknown-item', { field: 'notes' });
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: [a], group: id('x') }))
      .refused('unknown-item', { field: 'group' });
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: ['propertyIsEnumerable'] }))
      .refused('unknown-item', { field: 'notes' });
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: [a], group: 'propertyIsEnumerable' }))
      .refused('unknown-item', { field: 'group' });
    givenRoom(board3)
      .when(ask({ do: 'ungroup-notes', notes: [id('x')] }))
      .refused('unknown-item', { field: 'notes' });
  });

  test('of no notes, or of more than there can be, is refused', () => {
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: [] }))
      .refused('malformed');
    givenRoom(board3)
      .when(ask({ do: 'group-notes', notes: Array.from({ length: 1001 }, () => a) }))
      .refused('malformed');
  });
});

describe('the name of a group', () => {
  test('is on the screen with its notes only, and leaves it with them', () => {
    expect(bodyFor<BoardScreen>('screen', grouped).groups).toEqual({ [group]: { name: 'Both' } });
    const hidden = bodyFor<BoardScreen>('screen', after(grouped, hide('ideas')));
    expect([hidden.groups, hidden.notes]).toEqual([{}, null]);
  });

  test('can be changed', () => {
    expect(groups(after(grouped, ask({ do: 'rename-group', group, name: ' Better  name ' })))).toEqual({
      'Better name': ['First', 'Second'],
    });
  });

  test('cannot be empty', () => {
    for (const name of ['', '  ', '\u200b'])
      givenRoom(grouped)
        .when(ask({ do: 'rename-group', group, name }))
        .refused('empty', { field: 'name' });
  });

  test.each(['x', 'ស្ត្រី', '👩🏽‍🚀'])('has sixty characters at most, as people count %s', (one) => {
    givenRoom(grouped)
      .when(ask({ do: 'rename-group', group, name: one.repeat(60) }))
      .then({ type: 'activity-controlled' });
    givenRoom(grouped)
      .when(ask({ do: 'rename-group', group, name: one.repeat(61) }))
      .refused('too-long', { limit: 60, field: 'name' });
    givenRoom(grouped)
      .when(ask({ do: 'group-notes', notes: [c], name: one.repeat(61) }))
      .refused('too-long', { limit: 60, field: 'name' });
  });

  test('is that of a group that is there', () => {
    givenRoom(grouped)
      .when(ask({ do: 'rename-group', group: a, name: 'x' }))
      .refused('unknown-item', { field: 'group' });
  });
});

describe('setting aside', () => {
  const aside = after(grouped, ask({ do: 'set-aside', notes: [a, c] }));

  test('takes notes off the wall, not from the console', () => {
    expect(bodyFor<BoardScreen>('screen', aside).notes!.map((note) => note.text)).toEqual(['Second']);
    expect(wall(aside).aside.map((note) => note.text)).toEqual(['First', 'Third']);
    expect(JSON.stringify(bodyFor('screen', aside))).not.toContain('First');
  });

  test('lists them in an order that does not tell who was first', () => {
    const other = after(
      sessionOf(steps.ideas),
      show('ideas'),
      [ben, write('Third', 'c')],
      write('First', 'a'),
      ask({ do: 'set-aside', notes: [a, c] }),
    );
    expect(wall(other).aside.map((note) => note.text)).toEqual(['First', 'Third']);
  });

  test('putting back finds them where they were', () => {
    expect(groups(after(aside, ask({ do: 'put-back', notes: [a, c] })))).toEqual({ Both: ['First', 'Second'] });
    expect(groups(after(aside, undo()))).toEqual({ Both: ['First', 'Second'] });
  });

  test('a note that its author takes back is in neither list', () => {
    const room = after(board3, answer('ideas', { do: 'delete', note: a }, { turn: 9 }), ask({ do: 'set-aside', notes: [a] }));
    expect(wall(room).aside).toEqual([]);
    expect(wall(room).count).toBe(2);
  });
});

describe('a note for somebody without a phone', () => {
  test('is on the wall and belongs to nobody', () => {
    const room = after(board3, ask({ do: 'add-note', text: ' From the  floor ' }));
    expect(wall(room).notes!.map((note) => note.text)).toContain('From the floor');
    expect(wall(room).people).toBe(2);
  });

  test('has the same limits as any other', () => {
    givenRoom(board3)
      .when(ask({ do: 'add-note', text: ' ' }))
      .refused('empty', { field: 'text' });
    givenRoom(board3)
      .when(ask({ do: 'add-note', text: 'x'.repeat(41) }))
      .refused('too-long', { limit: 40, field: 'text' });
    givenRoom(board3)
      .when(ask({ do: 'add-note', text: 'x'.repeat(9000) }))
      .refused('malformed');
  });
});

describe('stages', () => {
  test('go forth and back and lose nothing', () => {
    const voted = after(
      grouped,
      ask({ do: 'go-to-stage', stage: 'vote' }),
      answer('ideas', { do: 'vote', dots: { [group]: 2 } }, { turn: 9 }),
    );
    const room = after(voted, ask({ do: 'go-to-stage', stage: 'write' }), ...counted);
    expect(wall(room).results).toMatchObject([
      { name: 'Both', notes: 2, dots: 2 },
      { name: 'Third', dots: 0 },
    ]);
  });

  test('a vote reveals, and undo of it hides again', () => {
    const hidden = after(sessionOf(steps.ideas), show('ideas'), write('First', 'a'));
    const voting = after(hidden, ask({ do: 'go-to-stage', stage: 'vote' }));
    expect(voting.activities.ideas).toMatchObject({ revealed: true });
    expect(after(voting, undo()).activities.ideas).toMatchObject({ revealed: false });
    expect(stateIn<BoardState>(after(voting, undo()), 'ideas').stage).toBe('write');
  });

  test('going where the board is changes nothing', () => {
    givenRoom(board3)
      .when(ask({ do: 'go-to-stage', stage: 'reveal' }))
      .changesNothing();
  });

  test('there are no others', () => {
    givenRoom(board3)
      .when(ask({ do: 'go-to-stage', stage: 'party' }))
      .refused('malformed');
  });
});

test('rows of the export name no author', () => {
  const rows = [...board.rows(grouped.session.steps[0]!.config as never, stateIn<BoardState>(grouped, 'ideas'), String)];
  expect(rows.map(({ participant, item, label }) => [participant, item, label])).toEqual([
    [null, 'note', 'First'],
    [null, 'note', 'Second'],
    [null, 'note', 'Third'],
    [null, 'dots', 'Both'],
    [null, 'dots', 'Third'],
  ]);
});

test.each([
  [{ perPerson: 0 }, 'perPerson'],
  [{ perPerson: 51 }, 'perPerson'],
  [{ length: 19 }, 'length'],
  [{ length: 281 }, 'length'],
  [{ dots: 0 }, 'dots'],
  [{ perItem: 21 }, 'perItem'],
  [{ colour: 'red' }, 'colour'],
])('a session file cannot ask for %j', (change, field) => {
  expect(mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...steps.ideas, ...change }] }] })).toEqual([
    expect.stringContaining(`parts.0.steps.0.${field} `),
  ]);
});
