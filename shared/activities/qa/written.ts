import type { TextStanding, Texts } from '../../activity/kind.ts';
import type { QaAct } from './acts.ts';
import type { QaConfig } from './config.ts';
import { controls } from './controls.ts';
import { groups, questionOf, type QaState, type Stage } from './state.ts';

const STANDS: Readonly<Record<Stage, TextStanding>> = {
  review: 'waiting',
  published: 'shown',
  highlighted: 'shown',
  answered: 'shown',
  archived: 'hidden',
};

/** Questions for the list of all texts; those that were merged into another are not read by the room. */
export const texts: Texts<QaConfig, QaState, QaAct> = {
  list: (_config, state) =>
    groups(state).map(({ id, question }) => ({
      id,
      text: question.name ? `${question.text} (${question.name})` : question.text,
      standing: STANDS[question.stage],
      authors: [question.author],
    })),
  moderate: (config, state, ids, to) =>
    ids
      .filter((id) => STANDS[questionOf(state, id).stage] !== to)
      .flatMap((question) =>
        controls.changes(config, state, { do: 'move', question, to: to === 'hidden' ? 'archived' : 'published' }, ''),
      ),
  wordsIn: (act) => (act.do === 'ask' ? [act.text, act.name].filter(Boolean).join(' · ') : ''),
};
