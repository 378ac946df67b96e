import { describe, expect, test } from 'vitest';
import { matchedIn } from '../../shared/evaluation/answers.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { evaluate } from '../../shared/evaluation/evaluation.ts';
import { sayIn } from '../../shared/text/text.ts';
import { after as roomAfter, endRoom, frozen, open, reset, throughJson, undo } from '../helpers/rooms.ts';
import {
  answered,
  closed,
  each,
  evaluated,
  figures,
  item,
  l18Room,
  people,
  say,
  surveyed,
  surveyStep,
  type Answers,
} from './surveyed.ts';

const FIVE = [4, 4, 4, 4, 4];
const FOUR = [2, 2, 2, 2];

describe('the worked example L18', () => {
  const room = closed(l18Room(), 'before', 'after');

  test('12 moved toward the aim, 5 stayed, 1 moved away, and all could move', () => {
    expect(figures(room, 'frivolous')).toMatchObject({ pairs: 18, toward: 12, same: 5, away: 1, couldMove: 18 });
  });

  test('the distributions count the matched only: the lost and the new are in neither', () => {
    expect(figures(room, 'frivolous')).toMatchObject({
      before: [0, 2, 4, 8, 4],
      after: [1, 6, 7, 4, 0],
      dontKnow: { before: 0, after: 0 },
    });
  });

  test('the flow is 20, 20, 18 matched, 2 lost, 2 new', () => {
    expect(evaluated(room).flow).toMatchObject({
      answeredBefore: 20,
      answeredAfter: 20,
      matched: 18,
      lost: 2,
      new: 2,
      pairs: { frivolous: 18 },
    });
  });

  test('it says what was asked, in the language of the reader', () => {
    const [found] = evaluate(room, sayIn('es', 'en'));
    expect(found).toMatchObject({
      code: 'views',
      title: 'Ideas',
      dontKnow: true,
      waves: { before: 'closed', after: 'closed' },
      withheld: null,
    });
    expect(found!.scale).toHaveLength(5);
    expect(found!.scale[0]).toBe('Muy en desacuerdo');
    expect(found!.items[0]).toMatchObject({ code: 'frivolous', text: '¿frivolous?', aim: 'lower', primary: false });
  });

  test('it leaves the room as it was and survives JSON', () => {
    const found = evaluated(frozen(room));
    expect(throughJson(found)).toEqual(found);
  });
});

