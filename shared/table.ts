/**
 * A persistent map from string to T: `put` returns a new table and leaves the old one as it was, at a cost that stays small
 * with thousands of entries (a copied 5,000-key object per answer would not). Plain data, so it survives JSON.
 */
export interface Table<T> {
  readonly size: number;
  readonly buckets: readonly Readonly<Record<string, T>>[];
}

const BUCKETS = 256;
const NONE: Readonly<Record<string, never>> = {};

/** A table without entries. */
export const emptyTable = <T>(): Table<T> => ({ size: 0, buckets: new Array(BUCKETS).fill(NONE) });

/** The value under `key`, or undefined. */
export function get<T>(table: Table<T>, key: string): T | undefined {
  const bucket = table.buckets[bucketOf(key)];
  return bucket && Object.hasOwn(bucket, key) ? bucket[key] : undefined;
}

/** A table that also holds `value` under `key`. */
export function put<T>(table: Table<T>, key: string, value: T): Table<T> {
  const at = bucketOf(key);
  const bucket = table.buckets[at]!;
  const known = Object.hasOwn(bucket, key);
  const buckets = table.buckets.slice();
  buckets[at] = known ? { ...bucket, [key]: value } : sorted({ ...bucket, [key]: value });
  return { size: table.size + (known ? 0 : 1), buckets };
}

/** Keys in an order of their own: an object keeps the order of arrival, and that is nobody's business. */
function sorted<T>(bucket: Readonly<Record<string, T>>): Record<string, T> {
  const pairs = Object.entries(bucket);
  return pairs.length < 2 ? bucket : Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All keys and values; the order tells nothing about the order of arrival. */
export function* entries<T>(table: Table<T>): Generator<[string, T]> {
  for (const bucket of table.buckets) for (const key in bucket) yield [key, bucket[key]!];
}

/** All values, in the order of `entries`. */
export function* values<T>(table: Table<T>): Generator<T> {
  for (const bucket of table.buckets) for (const key in bucket) yield bucket[key]!;
}

/** FNV-1a, folded to a bucket number. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (BUCKETS - 1);
}
