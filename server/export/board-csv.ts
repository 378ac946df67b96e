import type { BoardFile } from '../../shared/activities/board/exchange.ts';
import { toCsv, type Cell } from './csv.ts';

/** The columns of a board in their order. Names stay as they are: people's scripts read them. */
export const BOARD_COLUMNS = [
  'id',
  'text',
  'group',
  'group_votes',
  'note_votes',
  'impact',
  'effort',
  'column',
  'stack_of',
  'colour',
  'reactions',
  'hidden',
  'created_phase',
  'author',
] as const;

type Column = (typeof BOARD_COLUMNS)[number];

export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type SeparatorName = keyof typeof SEPARATORS;

/** A board as a table of its notes. Without the column `author` where nobody is named; with votes only once they may be seen. */
export function boardCsv(file: BoardFile, separator: SeparatorName = 'comma'): string {
  const named = file.notes.some(({ author }) => author !== undefined);
  const columns: readonly Column[] = named ? BOARD_COLUMNS : BOARD_COLUMNS.filter((column) => column !== 'author');
  return toCsv(columns, rowsOf(file), SEPARATORS[separator]);
}

function rowsOf({ notes, groups }: BoardFile): Record<Column, Cell>[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return notes.map((note) => {
    const group = note.group === null ? undefined : byId.get(note.group);
    return {
      id: note.id,
      text: note.text,
      group: group?.name ?? null,
      group_votes: group?.votes ?? null,
      note_votes: note.votes,
      impact: note.impact ?? group?.impact ?? null,
      effort: note.effort ?? group?.effort ?? null,
      column: note.column,
      stack_of: note.stackOf,
      colour: note.colour,
      reactions: note.reactions,
      hidden: note.hidden ? 'yes' : 'no',
      created_phase: note.createdPhase,
      author: note.author ?? null,
    };
  });
}
