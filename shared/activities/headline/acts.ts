import { z } from 'zod';
import type { Answered } from '../../activity/kind.ts';
import { field, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { fits } from '../../text/graphemes.ts';
import { draftId, draftText, type HeadlineConfig } from './config.ts';
import { withDrafts, writerIn, type HeadlineState } from './state.ts';

/** What a person does: write another draft, or take one back. */
export const headlineAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('draft'), text: draftText }),
  z.object({ do: z.literal('take-back'), draft: draftId }),
]);

export type HeadlineAct = z.infer<typeof headlineAct>;
type Act = Answered<HeadlineAct>;

/** The act of a form: its button says which. */
export function actFromForm(form: Form): unknown {
  const draft = field(form, 'take-back');
  return draft ? { do: 'take-back', draft } : { do: 'draft', text: field(form, 'text') };
}

/** Why a person cannot do this now. */
export function refuseAct(config: HeadlineConfig, state: HeadlineState, { participant, answer: act }: Act): Refusal | null {
  const { drafts } = writerIn(state, participant);
  if (act.do === 'take-back')
    return drafts.some(({ id }) => id === act.draft) ? null : refusal('unknown-item', { field: 'take-back' });
  if (!act.text) return refusal('empty', { field: 'text' });
  if (!fits(act.text, config.length)) return refusal('too-long', { limit: config.length, field: 'text' });
  return drafts.length >= config.drafts ? refusal('too-many', { limit: config.drafts, field: 'text' }) : null;
}

/** The state after an act that was accepted. The same words again are no other draft. */
export function foldAct(state: HeadlineState, { id, participant, turn, answer }: Act): HeadlineState {
  const { drafts } = writerIn(state, participant);
  if (answer.do === 'take-back')
    return withDrafts(
      state,
      participant,
      turn,
      drafts.filter((draft) => draft.id !== answer.draft),
    );
  const known = drafts.some((draft) => draft.id === id) || drafts.at(-1)?.text === answer.text;
  return withDrafts(state, participant, turn, known ? drafts : [...drafts, { id, text: answer.text, turn }]);
}
