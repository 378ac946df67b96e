import type { Texts } from '../../activity/kind.ts';
import type { BoardAct } from './acts.ts';
import type { BoardConfig } from './config.ts';
import { controls } from './controls.ts';
import { byId, type BoardState } from './state.ts';

/** Notes for the list of all texts. */
export const texts: Texts<BoardConfig, BoardState, BoardAct> = {
  list: (_config, state) =>
    byId(state)
      .filter(([, note]) => !note.deleted)
      .map(([id, { text, aside, author }]) => ({
        id,
        text,
        standing: aside ? 'hidden' : 'shown',
        authors: author === null ? [] : [author],
      })),
  moderate: (config, state, ids, to) =>
    controls.changes(config, state, { do: to === 'hidden' ? 'set-aside' : 'put-back', notes: [...ids] }, ''),
  wordsIn: (act) => ('text' in act ? act.text : ''),
};
