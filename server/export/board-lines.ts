import { gathered, type BoardFile } from '../../shared/activities/board/exchange.ts';
import { guarded } from '../../shared/text/formula.ts';

/** A note per line, as other boards take it from the clipboard: in the order of the groups, equal notes once. */
export const boardLines = (file: BoardFile): string =>
  gathered(file)
    .flatMap(({ stacks }) => stacks.map(({ note }) => oneLine(note.text)))
    .join('\n') + '\n';

/** A column per group, its name on top, tabs between: what a sheet takes from the clipboard. */
export function boardSheet(file: BoardFile, loose: string): string {
  const columns = gathered(file).map(({ group, stacks }) => [
    guarded(oneLine(group?.name ?? loose)),
    ...stacks.map(({ note }) => guarded(oneLine(note.text))),
  ]);
  const rows = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? '').join('\t') + '\n').join('');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
