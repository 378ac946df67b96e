import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import type { PulseConfig } from './config.ts';
import { personOf, queue, type PulseState } from './state.ts';

/** What the presenter does: begins a part anew, or takes the first hand of the queue. */
const pulseControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('clear'), part: z.enum(['pace', 'hand', 'ready']) }),
  z.object({ do: z.literal('take-hand') }),
]);

export type PulseControl = z.infer<typeof pulseControl>;

export const controls: Controls<PulseConfig, PulseState, PulseControl> = {
  schema: pulseControl,
  refuse: () => null,
  changes,
};

function changes(_config: PulseConfig, state: PulseState, asked: PulseControl): KindChange[] {
  if (asked.do === 'clear') return [{ field: 'kind', path: ['rounds', asked.part], value: state.rounds[asked.part] + 1 }];
  const [first] = queue(state);
  if (first === undefined) return [];
  return [
    { field: 'kind', path: ['called', first], value: personOf(state, first).hand!.raised },
    { field: 'kind', path: ['last'], value: first },
  ];
}
