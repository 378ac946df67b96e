import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import type { Json } from '../../json.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { get } from '../../table.ts';
import { answerId, type OpenConfig } from './config.ts';
import { LAYOUTS, ORDERS } from './settings.ts';
import { standingOf, type OpenState } from './state.ts';

/** An answer as the presenter read it. */
const read = z.object({ answer: answerId, version: answerId });

/** What the presenter does with answers. Nothing is deleted: what is hidden can be shown again. */
const openControl = z.discriminatedUnion('do', [
  /** Approves what waits, restores what was hidden: as it was read, so that nobody's later words slip through. */
  z.object({ do: z.literal('show-answers'), answers: z.array(read).min(1).max(1000) }),
  z.object({ do: z.literal('hide-answers'), answers: z.array(answerId).min(1).max(1000) }),
  /** One answer large on the screen; null takes it back. */
  z.object({ do: z.literal('spotlight'), answer: read.nullable() }),
  z.object({ do: z.literal('lay-out'), layout: z.enum(LAYOUTS) }),
  z.object({ do: z.literal('sort-by'), order: z.enum(ORDERS) }),
  /** Whether people write, or only like what there is. */
  z.object({ do: z.literal('let-write'), writing: z.boolean() }),
]);

export type OpenControl = z.infer<typeof openControl>;
type Read = z.infer<typeof read>;

export const controls: Controls<OpenConfig, OpenState, OpenControl> = { schema: openControl, refuse, changes };

function refuse(config: OpenConfig, state: OpenState, asked: OpenControl): Refusal | null {
  switch (asked.do) {
    case 'show-answers':
      return (
        unknown(
          state,
          asked.answers.map(({ answer }) => answer),
        ) ?? changed(state, asked.answers)
      );
    case 'hide-answers':
      return unknown(state, asked.answers);
    case 'spotlight':
      return asked.answer && (unknown(state, [asked.answer.answer]) ?? unseen(config, state, asked.answer));
    case 'sort-by':
      return asked.order === 'likes' && !config.upvotes ? refusal('unknown-option', { field: 'order' }) : null;
    case 'let-write':
      return asked.writing || config.upvotes ? null : refusal('unknown-option', { field: 'writing' });
    case 'lay-out':
      return null;
  }
}

const unknown = (state: OpenState, ids: readonly string[]): Refusal | null =>
  ids.every((id) => get(state.entries, id)) ? null : refusal('unknown-item', { field: 'answers' });

const isAsRead = (state: OpenState, { answer, version }: Read): boolean => get(state.entries, answer)!.version === version;

const changed = (state: OpenState, answers: readonly Read[]): Refusal | null =>
  answers.some((one) => isAsRead(state, one)) ? null : refusal('changed-since');

function unseen(config: OpenConfig, state: OpenState, one: Read): Refusal | null {
  if (!isAsRead(state, one)) return refusal('changed-since');
  const standing = standingOf(config, state, one.answer, get(state.entries, one.answer)!);
  return standing === 'shown' ? null : refusal('unknown-item', { field: 'answer' });
}

function changes(_config: OpenConfig, state: OpenState, asked: OpenControl): KindChange[] {
  switch (asked.do) {
    case 'show-answers':
      return asked.answers
        .filter((one) => isAsRead(state, one))
        .map(({ answer, version }) => set(['verdicts', answer], { seen: true, version }));
    case 'hide-answers':
      return asked.answers.map((id) => set(['verdicts', id], { seen: false, version: get(state.entries, id)!.version }));
    case 'spotlight':
      // Who puts an answer before the room means it to be seen.
      return [set(['spotlight'], asked.answer), ...(asked.answer ? [{ field: 'revealed', value: true } as const] : [])];
    case 'lay-out':
      return [set(['layout'], asked.layout)];
    case 'sort-by':
      return [set(['order'], asked.order)];
    case 'let-write':
      return [set(['writing'], asked.writing)];
  }
}

const set = (path: string[], value: Json): KindChange => ({ field: 'kind', path, value });
