import { total } from '../statistics/describe.ts';
import { saidOf, type Said } from './in-words.ts';

/** A count of a group as it may be shown: itself, a word, or nothing. */
export type GroupCount = { said: Said; count: number | null } | { said: 'hidden'; count: null };

interface Counted {
  count: number;
  n: number;
}

/**
 * The counts of groups that are parts of one whole, whose own count is known. A group that stands in words keeps its secret only if the
 * others do not give it away: so many more are hidden, the smallest first, until each word may still stand for both of its counts. Null
 * where not even that helps. Rule O47 beside rule 3 of the reference.
 */
export function groupCounts(groups: readonly Counted[]): GroupCount[] | null {
  const words = groups.map(({ count, n }) => saidOf(count, n));
  const bySize = [...groups.keys()].filter((at) => words[at] === 'count').sort((a, b) => groups[a]!.n - groups[b]!.n);
  for (let hidden = 0; hidden <= bySize.length; hidden++) {
    const without = new Set(bySize.slice(0, hidden));
    const ranges = groups.map((group, at) => rangeOf(group, words[at]!, without.has(at)));
    if (isSafe(groups, ranges)) return groups.map((group, at) => shownAs(group, words[at]!, without.has(at)));
  }
  return null;
}

function shownAs({ count }: Counted, said: Said, hidden: boolean): GroupCount {
  if (hidden) return { said: 'hidden', count: null };
  return { said, count: said === 'count' ? count : null };
}

type Range = readonly [low: number, high: number];

/** What a reader knows of a count. That a hidden one of fewer than ten has no word says that it is none of the ends. */
function rangeOf({ count, n }: Counted, said: Said, hidden: boolean): Range {
  if (hidden) return saidOf(0, n) === 'count' ? [0, n] : [2, n - 2];
  if (said === 'most') return [n - 1, n];
  return said === 'few-or-none' ? [0, 1] : [count, count];
}

/** Whether everything that a reader does not know could be more than one number, seen from the count of the whole. */
function isSafe(groups: readonly Counted[], ranges: readonly Range[]): boolean {
  const whole = groups.reduce((sum, { count }) => sum + count, 0);
  return ranges.every(([low, high], at) => {
    if (low === high) return true;
    const others = ranges.filter((_, other) => other !== at);
    const [least, most] = [total(others.map(([from]) => from)), total(others.map(([, to]) => to))];
    return Math.min(high, whole - least) > Math.max(low, whole - most);
  });
}
