import { describe, expect, test } from 'vitest';
import { countGraphemes, cutGraphemes } from '../../shared/text/graphemes.ts';
import type { SimilarNote } from '../../shared/text/similar/items.ts';
import { medoidName } from '../../shared/text/similar/name.ts';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { sortLike } from '../../shared/text/similar/sort-like.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { loose, writtenIn } from './notes.ts';

const english = writtenIn('en').map(({ text }) => text);
const everything = ['en', 'ar', 'km', 'ne', 'sr-Latn', 'sr-Cyrl'].flatMap((language) =>
  writtenIn(language).map(({ text }) => text),
);

/** A board on which people have put some notes into groups. */
const board = (random: Chance, groups: number): SimilarNote[] =>
  random.shuffled(loose(english)).map((note) => ({ ...note, group: random.maybe(0.3) ? `g${random.below(groups)}` : null }));

const TRAINING = ['More breaks in the training', 'The training needs breaks', 'Training days without breaks are long'];
const SLOW = ['Internet in villages is slow', 'Slow internet in our villages', 'The villages have slow internet'];
const COST = ['Donors should pay the camera', 'Ask donors to pay a camera', 'A camera that donors pay'];

const setsOf = (texts: readonly string[], fewer = 0): string[][] =>
  similarSets(loose(texts), { fewer }).suggestions.map(({ notes }) => notes.map((id) => texts[Number(id.slice(1))]!));

