import { kindOf } from '../activities/kinds.ts';
import type { Phase, TextStanding } from '../activity/kind.ts';
import { getAt, type Json } from '../json.ts';
import { stepOf } from '../session/session.ts';
import { agendaOf, withAgenda } from './agenda.ts';
import { piledIn, withPlayed, withStanding } from './pile.ts';
import { isKnown, withActivity, type Room, type ScreenMode, type Split, type Timer } from './room.ts';

/** One field of a room with a value. Presenter actions are lists of these, which is what makes each of them undoable. */
export type Change =
  | { field: 'step'; value: string }
  | { field: 'timer'; value: Timer | null }
  | { field: 'screen'; value: ScreenMode }
  | { field: 'phase'; activity: string; value: Phase }
  | { field: 'closedAt'; activity: string; value: number | null }
  | { field: 'revealed'; activity: string; value: boolean }
  | { field: 'known'; activity: string; run: number; value: boolean }
  | { field: 'run'; activity: string; value: number }
  | { field: 'split'; activity: string; value: Split | null }
  | { field: 'label'; activity: string; run: number; value: string | null }
  | { field: 'agenda'; value: string[][] }
  | { field: 'skipped'; step: string; value: boolean }
  | { field: 'takesLate'; value: boolean }
  | { field: 'expected'; value: number | null }
  | { field: 'held'; activity: string; author: string; value: string | null }
  | { field: 'pile'; activity: string; run: number; answer: string; value: TextStanding }
  | { field: 'kind'; activity: string; run: number; path: string[]; value?: Json };

/** The same fields with the values that they have now. */
export const asTheyAre = (room: Room, changes: readonly Change[]): Change[] => changes.map((change) => asItIs(room, change));

function asItIs(room: Room, change: Change): Change {
  switch (change.field) {
    case 'step':
    case 'timer':
    case 'screen':
    case 'takesLate':
    case 'expected':
      return { ...change, value: room[change.field] } as Change;
    case 'agenda':
      return { field: 'agenda', value: agendaOf(room.session) };
    case 'skipped':
      return { ...change, value: room.skipped.includes(change.step) };
    case 'held':
      return { ...change, value: heldFor(room, change.activity, change.author) };
    case 'pile':
      return { ...change, value: piledIn(room.activities[change.activity]!, change.answer, change.run)!.standing };
    case 'label':
      return { ...change, value: room.activities[change.activity]!.labels[change.run] ?? null };
    case 'known':
      return { ...change, value: isKnown(room.activities[change.activity]!, change.run) };
    case 'phase':
    case 'closedAt':
    case 'revealed':
    case 'run':
    case 'split':
      return { ...change, value: room.activities[change.activity]![change.field] } as Change;
    case 'kind':
      return { ...change, value: getAt(room.activities[change.activity]!.runs[change.run], change.path) as Json };
  }
}

/** The room with every field set. */
export const applyChanges = (room: Room, changes: readonly Change[]): Room => changes.reduce(apply, room);

function apply(room: Room, change: Change): Room {
  switch (change.field) {
    case 'step':
    case 'timer':
    case 'screen':
    case 'takesLate':
    case 'expected':
      return { ...room, [change.field]: change.value };
    case 'agenda':
      return withAgenda(room, change.value);
    case 'skipped':
      return withSkipped(room, change.step, change.value);
    case 'label':
      return withLabel(room, change.activity, change.run, change.value);
    case 'phase':
    case 'closedAt':
    case 'revealed':
    case 'split':
      return withActivity(room, change.activity, { [change.field]: change.value });
    case 'known':
      return withActivity(room, change.activity, {
        known: { ...room.activities[change.activity]!.known, [change.run]: change.value },
      });
    case 'run':
      return withRun(room, change.activity, change.value);
    case 'held':
      return withHeld(room, change.activity, change.author, change.value);
    case 'pile':
      return withStanding(room, change.activity, change.run, change.answer, change.value);
    case 'kind':
      return withPlayed(room, change.activity, change.run, { path: change.path, value: change.value });
  }
}

const heldFor = (room: Room, activity: string, author: string): string | null => room.activities[activity]!.held[author] ?? null;

function withHeld(room: Room, id: string, author: string, text: string | null): Room {
  const { [author]: _before, ...others } = room.activities[id]!.held;
  return withActivity(room, id, { held: text === null ? others : { ...others, [author]: text } });
}

const withSkipped = (room: Room, step: string, skipped: boolean): Room => ({
  ...room,
  skipped: [...room.skipped.filter((one) => one !== step), ...(skipped ? [step] : [])],
});

function withLabel(room: Room, id: string, run: number, label: string | null): Room {
  const { [run]: _before, ...others } = room.activities[id]!.labels;
  return withActivity(room, id, { labels: label === null ? others : { ...others, [run]: label } });
}

/** Runs are never dropped: taking a reset back finds the answers as they were. */
function withRun(room: Room, id: string, run: number): Room {
  const { runs } = room.activities[id]!;
  const step = stepOf(room.session, id)!;
  const fresh = run in runs ? runs : { ...runs, [run]: kindOf(step.kind)!.start(step.config) };
  return withActivity(room, id, { run, runs: fresh });
}
