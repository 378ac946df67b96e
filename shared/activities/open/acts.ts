import { z } from 'zod';
import type { Answered, Sight } from '../../activity/kind.ts';
import { field, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { get, put } from '../../table.ts';
import { fits } from '../../text/graphemes.ts';
import { answerId, answerText, type OpenConfig } from './config.ts';
import { answersOf, likesOf, personIn, standingOf, withEntry, withPerson, type OpenState } from './state.ts';

/** What a person does. Each act is about one answer, so that no act takes another's work with it. */
export const openAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), text: answerText }),
  z.object({ do: z.literal('edit'), answer: answerId, text: answerText }),
  z.object({ do: z.literal('take-back'), answer: answerId }),
  z.object({ do: z.literal('like'), answer: answerId }),
  z.object({ do: z.literal('unlike'), answer: answerId }),
]);

export type OpenAct = z.infer<typeof openAct>;
type Act = Answered<OpenAct>;

/** The act of a form: its button says which. */
export function actFromForm(form: Form): unknown {
  for (const liking of ['like', 'unlike']) if (field(form, liking)) return { do: liking, answer: field(form, liking) };
  return { do: field(form, 'do') || 'add', answer: field(form, 'note'), text: field(form, 'text') };
}

/** Why a person cannot do this now. */
export function refuseAct(config: OpenConfig, state: OpenState, { participant, answer: act }: Act, sight: Sight): Refusal | null {
  if (act.do === 'like' || act.do === 'unlike') return refuseLike(config, state, participant, act.answer, sight);
  if (!state.writing) return refusal('not-open');
  if (act.do === 'add') return refuseFull(config, state, participant) ?? refuseText(config, act.text);
  return refuseOwn(state, participant, act.answer) ?? (act.do === 'edit' ? refuseText(config, act.text) : null);
}

function refuseFull({ perPerson }: OpenConfig, state: OpenState, author: string): Refusal | null {
  return answersOf(state, author).length >= perPerson ? refusal('too-many', { limit: perPerson, field: 'text' }) : null;
}

function refuseText({ length }: OpenConfig, text: string): Refusal | null {
  if (!text) return refusal('empty', { field: 'text' });
  return fits(text, length) ? null : refusal('too-long', { limit: length, field: 'text' });
}

function refuseOwn(state: OpenState, author: string, id: string): Refusal | null {
  const entry = get(state.entries, id);
  if (!entry || entry.gone) return refusal('unknown-item', { field: 'note' });
  return entry.author === author ? null : refusal('not-yours', { field: 'note' });
}

/** Only what the room sees can be liked: whether an answer waits or is hidden is not told this way either. */
function refuseLike(config: OpenConfig, state: OpenState, person: string, id: string, { revealed }: Sight): Refusal | null {
  if (!config.upvotes || !revealed) return refusal('not-open');
  const entry = get(state.entries, id);
  if (entry?.author === person) return refusal('own', { field: 'like' });
  return entry && standingOf(config, state, id, entry) === 'shown' ? null : refusal('unknown-item', { field: 'like' });
}

/** The state after an act that was accepted. */
export function foldAct(state: OpenState, act: Act): OpenState {
  const { id, participant, turn, answer } = act;
  switch (answer.do) {
    case 'add':
      return added(state, act, answer.text);
    case 'edit':
      return edited(withPerson(state, participant, turn), answer.answer, { text: answer.text, turn, version: id });
    case 'take-back':
      return withEntry(withPerson(state, participant, turn), answer.answer, { gone: true });
    case 'like':
    case 'unlike':
      return liked(state, act, answer.answer, answer.do === 'like');
  }
}

function added(state: OpenState, { id, participant, turn }: Act, text: string): OpenState {
  if (get(state.entries, id)) return state;
  const entry = { text, author: participant, turn, version: id, at: state.entries.size, gone: false };
  const { answers } = personIn(state, participant);
  return withPerson({ ...state, entries: put(state.entries, id, entry) }, participant, turn, { answers: [...answers, id] });
}

/** Of two texts the one of the higher turn holds. The same text again is nothing new to approve. */
function edited(state: OpenState, id: string, change: { text: string; turn: number; version: string }): OpenState {
  const before = get(state.entries, id)!;
  if (change.turn < before.turn) return state;
  return withEntry(state, id, change.text === before.text ? { turn: change.turn } : change);
}

function liked(state: OpenState, { participant, turn }: Act, id: string, on: boolean): OpenState {
  const { likes } = personIn(state, participant);
  const before = Object.hasOwn(likes, id) ? likes[id]! : { on: false, turn: 0 };
  if (before.turn > turn) return withPerson(state, participant, turn);
  const after = withPerson(state, participant, turn, { likes: { ...likes, [id]: { on, turn } } });
  return on === before.on ? after : { ...after, likes: put(after.likes, id, likesOf(after, id) + (on ? 1 : -1)) };
}
