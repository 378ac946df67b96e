import { describe, expect, test } from 'vitest';
import type { QaMine, QaPresenter, QaScreen, QaView } from '../../shared/activities/qa/qa.ts';
import { sorted, wilsonLowerBound } from '../../shared/activities/qa/sorting.ts';
import { emptyQa, groups, withAsker, type Question } from '../../shared/activities/qa/state.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { emptyTable, put } from '../../shared/table.ts';
import { longRows } from '../../server/export/rows.ts';
import {
  NOW,
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  control,
  givenRoom,
  hide,
  ownBody,
  participant,
  post,
  show,
  undo,
  type Participant,
} from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';
import { fold } from '../../shared/room/evolve.ts';

const step = { id: 'questions', kind: 'qa', title: 'Questions' };
const roomOf = (more: object = {}): Room => after(sessionOf({ ...step, ...more }), show('questions'));

const ask = (id: string, text = `What about ${id}?`, more: object = {}): Command =>
  answer('questions', { do: 'ask', text, ...more }, { id: idOf(id) });
const like = (id: string, on = true, turn = 2): Command => answer('questions', { do: 'like', question: idOf(id), on }, { turn });
const idOf = (id: string): string => `question-${id}`.padEnd(20, '0');
const move = (id: string, to: string) => control('questions', { do: 'move', question: idOf(id), to });
const merge = (id: string, into: string) => control('questions', { do: 'merge', question: idOf(id), into: idOf(into) });

const seen = (room: Room): QaPresenter['questions'] => bodyFor<QaPresenter>('presenter', room).questions;
const one = (room: Room, id: string) => seen(room).find((question) => question.id === idOf(id))!;
const list = (room: Room) => bodyFor<QaView>('participant', room).list!.map(({ id }) => id);
const stages = (room: Room, who: Participant) => ownBody<QaMine>(room, who)!.questions.map(({ stage }) => stage);

const open = roomOf({ review: false });
const reviewed = after(roomOf(), ask('bus'), [ben, ask('tram')]);

describe('a question', () => {
  test('is at most 280 characters as people count them, and says something', () => {
    givenRoom(open)
      .when(ask('long', '👩🏽‍🚀'.repeat(70)))
      .then({ type: 'answered' });
    givenRoom(open)
      .when(ask('long', 'ž'.repeat(281)))
      .refused('too-long', { limit: 280, field: 'text' });
    givenRoom(open).when(ask('none', ' \u200b ')).refused('empty', { field: 'text' });
    givenRoom(open)
      .when(post('questions', { do: ['ask'], text: ['  Why?\n  Now '] }))
      .then({ type: 'answered', answer: { do: 'ask', text: 'Why? Now', name: '' } });
  });

  test('waits with at most as many others of the same person as the step says', () => {
    const room = after(roomOf({ review: false, open: 2 }), ask('bus'), ask('tram'));
    givenRoom(room).when(ask('boat')).refused('too-many', { limit: 2, field: 'text' });
    expect(ownBody<QaMine>(room, ann)!.full).toBe(true);
    givenRoom(room).when(ask('boat'), ben).then({ type: 'answered' });
    for (const stage of ['answered', 'archived'])
      givenRoom(after(room, move('bus', stage)))
        .when(ask('boat'))
        .then({ type: 'answered' });
    const back = answer('questions', { do: 'take-back', question: idOf('bus') }, { turn: 2 });
    expect(ownBody<QaMine>(after(room, back), ann)!.full).toBe(false);
  });

  test('is taken back by who asked it, and by nobody else', () => {
    const back = (who: Participant) =>
      givenRoom(reviewed).when(answer('questions', { do: 'take-back', question: idOf('bus') }, { turn: 2 }), who);
    back(ben).refused('not-yours', { field: 'question' });
    const room = fold(reviewed, back(ann).events());
    expect(seen(room).map(({ id }) => id)).toEqual([idOf('tram')]);
    expect(ownBody<QaMine>(room, ann)!.questions).toEqual([]);
  });

  test('waits for the presenter once the step is closed', () => {
    givenRoom(after(open, close('questions')))
      .when(ask('late'))
      .comesLate();
  });
});

