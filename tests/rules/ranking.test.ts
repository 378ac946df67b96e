import { describe, expect, test } from 'vitest';
import { agreementOf, kendallsW } from '../../shared/activities/ranking/agreement.ts';
import { agreementKeys } from '../../shared/activities/ranking/agreement-keys.ts';
import { barsOf, firstShare } from '../../shared/activities/ranking/layout.ts';
import { placedAt, toggled } from '../../shared/activities/ranking/order.ts';
import type { RankingMine, RankingScreen, RankingView } from '../../shared/activities/ranking/ranking.ts';
import { resultsOf } from '../../shared/activities/ranking/statistics.ts';
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
  ownBody,
  participant,
  post,
  reset,
  reveal,
  show,
  undo,
} from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const items = ['tea', 'milk', 'soda', 'water'].map((code) => ({ code, text: { en: code, es: `${code} (es)` } }));
const drinks = { id: 'drinks', kind: 'ranking', title: 'Drinks', question: 'What first?', items };
const atDrinks = after(sessionOf(drinks), show('drinks'));
const atTop = after(sessionOf({ ...drinks, rank: 2 }), show('drinks'));
const placed = (places: unknown) => answer('drinks', { places });
const inOrder = (...codes: string[]) => placed(Object.fromEntries(codes.map((code, at) => [code, at + 1])));

describe('a ranking', () => {
  test('takes an order of all items, however the places are listed', () => {
    const room = after(atDrinks, placed({ soda: 3, tea: 1, water: 4, milk: 2 }));
    expect(ownBody<RankingMine>(room, ann)).toEqual({ order: ['tea', 'milk', 'soda', 'water'] });
  });

  test('takes the same from a field per item and from one with the whole order', () => {
    const fields = givenRoom(atDrinks).when(post('drinks', { 'place.milk': ['1'], 'place.tea': ['2'], 'place.soda': [''] }));
    const whole = givenRoom(atDrinks).when(post('drinks', { order: ['milk,tea'] }));
    for (const outcome of [fields, whole]) outcome.then({ type: 'answered', answer: { places: { milk: 1, tea: 2 } } });
  });

  test('takes fewer than there are places, from the first on', () => {
    const room = after(atDrinks, inOrder('water'));
    expect(ownBody<RankingMine>(room, ann)).toEqual({ order: ['water'] });
  });

  test.each([
    ['nothing at all', {}, 'empty', {}],
    ['an item that is none', { coffee: 1 }, 'unknown-item', { field: 'place.coffee' }],
    ['two on the same place', { tea: 1, milk: 1 }, 'same-place', { limit: 1, field: 'place.milk' }],
    ['a gap', { tea: 1, milk: 3 }, 'empty-place', { limit: 2 }],
    ['no first place', { tea: 2 }, 'empty-place', { limit: 1 }],
    ['a place below the first', { tea: 0 }, 'unknown-option', { field: 'place.tea' }],
    ['a place below the last', { tea: 5 }, 'too-many', { limit: 4, field: 'place.tea' }],
    ['half a place', { tea: 1.5 }, 'malformed', { field: 'places.tea' }],
    ['a code without end', { ['x'.repeat(23)]: 1 }, 'malformed', { field: `places.${'x'.repeat(23)}` }],
  ] as const)('refuses %s', (_what, places, reason, more) => {
    givenRoom(atDrinks).when(placed(places)).refused(reason, more);
  });

  test('of the first two refuses a third', () => {
    givenRoom(atTop).when(inOrder('tea', 'milk')).then({ type: 'answered' });
    givenRoom(atTop)
      .when(inOrder('tea', 'milk', 'soda'))
      .refused('too-many', { limit: 2, field: 'place.soda' });
    givenRoom(atTop)
      .when(post('drinks', { order: ['tea,milk,soda'] }))
      .refused('too-many', { limit: 2, field: 'place.soda' });
  });

  test('refuses an order that names an item twice', () => {
    givenRoom(atDrinks)
      .when(post('drinks', { order: ['tea,milk,tea'] }))
      .refused('empty-place', { limit: 1 });
  });

  test('may be changed until it is closed', () => {
    const room = after(atDrinks, inOrder('tea', 'milk'), answer('drinks', { places: { soda: 1 } }, { turn: 2 }));
    expect(ownBody<RankingMine>(room, ann)).toEqual({ order: ['soda'] });
    givenRoom(after(room, close('drinks')))
      .when(inOrder('tea'))
      .comesLate();
    givenRoom(after(room, reset('drinks')))
      .when(inOrder('tea'))
      .refused('reset');
  });
});

