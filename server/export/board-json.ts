import type { BoardFile } from '../../shared/activities/board/exchange.ts';

/** A board as a file that can be imported again. */
export const boardJson = (file: BoardFile): string => JSON.stringify(file, null, 1) + '\n';

/** The same board with nobody's name in it, whoever was shown on the screen. */
export const withoutAuthors = (file: BoardFile): BoardFile => ({
  ...file,
  notes: file.notes.map(({ author: _author, ...note }) => note),
  actions: file.actions.map((action) => ({ ...action, owner: '' })),
});
