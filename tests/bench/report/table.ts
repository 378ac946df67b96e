import type { Line } from './judge.ts';

/** A number as people read it: three figures are enough. Numbers that are not there are a dash. */
export function shown(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

const percent = (share: number | null): string => (share === null ? '' : `±${Math.round(share * 50)} %`);

/** Rows as text in columns; the first to the start, the others to the end. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const HEAD = ['', 'floor', 'ours', 'spread', 'ratio', 'goal', ''];

/** The lines for one size of room. */
export function table(people: number, lines: readonly Line[]): string {
  return columns([[`${people.toLocaleString('en')} people`, ...HEAD.slice(1)], ...lines.map(rowOf)]);
}

const rowOf = ({ name, kind, floor, ours, spread, ratio, goal, verdict }: Line): string[] => [
  `  ${name}`,
  shown(floor),
  shown(ours),
  percent(spread),
  shown(ratio),
  goal === null ? '' : `<= ${kind === 'ratio' ? `${goal}x` : goal}`,
  verdict,
];
