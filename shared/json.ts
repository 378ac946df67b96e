/** What survives a trip through JSON: states, events and views are made of nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

type Tree = Record<string, unknown>;

/** The value at `path` inside plain data, or undefined. */
export function getAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isTree(at) && Object.hasOwn(at, key) ? at[key] : undefined), data);
}

/** A copy of `data` with `value` at `path`; undefined removes the entry. */
export function setAt<T>(data: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const tree: Tree = isTree(data) ? data : {};
  const changed = rest.length ? setAt(tree[key], rest, value) : value;
  if (changed !== undefined) return { ...tree, [key]: changed } as T;
  const { [key]: _gone, ...others } = tree;
  return others as T;
}

/** Whether two pieces of plain data say the same; the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
