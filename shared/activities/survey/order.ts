import type { StepInSight } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { get } from '../../table.ts';
import type { SurveyState } from './state.ts';
import type { SurveyConfig } from './survey.ts';
import type { Wave } from '../../waves/waves.ts';

/**
 * Looking back is for those whose after answers are locked: while the after wave is open nobody can answer it, and who has answered it
 * cannot change their after answers any more.
 */
export function orderRefusal(
  { instrument, wave }: SurveyConfig,
  participant: string,
  steps: readonly StepInSight[],
): Refusal | null {
  const asking = (other: Wave): StepInSight[] =>
    steps.filter(({ kind, config }) => kind === 'survey' && asks(config as SurveyConfig, instrument, other));
  if (wave === 'then') return asking('after').some(({ phase }) => phase === 'open') ? refusal('after-first') : null;
  const lookedBack = ({ state }: StepInSight): boolean => get((state as SurveyState).ballots, participant) !== undefined;
  return wave === 'after' && asking('then').some(lookedBack) ? refusal('locked') : null;
}

const asks = (config: SurveyConfig, instrument: string, wave: Wave): boolean =>
  config.instrument === instrument && config.wave === wave;
