import type { Kind } from '../../activity/kind.ts';
import { foldAct } from './act-fold.ts';
import { refuseAct } from './act-rules.ts';
import { actFromForm, boardAct, bringsNote, splitLines, WRITING, type BoardAct } from './acts.ts';
import { boardConfig, type BoardConfig } from './config.ts';
import { revealing } from './control-changes.ts';
import { controls, type BoardControl } from './controls.ts';
import { rowsOf } from './rows.ts';
import { rankedItems } from './items.ts';
import { isShown } from './notes.ts';
import { authorOf, emptyBoard, noteIn, type BoardState } from './state.ts';
import { mineView } from './view-mine.ts';
import { participantView } from './view-participant.ts';
import { presenterView } from './view-presenter.ts';
import { screenView } from './view-screen.ts';
import { texts } from './written.ts';
import { wallOnRequest } from './view-wall.ts';

export type { BoardControl } from './controls.ts';
export type { Ranked } from './items.ts';
export type { Stage } from './stages.ts';
export type { BoardMine, BoardPresenter, BoardScreen, BoardView } from './views.ts';

/** Post-it board: write in silence, reveal, read, group, name, vote, place, commit. People are known by an alias of their own board. */
export const board: Kind<BoardConfig, BoardState, BoardAct, BoardControl> = {
  config: boardConfig,
  answer: boardAct,
  fromForm: actFromForm,
  split: splitLines,
  anonymous: () => true,
  best: (config, state, { revealed }) => bestOf(config, state, revealed),
  brings: bringsNote,
  unhurried: ({ anonymity }, { do: act }) => anonymity === 'anonymous' && WRITING.has(act),
  start: emptyBoard,
  refuse: refuseAct,
  fold: (_config, state, act) => foldAct(state, act),
  turnOf: (state, participant) => authorOf(state, participant).turn,
  controls,
  movable: (state, id) => {
    const note = noteIn(state, id);
    return note !== undefined && isShown(note);
  },
  revealing: (_config, state) => revealing(state),
  people: (state) => state.authors.size,
  view: {
    participant: participantView,
    mine: (_config, state, author, sight) => mineView(state, author, sight),
    screen: screenView,
    presenter: presenterView,
  },
  texts,
  readOnRequest: wallOnRequest,
  rows: rowsOf,
};

/** The items in the order of their dots: those with any, or the first of them where nobody has voted. Nothing while people vote. */
function bestOf(config: BoardConfig, state: BoardState, revealed: boolean): string[] {
  if (!revealed || state.vote === 'dots') return [];
  const ranked = rankedItems(state, config.voteOn);
  const dotted = ranked.filter(({ dots }) => dots > 0);
  return (dotted.length > 1 ? dotted : ranked).map(({ name }) => name);
}
