import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { refuseColumn, refuseLong, refuseText } from './act-rules.ts';
import type { BoardConfig } from './config.ts';
import { NAME_LENGTH, PERSON_LENGTH } from './limits.ts';
import type { BoardControl } from './controls.ts';
import { itemsOf } from './items.ts';
import { groupNow } from './notes.ts';
import { noteIn, type BoardState } from './state.ts';

/** Graphemes of an action. */
const ACTION_LENGTH = 280;

/** Why the presenter cannot do this now. */
export function refuseControl(config: BoardConfig, state: BoardState, asked: BoardControl): Refusal | null {
  return refuseUnknown(config, state, asked) ?? refuseAsked(config, state, asked);
}

function refuseUnknown(config: BoardConfig, state: BoardState, asked: BoardControl): Refusal | null {
  const areNotes = (ids: readonly string[]): boolean => ids.every((id) => noteIn(state, id));
  const areGroups = (ids: readonly string[]): boolean => ids.every((id) => Object.hasOwn(state.groups, id));
  const unknown = (field: string): Refusal => refusal('unknown-item', { field });
  if ('notes' in asked && asked.do !== 'add-notes' && !areNotes(asked.notes)) return unknown('notes');
  if ('note' in asked && asked.note && !areNotes([asked.note])) return unknown('note');
  if ('group' in asked && asked.group && !areGroups([asked.group])) return unknown('group');
  if ('after' in asked && asked.after && !areNotes([asked.after])) return unknown('after');
  if (asked.do === 'merge-groups' && !areGroups([...asked.groups, asked.into])) return unknown('group');
  if (asked.do === 'group-sets') {
    const notes = asked.sets.flatMap((set) => set.notes);
    if (!areNotes(notes) || new Set(notes).size < notes.length) return unknown('notes');
    if (!areGroups(asked.sets.flatMap((set) => set.group ?? []))) return unknown('group');
  }
  if (asked.do === 'stack-notes') {
    const notes = asked.stacks.flatMap((stack) => stack.notes);
    if (!areNotes(notes) || new Set(notes).size < notes.length) return unknown('notes');
    if (!asked.stacks.every((stack) => stack.notes.includes(stack.front))) return unknown('front');
  }
  if (asked.do === 'add-notes' && asked.notes.some(({ under }, at) => under === at || (under ?? 0) >= asked.notes.length))
    return unknown('under');
  if ('action' in asked && !Object.hasOwn(state.actions, asked.action)) return unknown('action');
  const items = 'item' in asked ? itemsOf(state, config.voteOn) : [];
  return 'item' in asked && !items.some((item) => item.id === asked.item) ? unknown('item') : null;
}

function refuseAsked(config: BoardConfig, state: BoardState, asked: BoardControl): Refusal | null {
  switch (asked.do) {
    case 'group-notes':
      return refuseLong(asked.name, NAME_LENGTH, 'name');
    case 'group-sets':
      return firstOf(asked.sets, (set) => refuseLong(set.name, NAME_LENGTH, 'name'));
    case 'rename-group':
      return asked.name ? refuseLong(asked.name, NAME_LENGTH, 'name') : refusal('empty', { field: 'name' });
    case 'merge-groups':
      return refuseMerge(state, asked);
    case 'open-vote':
      return state.stage === 'vote' || state.stage === 'place' ? null : refusal('not-open');
    case 'crowd-sort':
      return asked.on && !config.crowdSort ? refusal('not-open') : null;
    case 'take-in':
      // Nobody who has voted could have voted on what comes now.
      return state.vote ? refusal('voting') : null;
    case 'set-column':
      return refuseColumn(config, asked.column);
    case 'add-note':
      return refuseText(config, asked.text) ?? refuseColumn(config, asked.column);
    case 'add-notes':
      return firstOf(
        asked.notes,
        (note) =>
          refuseText(config, note.text) ?? refuseColumn(config, note.column) ?? refuseLong(note.group, NAME_LENGTH, 'group'),
      );
    case 'add-action':
      return asked.text ? refuseAction(asked) : refusal('empty', { field: 'text' });
    case 'add-actions':
      return firstOf(asked.actions, (action) => (action.text ? refuseAction(action) : refusal('empty', { field: 'text' })));
    case 'change-action':
      return asked.text === '' ? refusal('empty', { field: 'text' }) : refuseAction(asked);
    default:
      return null;
  }
}

/** A group cannot be put into itself, nor into one that was put into it. */
function refuseMerge(state: BoardState, { groups, into }: BoardControl & { do: 'merge-groups' }): Refusal | null {
  const target = groupNow(state.groups, into);
  return target === null || groups.includes(target) ? refusal('unknown-item', { field: 'into' }) : null;
}

const refuseAction = ({
  text,
  owner,
  date,
}: {
  text?: string | undefined;
  owner?: string | undefined;
  date?: string | undefined;
}): Refusal | null =>
  refuseLong(text, ACTION_LENGTH, 'text') ?? refuseLong(owner, PERSON_LENGTH, 'owner') ?? refuseLong(date, PERSON_LENGTH, 'date');

function firstOf<T>(list: readonly T[], refuse: (one: T) => Refusal | null): Refusal | null {
  for (const one of list) {
    const refused = refuse(one);
    if (refused) return refused;
  }
  return null;
}
