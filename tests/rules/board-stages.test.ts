import { describe, expect, test } from 'vitest';
import { bundleOf, STAGES, type Stage } from '../../shared/activities/board/stages.ts';
import type { BoardMine, BoardPresenter, BoardScreen, BoardView } from '../../shared/activities/board/board.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, ann, ben, bodyFor, cleo, control, givenRoom, hide, redo, reveal, show, stateIn, undo } from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { ask, closeVote, note, own, stage, three, vote, write, wrote } from './boards.ts';

const [a, b, c] = [note('a'), note('b'), note('c')];
const at = (room: Room): BoardState => stateIn<BoardState>(room, 'ideas');
const phones = (room: Room): BoardView => bodyFor<BoardView>('participant', room);
const screen = (room: Room): BoardScreen => bodyFor<BoardScreen>('screen', room);
const console = (room: Room): BoardPresenter => bodyFor<BoardPresenter>('presenter', room);
const board = (what: object) => control('ideas', what);

describe('stages are bundles of settings', () => {
  test.each(STAGES)('%s sets all of its settings at once, and one undo takes them back', (to) => {
    const from = to === 'write' ? after(three, stage('vote')) : three;
    const room = after(from, stage(to));
    const { texts, ...settings } = bundleOf(to);
    expect(at(room)).toMatchObject({ stage: to, ...settings });
    expect(room.activities.ideas!.revealed).toBe(texts);
    const back = after(room, undo());
    expect([at(back), back.activities.ideas!.revealed]).toEqual([at(from), from.activities.ideas!.revealed]);
    expect(at(after(back, redo()))).toEqual(at(room));
  });

  test('every stage can be gone to from every other, and none loses a note, a group or a dot', () => {
    const started = after(three, board({ do: 'group-notes', notes: [a, b], name: 'Both' }), stage('vote'), vote({ [c]: 2 }));
    const { notes, groups, votes } = at(started);
    const ways: Stage[] = STAGES.flatMap((from) => STAGES.flatMap((to) => [from, to]));
    const room = ways.reduce((now, to) => after(now, stage(to)), started);
    expect(at(room)).toMatchObject({ notes, groups, votes });
    expect(console(after(room, stage('vote'), closeVote())).results![0]).toMatchObject({ id: c, dots: 2 });
  });

  test('revealing by the one key goes on to the reveal; what is written then waits beside the wall', () => {
    const room = after(three, reveal('ideas'), [cleo, write('Late idea', note('late'))]);
    expect(at(room).stage).toBe('reveal');
    expect(screen(room)).toMatchObject({ count: 3, late: 1 });
    expect(console(room).inbox).toMatchObject([{ text: 'Late idea' }]);
    expect(own(room, cleo)!.notes).toMatchObject([{ late: true }]);
    const taken = after(room, board({ do: 'take-in', notes: [note('late')] }));
    expect(screen(taken)).toMatchObject({ count: 4, late: 0 });
    expect(at(after(room, undo())).stage).toBe('write');
  });
});

