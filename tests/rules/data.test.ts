import { describe, expect, test } from 'vitest';
import { countCodes, oncePer, cast, turnIn, type Ballots } from '../../shared/activity/ballots.ts';
import { field, fields, fieldsUnder, formFrom } from '../../shared/form.ts';
import { getAt, same, setAt } from '../../shared/json.ts';
import { drop, emptyTable, entries, get, isTable, keys, put, values, type Table } from '../../shared/table.ts';
import { frozen, throughJson } from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';

const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', '1', '-1', ' '];

describe('a table', () => {
  test(
    'is a map that leaves the one before as it was',
    perSeed((random) => {
      const map = new Map<string, number>();
      let table: Table<number> = frozen(emptyTable<number>());
      for (let n = 0; n < 1000; n++) {
        const key = random.maybe(0.1) ? random.pick(ODD) : `key ${random.below(400)}`;
        const gone = random.maybe(0.3);
        if (gone) map.delete(key);
        else map.set(key, n);
        table = frozen(gone ? drop(table, key) : put(table, key, n));
      }
      expect(table.size).toBe(map.size);
      expect(new Map(entries(table))).toEqual(map);
      expect(keys(table).sort()).toEqual([...map.keys()].sort());
      expect(values(table).sort()).toEqual([...map.values()].sort());
      for (const key of [...map.keys(), 'never']) expect(get(table, key)).toBe(map.get(key));
      expect(new Map(entries(throughJson(table)))).toEqual(map);
    }),
  );

  test(
    'does not tell who came first',
    perSeed((random) => {
      const all = [...ODD, ...Array.from({ length: 500 }, (_one, n) => `key ${n}`)];
      const from = (order: string[]): Table<true> => order.reduce((table, key) => put(table, key, true), emptyTable<true>());
      expect(JSON.stringify(from(random.shuffled(all)))).toBe(JSON.stringify(from(random.shuffled(all))));
    }),
  );

  test('is told from other data', () => {
    expect([emptyTable(), throughJson(put(emptyTable(), 'a', 1))].every(isTable)).toBe(true);
    expect([null, undefined, 'branches', [], {}, { size: 0 }, { branches: 2 }].some(isTable)).toBe(false);
  });

  test.each(ODD)('holds nothing under "%s" that nobody put there', (key) => {
    expect(get(emptyTable(), key)).toBeUndefined();
  });
});

describe('two pieces of data', () => {
  test.each([
    [1, 1],
    [null, null],
    [undefined, undefined],
    [[], []],
    [{}, {}],
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
    [NaN, NaN],
  ])('say the same: %j and %j', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([true, true]);
  });

  test.each([
    [1, 2],
    [1, '1'],
    [null, undefined],
    [null, {}],
    [[], {}],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: undefined }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{}, { constructor: 1 }],
    [{ toString: 1 }, {}],
  ])('do not: %j and %j', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([false, false]);
  });
});

