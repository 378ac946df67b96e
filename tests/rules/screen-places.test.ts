import { describe, expect, test } from 'vitest';
import type { Pile } from '../../shared/activities/board/layout.ts';
import { gridFor, gridOf } from '../../shared/activities/board/layout.ts';
import { bubblesFor } from '../../shared/activities/board/screen-matrix.ts';
import {
  cellsIn,
  cellsOf,
  panelsIn,
  readsIn,
  weighed,
  type Area,
  type Place,
} from '../../shared/activities/board/screen-places.ts';
import { fitter, linesOf, sizesFor } from '../../shared/activities/board/screen-text.ts';
import { titleWidth } from '../../shared/activities/board/screen-titles.ts';
import { emWidth, lineHeightOf, wrapped } from '../../shared/activities/board/text-width.ts';
import { LONGEST_SHAPE, shapeOf, stripsFor, tilesIn, type Strip } from '../../shared/activities/board/tiles.ts';
import { perSeed } from '../helpers/seeds.ts';
import { manyStacks } from './walls.ts';

const HD = { width: 1776, height: 800 };
const REM = 16;

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

const isInside = (inner: Place, outer: Place): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

function expectApart(places: readonly Place[]): void {
  for (const [at, one] of places.entries()) for (const other of places.slice(at + 1)) expect(overlap(one, other)).toBe(false);
}

const pile = (id: string, count: number, name = id): Pile => ({ id, name, stacks: manyStacks(count), notes: count });

const laidOut = (piles: readonly Pile[], area: Area, rem: number, cards: 'all' | 'readable' | 'first') => {
  const weights = weighed(piles, area, rem);
  return panelsIn(piles, stripsFor([], weights, area.width / area.height, readsIn(piles, area, rem)), weights, area, rem, cards);
};

describe('cards on the wall', () => {
  test.each([1, 12, 60, 200])('%i of them never overlap and stay inside', (count) => {
    const cell = cellsIn(HD, gridFor(count, HD.width / HD.height), REM);
    const places = Array.from({ length: count }, (_, at) => cell(at));
    expectApart(places);
    for (const place of places) expect(isInside(place, { x: 0, y: 0, ...HD })).toBe(true);
  });

  test(
    'of groups lie in their group, under its title, and groups lie beside one another',
    perSeed((random) => {
      const piles = Array.from({ length: 1 + random.below(14) }, (_, at) =>
        pile(
          `g${at}`,
          1 + random.below(at % 3 ? 9 : 40),
          'A sentence of some length that names it'.slice(0, 5 + random.below(35)),
        ),
      );
      const seen = (['all', 'readable', 'first'] as const)[random.below(3)]!;
      const panels = laidOut(piles, HD, REM, seen);
      expectApart(panels.map(({ place }) => place));
      for (const panel of panels) {
        expect(isInside(panel.place, { x: 0, y: 0, ...HD })).toBe(true);
        if (seen === 'first') expect(panel.shown).toBeLessThanOrEqual(3);
        if (seen === 'all') expect(panel.shown).toBe(panel.pile.stacks.length);
        expect(panel.shown).toBeGreaterThan(0);
        const cell = cellsOf(panel, REM);
        const cards = Array.from({ length: panel.shown }, (_, at) => cell(at));
        expectApart(cards);
        for (const card of cards) expect(isInside(card, panel.place)).toBe(true);
        for (const card of cards) expect(card.y).toBeGreaterThan(panel.place.y + 2 * REM);
      }
    }),
  );
});

/** What rooms call their groups: sentences, as the guide asks for, and a few words. */
const NAMES = [
  'Updates reach field staff too late',
  'Nobody knows who may answer in public',
  'Budget for communication is decided after everything else',
  'Consent',
  'The people we serve use radio and voice messages',
  'Journalists do not know us',
  'Internet in villages is slow and costs more than a meal',
  'Donors ask for other things than communities do',
  'Voices of women',
  'We publish in one language only',
  'Rumours outrun us',
  'Training ends when the trainer leaves',
];

describe('names of groups', () => {
  test.each([
    ['1080p', { width: 1776, height: 816 }, 16, 18],
    ['1080p', { width: 1776, height: 816 }, 16, 8],
    ['a laptop', { width: 1173, height: 604 }, 11.85, 16],
    ['a laptop', { width: 1173, height: 604 }, 11.85, 3],
  ])('are read at %s, all of each, however few notes they have', (_where, area, rem, groups) => {
    const piles = Array.from({ length: groups }, (_, at) => pile(`g${at}`, 1 + ((at * 7) % 5), NAMES[at % NAMES.length]));
    for (const { title, shown, pile: named, place } of laidOut(piles, area, rem, 'readable')) {
      expect(title.whole).toBe(true);
      const ems = titleWidth(named, place.width / rem, title.size / rem);
      expect(wrapped(named.name, ems, title.lines).join(' ')).toBe(named.name);
      expect(title.size).toBeGreaterThanOrEqual(1.75 * rem);
      if (groups < 10) expect(shown).toBeGreaterThan(0);
    }
  });

  test('come before notes: where there is no room for both, fewer notes are shown, none of them without its text', () => {
    const [panel] = laidOut([pile('g', 60, NAMES[2])], { width: 400, height: 400 }, REM, 'readable');
    expect(panel!.title.whole).toBe(true);
    expect(panel!.shown).toBeLessThan(60);
    expect(sizesFor(cellsOf(panel!, REM)(0), REM)).not.toBeNull();
  });
});

