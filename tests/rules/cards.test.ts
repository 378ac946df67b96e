import { expect, test } from 'vitest';
import { LEAST_DISTANCE, distance, readCode } from '../../shared/evaluation/return-code.ts';
import { Cards } from '../../server/rooms/cards.ts';
import { cardMark } from '../../server/rooms/identity.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { seriesKeyName } from '../../server/store/store.ts';

test('cards differ from each other and from every code given out in at least three places, whenever they were printed', () => {
  const cards = new Cards(memoryStore(), 'workshop');
  const taken = ['4829138', '1904758'];
  const made = [...cards.issue(60, taken), ...cards.issue(60, taken)];
  expect(made.every((code) => readCode(code) === code)).toBe(true);
  const all = [...taken, ...made];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) expect(distance(one, other)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
});

test('a code that differs in two places from a card is not given to anybody', () => {
  const cards = new Cards(memoryStore(), 'workshop');
  const [code] = cards.issue(1, []) as [string];
  const near = Array.from({ length: 1_000_000 }, (_one, n) => String(n).padStart(6, '0'))
    .map((digits) => readCode(digits + code.at(-1)!))
    .find((other) => other !== null && distance(other, code) === 2)!;
  expect(cards.leavesRoom(near)).toBe(false);
  expect(cards.leavesRoom(code)).toBe(false);
});

test('of a card the store holds a mark, which says nothing without the key of the series', () => {
  const store = memoryStore();
  const made = new Cards(store, 'workshop').issue(30, []);
  const key = store.setting(seriesKeyName('workshop'))!;
  const marks = [...store.cardsOf('workshop')];
  expect(marks.toSorted()).toEqual(made.map((code) => cardMark(key, code)).toSorted());
  expect(marks).toEqual(marks.toSorted());
  for (const code of made) expect(marks.join()).not.toContain(code);
});

test('a card is known in every room of its series and in no other', () => {
  const store = memoryStore();
  const [code] = new Cards(store, 'workshop').issue(1, []) as [string];
  expect(new Cards(store, 'workshop').markOf(code)).not.toBeNull();
  new Cards(store, 'course').issue(1, []);
  expect(new Cards(store, 'course').markOf(code)).toBeNull();
});

test('more cards than can be kept apart from guesses are refused in words', () => {
  const cards = new Cards(memoryStore(), 'workshop');
  expect(() => cards.issue(4_001, [])).toThrow('At most 4000 cards can be printed for one session; there are 0 already.');
});
