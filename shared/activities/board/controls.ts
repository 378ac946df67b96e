import { z } from 'zod';
import type { Controls } from '../../activity/kind.ts';
import { changesOf } from './control-changes.ts';
import { refuseControl } from './control-rules.ts';
import { cardId, noteText, shortText, type BoardConfig } from './config.ts';
import { STAGES } from './stages.ts';
import { ACTION_STATUSES, type BoardState } from './state.ts';

const someNotes = z.array(cardId).min(1).max(1000);
const percent = z.number().int().min(0).max(100);

/** What the presenter does on a board. */
export const boardControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('go-to-stage'), stage: z.enum(STAGES) }),
  z.object({ do: z.literal('open-writing'), open: z.boolean() }),
  /** A partial reveal: each phone is shown three notes of others. */
  z.object({ do: z.literal('inspire'), on: z.boolean() }),
  z.object({ do: z.literal('spotlight'), note: cardId.nullable() }),
  /** Asks phones which notes belong together. */
  z.object({ do: z.literal('crowd-sort'), on: z.boolean() }),
  /** Closing the vote or the placing shows what came out of it; opening it again withholds that. */
  z.object({ do: z.literal('open-vote'), open: z.boolean() }),
  z.object({ do: z.literal('clear-votes') }),
  z.object({ do: z.literal('clear-places') }),
  z.object({ do: z.literal('clear-groups') }),
  /** Into `group`, or into a new one named `name` or after its first note; behind the note `after`, first where that is null. */
  z.object({
    do: z.literal('group-notes'),
    notes: someNotes,
    group: cardId.optional(),
    name: shortText.optional(),
    after: cardId.nullable().optional(),
  }),
  /** Several groups at once, so that one undo takes all of them back. No note in two sets. */
  z.object({
    do: z.literal('group-sets'),
    sets: z
      .array(z.object({ notes: someNotes, group: cardId.optional(), name: shortText.optional() }))
      .min(1)
      .max(500),
  }),
  z.object({ do: z.literal('ungroup-notes'), notes: someNotes }),
  z.object({ do: z.literal('merge-groups'), groups: z.array(cardId).min(1).max(200), into: cardId }),
  z.object({ do: z.literal('rename-group'), group: cardId, name: shortText }),
  z.object({ do: z.literal('set-aside'), notes: someNotes }),
  z.object({ do: z.literal('put-back'), notes: someNotes }),
  /** Late notes onto the wall. */
  z.object({ do: z.literal('take-in'), notes: someNotes }),
  /** Under the note `front`, which is one of them, in its group: nothing is dropped. Several stacks at once are one action. */
  z.object({
    do: z.literal('stack-notes'),
    stacks: z
      .array(z.object({ front: cardId, notes: someNotes.min(2) }))
      .min(1)
      .max(500),
  }),
  /** Out of their stacks, or back onto them. */
  z.object({ do: z.literal('unstack'), notes: someNotes, alone: z.boolean() }),
  z.object({ do: z.literal('set-column'), notes: someNotes, column: z.string().max(22).nullable() }),
  /** A note for somebody without a phone. */
  z.object({ do: z.literal('add-note'), text: noteText, column: z.string().max(22).optional() }),
  /** Many notes at once, with groups by their names: what was written elsewhere. */
  z.object({
    do: z.literal('add-notes'),
    notes: z
      .array(
        z.object({
          text: noteText,
          group: shortText.optional(),
          column: z.string().max(22).optional(),
          aside: z.boolean().optional(),
          /** The place in this list of the note that it lies under, from 0. */
          under: z.number().int().min(0).max(999).optional(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  /** All dots that people without a phone have on an item. */
  z.object({ do: z.literal('set-room-dots'), item: cardId, dots: z.number().int().min(0).max(1000) }),
  /** Where an item lies, whatever the median says; null lets the median stand again. */
  z.object({ do: z.literal('place-item'), item: cardId, at: z.object({ impact: percent, effort: percent }).nullable() }),
  z.object({ do: z.literal('add-action'), text: noteText, owner: shortText.optional(), date: shortText.optional() }),
  /** Open actions of an earlier room. */
  z.object({
    do: z.literal('add-actions'),
    actions: z
      .array(z.object({ text: noteText, owner: shortText.optional(), date: shortText.optional() }))
      .min(1)
      .max(100),
  }),
  z.object({
    do: z.literal('change-action'),
    action: cardId,
    text: noteText.optional(),
    owner: shortText.optional(),
    date: shortText.optional(),
    status: z.enum(ACTION_STATUSES).optional(),
  }),
  z.object({ do: z.literal('remove-action'), action: cardId }),
]);

export type BoardControl = z.infer<typeof boardControl>;

export const controls: Controls<BoardConfig, BoardState, BoardControl> = {
  schema: boardControl,
  refuse: refuseControl,
  changes: changesOf,
};
