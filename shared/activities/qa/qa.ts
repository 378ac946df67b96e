import type { Kind } from '../../activity/kind.ts';
import { actFromForm, foldAct, qaAct, refuseAct, type QaAct } from './acts.ts';
import { qaConfig, type QaConfig } from './config.ts';
import { controls, type QaControl } from './controls.ts';
import { askerOf, emptyQa, groups, type QaState } from './state.ts';
import { mine, participant, presenter, rows, screen } from './views.ts';
import { texts } from './written.ts';

export type { QaControl } from './controls.ts';
export type { QaMine, QaPresenter, QaPresenterQuestion, QaScreen, QaShown, QaView } from './views.ts';

/** Questions and answers: people ask and say which questions they want answered; the presenter leads the queue. */
export const qa: Kind<QaConfig, QaState, QaAct, QaControl> = {
  config: qaConfig,
  answer: qaAct,
  fromForm: actFromForm,
  // A question cannot be tied to what its author answered elsewhere, even where it is signed.
  anonymous: () => true,
  beside: true,
  results: 'live',
  timed: true,
  calm: true,
  waiting: (_config, state) => groups(state).filter(({ question }) => question.stage === 'review').length,
  start: emptyQa,
  refuse: refuseAct,
  fold: foldAct,
  turnOf: (state, person) => askerOf(state, person).turn,
  controls,
  texts,
  people: (state) => state.people.size,
  view: {
    participant,
    mine: (config, state, person) => mine(config, state, person),
    screen,
    presenter,
  },
  rows,
};
