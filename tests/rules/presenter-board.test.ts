import { describe, expect, test } from 'vitest';
import { spotToward } from '../../client/ui/staff-spatial.ts';
import { groupFor, lanesOf, layOut } from '../../shared/activities/board/presenter-layout.ts';

const note = (id: string, group: string | null = null) => ({ id, text: `Note ${id}`, group });
const notes = [note('a'), note('b'), note('c', 'time'), note('d', 'time'), note('e', 'fear')];
const groups = { time: { name: 'No time' }, fear: { name: 'Fear' }, empty: { name: 'Left' } };

describe('the wall of the console', () => {
  test('shows loose notes apart and groups in the order in which they were made, without empty ones', () => {
    const laid = layOut(notes, groups);
    expect(laid.single.map((one) => one.id)).toEqual(['a', 'b']);
    expect(laid.groups.map((group) => [group.id, group.notes.map((one) => one.id)])).toEqual([
      ['time', ['c', 'd']],
      ['fear', ['e']],
    ]);
  });
});

describe('loose notes on the console', () => {
  const columns = [
    { code: 'keep', text: 'Keep' },
    { code: 'drop', text: 'Drop' },
  ];
  const loose = [null, 'drop', 'keep', 'gone', 'drop'].map((column, at) => ({ id: `n${at}`, column }));

  test('lie by the columns of the board, in their order, and those in none come last', () => {
    const lanes = lanesOf(loose, columns, 'In none').map(({ name, notes }) => [name, notes.map(({ id }) => id).join()]);
    expect(lanes).toEqual([
      ['Keep', 'n2'],
      ['Drop', 'n1,n4'],
      ['In none', 'n0,n3'],
    ]);
  });

  test('lie together where a board has no columns', () => {
    expect(lanesOf(loose, [], 'In none')).toEqual([{ code: '', name: '', notes: loose }]);
  });
});

describe('grouping a selection', () => {
  test('makes a new group of loose notes', () => {
    expect(groupFor(['a', 'b'], notes)).toBeUndefined();
  });

  test('adds loose notes to the group that is selected with them', () => {
    expect(groupFor(['a', 'b', 'e'], notes)).toBe('fear');
  });

  test('merges groups into the one with more of the selected notes', () => {
    expect(groupFor(['c', 'd', 'e'], notes)).toBe('time');
  });

  test('splits some notes of one group off into a new one', () => {
    expect(groupFor(['c'], notes)).toBeUndefined();
    expect(groupFor(['c', 'd'], notes)).toBeUndefined();
  });
});

describe('arrow keys on the wall', () => {
  const spots = [
    { id: 'top', x: 0, y: 0 },
    { id: 'top2', x: 100, y: 4 },
    { id: 'low', x: 10, y: 80 },
    { id: 'low2', x: 110, y: 80 },
  ];

  test.each([
    ['top', 'ArrowRight', 'top2'],
    ['top', 'ArrowDown', 'low'],
    ['low2', 'ArrowLeft', 'low'],
    ['low2', 'ArrowUp', 'top2'],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(
      spotToward(
        key,
        spots.find((spot) => spot.id === from)!,
        spots,
      ),
    ).toBe(to);
  });

  test('lead nowhere at the edge, and other keys are no arrows', () => {
    expect(spotToward('ArrowUp', spots[0]!, spots)).toBeNull();
    expect(spotToward('Enter', spots[0]!, spots)).toBeNull();
  });
});
