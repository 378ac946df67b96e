/** A key with its value; those of a bucket are sorted by key. */
type Bucket<T> = readonly (readonly [key: string, value: T])[];

/**
 * A persistent map from string to T: `put` returns a new table and leaves the old one as it was, at a cost that stays small
 * with thousands of entries (a copied 5,000-key object per answer would not). Plain data, so it survives JSON. A tree of two levels
 * and no objects with people's names as keys: each new name would cost the engine a new shape.
 */
export interface Table<T> {
  readonly size: number;
  readonly branches: readonly (readonly Bucket<T>[])[];
}

const WIDTH = 32;
const BITS = 5;

/** A table without entries. */
export const emptyTable = <T>(): Table<T> => ({ size: 0, branches: filled<Bucket<T>[]>(filled<Bucket<T>>([])) });

const filled = <T>(one: T): T[] => new Array<T>(WIDTH).fill(one);

/** The value under `key`, or undefined. */
export function get<T>(table: Table<T>, key: string): T | undefined {
  const [branch, at] = placeOf(key);
  return table.branches[branch]![at]!.find(([known]) => known === key)?.[1];
}

/** A table that also holds `value` under `key`. */
export function put<T>(table: Table<T>, key: string, value: T): Table<T> {
  const [branch, at] = placeOf(key);
  const before = table.branches[branch]![at]!;
  const after = inserted(before, key, value);
  const branches = replaced(table.branches, branch, replaced(table.branches[branch]!, at, after));
  return { size: table.size + after.length - before.length, branches };
}

/** A table without an entry under `key`. */
export function drop<T>(table: Table<T>, key: string): Table<T> {
  const [branch, at] = placeOf(key);
  const before = table.branches[branch]![at]!;
  const after = before.filter(([known]) => known !== key);
  if (after.length === before.length) return table;
  const branches = replaced(table.branches, branch, replaced(table.branches[branch]!, at, after));
  return { size: table.size - 1, branches };
}

/** Whether plain data is a table. */
export const isTable = (data: unknown): data is Table<unknown> =>
  typeof data === 'object' && data !== null && 'branches' in data && Array.isArray(data.branches);

/** Sorted, since the order of arrival is nobody's business. */
function inserted<T>(bucket: Bucket<T>, key: string, value: T): Bucket<T> {
  const found = bucket.findIndex(([known]) => known >= key);
  const at = found < 0 ? bucket.length : found;
  return bucket.toSpliced(at, bucket[at]?.[0] === key ? 1 : 0, [key, value]);
}

function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  const copy = list.slice();
  copy[at] = item;
  return copy;
}

const listed = new WeakMap<Table<unknown>, readonly (readonly [string, unknown])[]>();

/** All keys and values, listed once per table; the order tells nothing about the order of arrival. */
export function entries<T>(table: Table<T>): readonly (readonly [key: string, value: T])[] {
  let list = listed.get(table);
  if (!list) listed.set(table, (list = listOf(table)));
  return list as readonly (readonly [string, T])[];
}

function listOf<T>({ branches }: Table<T>): (readonly [string, T])[] {
  const list: (readonly [string, T])[] = [];
  for (const branch of branches) for (const bucket of branch) for (const entry of bucket) list.push(entry);
  return list;
}

/** All keys, in the order of `entries`. */
export const keys = <T>(table: Table<T>): string[] => entries(table).map(([key]) => key);

/** All values, in the order of `entries`. */
export const values = <T>(table: Table<T>): T[] => entries(table).map(([, value]) => value);

/** The FNV-1a hash of a key, folded to a branch and a bucket in it. */
function placeOf(key: string): readonly [branch: number, bucket: number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  return [hash & (WIDTH - 1), (hash >>> BITS) & (WIDTH - 1)];
}
