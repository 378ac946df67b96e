import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { values } from '../../table.ts';
import { draftId, type HeadlineConfig } from './config.ts';
import { mayBeSeen, pairsIn, type HeadlineState } from './state.ts';

/** What the presenter does with headlines. Nothing is deleted: what is hidden can be shown again. */
export const headlineControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('hide-drafts'), drafts: z.array(draftId).min(1).max(1000) }),
  z.object({ do: z.literal('show-drafts'), drafts: z.array(draftId).min(1).max(1000) }),
  /** One headline large on the screen, from its first draft to the newest; null takes it back. */
  z.object({ do: z.literal('spotlight'), headline: draftId.nullable() }),
]);

export type HeadlineControl = z.infer<typeof headlineControl>;

export const controls: Controls<HeadlineConfig, HeadlineState, HeadlineControl> = {
  schema: headlineControl,
  refuse,
  changes: (_config, _state, asked) => changesOf(asked),
};

function refuse(_config: HeadlineConfig, state: HeadlineState, asked: HeadlineControl): Refusal | null {
  if (asked.do === 'spotlight') {
    const pair = pairsIn(state).find(({ id }) => id === asked.headline);
    return asked.headline === null || (pair && mayBeSeen(state, pair)) ? null : refusal('unknown-item', { field: 'headline' });
  }
  const ids = new Set(values(state.people).flatMap(({ drafts }) => drafts.map(({ id }) => id)));
  return asked.drafts.every((id) => ids.has(id)) ? null : refusal('unknown-item', { field: 'drafts' });
}

function changesOf(asked: HeadlineControl): KindChange[] {
  if (asked.do === 'spotlight')
    // Who puts a headline before the room means it to be seen.
    return [
      { field: 'kind', path: ['spotlight'], value: asked.headline },
      ...(asked.headline ? [{ field: 'revealed', value: true } as const] : []),
    ];
  const value = asked.do === 'hide-drafts' ? true : undefined;
  return asked.drafts.map((id) => ({ field: 'kind', path: ['hidden', id], value }));
}
