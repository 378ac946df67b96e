import { z } from 'zod';
import type { Controls, KindChange } from '../../activity/kind.ts';
import type { Json } from '../../json.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { MOST_BYTES, cleanText, cutGraphemes, fits } from '../../text/graphemes.ts';
import { cardId, noteText, type BoardConfig } from './config.ts';
import { STAGES, isShown, type BoardState } from './state.ts';

const NAME_LENGTH = 60;

const groupName = z.string().max(MOST_BYTES).transform(cleanText);
const someNotes = z.array(cardId).min(1).max(1000);

/** What the presenter does on a board. */
export const boardControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('go-to-stage'), stage: z.enum(STAGES) }),
  /** Into `group`, or into a new one named `name` or after its first note. */
  z.object({ do: z.literal('group-notes'), notes: someNotes, group: cardId.optional(), name: groupName.optional() }),
  z.object({ do: z.literal('ungroup-notes'), notes: someNotes }),
  z.object({ do: z.literal('rename-group'), group: cardId, name: groupName }),
  z.object({ do: z.literal('set-aside'), notes: someNotes }),
  z.object({ do: z.literal('put-back'), notes: someNotes }),
  /** A note for somebody without a phone. */
  z.object({ do: z.literal('add-note'), text: noteText }),
]);

export type BoardControl = z.infer<typeof boardControl>;

export const controls: Controls<BoardConfig, BoardState, BoardControl> = { schema: boardControl, refuse, changes };

function refuse(config: BoardConfig, state: BoardState, asked: BoardControl): Refusal | null {
  if ('notes' in asked && !asked.notes.every((id) => Object.hasOwn(state.notes, id)))
    return refusal('unknown-item', { field: 'notes' });
  if ('group' in asked && asked.group && !Object.hasOwn(state.groups, asked.group))
    return refusal('unknown-item', { field: 'group' });
  if ('name' in asked && asked.name && !fits(asked.name, NAME_LENGTH))
    return refusal('too-long', { limit: NAME_LENGTH, field: 'name' });
  if (asked.do === 'rename-group' && !asked.name) return refusal('empty', { field: 'name' });
  if (asked.do !== 'add-note') return null;
  if (!asked.text) return refusal('empty', { field: 'text' });
  return fits(asked.text, config.length) ? null : refusal('too-long', { limit: config.length, field: 'text' });
}

function changes(_config: BoardConfig, state: BoardState, asked: BoardControl, id: string): KindChange[] {
  switch (asked.do) {
    case 'go-to-stage':
      return toStage(asked.stage);
    case 'group-notes':
      return group(state, asked, id);
    case 'ungroup-notes':
      return onNotes(asked.notes, 'group', null);
    case 'rename-group':
      return [set(['groups', asked.group, 'name'], asked.name)];
    case 'set-aside':
      return onNotes(asked.notes, 'aside', true);
    case 'put-back':
      return onNotes(asked.notes, 'aside', false);
    case 'add-note':
      return [set(['notes', id], { text: asked.text, author: null, group: null, aside: false, deleted: false })];
  }
}

const set = (path: string[], value: Json): KindChange => ({ field: 'kind', path, value });

/** People cannot vote on what they may not read: the vote reveals the notes. */
function toStage(stage: BoardState['stage']): KindChange[] {
  const change = set(['stage'], stage);
  return stage === 'write' ? [change] : [change, { field: 'revealed', value: true }];
}

function group(state: BoardState, asked: BoardControl & { do: 'group-notes' }, id: string): KindChange[] {
  const into = onNotes(asked.notes, 'group', asked.group ?? id);
  if (asked.group) return into;
  const notes = asked.notes.map((note) => state.notes[note]!);
  // What was set aside or taken back must not come to the screen as a name.
  const first = notes.find(isShown);
  const name = asked.name || (first ? cutGraphemes(first.text, NAME_LENGTH) : '…');
  return [set(['groups', id], { name }), ...into];
}

const onNotes = (notes: readonly string[], field: 'group' | 'aside', value: Json): KindChange[] =>
  notes.map((note) => set(['notes', note, field], value));