describe('similar sets', () => {
  test('hold the notes with similar wording, and have the name of the one most like the others', () => {
    const { suggestions } = similarSets(loose([...TRAINING, ...SLOW, ...COST, 'Something else entirely']));
    expect(suggestions.map(({ notes }) => notes).sort()).toEqual([
      ['n000', 'n001', 'n002'],
      ['n003', 'n004', 'n005'],
      ['n006', 'n007', 'n008'],
    ]);
    for (const { into, name, notes, similarity } of suggestions) {
      const texts = notes.map((id) => [...TRAINING, ...SLOW, ...COST][Number(id.slice(1))]!);
      expect(into).toBeNull();
      expect(texts).toContain(name);
      expect(similarity).toBeGreaterThan(0.2);
      expect(similarity).toBeLessThanOrEqual(1);
    }
  });

  test('come with the most alike first', () => {
    const similarities = similarSets(loose(english)).suggestions.map(({ similarity }) => similarity);
    expect(similarities.length).toBeGreaterThan(10);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
  });

  test(
    'are the same in whatever order the notes come',
    perSeed((random) => {
      const notes = board(random, 4);
      expect(similarSets(random.shuffled(notes))).toEqual(similarSets(notes));
      const seeds = { one: ['n001', 'n000'], other: ['n009', 'n008'] };
      expect(sortLike(seeds, random.shuffled(notes))).toEqual(
        sortLike({ other: ['n008', 'n009'], one: ['n000', 'n001'] }, notes),
      );
      const some = random.some(english);
      expect(medoidName(random.shuffled(some))).toBe(medoidName(some));
    }),
  );

  test(
    'never hold a note that a person has put into a group, nor a note twice',
    perSeed((random) => {
      const notes = board(random, 6);
      const free = new Set(notes.filter(({ group }) => group === null).map(({ id }) => id));
      const groups = new Set(notes.map(({ group }) => group));
      for (const fewer of [-1, 0, 1]) {
        const { suggestions } = similarSets(notes, { fewer });
        const suggested = suggestions.flatMap((one) => one.notes);
        expect(suggested.filter((id) => !free.has(id))).toEqual([]);
        expect(new Set(suggested).size).toBe(suggested.length);
        expect(suggestions.filter(({ into }) => into !== null && !groups.has(into))).toEqual([]);
      }
    }),
  );

  test('join loose notes to the group of a person that says the same, however small it is', () => {
    const grouped = loose([...SLOW, ...COST]).map((note, at) => ({ ...note, group: at === 0 ? 'villages' : null }));
    const into = similarSets(grouped).suggestions.find((one) => one.into === 'villages');
    expect(into?.notes).toEqual(['n001', 'n002']);
  });

  test('never bring two groups of people together, even if both say the same', () => {
    const notes = loose([...SLOW, ...SLOW]).map((note, at) => ({ ...note, group: at < 3 ? 'here' : 'there' }));
    expect(similarSets(notes).suggestions).toEqual([]);
    expect(similarSets(notes).duplicates.map((set) => set.length)).toEqual([3, 3]);
  });

  test('are fewer and larger, or more and smaller, as the presenter likes', () => {
    const ungrouped = (fewer: number): number => english.length - setsOf(english, fewer).flat().length;
    expect(ungrouped(1)).toBeLessThan(ungrouped(-1));
    expect(setsOf(english, 5)).toEqual(setsOf(english, 1));
    expect(setsOf(english, -5)).toEqual(setsOf(english, -1));
  });

  test('are cut deeper where they would hold more than 12, but not where all is nearly the same', () => {
    const things =
      'water roads schools clinics markets bridges radios lawyers parents farmers drivers bakers students nurses'.split(' ');
    const alike = things.map(
      (thing) => `We should all talk about the ${thing} far more often during our coming campaign for the whole district`,
    );
    expect(setsOf(alike).map((set) => set.length)).toEqual([14]);
    const less = things.flatMap((thing) => [`${thing} campaign`, `campaign for ${thing} and for others`]);
    const sizes = setsOf(less, 1).map((set) => set.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  });

  test('count equal notes once, and take them along together', () => {
    const [set] = similarSets(loose(['Slow internet in our villages', 'slow INTERNET in our villages!', ...SLOW])).suggestions;
    expect(set!.notes).toEqual(['n000', 'n001', 'n002', 'n003', 'n004']);
    expect(similarSets(loose(['Breaks', 'breaks!', 'BREAKS'])).duplicates).toEqual([]);
    expect(similarSets(loose(['Breaks', 'breaks!', 'BREAKS'])).suggestions).toMatchObject([{ notes: ['n000', 'n001', 'n002'] }]);
  });
});

describe('notes that are hard to compare', () => {
  test.each([
    ['none', [], []],
    ['one', ['More breaks'], []],
    ['empty ones', ['', ' ', '\u200b'], [['', ' ', '\u200b']]],
    ['emoji', ['👍', '👍', '👎', '👍🏽'], [['👍', '👍']]],
    ['fewer than three letters', ['no', 'No!', 'on', 'no no'], [['no', 'No!']]],
    ['numbers', ['2024', '2025', '20242', '2024'], [['2024', '2024']]],
    ['mixed scripts', ['Facebook الشباب', 'الشباب Facebook', 'យុវជន ៣'], [['Facebook الشباب', 'الشباب Facebook']]],
  ])('%s: only what is equal, or said again', (_what, texts, sets) => {
    expect(setsOf(texts)).toEqual(sets);
  });

  test('as long as they may be, they are compared like others', () => {
    const long = Array.from({ length: 40 }, (_, at) => english[at])
      .join(' ')
      .slice(0, 2048);
    const clusters = 'ស្ត្រី'.repeat(110);
    expect(setsOf([long, `${long} Thanks`, clusters, `${clusters}ៗ`, 'short note']).map((set) => set.length)).toEqual([2, 2]);
  });

  test('the letters of half a pair break nothing', () => {
    expect(setsOf(['half \ud800 a letter', 'half \udc00 a letter'])).toHaveLength(1);
  });
});

describe('the name of a set', () => {
  test('has at most 40 characters as people count them', () => {
    const long = 'ស្ត្រី'.repeat(60);
    expect(countGraphemes(medoidName([long]))).toBe(40);
    expect(medoidName([long])).toBe(cutGraphemes(long, 40));
    expect(medoidName(['Our director is not afraid of being attacked'])).toBe('Our director is not afraid of being…');
    expect(medoidName([])).toBe('');
    expect(medoidName(['👍'])).toBe('👍');
  });

  test('is what most of them say', () => {
    expect(medoidName(['Tea', 'Slow internet', 'Slow internet in villages', 'Internet in villages'])).toBe(
      'Slow internet in villages',
    );
  });
});

describe('sorting the rest like these', () => {
  const notes = [...TRAINING, ...SLOW, ...COST, '???'].map((text, at) => ({ id: `n${at}`, text }));
  const seeds = { training: ['n0'], slow: ['n3'], cost: ['n6'] };

  test('brings each note to the group that it is most like, the surest first', () => {
    const sorted = sortLike(seeds, notes);
    expect(Object.fromEntries(sorted.map(({ note, group }) => [note, group]))).toEqual({
      n1: 'training',
      n2: 'training',
      n4: 'slow',
      n5: 'slow',
      n7: 'cost',
      n8: 'cost',
    });
    const confidences = sorted.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences.every((one) => one > 0.4 && one < 1)).toBe(true);
  });

  test(
    'moves no seed',
    perSeed((random) => {
      const all = loose(english);
      const fixed = random.some(all.map(({ id }) => id));
      const half = Math.floor(fixed.length / 2);
      const moved = sortLike({ one: fixed.slice(0, half), other: fixed.slice(half) }, all).map(({ note }) => note);
      expect(moved.filter((id) => fixed.includes(id))).toEqual([]);
    }),
  );

  test('is unsure between two groups that it is equally like, and where there is little to go by', () => {
    const between = [
      { id: 'a', text: 'slow internet' },
      { id: 'b', text: 'dear camera' },
      { id: 'c', text: 'slow camera' },
      { id: 'd', text: 'very slow internet' },
    ];
    const sure = Object.fromEntries(
      sortLike({ one: ['a'], other: ['b'] }, between).map(({ note, confidence }) => [note, confidence]),
    );
    expect(sure.c).toBeLessThan(0.7);
    expect(sure.d).toBeGreaterThan(sure.c!);
  });

  test('has nothing to say without seeds, or of seeds that are not there', () => {
    expect(sortLike({}, notes)).toEqual([]);
    expect(sortLike({ gone: ['x'] }, notes)).toEqual([]);
    expect(sortLike(seeds, [])).toEqual([]);
  });
});

test('notes of all scripts on one board find their own', () => {
  const { duplicates, leftOut } = similarSets(loose(everything));
  expect(duplicates.length).toBeGreaterThan(100);
  expect(leftOut).toBe(0);
});

test('a board with more notes than can be compared says how many were left out', () => {
  const many = Array.from({ length: 2010 }, (_, at) => ({ id: `n${String(at).padStart(5, '0')}`, text: `${at}`, group: null }));
  const { suggestions, leftOut } = similarSets(many);
  expect(suggestions).toEqual([]);
  expect(leftOut).toBe(10);
});
