import { z } from 'zod';
import type { Controls } from '../../activity/kind.ts';
import type { SurveyConfig } from './survey.ts';
import type { SurveyState } from './state.ts';

const MOST_HEADS = 100_000;

const control = z.object({ do: z.literal('count'), present: z.number().int().min(0).max(MOST_HEADS).nullable() });
export type CountControl = z.infer<typeof control>;

/** The presenter counts the heads in the room: phones alone do not tell who was there and did not answer. */
export const countControls: Controls<SurveyConfig, SurveyState, CountControl> = {
  schema: control,
  refuse: () => null,
  changes: (_config, _state, { present }) => [{ field: 'kind', path: ['present'], value: present }],
};
