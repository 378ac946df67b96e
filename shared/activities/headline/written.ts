import type { Texts } from '../../activity/kind.ts';
import { entries } from '../../table.ts';
import type { HeadlineAct } from './acts.ts';
import type { HeadlineConfig } from './config.ts';
import { controls } from './controls.ts';
import { isHidden, type HeadlineState } from './state.ts';

/** Drafts for the list of all texts. */
export const texts: Texts<HeadlineConfig, HeadlineState, HeadlineAct> = {
  list: (_config, state) =>
    entries(state.people)
      .flatMap(([author, { drafts }]) => drafts.map(({ id, text }) => ({ id, text, authors: [author] })))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((draft) => ({ ...draft, standing: isHidden(state, draft.id) ? ('hidden' as const) : ('shown' as const) })),
  moderate: (config, state, ids, to) =>
    controls.changes(config, state, { do: to === 'hidden' ? 'hide-drafts' : 'show-drafts', drafts: [...ids] }, ''),
  wordsIn: (act) => ('text' in act ? act.text : ''),
};