describe('what is withheld', () => {
  const secret = /Idea/;

  test.each(['prompt', 'write'] as const)('at %s the screen knows cards and phones know nothing of others', (to) => {
    const room = after(three, stage('vote'), stage(to));
    expect(screen(room)).toMatchObject({ notes: null, groups: {}, results: null, count: 3 });
    expect(screen(room).cards).toEqual([a, b, c].map((id) => ({ id, column: null, colour: expect.any(Number) as number })));
    expect(JSON.stringify(screen(room))).not.toMatch(secret);
    const quiet = after(sessionOf(steps.ideas), show('ideas'), stage('vote'), stage(to));
    expect(phones(room)).toEqual(phones(quiet));
  });

  test('phones never get the wall: at the reveal they know no more than before', () => {
    for (const to of ['reveal', 'cluster'] as const) expect(JSON.stringify(phones(after(three, stage(to))))).not.toMatch(secret);
  });

  test('inspiration shows a phone three notes of others and nobody else anything', () => {
    const room = after(three, wrote(cleo, 'd'), wrote(cleo, 'e'), board({ do: 'inspire', on: true }));
    const [ofAnn, ofBen] = [own(room, ann)!.inspired, own(room, ben)!.inspired];
    expect(ofAnn.map(({ id }) => id).every((id) => ![a, b].includes(id))).toBe(true);
    expect(ofBen).toHaveLength(3);
    expect(JSON.stringify([phones(room), screen(room)])).not.toMatch(secret);
    expect(own(after(room, board({ do: 'inspire', on: false })), ann)!.inspired).toEqual([]);
  });

  test('the note that is read is on phones and screen, one at a time, without its author', () => {
    const room = after(three, stage('read'), board({ do: 'spotlight', note: c }));
    expect([phones(room).spotlight, screen(room).spotlight]).toMatchObject([{ text: 'Idea c' }, { text: 'Idea c', author: '' }]);
    expect(JSON.stringify(phones(room))).not.toMatch(/Idea [ab]/);
  });

  test('how people react is a count, and only for the note that is read', () => {
    const reading = after(three, stage('read'), board({ do: 'spotlight', note: c }));
    givenRoom(reading)
      .when(ask({ do: 'react', note: a, with: ['heart'] }))
      .refused('unknown-item', { field: 'note' });
    givenRoom(after(reading, hide('ideas')))
      .when(ask({ do: 'react', note: c, with: ['heart'] }))
      .refused('not-open');
    const room = after(reading, ask({ do: 'react', note: c, with: ['heart', 'same'] }), [
      ben,
      ask({ do: 'react', note: c, with: ['heart'] }),
    ]);
    expect(console(room).spotlight!.reactions).toEqual({ heart: 2, same: 1, unclear: 0 });
    expect(own(room, ann)!.reactions).toEqual(['heart', 'same']);
    const quiet = after(room, ask({ do: 'react', note: c, with: [] }));
    expect(console(quiet).spotlight!.reactions.heart).toBe(1);
  });

  test('dots are withheld from the console too until the vote is closed, and again once it is opened anew', () => {
    const voting = after(three, stage('vote'), vote({ [a]: 2 }));
    for (const view of [console(voting), screen(voting), phones(voting)]) expect(view.results).toBeNull();
    expect(console(after(voting, closeVote())).results![0]).toMatchObject({ id: a, dots: 2 });
    expect(console(after(voting, closeVote(), board({ do: 'open-vote', open: true }))).results).toBeNull();
  });

  test('so are medians, and nobody’s own places go to anybody else', () => {
    const placing = after(three, stage('place'), ask({ do: 'place', places: { [a]: { impact: 80, effort: 20 } } }));
    for (const view of [console(placing), screen(placing)])
      expect(view.placed!.find(({ id }) => id === a)).toMatchObject({ people: 0, impact: null, effort: null });
    expect(phones(placing).placed).toBeNull();
    const closed = after(placing, closeVote());
    expect(phones(closed).placed!.find(({ id }) => id === a)).toMatchObject({ people: 1, impact: { median: 80 } });
    expect(own(placing, ben)!.places).toEqual({});
  });

  test('what one phone sorts is seen by no other phone and not by the screen', () => {
    const session = sessionOf({ ...steps.ideas, crowdSort: true });
    const room = after(session, show('ideas'), wrote(ann, 'a'), wrote(ben, 'b'), wrote(cleo, 'c'), stage('cluster'));
    givenRoom(three)
      .when(board({ do: 'crowd-sort', on: true }))
      .refused('not-open');
    const asked = after(room, board({ do: 'crowd-sort', on: true }));
    expect(
      own(asked, ann)!
        .sorting.map(({ id }) => id)
        .sort(),
    ).toEqual([b, c]);
    givenRoom(asked)
      .when(ask({ do: 'sort', piles: { [a]: 1 } }))
      .refused('unknown-item', { field: 'piles' });
    const sorted = after(asked, ask({ do: 'sort', piles: { [b]: 1, [c]: 1 } }));
    expect([screen(sorted), phones(sorted), own(sorted, ben)]).toEqual([{ ...screen(asked) }, phones(asked), own(asked, ben)]);
    expect(own(after(sorted, stage('vote')), ben)!.sorting).toEqual([]);
    expect(console(sorted).crowd).toEqual({ people: 1, pairs: [{ a: b, b: c, seen: 1, together: 1 }] });
  });

  test('nobody is given the same text twice to sort, or to be inspired by', () => {
    const session = sessionOf({ ...steps.ideas, crowdSort: true });
    const same = after(session, show('ideas'), wrote(ann, 'a'), wrote(ben, 'b'), wrote(cleo, 'B'));
    const inspired = after(same, board({ do: 'inspire', on: true }));
    expect(own(inspired, ann)!.inspired).toHaveLength(1);
    const sorting = after(same, stage('cluster'), board({ do: 'crowd-sort', on: true }));
    expect(own(sorting, ann)!.sorting).toHaveLength(1);
  });

  test('names that people propose come without them', () => {
    const room = after(three, { ...board({ do: 'group-notes', notes: [a, b], name: 'Both' }), id: note('group') }, stage('name'));
    const named = after(room, ask({ do: 'propose', group: note('group'), name: 'Time is short' }), [
      ben,
      ask({ do: 'propose', group: note('group'), name: 'time is short!' }),
    ]);
    expect(console(named).proposals).toEqual({ [note('group')]: [{ name: 'Time is short', people: 2 }] });
    expect(phones(named).unnamed).toMatchObject([{ name: 'Both', proposals: ['Time is short'] }]);
    expect(console(after(named, ask({ do: 'propose', group: note('group'), name: '' }))).proposals[note('group')]).toMatchObject([
      { people: 1 },
    ]);
  });
});

describe('being done', () => {
  test('is a count for the screen and the console, nothing for phones, and of this stage only', () => {
    const room = after(three, ask({ do: 'done', done: true }), [ben, ask({ do: 'done', done: true })]);
    expect([screen(room).done, console(room).done]).toEqual([2, 2]);
    expect(phones(room)).toEqual(phones(three));
    expect((own(room, ann) as BoardMine).done).toBe(true);
    expect(screen(after(room, ask({ do: 'done', done: false }))).done).toBe(1);
    expect(screen(after(room, stage('vote'))).done).toBe(0);
  });
});
