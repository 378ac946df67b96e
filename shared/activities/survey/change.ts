import type { Sight } from '../../activity/kind.ts';
import type { ShownChange } from '../../evaluation/room-change.ts';
import { choicesOf, LEAST_IN_A_ROOM, type Choice } from '../../evaluation/room-change-choices.ts';
import type { SurveyState } from './state.ts';
import type { SurveyConfig } from './survey.ts';
import type { SurveyCount } from './views.ts';

/** What the console adds: what the room could be shown, what it is shown, and why not; null in every wave but the after wave. */
export type SurveyConsole = SurveyCount & {
  moment: {
    main: string;
    choices: Choice[];
    of: string | null;
    why: 'running' | 'too-few' | null;
    /** Whether the room goes on seeing an earlier total than that of the answers as they are now. */
    kept: boolean;
    least: number;
  } | null;
};

/** The view with how the room moved, where the presenter shows it. A wave that was opened again takes it away. */
export function withChange<View extends { change?: ShownChange }>(
  view: View,
  { instrument }: SurveyConfig,
  { change: of }: SurveyState,
  sight: Sight,
): View {
  const found = of === null ? undefined : sight.change?.(instrument, of);
  if (!found?.shown) return view;
  const { shown: _shown, kept: _kept, ...change } = found;
  return { ...view, change };
}

/** The view with what the presenter may choose. */
export function withChoice(view: SurveyCount, config: SurveyConfig, state: SurveyState, sight: Sight): SurveyConsole {
  if (config.wave !== 'after') return { ...view, moment: null };
  const { main, choices } = choicesOf(config.asked!, sight.say);
  const found = sight.change?.(config.instrument, state.change ?? main);
  const why = found && !found.shown ? found.why : null;
  const kept = found?.shown === true && found.kept;
  const moment = { main, choices, of: state.change, why, kept, least: LEAST_IN_A_ROOM };
  return { ...withChange(view, config, state, sight), moment };
}
