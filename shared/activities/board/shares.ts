import { rankOf } from '../../activity/shuffle.ts';

/** Notes that are shared out among people, as both were when sharing began. Whoever comes later is given some as well. */
export interface Shares {
  notes: readonly string[];
  people: readonly string[];
}

/**
 * The notes that one person is given, `count` at most and never their own. People go round the notes one after another, so that every
 * note is given to about as many of them.
 */
export function shareOf({ notes, people }: Shares, who: string, own: readonly string[], count: number): string[] {
  const order = [...notes].sort((a, b) => rankOf(a, 1) - rankOf(b, 1) || (a < b ? -1 : 1));
  const at = people.indexOf(who);
  const start = ((at < 0 ? rankOf(who, 2) : at * count) % Math.max(1, order.length)) | 0;
  return [...order.slice(start), ...order.slice(0, start)].filter((id) => !own.includes(id)).slice(0, count);
}
