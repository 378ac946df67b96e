import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { fileRisks } from '../../shared/evaluation/results/file-risk.ts';
import { GRADES, thresholdOf, type Grade } from '../../shared/evaluation/results/grade.ts';
import { roomResults, type RoomResults } from '../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../shared/evaluation/results/series.ts';
import { holdsWithheldAnswers } from '../../shared/evaluation/results/withheld-answers.ts';
import type { Room } from '../../shared/room/room.ts';
import { answer, after, open, participant } from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { answered, closed, each, item, L18, l18Room, surveyed, surveyStep, type Answers } from './surveyed.ts';

const request = (grade: Grade = 'public', language = 'en') => ({ grade, language, madeAt: 0, software: '0.1.0' });
const resultsOf = (room: Room, grade: Grade = 'public', language = 'en'): RoomResults =>
  roomResults(room, 0, request(grade, language));
const l18 = closed(l18Room(), 'after');

const both = (people: Answers, items: readonly string[]): Answers =>
  Object.fromEntries(
    Object.entries(people).map(([id, values]) => [
      id,
      Object.fromEntries(items.map((code, at) => [code, Object.values(values)[at]!])),
    ]),
  );

describe('what a reader can work out by subtracting', () => {
  const codes = ['one', 'two'];
  const items = codes.map((code) => item(code));
  const later = { ...surveyStep('later', 'before'), wave: 'followup1' };
  const steps = [surveyStep('before', 'before'), surveyStep('after', 'after'), later];
  const random = (below: (n: number) => number, prefix: string, people: number): Answers =>
    both(
      Object.fromEntries(Array.from({ length: people }, (_, at) => [`${prefix}${at}`, { a: 1 + below(5), b: 1 + below(5) }])),
      codes,
    );

  test(
    'no output depends on what fewer people than the threshold answered who could not be matched, weeks later too',
    perSeed(({ below }) => {
      for (const grade of GRADES) {
        const t = thresholdOf(grade);
        const [first, second] = [random(below, 'p', 12), random(below, 'p', 12)];
        const [third, back] = [random(below, 'p', 6 + below(7)), below(t)];
        const roomWith = (lost: Answers, fresh: Answers, late: Answers): Room => {
          const begun = answered(surveyed(items, steps), 'before', { ...first, ...lost });
          const ended = closed(answered(begun, 'after', { ...second, ...fresh }), 'before', 'after');
          return closed(answered(ended, 'later', { ...third, ...late }), 'later');
        };
        const [lost, fresh] = [below(t), below(t)];
        const rooms = [1, 2].map(() =>
          roomWith(random(below, 'lost', lost), random(below, 'new', fresh), random(below, 'lost', Math.min(back, lost))),
        );
        const [one, other] = rooms.map((room) => resultsOf(room, grade));
        expect(one).toEqual(other);
        expect(reportHtml(one!)).toBe(reportHtml(other!));
      }
    }),
  );

  test(
    'two counts of one wave differ by nobody or by enough people who do not agree',
    perSeed(({ below }) => {
      for (let count = 0; count < 20; count++) {
        const [matched, lost] = [10 + below(15), below(14)];
        const begun = answered(surveyed([item('one')]), 'before', {
          ...each(
            'p',
            'one',
            Array.from({ length: matched }, () => 1 + below(5)),
          ),
          ...each(
            'lost',
            'one',
            Array.from({ length: lost }, () => 1 + below(3)),
          ),
        });
        const room = closed(
          answered(
            begun,
            'after',
            each(
              'p',
              'one',
              Array.from({ length: matched }, () => 1 + below(5)),
            ),
          ),
          'after',
        );
        for (const grade of ['public', 'team'] as const) {
          const { everybody, counts } = resultsOf(room, grade).instruments[0]!.items[0]!;
          if (!everybody.before.shown || !counts.distribution.shown) continue;
          const { before } = counts.distribution;
          const rest = everybody.before.counts.map((all, at) => all - before[at]!);
          const people = rest.reduce((sum, one) => sum + one, 0);
          expect(people === 0 || people >= thresholdOf(grade)).toBe(true);
          if (people > 0 && people < 10) expect(Math.max(...rest)).toBeLessThan(people - 1);
        }
      }
    }),
  );

  test('a series with one small room is the series without it (O40)', () => {
    const roomOf = (n: number, at: number): Room => {
      const begun = answered(surveyed([item('one')]), 'before', each('p', 'one', L18.before.slice(0, n)));
      return { ...closed(answered(begun, 'after', each('p', 'one', L18.after.slice(0, n))), 'after'), code: `R${at}` };
    };
    const rooms = [18, 16, 14].map((n, at) => ({ room: roomOf(n, at), openedAt: at }));
    const figures = (all: typeof rooms) =>
      seriesResults(all, request())!.instruments[0]!.items.map(({ series: { leftOut: _out, ...series }, distribution }) => ({
        series,
        distribution,
      }));
    expect(figures([...rooms, { room: roomOf(4, 9), openedAt: 9 }])).toEqual(figures(rooms));
  });

  test('the other activities of a few are not told, and the survey is none of them', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const voted = (people: string[]): Room =>
      after(
        surveyed([item('one')]),
        open('lunch'),
        ...people.map((id) => [participant(id), answer('lunch', { choices: ['rice'] })] as const),
      );
    expect(resultsOf(voted(ids.slice(0, 9))).activities).toMatchObject([
      { id: 'lunch', people: 9, withheld: 'too-few', tables: [] },
    ]);
    expect(resultsOf(voted(ids)).activities).toMatchObject([
      {
        tables: [
          {
            type: 'counts',
            rows: [
              { label: 'Rice', count: 12 },
              { label: '=Soup', count: 0 },
            ],
          },
        ],
      },
    ]);
    expect(resultsOf(l18).activities).toEqual([]);
  });

  test('the risk of a file of answers counts everybody by what others know of them (O41)', () => {
    expect(fileRisks(l18)).toMatchObject([
      { instrument: 'views', people: 22, risk: { expectedReidentifications: 3, warn: true } },
    ]);
  });

  test('answers are withheld from the room until the after survey has closed', () => {
    expect(holdsWithheldAnswers(l18Room())).toBe(true);
    expect(holdsWithheldAnswers(l18)).toBe(false);
    expect(holdsWithheldAnswers(surveyedRoom())).toBe(false);
  });
});

const surveyedRoom = (): Room => after(surveyed([item('one')]));
