import { describe, expect, test } from 'vitest';
import { directionOf, oriented } from '../../shared/evaluation/orientation.ts';
import { changeOf, couldMove, movementOf, pairOf } from '../../shared/evaluation/pairs.ts';
import type { Instrument, Item } from '../../shared/session/instrument.ts';
import { known } from './known-answers.ts';
import { answered, closed, each, evaluated, item, L18, surveyed } from './surveyed.ts';

const scaled = (points: number): Instrument => ({
  title: 'T',
  scale: new Array<string>(points).fill('point'),
  dontKnow: true,
  items: [],
});
const aimed = (aim: Item['aim']): Item => ({ code: 'an_item', text: 'An item', aim });

describe('O44, orientation', () => {
  type Given = { aim: Item['aim']; min: number; max: number; before: number; after: number | null };
  const MISSING = -8;
  const { answers } = known<Given, { pair: boolean }>('O44');

  test.each(answers)('$given.aim of $given.min to $given.max, $given.before and then $given.after', ({ given, find }) => {
    // Our scales count from 1; a scale that begins elsewhere is the same scale moved along.
    const [instrument, asked, from] = [scaled(given.max - given.min + 1), aimed(given.aim), 1 - given.min];
    const point = (value: number | null) => (value === null || value === MISSING ? value : value + from);
    const found = pairOf(instrument, point(given.before), point(given.after));
    if (!found) return expect({ pair: false }).toEqual(find);
    const change = changeOf(instrument, asked, found);
    const [beforeTowardAim, afterTowardAim] = [found.before, found.after].map(
      (value) => oriented(instrument, asked, value)! - from,
    );
    const [direction, able] = [directionOf(change), couldMove(instrument, asked, found)];
    expect({ pair: true, beforeTowardAim, afterTowardAim, change, direction, couldMove: able }).toEqual(find);
  });

  test.each([-9, -8, 0, 6, 2.5, NaN, undefined, null])('%s is no point of a scale of five, and no half of a pair', (value) => {
    expect(oriented(scaled(5), aimed('lower'), value)).toBeNull();
    expect(pairOf(scaled(5), value, 3)).toBeNull();
    expect(pairOf(scaled(5), 3, value)).toBeNull();
  });
});

describe('O14, movement counts', () => {
  const pairs = L18.before.map((before, at) => ({ before, after: L18.after[at]! }));

  test('12 toward, 5 same, 1 away, and all could move', () => {
    expect(movementOf(scaled(5), aimed('lower'), pairs)).toEqual({ toward: 12, same: 5, away: 1, couldMove: 18 });
  });

  test('the opposite aim mirrors them; the four who said 5 could not move toward it', () => {
    expect(movementOf(scaled(5), aimed('higher'), pairs)).toEqual({ toward: 1, same: 5, away: 12, couldMove: 14 });
  });
});

/** Groups of people by what they did in the two waves. Who only opened or refused leaves nothing that is counted here. */
const groups = [
  { before: 'answered', after: 'answered', people: 18 },
  { before: 'answered', after: null, people: 2 },
  { before: null, after: 'answered', people: 2 },
  { before: 'opened', after: null, people: 1 },
  { before: 'refused', after: null, people: 1 },
];

test('O46, flow: 20 before, 20 after, 18 matched, 2 lost, 2 new', () => {
  const wave = (name: 'before' | 'after') =>
    groups.flatMap((group, at) =>
      group[name] === 'answered' ? Object.entries(each(`g${at}-`, 'one', new Array<number>(group.people).fill(3))) : [],
    );
  const before = answered(surveyed([item('one')]), 'before', Object.fromEntries(wave('before')));
  const room = closed(answered(before, 'after', Object.fromEntries(wave('after'))), 'after');
  expect(evaluated(room).flow).toMatchObject({
    answeredBefore: 20,
    answeredAfter: 20,
    matched: 18,
    lost: 2,
    new: 2,
    matchedOfBefore: 0.9,
    twoLanguages: 0,
    pairs: { one: 18 },
  });
});
