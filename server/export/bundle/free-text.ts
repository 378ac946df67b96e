import { kindOf } from '../../../shared/activities/kinds.ts';
import type { ExportRow } from '../../../shared/activity/kind.ts';
import { flagsOf } from '../../../shared/evaluation/tables/text-flags.ts';
import type { Table } from '../../../shared/evaluation/tables/table.ts';
import type { Room } from '../../../shared/room/room.ts';
import { allSteps } from '../../../shared/session/session.ts';
import type { Say } from '../../../shared/text/text.ts';

/** Which rows of a kind are what people wrote. */
const WRITTEN: Readonly<Record<string, (row: ExportRow) => boolean>> = {
  words: ({ item }) => item === 'word',
  open: ({ item }) => item !== 'likes',
  headline: ({ item }) => /^(first|newest)(_hidden)?$/.test(item),
  board: ({ item }) => item === 'note',
  qa: ({ item }) => item !== 'likes',
  poll: ({ value }) => value === 'other',
};

/** What people wrote, tied to nobody and in an order that `orderOf` gives: random numbers, so that rows beside each other say nothing. */
export function freeText(room: Room, say: Say, orderOf: () => number): Table {
  const texts = allSteps(room.session).flatMap((step) => {
    const [kind, activity, written] = [kindOf(step.kind), room.activities[step.id], WRITTEN[step.kind]];
    if (!kind || !activity || !written) return [];
    const rows = Object.values(activity.runs).flatMap((state) => [...kind.rows(step.config, state, say)]);
    return rows.filter((row) => written(row) && row.label).map(({ label }) => ({ step: step.id, text: label, order: orderOf() }));
  });
  texts.sort((a, b) => a.order - b.order);
  return {
    columns: ['room', 'step', 'text', 'flags'],
    rows: texts.map(({ step, text }) => [room.code, step, text, flagsOf(text).join('; ')]),
  };
}
