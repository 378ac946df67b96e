import type { Texts } from '../../activity/kind.ts';
import type { OpenAct } from './acts.ts';
import type { OpenConfig } from './config.ts';
import { controls } from './controls.ts';
import { standing, standingOf, type OpenState, type Standing } from './state.ts';
import { get } from '../../table.ts';

/** Answers for the list of all texts. */
export const texts: Texts<OpenConfig, OpenState, OpenAct> = {
  list: (config, state) =>
    standing(state).map(([id, entry]) => ({
      id,
      text: entry.text,
      standing: standingOf(config, state, id, entry) as Exclude<Standing, 'gone'>,
      authors: [entry.author],
    })),
  moderate: (config, state, ids, to) =>
    controls.changes(
      config,
      state,
      to === 'hidden'
        ? { do: 'hide-answers', answers: [...ids] }
        : { do: 'show-answers', answers: ids.map((answer) => ({ answer, version: get(state.entries, answer)!.version })) },
      '',
    ),
  wordsIn: (act) => ('text' in act ? act.text : ''),
};
