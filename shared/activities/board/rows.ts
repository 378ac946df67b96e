import type { ExportRow } from '../../activity/kind.ts';
import type { BoardConfig } from './config.ts';
import { rankedItems, itemsOf, type Ranked } from './items.ts';
import { groupOf, shownNotes } from './notes.ts';
import { placedItems } from './places.ts';
import type { BoardState } from './state.ts';
import { actionsOf } from './view-parts.ts';

/** The board in the long table: notes, dots on items, where these were placed, and what somebody will do. No row has an author. */
export function* rowsOf(config: BoardConfig, state: BoardState): Generator<ExportRow> {
  for (const [id, note] of shownNotes(state)) yield row('note', groupOf(state, note) ?? id, note.text);
  const ranked = new Map(rankedItems(state, config.voteOn).map((item) => [item.id, item]));
  for (const { id } of itemsOf(state, config.voteOn)) yield* dotRows(ranked.get(id)!);
  for (const { name, impact, effort, set } of placedItems(state, config.voteOn)) {
    const [high, wide] = [set?.impact ?? impact?.median, set?.effort ?? effort?.median];
    if (high !== undefined) yield row('impact', high, name);
    if (wide !== undefined) yield row('effort', wide, name);
  }
  for (const { text, owner, date, status } of actionsOf(state)) {
    yield row('action', status, text);
    if (owner) yield row('action_owner', owner, text);
    if (date) yield row('action_date', date, text);
  }
}

/** Dots that the presenter put for people without a phone are apart. */
function* dotRows({ dots, room, name }: Ranked): Generator<ExportRow> {
  yield row('dots', dots - room, name);
  if (room) yield row('dots_room', room, name);
}

const row = (item: string, value: string | number, label: string): ExportRow => ({
  participant: null,
  item,
  value,
  label,
  lang: '',
});
