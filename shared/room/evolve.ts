import { kindOf } from '../activities/kinds.ts';
import { stepOf } from '../session/session.ts';
import { put } from '../table.ts';
import { applyChanges, asTheyAre, changesOf, withState } from './changes.ts';
import type { Event, HistoryEvent, PeopleEvent, PresenterEvent } from './events.ts';
import type { Done, History, Room } from './room.ts';

/** How far back a presenter can go. */
export const MOST_UNDO = 50;

/** The room after one more event. Pure: the room passed in stays as it was. */
export function evolve(before: Room, event: Event): Room {
  const room = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'joined':
      return { ...room, people: put(room.people, event.participant, true) };
    case 'answered':
      return answered(room, event);
    case 'undone':
    case 'redone':
      return turnedBack(room, event);
    case 'room-ended':
      return { ...room, ended: true };
    default:
      return acted(room, event);
  }
}

/** The room after a whole log. */
export const fold = (room: Room, events: Iterable<Event>): Room => {
  for (const event of events) room = evolve(room, event);
  return room;
};

function answered(room: Room, event: PeopleEvent & { type: 'answered' }): Room {
  const step = stepOf(room.session, event.activity)!;
  return withState(room, event.activity, event.run, (state) => kindOf(step.kind)!.fold(step.config, state, event));
}

function acted(room: Room, event: PresenterEvent): Room {
  const after = changesOf(room, event);
  const done: Done = { seq: room.seq, action: event.type, before: asTheyAre(room, after), after };
  if ('activity' in event) done.activity = event.activity;
  const undo = [...historyOf(room, event.by).undo, done].slice(-MOST_UNDO);
  return withHistory(applyChanges(room, after), event.by, { undo, redo: [] });
}

function turnedBack(room: Room, event: HistoryEvent): Room {
  const { undo, redo } = historyOf(room, event.by);
  const changed = applyChanges(room, event.changes);
  if (event.type === 'undone') return withHistory(changed, event.by, { undo: undo.slice(0, -1), redo: [...redo, undo.at(-1)!] });
  return withHistory(changed, event.by, { undo: [...undo, redo.at(-1)!], redo: redo.slice(0, -1) });
}

const NOTHING_DONE: History = { undo: [], redo: [] };

/** What this console can take back and do again. */
export const historyOf = (room: Room, by: string): History =>
  Object.hasOwn(room.histories, by) ? room.histories[by]! : NOTHING_DONE;

const withHistory = (room: Room, by: string, history: History): Room => ({
  ...room,
  histories: { ...room.histories, [by]: history },
});
