import { drop, get, isTable, put, type Table } from './table.ts';

/** What survives a trip through JSON: states, events and views are made of nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

type Tree = Record<string, unknown>;

/** The value at `path` inside plain data, or undefined; a key of the path may be one of a table. */
export const getAt = (data: unknown, path: readonly string[]): unknown => path.reduce<unknown>(childOf, data);

/** A copy of `data` with `value` at `path`; undefined removes the entry. */
export function setAt<T>(data: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (isTable(data)) return inTable(data, key, setAt(get(data, key), rest, value)) as T;
  const tree: Tree = isTree(data) ? data : {};
  const changed = rest.length ? setAt(tree[key], rest, value) : value;
  if (changed !== undefined) return { ...tree, [key]: changed } as T;
  const { [key]: _gone, ...others } = tree;
  return others as T;
}

const inTable = (table: Table<unknown>, key: string, value: unknown): Table<unknown> =>
  value === undefined ? drop(table, key) : put(table, key, value);

function childOf(data: unknown, key: string): unknown {
  if (isTable(data)) return get(data, key);
  return isTree(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** Whether two pieces of plain data say the same; the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
