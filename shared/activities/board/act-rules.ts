import type { Answered, Sight } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { fits } from '../../text/graphemes.ts';
import type { BoardAct } from './acts.ts';
import type { BoardConfig } from './config.ts';
import { NAME_LENGTH, PERSON_LENGTH } from './limits.ts';
import { itemsOf } from './items.ts';
import { notesOf } from './notes.ts';
import { placingItems } from './places.ts';
import { MOST_SORTED } from './sorts.ts';
import { shareOf } from './shares.ts';
import { budgetFor } from './stages.ts';
import { authorOf, noteIn, type BoardState, type Dots } from './state.ts';

type Asked = Answered<BoardAct>;
type OfKind<Do extends BoardAct['do']> = BoardAct & { do: Do };

/** Why a person cannot do this now. What the room may not read, nobody can vote on, name or react to. */
export function refuseAct(
  config: BoardConfig,
  state: BoardState,
  { participant: who, answer: act }: Asked,
  sight: Sight,
): Refusal | null {
  const shut = refusal('not-open');
  switch (act.do) {
    case 'write':
      return state.write ? refuseNew(config, state, who, act) : shut;
    case 'edit':
      return refuseOwn(state, who, act.note) ?? refuseText(config, act.text) ?? refuseColumn(config, act.column);
    case 'delete':
      return refuseOwn(state, who, act.note);
    case 'restore':
      return refuseOwn(state, who, act.note) ?? refuseBack(config, state, who, act.note);
    case 'done':
      return null;
    case 'react':
      if (!sight.revealed || state.spotlight === null) return shut;
      return act.note === state.spotlight ? null : refusal('unknown-item', { field: 'note' });
    case 'vote':
      return sight.revealed && state.vote === 'dots' ? refuseDots(config, state, act.dots) : shut;
    case 'place':
      return sight.revealed && state.vote === 'place' ? refusePlaces(config, state, act) : shut;
    case 'sort':
      return sight.revealed && state.arrange === 'groups' && state.sorting ? refusePiles(state, who, act) : shut;
    case 'propose':
      return sight.revealed && state.arrange === 'names' ? refuseName(state, act) : shut;
    case 'take':
      return sight.revealed && state.stage === 'commit' ? refuseTake(state, act) : shut;
  }
}

function refuseNew(config: BoardConfig, state: BoardState, author: string, act: OfKind<'write'>): Refusal | null {
  const named = config.anonymity !== 'named' || act.name || authorOf(state, author).name;
  return (
    refuseFull(config, state, author, 'text') ??
    refuseText(config, act.text) ??
    refuseColumn(config, act.column) ??
    refuseLong(act.name, PERSON_LENGTH, 'name') ??
    (named ? null : refusal('empty', { field: 'name' }))
  );
}

/** A note that was taken back counts again. */
const refuseBack = (config: BoardConfig, state: BoardState, author: string, id: string): Refusal | null =>
  noteIn(state, id)!.deleted ? refuseFull(config, state, author, 'note') : null;

function refuseFull(config: BoardConfig, state: BoardState, author: string, field: string): Refusal | null {
  const full = notesOf(state, author).length >= config.perPerson;
  return full ? refusal('too-many', { limit: config.perPerson, field }) : null;
}

/** What is wrong with the text of a note. */
export function refuseText(config: BoardConfig, text: string): Refusal | null {
  return text ? refuseLong(text, config.length, 'text') : refusal('empty', { field: 'text' });
}

/** What is wrong with a column: without a choice a note is in none. */
export const refuseColumn = ({ columns = [] }: BoardConfig, code: string | null | undefined): Refusal | null =>
  !code || columns.some((column) => column.code === code) ? null : refusal('unknown-option', { field: 'column' });

/** Whether a text has more than `limit` graphemes; one that is missing has none. */
export const refuseLong = (text: string | undefined, limit: number, field: string): Refusal | null =>
  text && !fits(text, limit) ? refusal('too-long', { limit, field }) : null;

function refuseOwn(state: BoardState, author: string, id: string): Refusal | null {
  const note = noteIn(state, id);
  if (!note) return refusal('unknown-item', { field: 'note' });
  if (note.author !== author) return refusal('not-yours', { field: 'note' });
  return state.write ? null : refusal('not-open');
}

/** Dots that a person has: as the file says, or as was fixed when the vote opened. */
export const dotsPer = (config: BoardConfig, state: BoardState): number =>
  config.dots ?? state.budget ?? budgetFor(itemsOf(state, config.voteOn).length);

function refuseDots(config: BoardConfig, state: BoardState, dots: Dots): Refusal | null {
  const known = new Set(itemsOf(state, config.voteOn).map((item) => item.id));
  const given = Object.entries(dots).filter(([, count]) => count > 0);
  if (!given.every(([id]) => known.has(id))) return refusal('unknown-item', { field: 'dots' });
  if (given.some(([, count]) => count > config.perItem)) return refusal('too-many', { limit: config.perItem, field: 'dots' });
  const [spent, limit] = [given.reduce((sum, [, count]) => sum + count, 0), dotsPer(config, state)];
  return spent > limit ? refusal('over-budget', { limit, field: 'dots' }) : null;
}

function refusePlaces(config: BoardConfig, state: BoardState, { places }: OfKind<'place'>): Refusal | null {
  const known = new Set(placingItems(state, config.voteOn).map((item) => item.id));
  return Object.keys(places).every((id) => known.has(id)) ? null : refusal('unknown-item', { field: 'places' });
}

function refusePiles(state: BoardState, who: string, { piles }: OfKind<'sort'>): Refusal | null {
  const given = shareOf(state.sorting!, who, authorOf(state, who).notes, MOST_SORTED);
  return Object.keys(piles).every((id) => given.includes(id)) ? null : refusal('unknown-item', { field: 'piles' });
}

function refuseName(state: BoardState, { group, name }: OfKind<'propose'>): Refusal | null {
  if (!Object.hasOwn(state.groups, group)) return refusal('unknown-item', { field: 'group' });
  return refuseLong(name, NAME_LENGTH, 'name');
}

function refuseTake(state: BoardState, { action, take, name, when }: OfKind<'take'>): Refusal | null {
  const known = Object.hasOwn(state.actions, action) && !state.actions[action]!.removed;
  if (!known) return refusal('unknown-item', { field: 'action' });
  if (take && !name) return refusal('empty', { field: 'name' });
  return refuseLong(name, PERSON_LENGTH, 'name') ?? refuseLong(when, PERSON_LENGTH, 'when');
}
