import { describe, expect, test } from 'vitest';
import { layCloud, linesOf, type Cloud, type Measure } from '../../shared/activities/words/layout.ts';
import type { Rect } from '../../shared/activities/words/spiral.ts';
import { overlaps } from '../../shared/activities/words/taken.ts';
import type { Word } from '../../shared/activities/words/words.ts';
import { chance } from '../helpers/seeds.ts';

const area = { width: 1776, height: 700 };
const READABLE = 28;
/** About what a browser measures: wide letters wider, marks and descenders reaching further. */
const measure: Measure = (text) => ({
  width: [...text].reduce((sum, letter) => sum + (/[ilj .]/.test(letter) ? 0.3 : 0.58), 0),
  ascent: 0.76,
  descent: /[gjpqy]/.test(text) ? 0.22 : 0.02,
});

const word = (text: string, count = 1): Word => ({ key: text, text, count });
const lay = (words: Word[], before: Cloud | null = null, box = area): Cloud => layCloud(words, before, box, READABLE, measure);
const rects = (cloud: Cloud): Rect[] => cloud.words.map(({ rect }) => rect);

function expectTidy(cloud: Cloud, words: Word[], box = area): void {
  expect(cloud.words.map(({ key }) => key)).toEqual(words.map(({ key }) => key));
  const inside = ({ x, y, width, height }: Rect): boolean =>
    x >= 0 && y >= 0 && x + width <= box.width + 1e-6 && y + height <= box.height + 1e-6;
  expect(rects(cloud).filter((rect) => !inside(rect))).toEqual([]);
  expect(rects(cloud).filter((rect, at, all) => all.slice(at + 1).some((other) => overlaps(rect, other)))).toEqual([]);
}

/** Words of 3 to 12 letters, some of them phrases, with counts as a room gives them. */
function room(size: number, seed = 1): Word[] {
  const random = chance(seed);
  const letters = (most: number): string =>
    Array.from({ length: 3 + random.below(most) }, () => random.pick([...'aeinrstglpmou'])).join('');
  const written = (at: number): string => (at % 9 ? `${letters(9)}${at}` : `${letters(9)}${at} ${letters(8)} ${letters(9)}`);
  return Array.from({ length: size }, (_, at) => word(written(at), 1 + Math.floor(random.next() ** 6 * 30)));
}

const stayed = (before: Cloud, after: Cloud): number =>
  before.words.filter(({ key, rect }) => {
    const now = after.words.find((one) => one.key === key)!.rect;
    const moved = Math.hypot(now.x + now.width / 2 - rect.x - rect.width / 2, now.y + now.height / 2 - rect.y - rect.height / 2);
    return moved < 1;
  }).length;

