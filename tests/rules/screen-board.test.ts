import { describe, expect, test } from 'vitest';
import { colourOf } from '../../shared/activities/board/colours.ts';
import { ballotOf, columnsOf, gridFor, gridOf, pagesFor, pilesOf, rankingOf } from '../../shared/activities/board/layout.ts';
import { sceneOf } from '../../shared/activities/board/screen-scene.ts';
import { dueInSweep, mayMove, seenArriving, tooSlow, wavesOf } from '../../shared/activities/board/screen-waves.ts';
import { closedUp, faceDown, seat, stacksOf } from '../../shared/activities/board/stacks.ts';
import type { BoardScreen } from '../../shared/activities/board/views.ts';
import { bodyFor } from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { three } from './boards.ts';
import { manyStacks, shown, stacks } from './walls.ts';

const seats = (before: ReadonlyMap<string, number>, ...ids: string[]): ReadonlyMap<string, number> =>
  seat(before, stacks(...ids));

describe('stacks of equal notes', () => {
  test('lie under the note that they are said to lie on, and no note is dropped', () => {
    const made = stacksOf([shown('a'), shown('b'), shown('c', { stack: 'a' }), shown('d', { stack: 'a' })]);
    expect(made.map(({ id, ids }) => [id, ids])).toEqual([
      ['a', ['a', 'c', 'd']],
      ['b', ['b']],
    ]);
  });

  test('stand by themselves when the note below them is gone', () => {
    expect(stacksOf([shown('b', { stack: 'a' })]).map(({ ids }) => ids)).toEqual([['b']]);
  });

  test('are not known while cards lie face down', () => {
    const [card] = faceDown([{ id: 'a', column: 'keep', colour: 3 }]);
    expect(card).toEqual({ id: 'a', text: null, group: null, column: 'keep', colour: 3, author: '', ids: ['a'] });
  });
});

