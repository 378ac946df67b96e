import { z } from 'zod';
import type { Answered } from '../../activity/kind.ts';
import { wholeNumber } from '../../activity/whole-number.ts';
import { field, fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { get, put } from '../../table.ts';
import { fits } from '../../text/graphemes.ts';
import { cardId, noteText, type BoardConfig } from './config.ts';
import { items, notesOf, withAuthor, withNote, type BoardState, type Dots } from './state.ts';

/** What a person does on a board. Dots are sent whole, so that sending them twice changes nothing. */
export const boardAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), text: noteText }),
  z.object({ do: z.literal('edit'), note: cardId, text: noteText }),
  z.object({ do: z.literal('delete'), note: cardId }),
  z.object({ do: z.literal('restore'), note: cardId }),
  z.object({ do: z.literal('vote'), dots: z.record(cardId, wholeNumber.pipe(z.number().min(0).max(100))) }),
]);

export type BoardAct = z.infer<typeof boardAct>;

/** The act of a form: its button says which. */
export function actFromForm(form: Form): unknown {
  const act = field(form, 'do') || 'write';
  if (act === 'vote')
    return { do: act, dots: Object.fromEntries(fieldsUnder(form, 'dots').map(([id, dots]) => [id, dots || '0'])) };
  return { do: act, note: field(form, 'note'), text: field(form, 'text') };
}

/** A note per line of what was written at once. */
export function splitLines(form: Form): Form[] {
  const lines = field(form, 'text')
    .split(/\r?\n/)
    .filter((line) => line.trim());
  if ((field(form, 'do') || 'write') !== 'write' || lines.length < 2) return [form];
  return lines.map((line) => ({ ...form, text: [line] }));
}

/** Why a person cannot do this now. */
export function refuseAct(
  config: BoardConfig,
  state: BoardState,
  { participant, answer: act }: Answered<BoardAct>,
): Refusal | null {
  switch (act.do) {
    case 'write':
      return state.stage === 'write' ? refuseNew(config, state, participant, act.text) : refusal('not-open');
    case 'edit':
      return refuseOwn(state, participant, act.note) ?? refuseText(config, act.text);
    case 'delete':
      return refuseOwn(state, participant, act.note);
    case 'restore':
      return refuseOwn(state, participant, act.note) ?? refuseBack(config, state, participant, act.note);
    case 'vote':
      return state.stage === 'vote' ? refuseDots(config, state, act.dots) : refusal('not-open');
  }
}

function refuseNew(config: BoardConfig, state: BoardState, author: string, text: string): Refusal | null {
  return refuseFull(config, state, author, 'text') ?? refuseText(config, text);
}

/** A note that was taken back counts again. */
const refuseBack = (config: BoardConfig, state: BoardState, author: string, id: string): Refusal | null =>
  state.notes[id]!.deleted ? refuseFull(config, state, author, 'note') : null;

function refuseFull(config: BoardConfig, state: BoardState, author: string, field: string): Refusal | null {
  const full = notesOf(state, author).length >= config.perPerson;
  return full ? refusal('too-many', { limit: config.perPerson, field }) : null;
}

function refuseText(config: BoardConfig, text: string): Refusal | null {
  if (!text) return refusal('empty', { field: 'text' });
  return fits(text, config.length) ? null : refusal('too-long', { limit: config.length, field: 'text' });
}

function refuseOwn(state: BoardState, author: string, id: string): Refusal | null {
  const note = Object.hasOwn(state.notes, id) ? state.notes[id] : undefined;
  if (!note) return refusal('unknown-item', { field: 'note' });
  if (note.author !== author) return refusal('not-yours', { field: 'note' });
  return state.stage === 'write' ? null : refusal('not-open');
}

function refuseDots(config: BoardConfig, state: BoardState, dots: Dots): Refusal | null {
  const known = new Set(items(state).map((item) => item.id));
  const given = Object.entries(dots).filter(([, count]) => count > 0);
  if (!given.every(([id]) => known.has(id))) return refusal('unknown-item', { field: 'dots' });
  if (given.some(([, count]) => count > config.perItem)) return refusal('too-many', { limit: config.perItem, field: 'dots' });
  const spent = given.reduce((sum, [, count]) => sum + count, 0);
  return spent > config.dots ? refusal('over-budget', { limit: config.dots, field: 'dots' }) : null;
}

/** The board after an act that was accepted. */
export function foldAct(state: BoardState, { id, participant, turn, answer: act }: Answered<BoardAct>): BoardState {
  switch (act.do) {
    case 'write': {
      const note = { text: act.text, author: participant, group: null, aside: false, deleted: false };
      return withAuthor({ ...state, notes: { ...state.notes, [id]: note } }, participant, turn, id);
    }
    case 'edit':
      return withAuthor(withNote(state, act.note, { text: act.text }), participant, turn);
    case 'delete':
      return withAuthor(withNote(state, act.note, { deleted: true }), participant, turn);
    case 'restore':
      return withAuthor(withNote(state, act.note, { deleted: false }), participant, turn);
    case 'vote':
      return foldVote(withAuthor(state, participant, turn), participant, turn, act.dots);
  }
}

function foldVote(state: BoardState, participant: string, turn: number, dots: Dots): BoardState {
  const before = get(state.votes, participant);
  if (before && before.turn > turn) return state;
  const spent = Object.fromEntries(Object.entries(dots).filter(([, count]) => count > 0));
  return { ...state, votes: put(state.votes, participant, { turn, dots: spent }) };
}
