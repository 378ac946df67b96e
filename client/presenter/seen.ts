import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import type { PresenterView } from '../../shared/room/views.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';

/** What the room sees now, as the key of a sentence. */
export function seen({ mode, stage }: Pick<PresenterView, 'mode' | 'stage'>): PresenterKey {
  if (mode.startsWith('beside:')) return 'sees.beside';
  if (mode === 'blank' || mode === 'join') return `sees.${mode}`;
  if (!('activity' in stage)) return 'sees.slide';
  const { kind, phase, revealed, body } = stage.activity;
  if (phase === 'waiting' || phase === 'locked') return `sees.${phase}`;
  if (kind === 'survey') return `sees.survey.${phase}`;
  const results = revealed ? 'shown' : 'hidden';
  if (kind === 'board') return seenOfBoard(body as unknown as BoardPresenter, phase, results);
  if (kind === 'leaderboard') return `sees.leaderboard.${results}`;
  if (kind === 'qa' || kind === 'pulse') return phase === 'open' ? `sees.${kind}.open.${results}` : `sees.${kind}.closed`;
  return `sees.${phase}.${results}`;
}

/** The result of a vote and the next steps do not change with the phase; writing and voting stop when the board is closed. */
function seenOfBoard(
  { stage, write, vote, tallies }: Pick<BoardPresenter, 'stage' | 'write' | 'vote' | 'tallies'>,
  phase: 'open' | 'closed',
  results: 'shown' | 'hidden',
): PresenterKey {
  if (stage === 'commit') return `sees.board.commit.${results}`;
  if (tallies) return `sees.board.result.${results}`;
  if (phase === 'open' && stage === 'prompt' && results === 'hidden') return 'sees.board.prompt';
  if (phase === 'closed' || (!write && !vote)) return `sees.board.closed.${results}`;
  return vote ? `sees.board.${vote === 'dots' ? 'vote' : 'place'}.${results}` : `sees.board.write.${results}`;
}
