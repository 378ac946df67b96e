import type { Line } from './judge.ts';
import { shown } from './table.ts';

/** Changes up to this share are the weather. */
const NOTEWORTHY = 0.15;

/** What is noteworthily better or worse than in an older report, one sentence each. Ratios are compared where there are any. */
export function changesSince(before: readonly Line[], now: readonly Line[]): string[] {
  return now.flatMap((line) => {
    const old = before.find(({ people, name }) => people === line.people && name === line.name);
    const [from, to] = [comparable(old), comparable(line)];
    if (!from || to === null || Math.abs(to / from - 1) <= NOTEWORTHY) return [];
    const change = Math.round((to / from - 1) * 100);
    return [
      `${line.people.toLocaleString('en')} people, ${line.name}: ${shown(from)} → ${shown(to)} (${change > 0 ? '+' : ''}${change} %)`,
    ];
  });
}

const comparable = (line: Line | undefined): number | null => (line?.kind === 'ratio' ? line.ratio : (line?.ours ?? null));
