import { describe, expect, test } from 'vitest';
import type { Command, PresenterCommand } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import type { SegmentsView } from '../../shared/room/views.ts';
import {
  after,
  answer,
  close,
  givenRoom,
  open,
  participant,
  reveal,
  show,
  splitResults,
  undo,
  type Participant,
} from '../helpers/rooms.ts';
import { sessionOf } from '../helpers/sessions.ts';

const place = {
  id: 'place',
  kind: 'poll',
  title: 'Where you work',
  question: 'Where do you work?',
  other: true,
  options: [
    { code: 'office', text: 'Office' },
    { code: 'field', text: 'Field' },
    { code: 'home', text: 'Home' },
  ],
};
const lunch = {
  id: 'lunch',
  kind: 'poll',
  title: 'Lunch',
  question: 'What do you eat?',
  options: [
    { code: 'rice', text: 'Rice' },
    { code: 'soup', text: 'Soup' },
  ],
};
const trust = {
  id: 'trust',
  kind: 'scale',
  title: 'Trust',
  question: 'How far do you trust',
  scale: ['Not', 'Little', 'Some', 'Much'],
  statements: [
    { code: 'press', text: 'The press' },
    { code: 'posts', text: 'What friends post' },
  ],
};
const ideas = { id: 'ideas', kind: 'open', title: 'Ideas', question: 'Your idea?' };
const several = { ...lunch, id: 'several', title: 'Several', choose: 2 };

const session = sessionOf(place, lunch, trust, ideas, several);
const split = (activity: string, by: { step: string; item: string }): PresenterCommand =>
  splitResults(activity, by.step, by.item);
const byPlace = { step: 'place', item: '' };

type Sent = [Participant, Command];

/** `n` people who work at a place and then answer something; names carry the place, so that no two are the same. */
const people = (n: number, where: string | null, activity: string, what: (at: number) => unknown): Sent[] =>
  Array.from({ length: n }, (_, at) => participant(`${where}-${activity}-${at}`)).flatMap((who, at): Sent[] => [
    ...(where ? [[who, answer('place', { choices: [where] })] as Sent] : []),
    [who, answer(activity, what(at))],
  ]);

const rice = (share: (at: number) => boolean) => (at: number) => ({ choices: [share(at) ? 'rice' : 'soup'] });

/** Everybody answers; then both questions are closed and the results split. */
const roomOf = (activity: string, sent: Sent[], by = byPlace): Room =>
  after(session, open(activity), ...sent, close('place'), close(activity), show(activity), split(activity, by));

const seenBy = (room: Room): SegmentsView =>
  presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 }).segments as SegmentsView;

const TWELVE_AND_EIGHT = [
  ...people(
    12,
    'office',
    'lunch',
    rice((at) => at < 9),
  ),
  ...people(
    8,
    'field',
    'lunch',
    rice((at) => at < 2),
  ),
];