describe('the layout of a word cloud', () => {
  test.each([0, 1, 2, 7, 30, 75, 120])('places %i words, none over another', (size) => {
    const words = room(size);
    expectTidy(lay(words), words);
  });

  test.each([
    ['a wide strip', { width: 1500, height: 220 }],
    ['a narrow window', { width: 420, height: 600 }],
    ['an old projector', { width: 936, height: 470 }],
  ])('places 120 words in %s', (_name, box) => {
    const words = room(120, 3);
    expectTidy(lay(words, null, box), words, box);
  });

  test('places forty letters without a space, and two long phrases', () => {
    const words = [
      word('m'.repeat(40), 12),
      word('too much of everything and all at once', 9),
      word('hard to keep up with all the neighbours', 3),
    ];
    expectTidy(lay(words), words);
  });

  test('lays the same words out the same way', () => {
    expect(lay(room(60))).toEqual(lay(room(60)));
  });

  test('says by size how often a word was written', () => {
    const [often, twice, once] = lay([word('often', 9), word('twice', 2), word('once')]).words;
    expect(often!.size).toBeGreaterThan(twice!.size);
    expect(twice!.size).toBeGreaterThan(once!.size);
  });

  test('keeps the smallest words readable as long as flatter sizes can do it', () => {
    const cloud = lay(room(95));
    expect(Math.min(...cloud.words.map(({ size }) => size))).toBeGreaterThanOrEqual(READABLE);
  });

  test.each([8, 25, 60, 110])('leaves %i words where they are when one of them grows', (size) => {
    const words = room(size);
    const before = lay(words);
    const grown = words.map((one, at) => (at === size - 1 ? { ...one, count: one.count + 1 } : one));
    const after = lay(grown, before);
    expectTidy(after, grown);
    expect(after.scale.unit).toBe(before.scale.unit);
    expect(stayed(before, after)).toBeGreaterThanOrEqual(Math.floor(size * 0.9) - 1);
  });

  test('leaves all words exactly where they are when nothing changes', () => {
    const words = room(40);
    const before = lay(words);
    expect(lay(words, before)).toEqual(before);
  });

  test('stays tidy while a room writes one word after another, and moves little', () => {
    const words = room(120, 5);
    let cloud: Cloud | null = null;
    let kept = 0;
    let asked = 0;
    for (let size = 1; size <= words.length; size++) {
      const next: Cloud = lay(words.slice(0, size), cloud);
      expectTidy(next, words.slice(0, size));
      if (cloud && next.scale.unit === cloud.scale.unit) {
        kept += stayed(cloud, next);
        asked += size - 1;
      }
      cloud = next;
    }
    expect(kept / asked).toBeGreaterThan(0.93);
  });

  test('steps back as a whole: words keep their places in the cloud', () => {
    const few = room(20);
    const before = lay(few);
    const after = lay([...few, ...room(70, 9).map((one) => ({ ...one, key: `new ${one.key}` }))], before);
    const ratio = after.scale.unit / before.scale.unit;
    expect(ratio).toBeLessThan(1);
    const [first] = before.words;
    const now = after.words[0]!;
    expect(now.x).toBeCloseTo(area.width / 2 + (first!.x - area.width / 2) * ratio, 0);
  });

  test('starts anew in an area of another shape', () => {
    const words = room(30);
    expect(lay(words, lay(words, null, { width: 900, height: 400 }))).toEqual(lay(words));
  });

  test('lays out nothing where there is no area yet', () => {
    expect(lay(room(5), null, { width: 0, height: 0 }).words).toEqual([]);
  });

  test('sets long phrases in two lines, broken near the middle', () => {
    expect(linesOf('waste of time')).toEqual(['waste of time']);
    expect(linesOf('too much of everything')).toEqual(['too much of', 'everything']);
    expect(linesOf('m'.repeat(40))).toEqual(['m'.repeat(40)]);
  });
});

describe('300 words of five scripts', () => {
  const SCRIPTS = ['aeinrstglpmou', 'абвгдежзиклмнопрст', 'ابتثجحخدذرزسشصض', 'កខគឃងចឆជឈញ', 'अआइकखगघचछज'];
  const random = chance(7);
  const words = Array.from({ length: 300 }, (_, at) => {
    const letters = [...SCRIPTS[at % SCRIPTS.length]!];
    const text = Array.from({ length: 3 + random.below(9) }, () => random.pick(letters)).join('');
    return { key: `${text} ${at}`, text, count: 1 + Math.floor(random.next() ** 6 * 30) };
  });
  const middleOf = ({ x, y, width, height }: Rect): [number, number] => [x + width / 2, y + height / 2];

  test.each([
    ['a full screen', { width: 1920, height: 1080 }],
    ['an old projector', { width: 1280, height: 720 }],
  ])('are placed without overlap inside %s, and keep their places as counts grow', (_name, box) => {
    const before = lay(words, null, box);
    expectTidy(before, words, box);
    // A tenth of all words is written once more.
    const grown = words.map((one, at) => (at % 10 === 3 ? { ...one, count: one.count + 1 } : one));
    const after = lay(grown, before, box);
    expectTidy(after, grown, box);
    expect(after.scale).toEqual(before.scale);
    const moved = before.words
      .map(({ rect }, at) => {
        const [[x, y], [nowX, nowY]] = [middleOf(rect), middleOf(after.words[at]!.rect)];
        return Math.hypot(nowX - x, nowY - y);
      })
      .sort((a, b) => a - b);
    expect(moved[Math.floor(moved.length * 0.8)]).toBeLessThan(1);
    expect(moved.reduce((sum, way) => sum + way, 0) / moved.length).toBeLessThan(box.width * 0.02);
  });
});
