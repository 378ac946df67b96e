import { describe, expect, test } from 'vitest';
import { board, type BoardScreen, type BoardView } from '../../shared/activities/board/board.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, ann, ben, bodyFor, cleo, control, givenRoom, hide, reveal, show, stateIn } from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { closeVote, empty, note, own, stage, three, vote, write, wrote } from './boards.ts';

describe('dots', () => {
  const voting = after(three, stage('vote'));
  const [a, b, c] = [note('a'), note('b'), note('c')];
  const results = (room: Room): [string, number][] =>
    bodyFor<BoardView>('participant', after(room, closeVote())).results!.map(({ name, dots }) => [name, dots]);

  test('wait for the vote', () => {
    givenRoom(three)
      .when(vote({ [a]: 1 }))
      .refused('not-open');
    givenRoom(after(voting, closeVote()))
      .when(vote({ [a]: 1 }))
      .refused('not-open');
  });

  test('are limited in all and per item', () => {
    givenRoom(voting)
      .when(vote({ [a]: 2, [b]: 1 }))
      .then({ type: 'answered' });
    givenRoom(voting)
      .when(vote({ [a]: 2, [b]: 2 }))
      .refused('over-budget', { limit: 3, field: 'dots' });
    givenRoom(voting)
      .when(vote({ [a]: 3 }))
      .refused('too-many', { limit: 2, field: 'dots' });
  });

  test.each([-1, 1.5, 101, '1.5', 'many', '', true, null, [1], {}, NaN])('are whole numbers, not %j', (dots) => {
    givenRoom(voting)
      .when(vote({ [a]: dots }))
      .refused('malformed', { field: `dots.${a}` });
  });

  test('go on what is there only', () => {
    givenRoom(voting)
      .when(vote({ [note('nowhere')]: 1 }))
      .refused('unknown-item', { field: 'dots' });
    givenRoom(voting)
      .when(vote({ propertyIsEnumerable: 1 }))
      .refused('unknown-item', { field: 'dots' });
    givenRoom(voting)
      .when(vote({ short: 1 }))
      .refused('malformed', { field: 'dots.short' });
    givenRoom(voting)
      .when(vote({ [note('nowhere')]: 0 }))
      .then({ type: 'answered' });
    givenRoom(voting)
      .when(vote(Object.fromEntries(Array.from({ length: 5000 }, (_one, n) => [note(`x${n}`), 1]))))
      .refused('unknown-item', { field: 'dots' });
  });

  test('may be moved: the last vote of a person counts, whatever arrives late', () => {
    const late = vote({ [b]: 2 });
    const room = after(voting, vote({ [a]: 2 }), vote({ [c]: 1 }), { ...late, turn: 1 } as Command, [ben, vote({ [c]: 2 })]);
    expect(own(room, ann)!.dots).toEqual({ [c]: 1 });
    expect(results(room)).toEqual([
      ['Idea c', 3],
      ['Idea a', 0],
      ['Idea b', 0],
    ]);
  });

  test('may be taken off again', () => {
    expect(own(after(voting, vote({ [a]: 2 }), vote({})), ann)!.dots).toEqual({});
  });

  test('of a note that joins a group count for the group', () => {
    const room = after(
      voting,
      vote({ [a]: 2, [b]: 1 }),
      [ben, vote({ [c]: 2 })],
      control('ideas', { do: 'group-notes', notes: [a, b], name: 'Both' }),
    );
    expect(results(room)).toEqual([
      ['Both', 3],
      ['Idea c', 2],
    ]);
    expect(results(after(room, control('ideas', { do: 'ungroup-notes', notes: [a] })))).toEqual([
      ['Idea a', 2],
      ['Idea c', 2],
      ['Both', 1],
    ]);
  });

  test('of a group are its own', () => {
    const grouped = after(voting, { ...control('ideas', { do: 'group-notes', notes: [a, b], name: 'Both' }), id: note('group') });
    givenRoom(grouped)
      .when(vote({ [a]: 1 }))
      .refused('unknown-item', { field: 'dots' });
    expect(results(after(grouped, vote({ [note('group')]: 2 })))).toEqual([
      ['Both', 2],
      ['Idea c', 0],
    ]);
  });

  test('of a note set aside are not counted until it is put back', () => {
    const room = after(voting, vote({ [a]: 2 }), control('ideas', { do: 'set-aside', notes: [a] }));
    expect(results(room)).toEqual([
      ['Idea b', 0],
      ['Idea c', 0],
    ]);
    expect(results(after(room, control('ideas', { do: 'put-back', notes: [a] })))[0]).toEqual(['Idea a', 2]);
  });

  test('are seen by nobody, the presenter included, before the results', () => {
    const room = after(voting, vote({ [a]: 2 }));
    for (const audience of ['participant', 'screen', 'presenter'] as const)
      expect(bodyFor<BoardScreen>(audience, room).results).toBeNull();
    expect(bodyFor<BoardScreen>('screen', room).voters).toBe(1);
    expect(bodyFor('participant', room)).not.toHaveProperty('voters');
  });

  test('on notes with the oddest ids add up', () => {
    const odd = ['propertyIsEnumerable', '__defineGetter__', '__lookupGetter__'];
    const room = odd.reduce((at, id) => after(at, write(`Odd ${id}`, id)), empty);
    const counted = after(room, stage('vote'), vote({ propertyIsEnumerable: 2, __defineGetter__: 1 }));
    expect(results(counted)).toEqual([
      ['Odd propertyIsEnumerable', 2],
      ['Odd __defineGetter__', 1],
      ['Odd __lookupGetter__', 0],
    ]);
    const rows = [...board.rows(counted.session.steps[0]!.config as never, stateIn<BoardState>(counted, 'ideas'), String)];
    expect(rows.filter((row) => row.item === 'dots').map((row) => row.value)).toEqual([1, 0, 2]);
  });
});

