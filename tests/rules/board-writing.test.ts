import { describe, expect, test } from 'vitest';
import { board, type BoardPresenter, type BoardScreen } from '../../shared/activities/board/board.ts';
import { after, ann, answer, ben, bodyFor, close, control, givenRoom, post, reset } from '../helpers/rooms.ts';
import { ask, empty, note, own, stage, three, write, wrote } from './boards.ts';

describe('writing', () => {
  test('a note is on its author’s phone and nowhere else before the reveal', () => {
    const room = after(empty, write('More breaks', note('a')));
    expect(own(room, ann)).toMatchObject({ notes: [{ id: note('a'), text: 'More breaks', aside: false }], dots: {} });
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
    givenRoom(full)
      .when(ask({ do: 'restore', note: note('a') }))
      .refused('too-many', { limit: 3, field: 'note' });
    const room = after(full, ask({ do: 'delete', note: note('e') }), ask({ do: 'restore', note: note('a') }));
    expect(own(room, ann)!.notes).toHaveLength(3);
    givenRoom(room)
      .when(ask({ do: 'restore', note: note('a') }))
      .then({ type: 'answered' });
  });

  test.each(['', '   ', '\n', '\u200b', '\u202e\u2066'])('refuses an empty note: %j', (text) => {
    givenRoom(empty).when(write(text)).refused('empty', { field: 'text' });
    givenRoom(three)
      .when(ask({ do: 'edit', note: note('a'), text }))
      .refused('empty', { field: 'text' });
  });

  test.each([
    ['Latin', 'x'],
    ['Khmer', 'ស្ត្រី'],
    ['Nepali', 'स्त्री'],
    ['emoji', '👩🏽‍🚀'],
    ['a family', '👨‍👩‍👧‍👦'],
  ])('counts characters as people do: %s', (_script, one) => {
    givenRoom(empty)
      .when(write(one.repeat(40)))
      .then({ type: 'answered' });
    givenRoom(empty)
      .when(write(one.repeat(41)))
      .refused('too-long', { limit: 40, field: 'text' });
    givenRoom(three)
      .when(ask({ do: 'edit', note: note('a'), text: one.repeat(41) }))
      .refused('too-long', { limit: 40, field: 'text' });
  });

  test('a single endless character is too long', () => {
    givenRoom(empty)
      .when(write('e' + '\u200d'.repeat(2048)))
      .refused('too-long', { limit: 40, field: 'text' });
    givenRoom(empty)
      .when(write('x'.repeat(100_000)))
      .refused('too-long', { limit: 8192, field: 'text' });
  });

  test('keeps what looks like a formula, a tag or a key as it is: text is only text', () => {
    const texts = ['=1+1', '<script>alert(1)</script>', '__proto__', '{{x}}'];
    const room = texts.reduce((at, text, n) => after(at, [n < 2 ? ann : ben, write(text)]), empty);
    expect(
      bodyFor<BoardPresenter>('presenter', room)
        .notes!.map((one) => one.text)
        .sort(),
    ).toEqual(texts.toSorted());
  });

  test('ends when the room goes on to vote, and may go on when it comes back', () => {
    const voting = after(three, stage('vote'));
    for (const what of [
      { do: 'write', text: 'Late' },
      { do: 'edit', note: note('a'), text: 'Late' },
      { do: 'delete', note: note('a') },
      { do: 'restore', note: note('a') },
    ])
      givenRoom(voting).when(ask(what)).refused('not-open');
    givenRoom(after(voting, stage('write')))
      .when(write('Late'))
      .then({ type: 'answered' });
  });

  test('ends when the presenter closes: a note that comes then waits for the presenter', () => {
    const room = givenRoom(after(three, close('ideas')))
      .when(write('Late'))
      .then({ type: 'answered', waits: 'late' });
    expect(bodyFor<BoardPresenter>('presenter', room).count).toBe(3);
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
    givenRoom(three)
      .when(ask({ do: act, note: note('c'), text: 'Mine now' }))
      .refused('not-yours', { field: 'note' });
    const byPresenter = after(three, { ...control('ideas', { do: 'add-note', text: 'From the floor' }), id: note('p') });
    givenRoom(byPresenter)
      .when(ask({ do: act, note: note('p'), text: 'Mine now' }))
      .refused('not-yours', { field: 'note' });
  });

  test.each([note('nowhere'), 'propertyIsEnumerable', '__defineGetter__', '__lookupSetter__'])(
    'cannot be %s, which is no note',
    (id) => {
      for (const act of ['edit', 'delete', 'restore'])
        givenRoom(three)
          .when(ask({ do: act, note: id, text: 'x' }))
          .refused('unknown-item', { field: 'note' });
    },
  );

  test.each(['', 'short', '__proto__', 'constructor', 'x'.repeat(71), 7, null])('cannot be called %j', (id) => {
    givenRoom(three)
      .when(ask({ do: 'delete', note: id }))
      .refused('malformed', { field: 'note' });
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
    expect(own(room, ann)!.notes).toMatchObject([
      { id: note('a'), aside: true },
      { id: note('b'), aside: false },
    ]);
  });
});

describe('a form', () => {
  test('writes unless it says otherwise', () => {
    givenRoom(empty)
      .when(post('ideas', { text: [' More  breaks '] }))
      .then({ type: 'answered', answer: { do: 'write', text: 'More breaks' } });
  });

  test('edits, takes back and restores by its button', () => {
    givenRoom(three)
      .when(post('ideas', { do: ['edit'], note: [note('a')], text: ['Better'] }))
      .then({ type: 'answered', answer: { do: 'edit', note: note('a'), text: 'Better' } });
    givenRoom(three)
      .when(post('ideas', { do: ['delete'], note: [note('a')], text: ['ignored'] }))
      .then({ type: 'answered', answer: { do: 'delete', note: note('a') } });
  });

  test('votes with a field per item, where an empty one is none', () => {
    const voting = after(three, stage('vote'));
    givenRoom(voting)
      .when(
        post('ideas', { do: ['vote'], [`dots.${note('a')}`]: ['2'], [`dots.${note('b')}`]: [''], [`dots.${note('c')}`]: ['0'] }),
      )
      .then({ type: 'answered', answer: { do: 'vote', dots: { [note('a')]: 2, [note('b')]: 0, [note('c')]: 0 } } });
  });

  test('with several lines is a note per line', () => {
    const split = board.split!({ do: ['write'], text: ['One\r\n\n  Two  \nThree\n'] });
    expect(split.map((form) => form.text)).toEqual([['One'], ['  Two  '], ['Three']]);
    expect(board.split!({ text: ['One\nTwo'] })).toHaveLength(2);
  });

  test('with one line, with none, or with another act stays as it is', () => {
    for (const form of [{ text: ['One'] }, { text: ['\n\n'] }, {}, { do: ['edit'], text: ['One\nTwo'] }])
      expect(board.split!(form as Record<string, string[]>)).toEqual([form]);
  });

  test('keeps its other fields on every line', () => {
    expect(board.split!({ do: ['write'], activity: ['ideas'], text: ['One\nTwo'] })).toMatchObject([
      { activity: ['ideas'] },
      { activity: ['ideas'] },
    ]);
  });
});