describe('a field inside data', () => {
  const data = frozen({ a: { b: { c: 1 } }, list: [1] });

  test('is found by its path', () => {
    expect(getAt(data, ['a', 'b', 'c'])).toBe(1);
    expect(getAt(data, [])).toBe(data);
    for (const path of [
      ['x'],
      ['a', 'x', 'y'],
      ['a', 'b', 'c', 'd'],
      ['constructor'],
      ['a', '__proto__'],
      ['list', 'length', 'x'],
    ])
      expect(getAt(data, path)).toBeUndefined();
  });

  test('is set without a change to what was there, and taken away by nothing', () => {
    expect(setAt(data, ['a', 'b', 'c'], 2)).toEqual({ a: { b: { c: 2 } }, list: [1] });
    expect(setAt(data, ['a', 'b', 'd'], { e: 1 })).toEqual({ a: { b: { c: 1, d: { e: 1 } } }, list: [1] });
    expect(setAt(data, ['new', 'path'], 1)).toMatchObject({ new: { path: 1 } });
    expect(setAt(data, ['a', 'b'], undefined)).toStrictEqual({ a: {}, list: [1] });
    expect(setAt(data, [], 7)).toBe(7);
    expect(setAt(data, ['a', 'b', 'c'], 2).list).toBe(data.list);
  });

  test('may lie in a table', () => {
    const { notes } = { notes: put(put(emptyTable<{ text: string; group?: string }>(), 'a', { text: 'A' }), 'b', { text: 'B' }) };
    const at = frozen({ notes });
    expect(getAt(at, ['notes', 'a', 'text'])).toBe('A');
    for (const path of [
      ['notes', 'c'],
      ['notes', 'size'],
      ['notes', 'c', 'text'],
    ])
      expect(getAt(at, path)).toBeUndefined();
    expect(getAt(setAt(at, ['notes', 'a', 'group'], 'g'), ['notes', 'a'])).toEqual({ text: 'A', group: 'g' });
    expect(entries(setAt(at, ['notes', 'c'], { text: 'C' }).notes)).toHaveLength(3);
    expect(setAt(at, ['notes', 'a'], undefined)).toEqual({ notes: put(emptyTable(), 'b', { text: 'B' }) });
    expect(setAt(at, ['notes', 'c'], undefined)).toEqual(at);
  });

  test.each(['__proto__', 'constructor'])('may be called %s and reaches nothing else', (key) => {
    const changed = setAt({}, [key, 'polluted'], true);
    expect(getAt(changed, [key, 'polluted'])).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(setAt(changed, [key], undefined))).toEqual([]);
  });
});

describe('a form', () => {
  test('holds every value of every field, in order', () => {
    const form = formFrom([
      ['word', 'a'],
      ['word', ' b '],
      ['word', ''],
      ['text', ' x '],
      ['file', { name: 'no text' }],
    ]);
    expect([fields(form, 'word'), field(form, 'word'), field(form, 'text'), field(form, 'none'), fields(form, 'none')]).toEqual([
      ['a', 'b'],
      'a',
      'x',
      '',
      [],
    ]);
    expect(Object.keys(form)).toEqual(['word', 'text']);
  });

  test('has fields under a name', () => {
    const form = formFrom([
      ['item.fun', ' 3 '],
      ['item.', '1'],
      ['items', '2'],
      ['item.a.b', '4'],
    ]);
    expect(fieldsUnder(form, 'item')).toEqual([
      ['fun', '3'],
      ['', '1'],
      ['a.b', '4'],
    ]);
  });

  test.each(ODD)('may have a field called "%s"', (name) => {
    expect(field(formFrom([]), name)).toBe('');
    expect(field(formFrom([[name, 'x']]), name)).toBe('x');
  });
});

describe('ballots', () => {
  const ballot = (participant: string, answer: string, turn: number) => ({ id: 'id', participant, answer, turn, lang: 'en' });

  test('hold the highest turn of each person', () => {
    const ballots = [ballot('a', 'x', 2), ballot('a', 'y', 1), ballot('b', 'z', 1)].reduce(
      (all, one) => cast(all, one),
      emptyTable() as Ballots<string>,
    );
    expect([turnIn(ballots, 'a'), turnIn(ballots, 'b'), turnIn(ballots, 'c'), turnIn(ballots, 'constructor')]).toEqual([
      2, 1, 0, 0,
    ]);
    expect([...countCodes(ballots, (answer) => [answer])].sort()).toEqual([
      ['x', 1],
      ['z', 1],
    ]);
  });

  test('a late one leaves them the very same, so that nothing is computed anew', () => {
    const ballots = cast(emptyTable() as Ballots<string>, ballot('a', 'x', 2));
    expect(cast(ballots, ballot('a', 'y', 1))).toBe(ballots);
  });

  test('what is computed of a state is computed once, nothing as well', () => {
    let times = 0;
    const count = oncePer((_state: object) => void times++);
    const state = {};
    expect([count(state), count(state), count({})]).toEqual([undefined, undefined, undefined]);
    expect(times).toBe(2);
  });
});
