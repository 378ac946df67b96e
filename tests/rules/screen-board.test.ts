import { describe, expect, test } from 'vitest';
import {
  ballotOf,
  colourOf,
  gridFor,
  gridOf,
  pagesFor,
  pilesOf,
  rankingOf,
  seat,
  stacksOf,
  turnsAfter,
  type Note,
} from '../../shared/activities/board/layout.ts';
import { tilesFor } from '../../shared/activities/board/tiles.ts';

const note = (id: string, text = id, group: string | null = null): Note => ({ id, text, group });
const notes = (...ids: string[]): Note[] => ids.map((id) => note(id));
const seats = (before: ReadonlyMap<string, number>, ...ids: string[]): ReadonlyMap<string, number> =>
  seat(before, stacksOf(notes(...ids)));

describe('stacks of equal notes', () => {
  test('lie under the first of them, whatever their case, marks and points', () => {
    const stacks = stacksOf([note('a', 'No time'), note('b', 'Money'), note('c', 'no time!'), note('d', 'NO TIME')]);
    expect(stacks.map(({ id, ids }) => [id, ids])).toEqual([
      ['a', ['a', 'c', 'd']],
      ['b', ['b']],
    ]);
  });

  test('do not reach across groups, and drop no note', () => {
    const stacks = stacksOf([
      note('a', 'Time', 'g'),
      note('b', 'Time'),
      note('c', 'Time', 'g'),
      note('d', '!!!'),
      note('e', '???'),
    ]);
    expect(stacks.flatMap(({ ids }) => ids).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(stacks.length).toBe(4);
  });
});

describe('the wall', () => {
  test('gives seats from the first', () => {
    expect([...seats(new Map(), 'a', 'b', 'c')]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  test('keeps every card in its seat when another comes before it', () => {
    const before = seats(new Map(), 'b', 'd');
    const after = seats(before, 'a', 'b', 'c', 'd');
    expect([after.get('b'), after.get('d')]).toEqual([0, 1]);
    expect([after.get('a'), after.get('c')]).toEqual([2, 3]);
  });

  test('gives a seat that became free to the next card', () => {
    const before = seats(new Map(), 'a', 'b', 'c');
    expect(Object.fromEntries(seats(before, 'a', 'c', 'd'))).toEqual({ a: 0, c: 2, d: 1 });
  });

  test('keeps a stack where it is when an equal note with an earlier id joins it', () => {
    const before = seat(new Map(), stacksOf([note('m', 'Time'), note('n', 'Money')]));
    const after = seat(before, stacksOf([note('a', 'Time'), note('m', 'Time'), note('n', 'Money')]));
    expect(Object.fromEntries(after)).toEqual({ a: 0, m: 0, n: 1 });
  });

  test('seats a note that left its stack elsewhere', () => {
    const before = seat(new Map(), stacksOf([note('a', 'Time'), note('b', 'Time')]));
    const after = seat(before, stacksOf([note('a', 'Time'), note('b', 'Money')]));
    expect(Object.fromEntries(after)).toEqual({ a: 0, b: 1 });
  });

  test.each([1, 2, 3, 5, 12, 13, 35, 54, 80, 260, 500, 900])('has a cell for each of %i cards', (cards) => {
    for (const aspect of [0.7, 1.3, 2.4])
      for (const grid of [gridFor(cards, aspect), gridOf(cards, aspect)])
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(cards);
  });

  test('is laid out anew only at a few numbers of cards', () => {
    const layouts = new Set(Array.from({ length: 77 }, (_, at) => JSON.stringify(gridFor(at + 1, 2.3))));
    expect(layouts.size).toBeLessThanOrEqual(9);
    expect(gridFor(21, 2.3)).toEqual(gridFor(35, 2.3));
  });

  test('has columns as its shape asks: the root of cards times width over height', () => {
    expect(gridFor(54, 1920 / 800)).toEqual({ columns: Math.ceil(Math.sqrt((54 * 1920) / 800)), rows: 5 });
  });

  test('is one page up to 80 cards, then pages of 48', () => {
    expect([0, 1, 80, 81, 96, 97, 500].map(pagesFor)).toEqual([1, 1, 1, 2, 2, 3, 11]);
  });

  test('turns its cards in waves of at most 80, 70 ms apart', () => {
    expect(turnsAfter(0, 12)).toBe(0);
    for (const cards of [1, 12, 48, 80, 500, 1000]) {
      const delays = Array.from({ length: cards }, (_, at) => turnsAfter(at, cards));
      for (const delay of new Set(delays)) {
        expect(delay % 70).toBe(0);
        expect(delays.filter((other) => other === delay).length).toBeLessThanOrEqual(80);
      }
      expect(turnsAfter(cards - 1, cards)).toBeLessThan(1000);
    }
  });

  test('gives a card one of five colours by its id, all of them in use', () => {
    const colours = Array.from({ length: 200 }, (_, at) => colourOf(`note-${at}`));
    expect(new Set(colours)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(colourOf('note-7')).toBe(colourOf('note-7'));
  });
});

describe('groups on the wall', () => {
  const groups = { g: { name: 'Time' }, h: { name: 'Money' }, empty: { name: 'Nobody' } };
  const shown = [note('a', 'a', 'h'), note('b'), note('c', 'c', 'g'), note('d', 'D', 'g'), note('e', 'd', 'g')];

  test('come in the order in which they were made, then the rest; a group without notes is not shown', () => {
    const piles = pilesOf({ notes: shown, groups });
    expect(piles.map(({ id, name, notes, stacks }) => [id, name, notes, stacks.length])).toEqual([
      ['g', 'Time', 3, 2],
      ['h', 'Money', 1, 1],
      [null, '', 1, 1],
    ]);
  });

  test('are what is voted on, with the notes in none', () => {
    expect(ballotOf(pilesOf({ notes: shown, groups }))).toEqual([
      { id: 'g', name: 'Time', notes: 3 },
      { id: 'h', name: 'Money', notes: 1 },
      { id: 'b', name: 'b', notes: 1 },
    ]);
  });

  test('are nothing before the reveal', () => {
    expect(pilesOf({ notes: null, groups: {} })).toEqual([]);
  });

  test.each([1, 2, 3, 5, 7, 12])('fill the area with %i tiles, in the order of reading, none of them a strip', (count) => {
    const weights = Array.from({ length: count }, (_, at) => 2 + (at % 4));
    const tiles = tilesFor(weights, 2.3);
    expect(tiles.length).toBe(count);
    expect(tiles.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(10_000, 5);
    for (const [at, { x, y, width, height }] of tiles.entries()) {
      const next = tiles[at + 1];
      if (next) expect(next.y > y || next.x >= x + width - 1e-6).toBe(true);
      const shape = (2.3 * width) / height;
      if (count > 1) expect(Math.max(shape, 1 / shape)).toBeLessThan(4);
    }
  });

  test('need no area when there are none', () => {
    expect(tilesFor([], 2)).toEqual([]);
  });
});

describe('the ranking', () => {
  const item = (id: string, dots: number) => ({ id, name: id, notes: 1, dots });

  test('shows the first few, gives equal dots the same place, and tells how many more have any', () => {
    const { shown, rest } = rankingOf([item('a', 5), item('b', 3), item('c', 3), item('d', 1), item('e', 0)], 3);
    expect(shown.map(({ id, place }) => [id, place])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
    expect(rest).toBe(1);
  });

  test('is empty without dots', () => {
    expect(rankingOf([item('a', 0)], 3)).toEqual({ shown: [], rest: 0 });
  });
});
