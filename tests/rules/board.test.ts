import { describe, expect, test } from 'vitest';
import { board, type BoardMine, type BoardPresenter, type BoardScreen, type BoardView } from '../../shared/activities/board/board.ts';
import type { BoardState } from '../../shared/activities/board/state.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, ann, answer, ben, bodyFor, cleo, close, control, givenRoom, hide, ownBody, post, reset, reveal, show, stateIn, type Participant } from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';

const empty = after(sessionOf(steps.ideas), show('ideas'));

let turns = 0;
const ask = (what: object, id?: string): Command => answer('ideas', what, { turn: ++turns, ...(id && { id }) });
const write = (text: string, id?: string): Command => ask({ do: 'write', text }, id);
const note = (name: string): string => `note-${name}-`.padEnd(22, '0');
const wrote = (who: Participant, name: string): readonly [Who, Command] => [who, write(`Idea ${name}`, note(name))];
const stage = (to: string): Command => control('ideas', { do: 'go-to-stage', stage: to });
const vote = (dots: Record<string, unknown>): Command => ask({ do: 'vote', dots });

const three = after(empty, wrote(ann, 'a'), wrote(ann, 'b'), wrote(ben, 'c'));
const own = (room: Room, who: Participant): BoardMine | null => ownBody<BoardMine>(room, who);

describe('writing', () => {
  test('a note is on its author’s phone and nowhere else before the reveal', () => {
    const room = after(empty, write('More breaks', note('a')));
    expect(own(room, ann)).toEqual({ notes: [{ id: note('a'), text: 'More breaks', aside: false }], dots: {} });
    expect(own(room, ben)).toBeNull();
    expect(bodyFor<BoardScreen>('screen', room)).toMatchObject({ people: 1, count: 1, notes: null });
    expect(bodyFor<BoardPresenter>('presenter', room).notes).toMatchObject([{ text: 'More breaks' }]);
  });

  test('is limited per person', () => {
    const full = after(three, wrote(ann, 'd'));
    givenRoom(full).when(write('Too much')).refused('too-many', { limit: 3, field: 'text' });
    givenRoom(full).when(write('Still room'), ben).then({ type: 'answered' });
  });

  test('a note that was taken back leaves room for another', () => {
    const full = after(three, wrote(ann, 'd'), ask({ do: 'delete', note: note('a') }));
    expect(own(after(full, wrote(ann, 'e')), ann)!.notes.map(({ id }) => id)).toEqual([note('b'), note('d'), note('e')]);
  });

  test('a note that is restored counts again, so that nobody has more than their share', () => {
    const full = after(three, wrote(ann, 'd'), ask({ do: 'delete', note: note('a') }), wrote(ann, 'e'));
    givenRoom(full).when(ask({ do: 'restore', note: note('a') })).refused('too-many', { limit: 3, field: 'note' });
    const room = after(full, ask({ do: 'delete', note: note('e') }), ask({ do: 'restore', note: note('a') }));
    expect(own(room, ann)!.notes).toHaveLength(3);
    givenRoom(room).when(ask({ do: 'restore', note: note('a') })).then({ type: 'answered' });
  });

  test.each(['', '   ', '\n', '\u200b', '\u202e\u2066'])('refuses an empty note: %j', (text) => {
    givenRoom(empty).when(write(text)).refused('empty', { field: 'text' });
    givenRoom(three).when(ask({ do: 'edit', note: note('a'), text })).refused('empty', { field: 'text' });
  });

  test.each([
    ['Latin', 'x'],
    ['Khmer', 'ស្ត្រី'],
    ['Nepali', 'स्त्री'],
    ['emoji', '👩🏽‍🚀'],
    ['a family', '👨‍👩‍👧‍👦'],
  ])('counts characters as people do: %s', (_script, one) => {
    givenRoom(empty).when(write(one.repeat(40))).then({ type: 'answered' });
    givenRoom(empty).when(write(one.repeat(41))).refused('too-long', { limit: 40, field: 'text' });
    givenRoom(three).when(ask({ do: 'edit', note: note('a'), text: one.repeat(41) })).refused('too-long', { limit: 40, field: 'text' });
  });

  test('a single endless character is too long', () => {
    givenRoom(empty).when(write('e' + '\u200d'.repeat(2048))).refused('too-long', { limit: 40, field: 'text' });
    givenRoom(empty).when(write('x'.repeat(100_000))).refused('too-long', { limit: 8192, field: 'text' });
  });

  test('keeps what looks like a formula, a tag or a key as it is: text is only text', () => {
    const texts = ['=1+1', '<script>alert(1)</script>', '__proto__', '{{x}}'];
    const room = texts.reduce((at, text, n) => after(at, [n < 2 ? ann : ben, write(text)]), empty);
    expect(bodyFor<BoardPresenter>('presenter', room).notes!.map((one) => one.text).sort()).toEqual(texts.toSorted());
  });

  test('ends when the room goes on to vote, and may go on when it comes back', () => {
    const voting = after(three, stage('vote'));
    for (const what of [{ do: 'write', text: 'Late' }, { do: 'edit', note: note('a'), text: 'Late' }, { do: 'delete', note: note('a') }, { do: 'restore', note: note('a') }])
      givenRoom(voting).when(ask(what)).refused('not-open');
    givenRoom(after(voting, stage('write'))).when(write('Late')).then({ type: 'answered' });
  });

  test('ends when the presenter closes', () => {
    givenRoom(after(three, close('ideas'))).when(write('Late')).refused('closed');
  });
});