describe('results split by another answer', () => {
  test('show the share of each group', () => {
    const view = seenBy(roomOf('lunch', TWELVE_AND_EIGHT));
    expect(view.groups).toEqual([
      { labels: ['Office'], rest: false, n: 12 },
      { labels: ['Field', 'Home'], rest: true, n: 8 },
    ]);
    expect(view.lines).toEqual([
      { code: 'rice', label: 'Rice', values: [0.75, 0.25] },
      { code: 'soup', label: 'Soup', values: [0.25, 0.75] },
    ]);
  });

  test('are hidden from the screen until the results are revealed, and from phones always', () => {
    const room = roomOf('lunch', TWELVE_AND_EIGHT);
    expect(screenView(room, 'en', 0).segments).toBeNull();
    expect(screenView(after(room, reveal('lunch')), 'en', 0).segments?.groups.map(({ n }) => n)).toEqual([12, 8]);
    expect(JSON.stringify(participantView(after(room, reveal('lunch')), 'en'))).not.toContain('segments');
  });

  test('leave the whole result on the screen while there are none: why is for the console alone', () => {
    const room = after(roomOf('lunch', TWELVE_AND_EIGHT), reveal('lunch'), open('place'));
    expect(seenBy(room).why).toBe('open');
    expect(screenView(room, 'en', 0).segments).toBeNull();
  });

  test('wait until nobody can move a group by one more answer', () => {
    const room = roomOf('lunch', TWELVE_AND_EIGHT);
    for (const again of ['lunch', 'place']) {
      const view = seenBy(after(room, open(again)));
      expect([view.why, view.groups, view.lines]).toEqual(['open', [], []]);
    }
  });

  test('fold who said nothing into the smallest group, whose size then tells nothing', () => {
    const view = seenBy(
      roomOf('lunch', [
        ...TWELVE_AND_EIGHT,
        ...people(
          3,
          null,
          'lunch',
          rice(() => true),
        ),
      ]),
    );
    expect(view.groups.reduce((sum, { n }) => sum + n, 0)).toBe(23);
    expect(view.groups.filter(({ rest }) => rest)).toHaveLength(1);
  });

  test('merge groups below five, and show nothing where that leaves one', () => {
    const merged = seenBy(
      roomOf('lunch', [
        ...TWELVE_AND_EIGHT,
        ...people(
          4,
          'home',
          'lunch',
          rice((at) => at < 2),
        ),
      ]),
    );
    expect(merged.groups.every(({ n }) => n >= 5)).toBe(true);
    const few = seenBy(
      roomOf('lunch', [
        ...people(
          12,
          'office',
          'lunch',
          rice((at) => at < 6),
        ),
        ...people(
          4,
          'field',
          'lunch',
          rice(() => true),
        ),
      ]),
    );
    expect([few.why, few.groups]).toEqual(['too-few', []]);
  });

  test('say in words what a count would tell of each member of a small group', () => {
    const view = seenBy(
      roomOf('lunch', [
        ...people(
          12,
          'office',
          'lunch',
          rice((at) => at < 6),
        ),
        ...people(
          6,
          'field',
          'lunch',
          rice(() => true),
        ),
      ]),
    );
    expect(view.lines.map(({ values }) => values[1])).toEqual(['most', 'few-or-none']);
  });

  test('show a mean of ten people or more only', () => {
    const point = (n: number) => () => ({ items: { press: n, posts: n } });
    const view = seenBy(roomOf('trust', [...people(10, 'office', 'trust', point(1)), ...people(11, 'field', 'trust', point(3))]));
    expect([view.measure, view.range]).toEqual(['mean', [1, 4]]);
    expect(view.lines.map(({ values }) => values)).toEqual([
      [1, 3],
      [1, 3],
    ]);
    const few = seenBy(roomOf('trust', [...people(12, 'office', 'trust', point(1)), ...people(9, 'field', 'trust', point(3))]));
    expect(few.why).toBe('too-few');
  });

  test('leave out a line that too few of a group answered', () => {
    const half = (at: number) => ({ items: at < 4 ? { press: 1, posts: 2 } : { press: 1 } });
    const view = seenBy(
      roomOf('trust', [
        ...people(12, 'office', 'trust', half),
        ...people(12, 'field', 'trust', () => ({ items: { press: 4, posts: 4 } })),
      ]),
    );
    expect(view.lines.map(({ values }) => values)).toEqual([
      [1, 4],
      [null, 4],
    ]);
  });

  test('can be split by a statement of a scale, whose neighbours are merged', () => {
    const low = people(6, null, 'trust', (at) => ({ items: { press: at < 3 ? 1 : 2 } }));
    const high = people(6, null, 'trust', () => ({ items: { press: 4 } })).map(([who, sent]): Sent => [
      { ...who, id: `high-${who.id}` },
      sent,
    ]);
    const eat = [...low, ...high].map(([who], at): Sent => [who, answer('lunch', { choices: [at % 3 ? 'rice' : 'soup'] })]);
    const room = after(
      session,
      open('trust'),
      open('lunch'),
      ...low,
      ...high,
      ...eat,
      close('trust'),
      close('lunch'),
      show('lunch'),
      close('lunch'),
      split('lunch', { step: 'trust', item: 'press' }),
    );
    expect(seenBy(room).groups.map(({ labels, n }) => [labels, n])).toEqual([
      [['Not', 'Little', 'Some'], 6],
      [['Much'], 6],
    ]);
  });

  test('are taken back like any other action', () => {
    expect(
      presenterView(after(roomOf('lunch', TWELVE_AND_EIGHT), undo()), 'en', 'console-front', { phones: 0, consoles: 1 }).segments,
    ).toBeNull();
  });
});

describe('what results can be split by', () => {
  const room = after(session, show('lunch'));
  const { splits } = presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 });

  test('is every question with one answer per person, by its title', () => {
    expect(splits).toEqual([
      { step: 'place', item: '', label: 'Where you work' },
      { step: 'trust', item: 'press', label: 'Trust: The press' },
      { step: 'trust', item: 'posts', label: 'Trust: What friends post' },
    ]);
  });

  test('is nothing else: not the question itself, not one that nobody is known in, not what is not there', () => {
    const given = givenRoom(room);
    for (const step of ['lunch', 'ideas', 'several', 'nowhere'])
      given.when(split('lunch', { step, item: '' })).refused('unknown-item');
    given.when(split('lunch', { step: 'trust', item: 'nothing' })).refused('unknown-item');
    given.when(split('nowhere', byPlace)).refused('unknown-activity');
    given.when(split('ideas', byPlace)).refused('unknown-item');
  });
});
