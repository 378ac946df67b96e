import type { Weight } from '../weights.ts';
import { columns } from './table.ts';

/** What each page weighs. */
export function weightTable(weights: readonly Weight[]): string {
  const rows = weights.map(({ page, html, files, goal, verdict }) => [
    `  ${page}`,
    html.toFixed(1),
    files.toFixed(1),
    (html + files).toFixed(1),
    goal === null ? '' : `<= ${goal}`,
    verdict,
  ]);
  return columns([['Page weight, kB of gzip', 'page', 'files', 'first visit', 'goal', ''], ...rows]);
}
