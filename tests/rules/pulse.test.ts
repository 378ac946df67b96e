import { describe, expect, test } from 'vitest';
import { freshOf } from '../../shared/activities/pulse/fading.ts';
import type { PulseMine, PulseView } from '../../shared/activities/pulse/pulse.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { fold } from '../../shared/room/evolve.ts';
import type { Room } from '../../shared/room/room.ts';
import {
  NOW,
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  control,
  givenRoom,
  ownBody,
  post,
  reveal,
  show,
  undo,
  type Participant,
} from '../helpers/rooms.ts';
import { sessionOf } from '../helpers/sessions.ts';

const MINUTE = 60_000;
const START = Math.floor(NOW / MINUTE);
const step = { id: 'pulse', kind: 'pulse', title: 'How it goes' };
const open = after(sessionOf(step), show('pulse'));

const pace = (which: string | null, turn = 1): Command => answer('pulse', { do: 'pace', pace: which }, { turn });
const hand = (up: boolean, turn = 1): Command => answer('pulse', { do: 'hand', up }, { turn });
const ready = (on: boolean, turn = 1): Command => answer('pulse', { do: 'ready', on }, { turn });
const react = (reaction: string, turn = 1): Command => answer('pulse', { do: 'react', reaction }, { turn });

/** The room after somebody did something some minutes after the start. */
const at = (room: Room, minutes: number, command: Command, who: Participant): Room =>
  fold(
    room,
    givenRoom(room)
      .when(command, who, NOW + minutes * MINUTE)
      .events(),
  );

const counts = (room: Room) => bodyFor<PulseView>('presenter', room).counts!;
const own = (room: Room, who: Participant) => ownBody<PulseMine>(room, who)!;
const take = control('pulse', { do: 'take-hand' });
const takeNext = () => control('pulse', { do: 'take-hand' });
const clear = (part: string) => control('pulse', { do: 'clear', part });

describe('the pace', () => {
  test('is one state per person, with the minute in which it was said', () => {
    let room = at(open, 0, pace('fast'), ann);
    room = at(room, 2, pace('lost', 2), ann);
    room = at(room, 2, pace('fast'), ben);
    expect(counts(room).pace).toEqual({ slow: [], right: [], fast: [[START + 2, 1]], lost: [[START + 2, 1]] });
    expect(own(room, ann).pace).toBe('lost');
    expect(counts(at(room, 3, pace(null, 3), ann)).pace.lost).toEqual([]);
  });

  test('that was sent earlier and comes later changes nothing', () => {
    const room = after(open, pace('fast', 2), pace('slow', 1));
    expect(own(room, ann).pace).toBe('fast');
  });

  test.each([
    ['all of it at once', 0, { count: 3, weight: 3 }],
    ['all of it for half the time', 5, { count: 3, weight: 3 }],
    ['a part of it then', 8, { count: 3, weight: 3 * 0.4 }],
    ['nothing in the end', 10, { count: 0, weight: 0 }],
  ])('fades: %s', (_what, minutes, fresh) => {
    const { count, weight } = freshOf([[START, 3]], START + minutes, 10);
    expect(count).toBe(fresh.count);
    expect(weight).toBeCloseTo(fresh.weight, 10);
  });

  test('that has faded before something newer came is not sent', () => {
    let room = at(open, 0, pace('slow'), ann);
    room = at(room, 9, pace('fast'), ben);
    expect(counts(room).pace.slow).toEqual([[START, 1]]);
    expect(counts(at(room, 10, pace('fast'), cleo)).pace.slow).toEqual([]);
  });

  test('is asked anew, and undo brings back what was said', () => {
    const said = after(open, pace('fast'), clear('pace'));
    expect(counts(said).pace.fast).toEqual([]);
    expect(own(said, ann).pace).toBeNull();
    expect(counts(after(said, undo())).pace.fast).toEqual([[START, 1]]);
  });
});