describe('one’s own notes', () => {
  test('can be changed, taken back and restored by their author', () => {
    const changed = after(three, ask({ do: 'edit', note: note('a'), text: 'Better' }));
    expect(own(changed, ann)!.notes[0]).toMatchObject({ text: 'Better' });
    const gone = after(changed, ask({ do: 'delete', note: note('a') }));
    expect(own(gone, ann)!.notes.map(({ id }) => id)).toEqual([note('b')]);
    expect(bodyFor<BoardScreen>('screen', gone).count).toBe(2);
    expect(own(after(gone, ask({ do: 'restore', note: note('a') })), ann)!.notes[0]).toMatchObject({ text: 'Better' });
  });

  test.each(['edit', 'delete', 'restore'])('of somebody else cannot be touched: %s', (act) => {
    givenRoom(three).when(ask({ do: act, note: note('c'), text: 'Mine now' })).refused('not-yours', { field: 'note' });
    const byPresenter = after(three, { ...control('ideas', { do: 'add-note', text: 'From the floor' }), id: note('p') });
    givenRoom(byPresenter).when(ask({ do: act, note: note('p'), text: 'Mine now' })).refused('not-yours', { field: 'note' });
  });

  test.each([note('nowhere'), 'propertyIsEnumerable', '__defineGetter__', '__lookupSetter__'])('cannot be %s, which is no note', (id) => {
    for (const act of ['edit', 'delete', 'restore']) givenRoom(three).when(ask({ do: act, note: id, text: 'x' })).refused('unknown-item', { field: 'note' });
  });

  test.each(['', 'short', '__proto__', 'constructor', 'x'.repeat(65), 7, null])('cannot be called %j', (id) => {
    givenRoom(three).when(ask({ do: 'delete', note: id })).refused('malformed', { field: 'note' });
  });

  test('are gone with a reset and are not those of the run before', () => {
    const again = after(three, reset('ideas'));
    expect(own(again, ann)).toBeNull();
    givenRoom(again)
      .when(answer('ideas', { do: 'edit', note: note('a'), text: 'Late' }, { run: 1 }))
      .refused('unknown-item', { field: 'note' });
  });

  test('that the presenter set aside are shown as such to their author', () => {
    const room = after(three, control('ideas', { do: 'set-aside', notes: [note('a')] }));
    expect(own(room, ann)!.notes).toMatchObject([{ id: note('a'), aside: true }, { id: note('b'), aside: false }]);
  });
});