describe('names', () => {
  test('are not kept where they are not asked', () => {
    expect(one(after(open, ask('bus', 'Why?', { name: 'Ann' })), 'bus').name).toBeNull();
  });

  test('are kept as people choose, where they may choose', () => {
    const room = after(roomOf({ names: 'choice', review: false }), ask('bus', 'Why?', { name: ' Ann ' }), [ben, ask('tram')]);
    expect([one(room, 'bus').name, one(room, 'tram').name]).toEqual(['Ann', null]);
    expect(bodyFor<QaView>('participant', room).list!.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ann', null]));
  });

  test('must be there where they are shown, and are at most 40 characters', () => {
    const shown = roomOf({ names: 'shown' });
    givenRoom(shown).when(ask('bus')).refused('empty', { field: 'name' });
    givenRoom(shown)
      .when(ask('bus', 'Why?', { name: 'n'.repeat(41) }))
      .refused('too-long', { limit: 40, field: 'name' });
    givenRoom(shown)
      .when(ask('bus', 'Why?', { name: 'n'.repeat(40) }))
      .then({ type: 'answered' });
  });
});

describe('the queue', () => {
  test('shows the room nothing before the presenter has published it', () => {
    expect(list(reviewed)).toEqual([]);
    expect(bodyFor<QaScreen>('screen', reviewed)).toMatchObject({ lead: null, list: [], count: 0 });
    expect(list(after(reviewed, move('bus', 'published')))).toEqual([idOf('bus')]);
  });

  test('publishes at once where nobody reviews', () => {
    expect(list(after(open, ask('bus')))).toEqual([idOf('bus')]);
  });

  test('has one question large on the screen; another takes its place, and undo gives it back', () => {
    const room = after(reviewed, move('bus', 'highlighted'), move('tram', 'highlighted'));
    expect(bodyFor<QaScreen>('screen', room).lead!.id).toBe(idOf('tram'));
    expect([one(room, 'bus').stage, one(room, 'tram').stage]).toEqual(['published', 'highlighted']);
    const before = after(room, undo());
    expect([one(before, 'bus').stage, one(before, 'tram').stage]).toEqual(['highlighted', 'review']);
  });

  test('tells people where their own questions stand, and nothing of those of others', () => {
    const room = after(reviewed, move('bus', 'archived'));
    expect(stages(room, ann)).toEqual(['archived']);
    expect(stages(room, ben)).toEqual(['review']);
    expect(JSON.stringify(bodyFor('participant', room))).not.toContain('bus');
  });

  test('hides the whole list from the room and keeps it', () => {
    const room = after(open, ask('bus'), hide('questions'));
    expect(bodyFor<QaView>('participant', room).list).toBeNull();
    expect(bodyFor<QaScreen>('screen', room)).toMatchObject({ lead: null, list: null, count: 1 });
  });

  test('takes labels of the step only', () => {
    const labelled = after(
      roomOf({ review: false, labels: [{ code: 'later', text: { en: 'Later', es: 'Luego' } }] }),
      ask('bus'),
    );
    const label = (code: string, on = true) => control('questions', { do: 'label', question: idOf('bus'), label: code, on });
    givenRoom(labelled).when(label('constructor')).refused('unknown-option', { field: 'label' });
    const room = after(labelled, label('later'));
    expect(one(room, 'bus')).toMatchObject({ labels: ['Later'], marks: ['later'] });
    expect(bodyFor<QaView>('participant', room, 'es').list![0]!.labels).toEqual(['Luego']);
    expect(one(after(room, label('later', false)), 'bus').labels).toEqual([]);
  });

  test('knows only questions that are there', () => {
    givenRoom(reviewed).when(move('boat', 'published')).refused('unknown-item', { field: 'question' });
    givenRoom(reviewed)
      .when(control('questions', { do: 'move', question: idOf('bus'), to: 'burnt' }))
      .refused('malformed');
  });
});

describe('a vote', () => {
  const published = after(open, ask('bus'));

  test('counts each person once and is taken back', () => {
    const liked = after(published, [ben, like('bus')], [ben, like('bus', true, 3)], [cleo, like('bus')]);
    expect(one(liked, 'bus').likes).toBe(2);
    expect(ownBody<QaMine>(liked, ben)!.likes).toEqual([idOf('bus')]);
    expect(one(after(liked, [ben, like('bus', false, 4)]), 'bus').likes).toBe(1);
  });

  test('is never for one’s own question', () => {
    givenRoom(published).when(like('bus')).refused('forbidden', { field: 'question' });
  });

  test('is for what the room sees and what waits for its answer', () => {
    for (const stage of ['review', 'answered', 'archived'])
      givenRoom(after(published, move('bus', stage)))
        .when(like('bus'), ben)
        .refused('unknown-item', { field: 'question' });
    givenRoom(published).when(like('boat'), ben).refused('unknown-item', { field: 'question' });
  });

  test('is one press of a button in a form', () => {
    const vote = (name: string) => post('questions', { do: ['vote'], [name]: [idOf('bus')] });
    givenRoom(published)
      .when(vote('like'), ben)
      .then({ type: 'answered', answer: { do: 'like', question: idOf('bus'), on: true } });
    givenRoom(published)
      .when(vote('unlike'), ben)
      .then({ type: 'answered', answer: { do: 'like', question: idOf('bus'), on: false } });
  });
});

describe('questions that ask the same', () => {
  const three = after(open, ask('bus'), [ben, ask('tram')], [cleo, ask('boat')]);
  const voted = after(
    three,
    [cleo, like('bus')],
    [cleo, like('tram', true, 3)],
    [participant('dana'), like('tram')],
    [ben, like('bus')],
  );
  const merged = after(voted, merge('tram', 'bus'));

  test('are one with the votes of all, each person once', () => {
    expect([one(voted, 'bus').likes, one(voted, 'tram').likes]).toEqual([2, 2]);
    expect(seen(merged)).toHaveLength(2);
    expect(one(merged, 'bus')).toMatchObject({ likes: 3, merged: [{ id: idOf('tram'), text: 'What about tram?' }] });
  });

  test('do not count the vote of who asked the one that stays', () => {
    const room = after(voted, merge('bus', 'tram'));
    // Ben, who asked about the tram, had voted for the bus.
    expect(one(room, 'tram').likes).toBe(2);
  });

  test('are split again, by undo too, and nothing is lost', () => {
    for (const apart of [undo(), control('questions', { do: 'split', question: idOf('tram') })])
      expect(seen(after(merged, apart))).toEqual(seen(voted));
  });

  test('a like is shown on the one that stays, and taken back from all', () => {
    expect(ownBody<QaMine>(merged, participant('dana'))!.likes).toEqual([idOf('bus')]);
    const room = after(merged, [cleo, like('bus', false, 5)]);
    expect(one(room, 'bus').likes).toBe(2);
    expect(one(after(room, undo()), 'tram').likes).toBe(1);
  });

  test('move on together when they are merged into a third', () => {
    expect(one(after(merged, merge('bus', 'boat')), 'boat').merged.map(({ id }) => id)).toEqual([idOf('bus'), idOf('tram')]);
    givenRoom(merged).when(merge('boat', 'tram')).refused('unknown-item', { field: 'into' });
    givenRoom(merged).when(merge('bus', 'bus')).refused('unknown-item', { field: 'into' });
  });

  test('stand alone when the one that stays is taken back', () => {
    const room = after(merged, answer('questions', { do: 'take-back', question: idOf('bus') }, { turn: 2 }));
    expect(seen(room).map(({ id }) => id)).toEqual([idOf('boat'), idOf('tram')]);
  });

  test('tell their authors where the one that stays stands', () => {
    expect(stages(after(merged, move('bus', 'answered')), ben)).toEqual(['answered']);
  });
});

describe('the order', () => {
  test.each([
    // Computed by hand from Wilson (1927): (p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964.
    [0, 0, 0],
    [0, 10, 0],
    [1, 1, 0.2065],
    [3, 3, 0.4385],
    [5, 10, 0.2366],
    [10, 60, 0.0931],
    [60, 60, 0.9398],
  ])('%i votes of %i are wanted by at least %f of the room', (likes, exposed, bound) => {
    expect(wilsonLowerBound(likes, exposed)).toBeCloseTo(bound, 4);
  });

  const few = { id: 'few', likes: 3, exposed: 3, minute: 9 };
  const many = { id: 'many', likes: 10, exposed: 60, minute: 1 };
  const both = { id: 'both', likes: 3, exposed: 60, minute: 9 };

  test('is by votes, by the bound, or the newest first', () => {
    const ids = (by: 'likes' | 'wilson' | 'newest') => sorted([both, many, few], by).map(({ id }) => id);
    expect(ids('likes')).toEqual(['many', 'both', 'few']);
    expect(ids('wilson')).toEqual(['few', 'many', 'both']);
    expect(ids('newest')).toEqual(['both', 'few', 'many']);
  });

  test('takes for readers those who did something since it was asked, whole minutes apart', () => {
    const at = (room: Room, minutes: number, command: Command, who: Participant): Room =>
      fold(
        room,
        givenRoom(room)
          .when(command, who, NOW + minutes * 60_000)
          .events(),
      );
    let room = at(open, 0, ask('bus'), ann);
    room = at(room, 1, like('bus'), ben);
    room = at(room, 5, ask('tram'), cleo);
    room = at(room, 6, like('tram', true, 3), ben);
    expect([one(room, 'bus').exposed, one(room, 'tram').exposed]).toEqual([2, 1]);
    expect(one(room, 'tram').minute - one(room, 'bus').minute).toBe(5);
  });
});

test('the export holds every question with its stage and votes, and nobody’s name but a chosen one', () => {
  const room = after(
    roomOf({ names: 'choice' }),
    ask('bus', 'Why a bus?', { name: 'Ann' }),
    [ben, ask('tram')],
    move('bus', 'published'),
  );
  const rows = longRows(room, { say: (text) => String(text), nameOf: (name) => name, surveys: 'all' });
  const plain = rows.map(({ participant: who, item, value, label }) => [who, item, value, label]);
  expect(plain).toEqual(
    expect.arrayContaining([
      [null, 'question', 'published', 'Why a bus?'],
      [null, 'likes', 0, 'Why a bus?'],
      [null, 'asked_by', 'Ann', 'Why a bus?'],
      [null, 'question', 'review', 'What about tram?'],
    ]),
  );
  expect(JSON.stringify(rows)).not.toContain('questions/ann');
});

test('a mistake in the file is told', () => {
  const mistakes = (more: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...step, ...more }] }] });
  expect(mistakes({})).toEqual([]);
  expect(mistakes({ names: 'always' })).toEqual(['parts.0.steps.0.names must be hidden, choice or shown']);
  expect(
    mistakes({
      labels: [
        { code: 'a', text: 'A' },
        { code: 'a', text: 'B' },
      ],
    }),
  ).toEqual(['parts.0.steps.0.labels has two labels with the same code']);
});

test(
  'who did something since the minute of a question could have liked it, its author apart',
  perSeed((random) => {
    const minutes = new Map(Array.from({ length: 1 + random.below(30) }, (_, at) => [`person-${at}`, random.below(6)] as const));
    const people = [...minutes].reduce((state, [person, minute]) => withAsker(state, person, { minute }), emptyQa());
    const plain = { text: 'Why?', name: null, stage: 'published', labels: {}, into: null, gone: false } as const;
    const questions = Array.from({ length: 10 }, (_, at) => idOf(`${at}`)).reduce((table, id) => {
      const author = random.pick([...minutes.keys(), 'somebody-else']);
      return put(table, id, { ...plain, author, minute: random.below(7) });
    }, emptyTable<Question>());
    for (const { question, exposed } of groups({ ...people, questions })) {
      const others = [...minutes].filter(([person, minute]) => person !== question.author && minute >= question.minute);
      expect(exposed).toBe(others.length);
    }
  }),
);