describe('areas of groups', () => {
  const weights = (...all: number[]) => all.map((weight, at) => ({ id: `g${at}`, weight }));

  test.each([1, 2, 3, 5, 7, 12, 20])('%i of them fill the wall, each as large as its weight, none of them a strip', (count) => {
    const all = weights(...Array.from({ length: count }, (_, at) => 2 + (at % 4)));
    const tiles = [...tilesIn(stripsFor([], all, 2.3), all)];
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    expect(tiles.length).toBe(count);
    for (const [id, tile] of tiles) {
      const own = all.find((one) => one.id === id)!.weight;
      expect((tile.width * tile.height) / 10_000).toBeCloseTo(own / total, 8);
      if (count > 1) expect(shapeOf(tile, 2.3)).toBeLessThanOrEqual(LONGEST_SHAPE);
    }
  });

  test(
    'stay where they are while notes come, and are divided anew only when one becomes too long',
    perSeed((random) => {
      let strips: readonly Strip[] = [];
      let all = weights(3, 3, 3, 3);
      for (let round = 0; round < 60; round++) {
        const before = strips;
        all = all.map(({ id, weight }) => ({ id, weight: weight + (random.maybe(0.3) ? random.below(4) : 0) }));
        strips = stripsFor(before, all, 2.2);
        const old = before.length ? [...tilesIn(before, all).values()] : [];
        const good = old.length > 0 && old.every((tile) => shapeOf(tile, 2.2) <= LONGEST_SHAPE);
        if (good) expect(strips).toEqual(before);
      }
    }),
  );

  test('make room for a new group at the end, and close up when one goes', () => {
    const strips = stripsFor([], weights(4, 3, 3), 2.2);
    const more = stripsFor(strips, weights(4, 3, 3, 2), 2.2);
    expect(more.flatMap(({ ids }) => ids).sort()).toEqual(['g0', 'g1', 'g2', 'g3']);
    const fewer = stripsFor(more, weights(4, 3), 2.2);
    expect(fewer.flatMap(({ ids }) => ids).sort()).toEqual(['g0', 'g1']);
    expect(stripsFor([], [], 2)).toEqual([]);
  });
});