describe('a form', () => {
  test('writes unless it says otherwise', () => {
    givenRoom(empty).when(post('ideas', { text: [' More  breaks '] })).then({ type: 'answered', answer: { do: 'write', text: 'More breaks' } });
  });

  test('edits, takes back and restores by its button', () => {
    givenRoom(three).when(post('ideas', { do: ['edit'], note: [note('a')], text: ['Better'] })).then({ type: 'answered', answer: { do: 'edit', note: note('a'), text: 'Better' } });
    givenRoom(three).when(post('ideas', { do: ['delete'], note: [note('a')], text: ['ignored'] })).then({ type: 'answered', answer: { do: 'delete', note: note('a') } });
  });

  test('votes with a field per item, where an empty one is none', () => {
    const voting = after(three, stage('vote'));
    givenRoom(voting)
      .when(post('ideas', { do: ['vote'], [`dots.${note('a')}`]: ['2'], [`dots.${note('b')}`]: [''], [`dots.${note('c')}`]: ['0'] }))
      .then({ type: 'answered', answer: { do: 'vote', dots: { [note('a')]: 2, [note('b')]: 0, [note('c')]: 0 } } });
  });

  test('with several lines is a note per line', () => {
    const split = board.split!({ do: ['write'], text: ['One\r\n\n  Two  \nThree\n'] });
    expect(split.map((form) => form.text)).toEqual([['One'], ['  Two  '], ['Three']]);
    expect(board.split!({ text: ['One\nTwo'] })).toHaveLength(2);
  });

  test('with one line, with none, or with another act stays as it is', () => {
    for (const form of [{ text: ['One'] }, { text: ['\n\n'] }, {}, { do: ['edit'], text: ['One\nTwo'] }]) expect(board.split!(form as Record<string, string[]>)).toEqual([form]);
  });

  test('keeps its other fields on every line', () => {
    expect(board.split!({ do: ['write'], activity: ['ideas'], text: ['One\nTwo'] })).toMatchObject([{ activity: ['ideas'] }, { activity: ['ideas'] }]);
  });
});

