import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import type { Json } from '../../json.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { entries } from '../../table.ts';
import { questionId, type QaConfig } from './config.ts';
import { STAGES, questionIn, questionOf, type QaState } from './state.ts';

const question = { question: questionId };

/** What the presenter does with questions. */
const qaControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('move'), ...question, to: z.enum(STAGES) }),
  z.object({ do: z.literal('label'), ...question, label: z.string().max(22), on: z.boolean() }),
  /** Puts a question, with all that were merged into it, into another. */
  z.object({ do: z.literal('merge'), ...question, into: questionId }),
  z.object({ do: z.literal('split'), ...question }),
]);

export type QaControl = z.infer<typeof qaControl>;

export const controls: Controls<QaConfig, QaState, QaControl> = { schema: qaControl, refuse, changes };

function refuse(config: QaConfig, state: QaState, asked: QaControl): Refusal | null {
  if (!isThere(state, asked.question)) return refusal('unknown-item', { field: 'question' });
  if (asked.do === 'label')
    return config.labels.some(({ code }) => code === asked.label) ? null : refusal('unknown-option', { field: 'label' });
  if (asked.do !== 'merge') return null;
  const lead = isThere(state, asked.into) && questionOf(state, asked.into).into === null;
  return lead && asked.into !== asked.question ? null : refusal('unknown-item', { field: 'into' });
}

const isThere = (state: QaState, id: string): boolean => questionIn(state, id)?.gone === false;

function changes(_config: QaConfig, state: QaState, asked: QaControl): KindChange[] {
  switch (asked.do) {
    case 'move':
      return [...(asked.to === 'highlighted' ? stepDown(state, asked.question) : []), set(asked.question, 'stage', asked.to)];
    case 'label':
      return [{ field: 'kind', path: ['questions', asked.question, 'labels', asked.label], value: asked.on ? true : undefined }];
    case 'merge':
      return [asked.question, ...mergedInto(state, asked.question)].map((id) => set(id, 'into', asked.into));
    case 'split':
      return [set(asked.question, 'into', null)];
  }
}

const set = (id: string, field: string, value: Json): KindChange => ({ field: 'kind', path: ['questions', id, field], value });

/** One question at a time is large on the screen. */
const stepDown = (state: QaState, next: string): KindChange[] =>
  entries(state.questions)
    .filter(([id, { stage }]) => id !== next && stage === 'highlighted')
    .map(([id]) => set(id, 'stage', 'published'));

const mergedInto = (state: QaState, lead: string): string[] =>
  entries(state.questions).flatMap(([id, { into }]) => (into === lead ? [id] : []));
