import { z } from 'zod';
import type { Answered } from '../../activity/kind.ts';
import { field, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { put } from '../../table.ts';
import { fits } from '../../text/graphemes.ts';
import { NAME_LENGTH, questionId, written, type QaConfig } from './config.ts';
import { askerOf, leadOf, questionIn, questionOf, withAsker, type QaState } from './state.ts';

/** What a person does. A like says what it is to be, so that it can arrive twice. */
export const qaAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), text: written, name: written.default('') }),
  z.object({ do: z.literal('like'), question: questionId, on: z.boolean() }),
  z.object({ do: z.literal('take-back'), question: questionId }),
]);

export type QaAct = z.infer<typeof qaAct>;

/** The act of a form: the button that was pressed names the question. */
export function actFromForm(form: Form): unknown {
  if (field(form, 'do') === 'take-back') return { do: 'take-back', question: field(form, 'note') };
  if (field(form, 'do') === 'ask') return { do: 'ask', text: field(form, 'text'), name: field(form, 'name') };
  const on = field(form, 'like');
  return { do: 'like', question: on || field(form, 'unlike'), on: on !== '' };
}

/** Why a person cannot do this now. What is not published cannot be liked, nor can one's own question. */
export function refuseAct(config: QaConfig, state: QaState, { participant, answer: act }: Answered<QaAct>): Refusal | null {
  if (act.do === 'ask') return refuseFull(config, state, participant) ?? refuseWriting(config, act.text, act.name);
  const question = questionIn(state, act.question);
  if (!question || question.gone) return refusal('unknown-item', { field: 'question' });
  const own = question.author === participant;
  if (act.do === 'take-back') return own ? null : refusal('not-yours', { field: 'question' });
  if (own) return refusal('forbidden', { field: 'question' });
  return isOpen(state, act.question) ? null : refusal('unknown-item', { field: 'question' });
}

/** Whether the room sees a question that waits for its answer, alone or in the one that it was merged into. */
function isOpen(state: QaState, id: string): boolean {
  const { stage } = questionOf(state, leadOf(state, id));
  return stage === 'published' || stage === 'highlighted';
}

function refuseFull(config: QaConfig, state: QaState, person: string): Refusal | null {
  const waiting = askerOf(state, person).asked.filter((id) => isWaiting(state, id));
  return waiting.length >= config.open ? refusal('too-many', { limit: config.open, field: 'text' }) : null;
}

/** Whether a question still counts against the number that one person may have waiting. */
export function isWaiting(state: QaState, id: string): boolean {
  const { stage } = questionOf(state, leadOf(state, id));
  return !questionOf(state, id).gone && stage !== 'answered' && stage !== 'archived';
}

function refuseWriting(config: QaConfig, text: string, name: string): Refusal | null {
  if (!text) return refusal('empty', { field: 'text' });
  if (!fits(text, config.length)) return refusal('too-long', { limit: config.length, field: 'text' });
  if (config.names === 'hidden') return null;
  if (config.names === 'shown' && !name) return refusal('empty', { field: 'name' });
  return fits(name, NAME_LENGTH) ? null : refusal('too-long', { limit: NAME_LENGTH, field: 'name' });
}

/** The state after an act that was accepted. */
export function foldAct(config: QaConfig, state: QaState, act: Answered<QaAct>): QaState {
  const { participant, answer, turn, minute = 0 } = act;
  const before = askerOf(state, participant);
  const seen = { turn: Math.max(turn, before.turn), minute: Math.max(minute, before.minute) };
  switch (answer.do) {
    case 'ask': {
      const question = {
        text: answer.text,
        author: participant,
        // Who is not asked for a name has none, whatever was sent.
        name: (config.names !== 'hidden' && answer.name) || null,
        stage: config.review ? ('review' as const) : ('published' as const),
        labels: {},
        into: null,
        gone: false,
        minute,
      };
      const questions = put(state.questions, act.id, question);
      return withAsker({ ...state, questions }, participant, { ...seen, asked: [...before.asked, act.id] });
    }
    case 'like':
      return withAsker(state, participant, { ...seen, likes: liked(state, before.likes, answer) });
    case 'take-back': {
      const questions = put(state.questions, answer.question, { ...questionOf(state, answer.question), gone: true });
      return withAsker({ ...state, questions }, participant, seen);
    }
  }
}

/** Taking a like back takes it from all that were merged. Sorted: the order of likes is nobody's business. */
function liked(state: QaState, likes: readonly string[], { question, on }: QaAct & { do: 'like' }): string[] {
  const lead = leadOf(state, question);
  const others = likes.filter((id) => leadOf(state, id) !== lead);
  return on ? [...new Set([...likes, question])].sort() : others;
}