describe('dots', () => {
  const voting = after(three, stage('vote'));
  const [a, b, c] = [note('a'), note('b'), note('c')];
  const results = (room: Room): [string, number][] => bodyFor<BoardView>('participant', after(room, stage('result'))).results!.map(({ name, dots }) => [name, dots]);

  test('wait for the vote', () => {
    givenRoom(three).when(vote({ [a]: 1 })).refused('not-open');
    givenRoom(after(voting, stage('result'))).when(vote({ [a]: 1 })).refused('not-open');
  });

  test('are limited in all and per item', () => {
    givenRoom(voting).when(vote({ [a]: 2, [b]: 1 })).then({ type: 'answered' });
    givenRoom(voting).when(vote({ [a]: 2, [b]: 2 })).refused('over-budget', { limit: 3, field: 'dots' });
    givenRoom(voting).when(vote({ [a]: 3 })).refused('too-many', { limit: 2, field: 'dots' });
  });

  test.each([-1, 1.5, 101, '1.5', 'many', '', true, null, [1], {}, NaN])('are whole numbers, not %j', (dots) => {
    givenRoom(voting).when(vote({ [a]: dots })).refused('malformed', { field: `dots.${a}` });
  });

  test('go on what is there only', () => {
    givenRoom(voting).when(vote({ [note('nowhere')]: 1 })).refused('unknown-item', { field: 'dots' });
    givenRoom(voting).when(vote({ propertyIsEnumerable: 1 })).refused('unknown-item', { field: 'dots' });
    givenRoom(voting).when(vote({ short: 1 })).refused('malformed', { field: 'dots.short' });
    givenRoom(voting).when(vote({ [note('nowhere')]: 0 })).then({ type: 'answered' });
    givenRoom(voting).when(vote(Object.fromEntries(Array.from({ length: 5000 }, (_one, n) => [note(`x${n}`), 1])))).refused('unknown-item', { field: 'dots' });
  });

  test('may be moved: the last vote of a person counts, whatever arrives late', () => {
    const late = vote({ [b]: 2 });
    const room = after(voting, vote({ [a]: 2 }), vote({ [c]: 1 }), { ...late, turn: 1 } as Command, [ben, vote({ [c]: 2 })]);
    expect(own(room, ann)!.dots).toEqual({ [c]: 1 });
    expect(results(room)).toEqual([['Idea c', 3], ['Idea a', 0], ['Idea b', 0]]);
  });

  test('may be taken off again', () => {
    expect(own(after(voting, vote({ [a]: 2 }), vote({})), ann)!.dots).toEqual({});
  });

  test('of a note that joins a group count for the group', () => {
    const room = after(voting, vote({ [a]: 2, [b]: 1 }), [ben, vote({ [c]: 2 })], control('ideas', { do: 'group-notes', notes: [a, b], name: 'Both' }));
    expect(results(room)).toEqual([['Both', 3], ['Idea c', 2]]);
    expect(results(after(room, control('ideas', { do: 'ungroup-notes', notes: [a] })))).toEqual([['Idea a', 2], ['Idea c', 2], ['Both', 1]]);
  });

  test('of a group are its own', () => {
    const grouped = after(voting, { ...control('ideas', { do: 'group-notes', notes: [a, b], name: 'Both' }), id: note('group') });
    givenRoom(grouped).when(vote({ [a]: 1 })).refused('unknown-item', { field: 'dots' });
    expect(results(after(grouped, vote({ [note('group')]: 2 })))).toEqual([['Both', 2], ['Idea c', 0]]);
  });

  test('of a note set aside are not counted until it is put back', () => {
    const room = after(voting, vote({ [a]: 2 }), control('ideas', { do: 'set-aside', notes: [a] }));
    expect(results(room)).toEqual([['Idea b', 0], ['Idea c', 0]]);
    expect(results(after(room, control('ideas', { do: 'put-back', notes: [a] })))[0]).toEqual(['Idea a', 2]);
  });

  test('are seen by nobody, the presenter included, before the results', () => {
    const room = after(voting, vote({ [a]: 2 }));
    for (const audience of ['participant', 'screen', 'presenter'] as const) expect(bodyFor<BoardScreen>(audience, room).results).toBeNull();
    expect(bodyFor<BoardScreen>('screen', room).voters).toBe(1);
    expect(bodyFor('participant', room)).not.toHaveProperty('voters');
  });

  test('on notes with the oddest ids add up', () => {
    const odd = ['propertyIsEnumerable', '__defineGetter__', '__lookupGetter__'];
    const room = odd.reduce((at, id) => after(at, write('Odd', id)), empty);
    const counted = after(room, stage('vote'), vote({ propertyIsEnumerable: 2, __defineGetter__: 1 }));
    expect(results(counted)).toEqual([['Odd', 2], ['Odd', 1], ['Odd', 0]]);
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
    expect(bodyFor<BoardView>('participant', voting).items!.map((item) => item.name)).toEqual(['Idea a', 'Idea b', 'Idea c', 'Idea d']);
  });

  test('nothing again when the presenter hides', () => {
    expect(bodyFor<BoardView>('participant', after(voting, hide('ideas'))).items).toBeNull();
    expect(bodyFor<BoardScreen>('screen', after(voting, hide('ideas')))).toMatchObject({ notes: null, groups: {}, results: null, count: 4 });
  });

  test('in an order that does not tell who was first', () => {
    const other = after(empty, [cleo, write('Idea d', note('d'))], wrote(ben, 'c'), wrote(ann, 'b'), wrote(ann, 'a'), stage('vote'));
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
