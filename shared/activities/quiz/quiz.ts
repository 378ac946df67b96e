import { z } from 'zod';
import { cast, turnIn } from '../../activity/ballots.ts';
import type { Kind, KindChange, Sight } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable } from '../../table.ts';
import { MOST_BYTES } from '../../text/graphemes.ts';
import { compare } from './compare.ts';
import { answer, fromForm, held, refuseAnswer, type Answer } from './answer.ts';
import { config, type Config } from './config.ts';
import { rows } from './rows.ts';
import { groupsIn, scoresOf, type State } from './state.ts';
import { mineOf, participantView, presenterView, screenView } from './views.ts';

export type * from './views.ts';

const key = z
  .string()
  .min(1)
  .max(4 * MOST_BYTES);
const control = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept-answer'), answer: key }),
  z.object({ do: z.literal('reject-answer'), answer: key }),
]);

type Control = z.infer<typeof control>;

/** In how many countdowns an answer of somebody who asks for more time is as early as others' are in one. */
const EXTRA_TIME = 2;

/** A question with a right answer. Questions of one `quiz` are counted together: see `shared/standing`. */
export const quiz: Kind<Config, State, Answer, Control> = {
  config,
  answer,
  secret: () => true,
  quarters: ({ speed }, { more }) => (speed ? (more ? EXTRA_TIME : 1) : 0),
  fromForm,
  start: () => ({ ballots: emptyTable(), accepted: {} }),
  refuse: (config, _state, act, { revealed }) => (revealed ? refusal('closed') : refuseAnswer(config, act.answer)),
  fold: (config, state, act) => ({
    ...state,
    ballots: cast(state.ballots, { ...act, answer: held(config, act.answer, act.quarter) }),
  }),
  ballotAt: (participant) => ['ballots', participant],
  turnOf: (state, participant) => turnIn(state.ballots, participant),
  controls: { schema: control, refuse: refuseControl, changes },
  people: (state) => state.ballots.size,
  view: {
    participant: (config, state, sight: Sight) => participantView(config, state, sight),
    mine: (config, state, participant, sight) => mineOf(config, state, participant, sight),
    screen: (config, state, sight) => screenView(config, state, sight),
    presenter: (config, state, sight) => presenterView(config, state, sight),
  },
  earned: (config, state) => ({ quiz: config.quiz, scores: scoresOf(config, state) }),
  compare,
  rows,
};

function refuseControl(config: Config, state: State, asked: Control): Refusal | null {
  const known = config.type === 'typed' && groupsIn(state.ballots).some((group) => group.key === asked.answer);
  return known ? null : refusal('unknown-item', { field: 'answer' });
}

function changes(_config: Config, _state: State, asked: Control): KindChange[] {
  return [{ field: 'kind', path: ['accepted', asked.answer], value: asked.do === 'accept-answer' ? true : undefined }];
}