describe('what phones see of a board', () => {
  const voting = after(three, [cleo, write('Idea d', note('d'))], stage('vote'));

  test('no note but their own while the room writes, revealed or not', () => {
    expect(bodyFor<BoardView>('participant', three)).toMatchObject({ stage: 'write', items: null, results: null });
    expect(bodyFor<BoardView>('participant', after(three, reveal('ideas')))).toMatchObject({ items: null, results: null });
  });

  test('the items when the room votes, since people cannot vote on what they may not read', () => {
    expect(voting.activities.ideas!.revealed).toBe(true);
    expect(bodyFor<BoardView>('participant', voting).items!.map((item) => item.name)).toEqual([
      'Idea a',
      'Idea b',
      'Idea c',
      'Idea d',
    ]);
  });

  test('nothing again when the presenter hides', () => {
    expect(bodyFor<BoardView>('participant', after(voting, hide('ideas'))).items).toBeNull();
    expect(bodyFor<BoardScreen>('screen', after(voting, hide('ideas')))).toMatchObject({
      notes: null,
      groups: {},
      results: null,
      count: 4,
    });
  });

  test('in an order that does not tell who was first', () => {
    const other = after(
      empty,
      [cleo, write('Idea d', note('d'))],
      wrote(ben, 'c'),
      wrote(ann, 'b'),
      wrote(ann, 'a'),
      stage('vote'),
    );
    expect(JSON.stringify(bodyFor('participant', other))).toBe(JSON.stringify(bodyFor('participant', voting)));
    expect(JSON.stringify(bodyFor('screen', other))).toBe(JSON.stringify(bodyFor('screen', voting)));
  });

  test('sixty items at most', () => {
    const config = { ...steps.ideas, perPerson: 50 };
    let room = after(sessionOf(config), show('ideas'));
    for (let n = 0; n < 80; n++) room = after(room, [n < 40 ? ann : ben, write(`Idea ${n}`)]);
    expect(bodyFor<BoardView>('participant', after(room, stage('vote'))).items).toHaveLength(60);
    expect(bodyFor<BoardScreen>('screen', after(room, stage('vote'))).notes).toHaveLength(80);
  });
});
