import { describe, expect, test } from 'vitest';
import type { LeaderboardMine, LeaderboardScreen, LeaderboardView } from '../../shared/activities/leaderboard/leaderboard.ts';
import { aliasOf } from '../../shared/standing/alias.ts';
import type { QuizMine, QuizPresenter } from '../../shared/activities/quiz/quiz.ts';
import { dealt, teamStanding } from '../../shared/standing/teams.ts';
import { isOwn } from '../../shared/room/view-people.ts';
import type { Room } from '../../shared/room/room.ts';
import { sayIn } from '../../shared/text/text.ts';
import {
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
  mineNow,
  ownBody,
  participant,
  reset,
  reveal,
  show,
  undo,
  type Participant,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const question = (id: string, more: object = {}) => ({
  id,
  kind: 'quiz',
  title: id,
  type: 'typed',
  question: 'Yes?',
  accept: ['yes'],
  ...more,
});
const standing = { id: 'standing', kind: 'leaderboard', title: 'Standing' };
const session = (board: object = {}) =>
  sessionOf(question('q1'), question('q2'), question('q3'), question('bonus', { quiz: 'other', points: 500 }), {
    ...standing,
    ...board,
  });

const dan = participant('dan');
const people = { ann, ben, cleo, dan };
type Name = keyof typeof people;

/** A question asked, answered and revealed: who is right, who is wrong; the others say nothing. */
const asked = (room: Room, step: string, right: Name[], wrong: Name[] = []): Room =>
  after(
    room,
    show(step),
    ...right.map((who) => [people[who], answer(step, { text: 'yes' })] as const),
    ...wrong.map((who) => [people[who], answer(step, { text: 'no' })] as const),
    reveal(step),
  );

const board = (room: Room): LeaderboardScreen => bodyFor('presenter', after(room, show('standing')));
const own = (room: Room, who: Participant): LeaderboardMine => ownBody(after(room, show('standing'), reveal('standing')), who)!;
const places = (room: Room) => [ann, ben, cleo, dan].map((who) => own(room, who)?.place);

const begin = after(session(), show('q1'));
const three = asked(
  asked(asked(begin, 'q1', ['ann', 'ben'], ['cleo']), 'q2', ['ann', 'cleo'], ['ben']),
  'q3',
  ['ann', 'ben', 'cleo'],
  ['dan'],
);

describe('the standing', () => {
  test('is the sum over the revealed questions of one quiz', () => {
    expect(board(three)).toMatchObject({ asked: 3, people: 4 });
    expect([ann, ben, cleo, dan].map((who) => own(three, who).points)).toEqual([300, 200, 200, 0]);
    const bonus = asked(three, 'bonus', ['dan']);
    expect(own(bonus, dan).points).toBe(0);
    const hidden = after(three, hide('q3'));
    expect(board(hidden)).toMatchObject({ asked: 2, people: 3 });
    expect(own(hidden, ann).points).toBe(200);
  });

  test('gives equal points the same place, and leaves the places after it empty', () => {
    expect(places(three)).toEqual([1, 2, 2, 4]);
    expect(board(three).standing!.leaders.map(({ place, points }) => [place, points])).toEqual([
      [1, 300],
      [2, 200],
      [2, 200],
      [4, 0],
    ]);
  });

  test('shows the first five, and how many others stand as well as the last of them', () => {
    const crowd = Array.from({ length: 9 }, (_one, n) => participant(`crowd-${n}`));
    const room = after(begin, ...crowd.map((who) => [who, answer('q1', { text: 'yes' })] as const), reveal('q1'));
    expect(board(room).standing).toMatchObject({ more: 4 });
    expect(board(room).standing!.leaders).toHaveLength(5);
    expect(new Set(crowd.map((who) => own(room, who).place))).toEqual(new Set([1]));
  });

  test('is nothing to see before it is revealed, but the presenter sees it', () => {
    const room = after(three, show('standing'));
    expect(bodyFor<LeaderboardView>('participant', room).standing).toBeNull();
    expect(bodyFor<LeaderboardScreen>('screen', room).standing).toBeNull();
    expect(ownBody<LeaderboardMine>(room, ann)).toMatchObject({
      points: 300,
      place: null,
      alias: aliasOf('ann', 'quiz', sayIn('en', 'en')),
    });
    expect(bodyFor<LeaderboardScreen>('presenter', room).standing!.leaders).toHaveLength(4);
    expect(bodyFor<LeaderboardView>('participant', after(room, reveal('standing'))).standing!.leaders).toHaveLength(4);
  });

  test('takes no answers where there is nothing to choose', () => {
    givenRoom(after(three, show('standing')))
      .when(answer('standing', { team: 'team-1' }))
      .refused('not-an-activity');
  });

  test('follows an answer accepted after the fact, its undo, and a question asked again', () => {
    const accepted = after(three, control('q1', { do: 'accept-answer', answer: 'no' }));
    expect(own(accepted, cleo)).toMatchObject({ points: 300, place: 1 });
    expect(own(after(accepted, undo()), cleo)).toMatchObject({ points: 200, place: 2 });
    expect(own(after(three, reset('q1')), ann).points).toBe(200);
  });

  test('is previewed at a question once it is closed, as if it were revealed', () => {
    const open = after(begin, answer('q1', { text: 'yes' }));
    expect(bodyFor<QuizPresenter>('presenter', open).leaders).toEqual([]);
    expect(bodyFor<QuizPresenter>('presenter', after(open, close('q1'))).leaders).toMatchObject([{ place: 1, points: 100 }]);
  });
});

describe('a person’s own standing', () => {
  test('is with their answer once it is revealed', () => {
    const at = (who: Participant) => ownBody<QuizMine>(three, who)!.result;
    expect(at(ann)).toEqual({ outcome: 'right', points: 100, total: 300, streak: 3, longest: 3 });
    expect(at(ben)).toEqual({ outcome: 'right', points: 100, total: 200, streak: 1, longest: 1 });
    expect(at(cleo)).toMatchObject({ total: 200, streak: 2 });
    expect(at(dan)).toMatchObject({ outcome: 'wrong', points: 0, total: 0, streak: 0 });
  });

  test('counts right answers in a row in the order of the session, not of the reveals', () => {
    const backwards = asked(asked(asked(begin, 'q3', ['ann']), 'q1', ['ann']), 'q2', [], ['ann']);
    expect(own(backwards, ann)).toMatchObject({ streak: 1, longest: 1, right: 2, asked: 3 });
  });

  test('a question left out ends a row', () => {
    const gap = asked(asked(asked(begin, 'q1', ['ann', 'ben']), 'q2', ['ben']), 'q3', ['ann', 'ben']);
    expect([own(gap, ann).longest, own(gap, ben).longest]).toEqual([1, 3]);
  });

  test('reaches a phone although its owner did nothing at the leaderboard; a stranger has none', () => {
    const room = after(three, show('standing'), reveal('standing'));
    expect(isOwn(mineNow(room, 'ann'))).toBe(true);
    expect(isOwn(mineNow(room, 'stranger'))).toBe(false);
  });
});

describe('friendly names', () => {
  test('follow from the person, in every language the same animal and number', () => {
    const names = ['en', 'es', 'sr-Latn', 'ar'].map((lang) => aliasOf('ann', 'quiz', sayIn(lang, 'en')));
    expect(new Set(names.map((name) => name.split(' ').at(-1))).size).toBe(1);
    expect(new Set(names.map((name) => name.split(' ')[0])).size).toBeGreaterThan(2);
    expect(aliasOf('ann', 'quiz', sayIn('en', 'en'))).toMatch(/^[A-Z][a-z]+ [1-9]\d$/);
    expect(aliasOf('ann', 'other', sayIn('en', 'en'))).not.toBe(names[0]);
  });

  test('hardly ever meet among those who are shown', () => {
    const names = Array.from({ length: 300 }, (_one, n) => aliasOf(`person-${n}`, 'quiz', sayIn('en', 'en')));
    expect(new Set(names).size).toBeGreaterThan(270);
  });
});

describe('teams', () => {
  const crowd = (from: number, to: number) => Array.from({ length: to - from }, (_one, n) => `person-${from + n}`);

  test.each([2, 3, 5, 7])('%d of them differ by one person at most', (n) => {
    const codes = Array.from({ length: n }, (_one, at) => `t${at}`);
    const teams = dealt({ arrivals: [crowd(0, 23), crowd(23, 31)] }, codes, new Map());
    const sizes = codes.map((code) => [...teams.values()].filter((team) => team === code).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('nobody changes teams when others come, whatever the order in which people are listed', () => {
    const codes = ['a', 'b', 'c'];
    const early = dealt({ arrivals: [crowd(0, 10)] }, codes, new Map());
    const late = dealt({ arrivals: [crowd(0, 10).reverse(), crowd(10, 40)] }, codes, new Map());
    for (const [who, team] of early) expect(late.get(who)).toBe(team);
  });

  test('are ranked by the mean of their members, so that a small team is not worse off', () => {
    const points: Record<string, number> = { a1: 100, a2: 100, a3: 0, b1: 90, c1: 90 };
    const of = new Map(
      Object.entries(points).map(([participant, n]) => [
        participant,
        { participant, points: n, right: 0, streak: 0, longest: 0, place: 0 },
      ]),
    );
    const teamOf = new Map(Object.keys(points).map((who) => [who, who[0]!]));
    expect(teamStanding({ of }, ['a', 'b', 'c', 'd'], teamOf)).toEqual([
      { code: 'b', people: 1, points: 90, place: 1 },
      { code: 'c', people: 1, points: 90, place: 1 },
      { code: 'a', people: 3, points: 200 / 3, place: 3 },
      { code: 'd', people: 0, points: 0, place: 4 },
    ]);
  });

  test('that are dealt show everybody their own', () => {
    const room = asked(after(session({ teams: 2 }), show('q1')), 'q1', ['ann', 'ben'], ['cleo', 'dan']);
    const teams = board(room).standing!.teams;
    expect(teams.map(({ people }) => people)).toEqual([2, 2]);
    expect(own(room, ann).team).toMatch(/^team-[12]$/);
    expect(teams.reduce((sum, team) => sum + team.points * team.people, 0)).toBe(200);
  });

  test('that are chosen hold, at every leaderboard of the quiz; who does not choose is dealt', () => {
    const teams = [
      { code: 'north', text: { en: 'North', es: 'Norte' } },
      { code: 'south', text: 'South' },
    ];
    const twice = sessionOf({ ...standing, id: 'pick', teams, choose: true }, question('q1'), { ...standing, teams });
    const chosen = after(twice, answer('pick', { team: 'south' }), [ben, answer('pick', { team: 'south' })]);
    givenRoom(chosen)
      .when(answer('pick', { team: 'east' }, { turn: 2 }))
      .refused('unknown-option', { field: 'team' });
    givenRoom(chosen)
      .when(answer('pick', { team: '' }, { turn: 2 }))
      .refused('empty', { field: 'team' });
    expect(ownBody<LeaderboardMine>(chosen, ann)).toMatchObject({ team: 'south', chose: true, alias: '', place: null });
    const room = asked(chosen, 'q1', ['ann', 'ben', 'cleo']);
    expect([own(room, ann).team, own(room, ben).team]).toEqual(['south', 'south']);
    expect(['north', 'south']).toContain(own(room, cleo).team);
    expect(own(after(room, show('pick')), ann).team).toBe('south');
  });

  test('must be there to be chosen', () => {
    expect(mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...standing, choose: true }] }] })).toEqual([
      'parts.0.steps.0.choose needs teams',
    ]);
    expect(mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...standing, teams: 1 }] }] })).toHaveLength(1);
  });
});