describe('the results of a ranking', () => {
  const room = after(
    atDrinks,
    inOrder('tea', 'milk', 'soda', 'water'),
    [ben, inOrder('tea', 'soda', 'milk', 'water')],
    [cleo, inOrder('milk', 'tea', 'soda', 'water')],
  );

  test('are not on phones or the screen before the reveal', () => {
    expect(bodyFor<RankingView>('participant', room).results).toBeNull();
    expect(bodyFor('participant', room)).not.toHaveProperty('people');
    expect(bodyFor<RankingScreen>('screen', room)).toMatchObject({ people: 3, results: null });
    expect(bodyFor<RankingView>('participant', after(room, reveal('drinks'))).results!.people).toBe(3);
  });

  test('are points, first choices, how many placed it, and the mean place', () => {
    expect(bodyFor<RankingScreen>('presenter', room).results!.items).toEqual([
      { code: 'tea', points: 11, firsts: 2, placed: 3, mean: 4 / 3 },
      { code: 'milk', points: 9, firsts: 1, placed: 3, mean: 2 },
      { code: 'soda', points: 7, firsts: 0, placed: 3, mean: 8 / 3 },
      { code: 'water', points: 3, firsts: 0, placed: 3, mean: 4 },
    ]);
  });

  test('the presenter switches between points and first choices, and takes it back', () => {
    const firsts = after(room, control('drinks', { do: 'show-by', by: 'firsts' }));
    expect(bodyFor<RankingScreen>('screen', firsts).by).toBe('firsts');
    expect(bodyFor<RankingScreen>('screen', after(firsts, undo())).by).toBe('points');
    expect(bodyFor('participant', firsts)).toEqual(bodyFor('participant', room));
    givenRoom(room)
      .when(control('drinks', { do: 'show-by', by: 'mean' }))
      .refused('malformed');
  });

  test('do not depend on who said what, nor on the order in which it came', () => {
    const random = chance(5);
    const orders = Array.from({ length: 9 }, () => random.shuffled(items.map(({ code }) => code)));
    const roomOf = (some: string[][]) =>
      after(atDrinks, ...some.map((order, n) => [participant(`person-${n}`), inOrder(...order)] as const));
    const results = bodyFor<RankingScreen>('presenter', roomOf(orders)).results;
    expect(bodyFor<RankingScreen>('presenter', roomOf(random.shuffled(orders))).results).toEqual(results);
  });
});

/** A number of people with the same order. */
const people = (count: number, order: string): string[][] => Array.from({ length: count }, () => [...order]);
const pointsOf = (codes: string, places: number, orders: string[][]) =>
  resultsOf([...codes], places, orders).items.map(({ points }) => points);

describe('Borda’s points', () => {
  test('are those of his own example: 21 voters, 1 ABC, 7 ACB, 7 BCA, 6 CBA', () => {
    const orders = [...people(1, 'ABC'), ...people(7, 'ACB'), ...people(7, 'BCA'), ...people(6, 'CBA')];
    expect(pointsOf('ABC', 3, orders)).toEqual([37, 42, 47]);
  });

  /** The textbook example of four towns that vote for a capital, 42, 26, 15 and 17 of a hundred; counted there from 0: 126, 194, 173, 107. */
  test('are those of the four towns, with one more for each vote', () => {
    const orders = [...people(42, 'MNCK'), ...people(26, 'NCKM'), ...people(15, 'CKNM'), ...people(17, 'KCNM')];
    expect(pointsOf('MNCK', 4, orders)).toEqual([226, 294, 273, 207]);
  });

  test('keep what a place is worth where somebody leaves items out, and give those nothing', () => {
    expect(pointsOf('ABC', 3, [['A'], ['B', 'A'], [...'CBA']])).toEqual([3 + 2 + 1, 3 + 2, 3]);
  });

  test('count from the number of places where only the first few are asked for', () => {
    expect(pointsOf('ABCD', 2, [[...'AB'], [...'BC']])).toEqual([2, 3, 1, 0]);
  });

  test('are nothing before anybody has answered', () => {
    expect(resultsOf(['A', 'B'], 2, []).items).toEqual([
      { code: 'A', points: 0, firsts: 0, placed: 0, mean: null },
      { code: 'B', points: 0, firsts: 0, placed: 0, mean: null },
    ]);
  });
});