describe('what can be read', () => {
  const cellAt = (notes: number) => cellsIn(HD, gridFor(notes, HD.width / HD.height), REM)(0);

  test('at 1080p 60 notes are read at 14 to 32 px, 500 keep their colour only', () => {
    expect(sizesFor(cellAt(500), REM)).toBeNull();
    expect(sizesFor(cellAt(1000), REM)).toBeNull();
    const sizes = sizesFor(cellAt(60), REM)!;
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(32);
  });

  test('a card has one of five sizes, smaller for longer texts, and the same for texts of the same length', () => {
    const cell = cellAt(54);
    const sizes = sizesFor(cell, REM)!;
    expect(sizes.length).toBe(5);
    const fit = fitter(cell, sizes);
    const texts = [
      'Time',
      'More time to talk',
      'More time to talk with people in the market, every week',
      'word '.repeat(28).trim(),
    ];
    const chosen = texts.map((text) => fit(text).size);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    expect(new Set(chosen).size).toBeGreaterThan(2);
    expect(fit('Nice').size).toBe(fit('Time').size);
  });

  test('of 60 long notes the beginning is read at 18 px, in four lines at the least; of 12 all of each', () => {
    const long =
      'Updates about changes in the programme reach the field staff two weeks too late, so families hear what is already wrong';
    const sixty = cellsIn(HD, gridOf(60, HD.width / HD.height), REM)(0);
    const sizes = sizesFor(sixty, REM)!;
    const fit = fitter(sixty, sizes)(long);
    expect(sizes[fit.size]).toBeGreaterThanOrEqual(18);
    expect(fit.lines).toBeGreaterThanOrEqual(4);
    const twelve = cellsIn(HD, gridOf(12, HD.width / HD.height), REM)(0);
    const large = sizesFor(twelve, REM)!;
    const whole = fitter(twelve, large)(long);
    const ems = twelve.width / large[whole.size]! - 0.9;
    expect(linesOf(long.split(' ').map(emWidth), ems)).toBeLessThanOrEqual(whole.lines);
    expect(large[whole.size]).toBeGreaterThanOrEqual(22);
  });

  test('a card is filled by how wide its letters are on the page, where that is known', () => {
    const cell = { width: 300, height: 160 };
    const sizes = sizesFor(cell, REM)!;
    const text = 'Six words that could be wide';
    const as = (em: number) => fitter(cell, sizes, (word) => word.length * em)(text).size;
    expect(as(0.4)).toBeLessThan(as(0.9));
  });

  test('a text without spaces is not made small as if it were one long word', () => {
    const cell = { width: 432, height: 261 };
    const fit = fitter(cell, sizesFor(cell, REM)!);
    const khmer = 'សូមកុំប្រើទូរស័ព្ទពេលញ៉ាំ';
    const word = 'n'.repeat(Math.round(emWidth(khmer) / emWidth('n')));
    expect(fit(khmer).size).toBeLessThan(fit(word).size);
  });

  test.each([
    ['Nepali', 'खाना खाँदा फोन नचलाउने बिहान उठ्नेबित्तिकै हेर्ने बानी छोड्नुपर्छ', 23.1],
    ['Khmer', 'សូមកុំប្រើទូរស័ព្ទពេលញ៉ាំអាហារ', 11.4],
    ['Arabic', 'إطفاء الإشعارات بعد السادسة مساءً لا هاتف على مائدة الطعام', 25.4],
    ['Serbian', 'Цивилно друштво треба више разговора', 20.3],
  ])('the width of %s is estimated close to what a font has', (_script, text, em) => {
    expect(emWidth(text) / em).toBeGreaterThan(0.92);
    expect(emWidth(text) / em).toBeLessThan(1.15);
  });

  test('lines of Khmer and Nepali are further apart', () => {
    expect([lineHeightOf('Time'), lineHeightOf('صوت'), lineHeightOf('ជួប'), lineHeightOf('पहिले')]).toEqual([1.25, 1.25, 1.5, 1.5]);
  });

  test('a text is broken between words, and a word only where it is longer than a line', () => {
    expect(wrapped('one two three', emWidth('one two ') + 0.1, 9)).toEqual(['one two', 'three']);
    expect(wrapped('aaaaaaaaaa', emWidth('aaaa') + 0.1, 9)).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(wrapped('one two three four', emWidth('three') + 0.1, 2).at(-1)).toMatch(/…$/);
    expect(wrapped('', 5, 3)).toEqual([]);
  });
});

describe('the 2x2', () => {
  const middle = (median: number) => ({ median, low: Math.max(0, median - 10), high: Math.min(100, median + 10) });
  const placed = (id: string, impact: number, effort: number) => ({
    ...{ id, name: id, notes: 1, people: 5, set: null },
    impact: middle(impact),
    effort: middle(effort),
  });
  const area = { width: 900, height: 700 };

  test('puts bubbles at the medians, larger with more dots, and says how far people lie apart', () => {
    const [a, b] = bubblesFor([placed('a', 80, 20), placed('b', 20, 80)], { a: 9, b: 1 }, area, REM);
    expect([a!.x, a!.y, b!.x, b!.y].map(Math.round)).toEqual([180, 560, 720, 140]);
    expect(a!.radius).toBeGreaterThan(b!.radius);
    const { x, y, atX, atY } = a!.spread!;
    expect([...x, ...y, atX, atY].map(Math.round)).toEqual([90, 270, 490, 630, 180, 560]);
  });

  test('lets the presenter’s place stand, without a spread, and leaves out what nobody placed', () => {
    const set = { ...placed('a', 80, 20), set: { impact: 50, effort: 50 } };
    const nowhere = { ...placed('b', 1, 1), impact: null, effort: null, people: 0 };
    const bubbles = bubblesFor([set, nowhere], {}, area, REM);
    expect(bubbles.map(({ id, x, y, spread }) => [id, x, y, spread])).toEqual([['a', 450, 350, null]]);
  });

  test(
    'pushes bubbles apart so that none hides another, and keeps them inside',
    perSeed((random) => {
      const spread = random.below(3) * 30;
      const [impact, effort] = [random.below(101 - spread), random.below(101 - spread)];
      const items = Array.from({ length: 8 }, (_, at) =>
        placed(`i${at}`, impact + random.below(spread + 1), effort + random.below(spread + 1)),
      );
      const bubbles = bubblesFor(items, { i0: 7, i1: 3 }, area, REM);
      for (const [at, one] of bubbles.entries()) {
        expect(one.x - one.radius).toBeGreaterThanOrEqual(-0.01);
        expect(one.y + one.radius).toBeLessThanOrEqual(area.height + 0.01);
        for (const other of bubbles.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius);
      }
    }),
  );
});