describe('what is withheld', () => {
  const heads = [{ code: 'frivolous', text: 'frivolous', aim: 'lower', primary: false, withheld: 'running' }];

  test('while the after wave is open there is nothing but the flow, without the pairs per item', () => {
    const found = evaluated(l18Room());
    expect(found).toMatchObject({
      withheld: 'running',
      waves: { before: 'open', after: 'open' },
      flow: { matched: 18, pairs: null },
    });
    expect(found.items).toEqual(heads);
  });

  test('while it runs, the evaluation does not depend on what anybody answered', () => {
    const same = (value: number) =>
      evaluated(
        answered(
          answered(surveyed([item('one')]), 'before', each('p', 'one', FIVE)),
          'after',
          each('p', 'one', [value, 3, 3, 3, 3]),
        ),
      );
    expect(same(-8)).toEqual(same(1));
  });

  test('before the after wave has begun it is running too', () => {
    const room = closed(answered(surveyed([item('one')]), 'before', each('p', 'one', FIVE)), 'before');
    expect(evaluated(room)).toMatchObject({
      withheld: 'running',
      waves: { before: 'closed', after: 'waiting' },
      flow: { answeredBefore: 5, lost: 5 },
    });
  });

  test('closing the after wave before anybody answered it shows nothing of the before wave', () => {
    const found = evaluated(closed(answered(surveyed([item('one')]), 'before', each('p', 'one', FIVE)), 'after'));
    expect(found.withheld).toBe('too-few');
    expect(found.items).toEqual([{ code: 'one', text: 'one', aim: 'lower', primary: false, withheld: 'too-few' }]);
  });

  test('reopening the after wave withholds again', () => {
    expect(evaluated(roomAfter(closed(l18Room(), 'after'), open('after'))).withheld).toBe('running');
  });

  test('an ended room takes no more answers, so its after wave is closed', () => {
    const room = roomAfter(l18Room(), endRoom());
    expect(evaluated(room)).toMatchObject({ withheld: null, waves: { before: 'closed', after: 'closed' } });
  });

  test('an instrument without an after wave shows nothing, ended or not', () => {
    const room = answered(surveyed([item('one')], [surveyStep('before', 'before')]), 'before', each('p', 'one', FIVE));
    expect(evaluated(closed(room, 'before'))).toMatchObject({ withheld: 'running', waves: { before: 'closed', after: null } });
    expect(evaluated(roomAfter(room, endRoom()))).toMatchObject({ withheld: 'too-few', flow: { lost: 5 } });
  });

  test.each([
    [4, 'too-few'],
    [5, null],
  ])('%i matched people: %s', (people, withheld) => {
    const before = answered(surveyed([item('one')]), 'before', each('p', 'one', FIVE));
    const room = closed(answered(before, 'after', each('p', 'one', [...FOUR, 2].slice(0, people))), 'after');
    expect(evaluated(room).withheld).toBe(withheld);
    expect(evaluated(room).items[0]!.withheld).toBe(withheld);
    expect(evaluated(room).flow.pairs).toEqual({ one: people });
  });

  test('an item with fewer than five pairs is withheld alone', () => {
    const session = surveyed([item('one'), item('two')]);
    const both = (one: number, two: number): Answers => ({
      ...each('p', 'one', new Array<number>(5).fill(one)),
      ...people(4, { one, two }),
    });
    const room = closed(answered(answered(session, 'before', both(4, 4)), 'after', both(3, 3)), 'after');
    expect(evaluated(room).withheld).toBeNull();
    expect(evaluated(room).items.map(({ code, withheld }) => [code, withheld])).toEqual([
      ['one', null],
      ['two', 'too-few'],
    ]);
    expect(Object.keys(evaluated(room).items[1]!)).toEqual(['code', 'text', 'aim', 'primary', 'withheld']);
  });
});

test('an empty room has a flow of nobody', () => {
  expect(evaluated(closed(surveyed([item('one')]), 'after')).flow).toMatchObject({
    answeredBefore: 0,
    answeredAfter: 0,
    matched: 0,
    lost: 0,
    new: 0,
    twoLanguages: 0,
    matchedOfBefore: null,
    pairs: { one: 0 },
  });
});

describe("don't know and left out", () => {
  const started = answered(surveyed([item('one')]), 'before', each('p', 'one', [-8, 4, 4, 4, 4, 4, 4, 4]));
  const room = closed(answered(started, 'after', each('p', 'one', [2, -8, -8, 3, 4, 4, 5, 1])), 'after');

  test("don't know is an answer, but no half of a pair and never the middle", () => {
    expect(evaluated(room).flow).toMatchObject({ answeredBefore: 8, answeredAfter: 8, matched: 8, pairs: { one: 5 } });
    expect(figures(room, 'one')).toMatchObject({
      pairs: 5,
      toward: 2,
      same: 2,
      away: 1,
      before: [0, 0, 0, 5, 0],
      after: [1, 0, 1, 2, 1],
    });
  });

  test("don't know is counted beside the distribution, of the matched in each wave", () => {
    expect(figures(room, 'one').dontKnow).toEqual({ before: 1, after: 2 });
  });

  test('a person who left an item out is matched, but no pair of that item', () => {
    const session = surveyed([item('one'), item('two')]);
    const full = people(6, { one: 4, two: 4 });
    const left = closed(answered(answered(session, 'before', full), 'after', { ...full, p6: { two: 2 } }), 'after');
    expect(evaluated(left).flow).toMatchObject({ matched: 6, pairs: { one: 5, two: 6 } });
  });
});