describe('Kendall’s W', () => {
  /** Siegel, Nonparametric Statistics for the Behavioral Sciences (1956), chapter 9: three executives rank six applicants; W = .16. */
  test('is that of the textbook without ties', () => {
    const w = kendallsW([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]);
    expect(w).toBeCloseTo((12 * 25.5) / (9 * 210), 12);
    expect(w!.toFixed(2)).toBe('0.16');
  });

  /** The same chapter, with ties: s = 591, ΣT = 9.5 in its notation, W = .828. */
  test('is that of the textbook with ties', () => {
    const w = kendallsW([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(w!.toFixed(3)).toBe('0.828');
  });

  test('is 1 where all say the same and 0 where two say the opposite', () => {
    expect([kendallsW([[1, 2, 3], [1, 2, 3], [1, 2, 3]]), kendallsW([[1, 2, 3], [3, 2, 1]])]).toEqual([1, 0]); // prettier-ignore
  });

  test('is nothing where nobody prefers anything', () => {
    expect(kendallsW([[1.5, 1.5], [1.5, 1.5]])).toBeNull(); // prettier-ignore
  });

  test('is not said of one person, nor where fewer than two placed everything', () => {
    expect(agreementOf(['A', 'B'], [])).toEqual({ why: 'few' });
    expect(agreementOf(['A', 'B'], [['A', 'B']])).toEqual({ why: 'few' });
    expect(agreementOf(['A', 'B'], [['A', 'B'], ['A']])).toEqual({ why: 'incomplete' });
  });

  test('is that of those who placed everything: one who left something out takes it from nobody', () => {
    const codes = [...'ABC'];
    const whole = [...people(4, 'ABC'), ...people(2, 'BAC')];
    const { w } = agreementOf(codes, whole) as { w: number };
    expect(agreementOf(codes, [...whole, ['C'], ['C', 'B']])).toEqual({ w, n: 6, words: 'strong' });
    const said = agreementKeys(resultsOf(codes, 3, [...whole, ['C']]));
    expect(said).toEqual({ keys: ['ranking.agree.strong', 'ranking.agree.of'], w, n: 6 });
  });

  test('is called weak, moderate or strong, and doubtful with few people', () => {
    const codes = [...'ABC'];
    const words = (orders: string[][]) => agreementKeys(resultsOf(codes, 3, orders)).keys;
    expect(words(people(6, 'ABC'))).toEqual(['ranking.agree.strong']);
    expect(words([...people(6, 'ABC'), ...people(1, 'CBA'), ...people(1, 'BAC')])).toEqual(['ranking.agree.moderate']);
    expect(words([...people(3, 'ABC'), ...people(3, 'CBA')])).toEqual(['ranking.agree.weak']);
    expect(words(people(2, 'ABC'))).toEqual(['ranking.agree.strong', 'ranking.agree.small']);
    expect(words(people(1, 'ABC'))).toEqual(['ranking.agree.few']);
  });
});

describe('the bars of a ranking', () => {
  const results = resultsOf([...'ABC'], 3, [[...'BAC'], [...'BCA'], [...'CAB'], [...'ABC']]);
  const texts = [...'ABC'].map((code) => ({ code, text: code }));

  test('stand in the order of their points, and equal ones share a place', () => {
    expect(barsOf(texts, results, 3, 'points').map(({ code, place, value }) => [code, place, value])).toEqual([
      ['B', 1, 9],
      ['A', 2, 8],
      ['C', 3, 7],
    ]);
    expect(barsOf(texts, results, 3, 'firsts').map(({ code, place, share }) => [code, place, share])).toEqual([
      ['B', 1, 0.5],
      ['A', 2, 0.25],
      ['C', 2, 0.25],
    ]);
  });

  test('say first choices in percent from twenty people on', () => {
    const [first] = results.items;
    expect([firstShare(first!, 19), firstShare(first!, 20)]).toEqual([null, 0.05]);
  });
});

describe('putting in order on a phone', () => {
  test('a tap adds at the end or takes out, and nothing more once all places are filled', () => {
    expect(toggled([], 'a', 2)).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
    expect(toggled(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
  });

  test('an item moves to a place, and not beyond the ends', () => {
    expect(placedAt(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(placedAt(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(placedAt(['a', 'b', 'c'], 'c', 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('a ranking in a session file', () => {
  const file = (change: object): unknown => ({ ...workshopFile, parts: [{ steps: [{ ...drinks, ...change }] }] });
  const at = 'parts.0.steps.0';

  test.each([
    ['with one item', { items: [items[0]] }, `${at}.items needs at least two items`],
    [
      'with too many',
      { items: Array.from({ length: 16 }, (_, n) => ({ code: `i${n}`, text: 'x' })) },
      `${at}.items has at most 15 items`,
    ],
    ['with two items of one code', { items: [items[0], items[0]] }, `${at}.items has two items with the same code`],
    ['with more places than items', { rank: 5 }, `${at}.rank is more than there are items`],
  ])('%s is a mistake', (_what, change, mistake) => {
    expect(mistakesIn(file(change))).toEqual([mistake]);
  });
});
