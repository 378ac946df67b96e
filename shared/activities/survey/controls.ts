import { z } from 'zod';
import type { Controls, Sight } from '../../activity/kind.ts';
import { LEAST_IN_A_ROOM } from '../../evaluation/room-change-choices.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import type { SurveyConfig } from './survey.ts';
import type { SurveyState } from './state.ts';

const MOST_HEADS = 100_000;

const control = z.discriminatedUnion('do', [
  z.object({ do: z.literal('count'), present: z.number().int().min(0).max(MOST_HEADS).nullable() }),
  z.object({ do: z.literal('show-change'), of: z.string().max(22).nullable() }),
]);
export type SurveyControl = z.infer<typeof control>;

/**
 * The presenter counts the heads in the room, since phones alone do not tell who was there and did not answer; and shows the room how it
 * moved, once that may be seen.
 */
export const surveyControls: Controls<SurveyConfig, SurveyState, SurveyControl> = {
  schema: control,
  refuse: (config, _state, control, sight) =>
    control.do === 'show-change' && control.of !== null ? changeRefusal(config, control.of, sight) : null,
  changes: (_config, _state, control) =>
    control.do === 'count'
      ? [{ field: 'kind', path: ['present'], value: control.present }]
      : [{ field: 'kind', path: ['change'], value: control.of }],
};

function changeRefusal({ asked, instrument, wave }: SurveyConfig, of: string, sight: Sight): Refusal | null {
  const known = [...asked!.items, ...(asked!.composites ?? [])].some(({ code }) => code === of);
  if (!known || wave !== 'after') return refusal('unknown-item');
  const change = sight.change?.(instrument, of);
  if (!change || change.shown) return null;
  return change.why === 'running' ? refusal('still-running') : refusal('too-few-people', { limit: LEAST_IN_A_ROOM });
}