describe('several runs and several steps', () => {
  const five = each('p', 'one', FIVE);

  test('a reset survey begins again: the answers of the run before do not count', () => {
    const first = answered(answered(surveyed([item('one')]), 'before', five), 'after', each('p', 'one', [1, 1, 1, 1, 1]));
    const again = answered(roomAfter(first, reset('after')), 'after', each('p', 'one', [5, 5, 5, 5, 5]), { run: 1 });
    expect(figures(closed(again, 'after'), 'one')).toMatchObject({ toward: 0, away: 5 });
  });

  test('a reset after wave is running again', () => {
    const room = roomAfter(closed(l18Room(), 'after'), reset('after'));
    expect(evaluated(room)).toMatchObject({ withheld: 'running', flow: { answeredAfter: 0, matched: 0, lost: 20 } });
  });

  test('taking the reset back brings the answers back', () => {
    const room = closed(l18Room(), 'after');
    expect(evaluated(roomAfter(room, reset('after'), undo()))).toEqual(evaluated(room));
  });

  const twice = [surveyStep('before', 'before'), surveyStep('after-a', 'after'), surveyStep('after-b', 'after')];
  const firstHalf = answered(answered(surveyed([item('one'), item('two')], twice), 'before', five), 'after-a', five);

  test('steps of one wave are put together, and of two answers the one in the later step holds', () => {
    const room = answered(firstHalf, 'after-b', { p1: { one: 2 }, p2: { two: 5 }, late: { one: 1 } });
    const shut = closed(room, 'after-a', 'after-b');
    expect(figures(shut, 'one')).toMatchObject({ pairs: 5, toward: 1, same: 4 });
    expect(evaluated(shut).flow).toMatchObject({ answeredAfter: 6, matched: 5, new: 1 });
  });

  test('the order in which the steps were answered does not matter', () => {
    const start = answered(surveyed([item('one')], twice), 'before', five);
    const backwards = answered(answered(start, 'after-b', { p1: { one: 2 } }), 'after-a', five);
    expect(figures(closed(backwards, 'after-a', 'after-b'), 'one')).toMatchObject({ toward: 1, same: 4 });
  });

  test('the wave is closed when all its steps are', () => {
    expect(evaluated(closed(firstHalf, 'after-a'))).toMatchObject({ withheld: 'running', waves: { after: 'waiting' } });
    expect(evaluated(closed(firstHalf, 'after-a', 'after-b')).withheld).toBeNull();
  });

  test('two instruments are evaluated apart, in the order of the steps, even with the same item codes', () => {
    const steps = [
      surveyStep('o1', 'before', 'others'),
      surveyStep('v1', 'before'),
      surveyStep('v2', 'after'),
      surveyStep('o2', 'after', 'others'),
    ];
    const start = answered(answered(surveyed([item('one')], steps), 'o1', five), 'v1', five);
    const room = closed(answered(start, 'v2', each('p', 'one', [1, 1, 1, 1, 1])), 'v2');
    expect(evaluate(room, say).map(({ code, withheld }) => [code, withheld])).toEqual([
      ['others', 'running'],
      ['views', null],
    ]);
  });

  test('an instrument that no step asks is left out', () => {
    expect(evaluate(l18Room(), say).map(({ code }) => code)).toEqual(['views']);
  });
});

test('people whose waves are in two languages are counted and matched, but what they read was not the same', () => {
  const start = answered(surveyed([item('one')]), 'before', each('p', 'one', FIVE), { lang: 'es' });
  const room = answered(answered(start, 'after', { p1: { one: 1 } }), 'after', each('q', 'one', [1]));
  expect(evaluated(closed(answered(room, 'after', { p2: { one: 1 } }, { lang: 'es' }), 'after')).flow).toMatchObject({
    matched: 2,
    twoLanguages: 1,
    reworded: 1,
    pairs: { one: 1 },
  });
});

test('matched people are in the order of their ids, even where those who came later share a place in the table', () => {
  // Far more people than a table has buckets: within one of them entries lie in the order of arrival.
  const many = Object.entries(people(600, { one: 3 }));
  const play = (order: typeof many) => {
    const said = Object.fromEntries(order);
    return askedIn(answered(answered(surveyed([item('one')]), 'before', said), 'after', said)).flatMap(matchedIn);
  };
  const ids = play(many).map(({ participant }) => participant);
  expect(ids).toEqual(ids.toSorted());
  expect(play(many.toReversed())).toEqual(play(many));
});
