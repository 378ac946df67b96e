import { rankOf } from '../../activity/shuffle.ts';
import type { Shown } from './views.ts';

/** In which order notes are read aloud. */
export const READING_ORDERS = ['wall', 'group', 'shuffled'] as const;
export type ReadingOrder = (typeof READING_ORDERS)[number];

type Readable = Pick<Shown, 'id' | 'group' | 'stack'>;

/** Notes in the order in which they are read. Of a stack one is read; the order of a shuffle stays the same on every console. */
export function inReadingOrder(notes: readonly Readable[], order: ReadingOrder): string[] {
  const apart = notes.filter((note) => note.stack === null);
  if (order === 'shuffled') return apart.map(({ id }) => id).sort((a, b) => rankOf(a, 3) - rankOf(b, 3));
  if (order === 'wall') return apart.map(({ id }) => id);
  const groups = [...new Set(apart.map(({ group }) => group))].sort((a, b) => Number(a === null) - Number(b === null));
  return groups.flatMap((group) => apart.filter((note) => note.group === group).map(({ id }) => id));
}

/** The note to read next: the first after this one that nobody has read, then any that is left; null where all were read. */
export function nextToRead(order: readonly string[], read: readonly string[], now: string | null): string | null {
  const from = now === null ? -1 : order.indexOf(now);
  const onward = [...order.slice(from + 1), ...order.slice(0, Math.max(0, from))];
  return onward.find((id) => !read.includes(id)) ?? null;
}

/** The note before this one in the order, read or not; null before the first. */
export const previousToRead = (order: readonly string[], now: string | null): string | null =>
  now === null ? null : (order[order.indexOf(now) - 1] ?? null);