describe('hands', () => {
  let three = at(open, 1, hand(true), ben);
  three = at(three, 2, hand(true), ann);
  three = at(three, 3, hand(true), cleo);

  test('are a number to everybody, and a queue to nobody', () => {
    expect(counts(three).hands).toBe(3);
    expect([ann, ben, cleo].map((who) => own(three, who).hand)).toEqual(['up', 'up', 'up']);
    expect(JSON.stringify(bodyFor('presenter', three))).not.toMatch(/ann|ben|cleo/);
  });

  test('are taken in the order in which they went up; whose it is sees so', () => {
    const first = after(three, take);
    expect([ann, ben, cleo].map((who) => own(first, who).hand)).toEqual(['up', 'called', 'up']);
    const second = after(first, takeNext());
    expect([ann, ben, cleo].map((who) => own(second, who).hand)).toEqual(['called', null, 'up']);
    expect(counts(second).hands).toBe(1);
    expect(after(second, undo()).activities.pulse).toEqual(first.activities.pulse);
  });

  test('keep their place when they are raised twice, and lose it when they are lowered', () => {
    const again = at(three, 5, hand(true, 2), ben);
    expect(own(after(again, takeNext()), ben).hand).toBe('called');
    const later = at(at(three, 5, hand(false, 2), ben), 6, hand(true, 3), ben);
    expect(own(after(later, takeNext()), ann).hand).toBe('called');
  });

  test('can be raised again by who has spoken', () => {
    const again = at(after(three, takeNext()), 9, hand(true, 2), ben);
    expect(counts(again).hands).toBe(3);
    expect(own(again, ben).hand).toBe('up');
  });

  test('are all lowered at once, and undo raises them', () => {
    const none = after(three, clear('hand'));
    expect([counts(none).hands, own(none, ann).hand]).toEqual([0, null]);
    const one = at(none, 9, hand(true, 2), ann);
    expect(counts(one).hands).toBe(1);
    expect(counts(after(one, undo())).hands).toBe(3);
  });

  test('of which there is none cannot be taken: nothing happens', () => {
    givenRoom(open).when(takeNext()).changesNothing();
  });
});

describe('ready and reactions', () => {
  test('ready is a tick per person, asked anew by the presenter', () => {
    const room = after(open, ready(true), [ben, ready(true)], [cleo, ready(true)], [cleo, ready(false, 2)]);
    expect([counts(room).ready, own(room, ann).ready, own(room, cleo).ready]).toEqual([2, true, false]);
    expect(counts(after(room, clear('ready'))).ready).toBe(0);
  });

  test('reactions add up, at most twenty of a person in a minute', () => {
    let room = open;
    for (let turn = 1; turn <= 20; turn++) room = at(room, 0, react('heart', turn), ann);
    givenRoom(room).when(react('heart', 21)).refused('too-many', { limit: 20 });
    room = at(room, 0, react('idea'), ben);
    room = at(room, 1, react('heart', 21), ann);
    expect(counts(room).reactions).toMatchObject({
      heart: [
        [START, 20],
        [START + 1, 1],
      ],
      idea: [[START, 1]],
    });
  });

  test('only what the step has can be said', () => {
    const hands = after(sessionOf({ ...step, parts: ['hand'] }), show('pulse'));
    for (const command of [pace('fast'), ready(true), react('heart')]) givenRoom(hands).when(command).refused('unknown-option');
    givenRoom(hands).when(hand(true)).then({ type: 'answered' });
    givenRoom(open)
      .when(post('pulse', { pace: ['constructor'] }))
      .refused('malformed', { field: 'pace' });
  });
});

describe('who sees the counts', () => {
  const said = after(open, pace('fast'));

  test('the console; the screen once they are shown; phones only if the step says so', () => {
    expect(bodyFor<PulseView>('screen', said).counts).toBeNull();
    const shown = after(said, reveal('pulse'));
    expect(bodyFor<PulseView>('screen', shown).counts!.people).toBe(1);
    expect(bodyFor<PulseView>('participant', shown).counts).toBeNull();
    const phones = after(sessionOf({ ...step, phones: true }), show('pulse'), pace('fast'));
    expect(bodyFor<PulseView>('participant', phones).counts).toBeNull();
    expect(bodyFor<PulseView>('participant', after(phones, reveal('pulse'))).counts!.people).toBe(1);
  });

  test('the minute is kept of these kinds only', () => {
    expect(givenRoom(open).when(pace('fast')).events()[0]).toMatchObject({ minute: START, lang: '', participant: 'pulse/ann' });
    const words = after(sessionOf({ id: 'w', kind: 'words', title: 'W', question: 'Q?' }), show('w'));
    expect(
      givenRoom(words)
        .when(answer('w', { words: ['calm'] }))
        .events()[0],
    ).not.toHaveProperty('minute');
  });
});