describe('the wall', () => {
  test('gives seats from the first, and what became free to the next card', () => {
    const before = seats(new Map(), 'a', 'b', 'c');
    expect(Object.fromEntries(before)).toEqual({ a: 0, b: 1, c: 2 });
    expect(Object.fromEntries(seats(before, 'a', 'c', 'd'))).toEqual({ a: 0, c: 2, d: 1 });
  });

  test(
    'keeps every card in its seat whoever comes and goes, and gives no seat to two',
    perSeed((random) => {
      let now: ReadonlyMap<string, number> = new Map();
      let ids: string[] = [];
      for (let round = 0; round < 40; round++) {
        const stay = ids.filter(() => random.maybe(0.9));
        ids = random.shuffled([...stay, ...Array.from({ length: random.below(5) }, (_, at) => `${round}-${at}`)]);
        const next = seats(now, ...ids);
        for (const id of stay) expect(next.get(id)).toBe(now.get(id));
        expect(new Set(next.values()).size).toBe(ids.length);
        now = next;
      }
    }),
  );

  test('closes up in the same order when equal notes come to lie on each other', () => {
    const before = seats(new Map(), 'a', 'b', 'c', 'd');
    const after = stacksOf([shown('a'), shown('b', { stack: 'a' }), shown('c'), shown('d')]);
    expect(Object.fromEntries(seat(closedUp(before, after), after))).toEqual({ a: 0, b: 0, c: 1, d: 2 });
  });

  test('is laid out anew at 12, 20, 35, 54, 77, 104, 150, 216, 300, 384 and 500 notes, and in between not at all', () => {
    const changes: number[] = [];
    for (let cards = 8; cards <= 500; cards++)
      if (JSON.stringify(gridFor(cards, 2.3)) !== JSON.stringify(gridFor(cards - 1, 2.3))) changes.push(cards - 1);
    expect(changes).toEqual([12, 20, 35, 54, 77, 104, 150, 216, 300, 384]);
    expect(gridFor(21, 2.3)).toEqual(gridFor(35, 2.3));
  });

  test('has columns as its shape asks: the root of cards times width over height', () => {
    expect(gridFor(54, 1920 / 800)).toEqual({ columns: Math.ceil(Math.sqrt((54 * 1920) / 800)), rows: 5 });
  });

  test.each([1, 2, 3, 5, 12, 13, 35, 54, 80, 260, 500, 1000])('has a cell for each of %i cards', (cards) => {
    for (const aspect of [0.7, 1.3, 2.4])
      for (const grid of [gridFor(cards, aspect), gridOf(cards, aspect)])
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(cards);
  });

  test('is one page up to 80 cards, then the whole to look at and pages of 48 to read', () => {
    expect([0, 1, 80, 81, 96, 97, 1000].map(pagesFor)).toEqual([1, 1, 1, 3, 3, 4, 22]);
  });

  test('gives a card one of five colours by its id, all of them in use', () => {
    expect(new Set(Array.from({ length: 200 }, (_, at) => colourOf(`note-${at}`)))).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});

describe('movement on the wall', () => {
  test.each([1, 12, 48, 80, 500, 1000])('comes in waves of at most 80, each card of %i once and in its order', (count) => {
    const cards = manyStacks(count);
    const waves = wavesOf(cards);
    expect(Math.max(...waves.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(waves.flat()).toEqual(cards);
    expect(waves.length).toBeLessThanOrEqual(13);
  });

  test.each([
    ['a quick machine', 16],
    ['a slow machine', 130],
    ['one that stood still', 4000],
  ])('sweeps over 1,000 shapes a little in each frame, none twice, on %s', (_, frameMs) => {
    const turned: number[] = [];
    let done = 0;
    for (let at = 1; done < 1000; at++) {
      const due = dueInSweep(1000, done, at * frameMs);
      turned.push(due - done);
      done = due;
    }
    expect(done).toBe(1000);
    expect(Math.min(...turned)).toBeGreaterThan(0);
    expect(Math.max(...turned)).toBeLessThanOrEqual(80);
  });

  test('is none for more than 300 cards or for whoever asked for calm; cards turn however many they are', () => {
    expect([mayMove(300, false, false), mayMove(301, false, false), mayMove(1000, true, false)]).toEqual([true, false, true]);
    expect([mayMove(3, false, true), mayMove(3, true, true)]).toEqual([false, false]);
  });

  test('ends for good after two frames over 40 ms', () => {
    expect([tooSlow([16, 17, 90, 16]), tooSlow([40, 40, 40]), tooSlow([41, 16, 41])]).toEqual([false, false, true]);
  });

  test('shows at most six arrivals a second', () => {
    const first = seenArriving([], 4, 1000);
    const second = seenArriving(first.times, 4, 1500);
    const third = seenArriving(second.times, 9, 2200);
    expect([first.seen, second.seen, third.seen]).toEqual([4, 2, 4]);
  });
});

describe('piles on the wall', () => {
  const groups = { g: { name: 'Time' }, h: { name: 'Money' }, empty: { name: 'Nobody' } };
  const made = stacksOf([
    shown('a', { group: 'h' }),
    shown('b'),
    shown('c', { group: 'g' }),
    shown('d', { group: 'g' }),
    shown('e', { group: 'g', stack: 'd' }),
  ]);

  test('are the groups in the order in which they were made, then the rest; a group without notes is not shown', () => {
    expect(pilesOf(made, groups).map(({ id, notes, stacks: own }) => [id, notes, own.length])).toEqual([
      ['g', 3, 2],
      ['h', 1, 1],
      [null, 1, 1],
    ]);
  });

  test('are what is voted on, with the notes in none', () => {
    expect(ballotOf(pilesOf(made, groups))).toEqual([
      { id: 'g', name: 'Time', notes: 3 },
      { id: 'h', name: 'Money', notes: 1 },
      { id: 'b', name: 'b', notes: 1 },
    ]);
  });

  test('are all columns of a board, the empty ones too', () => {
    const cards = faceDown([{ id: 'a', column: 'stop', colour: 1 }]);
    const columns = [
      { code: 'keep', text: 'Keep' },
      { code: 'stop', text: 'Stop' },
    ];
    expect(columnsOf(cards, columns).map(({ id, notes }) => [id, notes])).toEqual([
      ['keep', 0],
      ['stop', 1],
    ]);
  });
});

describe('what the screen draws', () => {
  const view = bodyFor<BoardScreen>('screen', three);
  const revealed: BoardScreen = { ...view, stage: 'reveal', notes: view.cards.map(({ id }) => shown(id)) };
  const typeOf = (more: Partial<BoardScreen>, from = revealed): string => sceneOf({ ...from, ...more }).type;

  test('is the question before anybody writes, then cards face down', () => {
    expect(typeOf({ stage: 'prompt' }, view)).toBe('prompt');
    expect(sceneOf(view)).toMatchObject({ type: 'wall', down: true });
    expect(JSON.stringify(sceneOf(view))).not.toContain('Idea');
    expect(typeOf({ cards: [], count: 0 }, view)).toBe('empty');
  });

  test('is the wall, the groups or the columns once revealed', () => {
    expect(sceneOf(revealed)).toMatchObject({ type: 'wall', down: false });
    const [first, ...others] = revealed.notes!;
    const grouped = { notes: [{ ...first!, group: 'g' }, ...others], groups: { g: { name: 'G' } } };
    expect(sceneOf({ ...revealed, ...grouped })).toMatchObject({ type: 'piles', columns: false });
    expect(sceneOf({ ...revealed, columns: [{ code: 'a', text: 'A' }] })).toMatchObject({ type: 'piles', columns: true });
  });

  test('is the note that is read aloud, wherever it lies', () => {
    const { id } = revealed.notes![1]!;
    const spotlight = { id, text: 'Read me', author: '', reactions: { heart: 0, same: 0, unclear: 0 } };
    expect(sceneOf({ ...revealed, stage: 'read', spotlight })).toMatchObject({ type: 'spotlight', count: 1, colour: 1 });
  });

  test('is the ballot without a figure, then the ranking; single notes where these are voted on', () => {
    expect(typeOf({ stage: 'vote' })).toBe('ballot');
    expect(typeOf({ stage: 'vote', results: [] })).toBe('ranking');
    const notes = revealed.notes!.map((note) => ({ ...note, group: 'g' }));
    const scene = sceneOf({ ...revealed, stage: 'vote', voteOn: 'notes', notes, groups: { g: { name: 'G' } } });
    expect(scene.type === 'ballot' && ballotOf(scene.piles).length).toBe(3);
  });

  test('is the 2x2 once there are items to place, and the actions at the end', () => {
    expect(typeOf({ stage: 'place', placed: [] })).toBe('wall');
    const item = { id: 'x', name: 'X', notes: 1, people: 0, impact: null, effort: null, set: null };
    expect(typeOf({ stage: 'place', placed: [item] })).toBe('matrix');
    expect(typeOf({ stage: 'commit' })).toBe('actions');
  });
});

describe('the ranking', () => {
  const item = (id: string, dots: number) => ({ id, name: id, notes: 1, dots, room: 0 });

  test('shows the first few, gives equal dots the same place, and tells how many more have any', () => {
    const ranking = rankingOf([item('a', 5), item('b', 3), item('c', 3), item('d', 1), item('e', 0)], 3);
    expect(ranking.shown.map(({ id, place }) => [id, place])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
    expect(ranking.rest).toBe(1);
  });

  test('is empty without dots', () => {
    expect(rankingOf([item('a', 0)], 3)).toEqual({ shown: [], rest: 0 });
  });
});
