import { kindOf } from '../activities/kinds.ts';
import { withShown } from '../evaluation/room-change.ts';
import { same, type Json } from '../json.ts';
import { stepOf, type Step } from '../session/session.ts';
import { drop, put } from '../table.ts';
import { changesOf, withdrawn } from './changes.ts';
import { applyChanges, asTheyAre, type Change } from './fields.ts';
import type { Event, HistoryEvent, PeopleEvent, PresenterEvent, SealEvent, WaveEvent } from './events.ts';
import { filled } from './filling.ts';
import { withOwnCode } from './own-codes.ts';
import { withPiled, withPlayed } from './pile.ts';
import { startActivity, withActivity, type Done, type History, type Room } from './room.ts';

/** How far back a presenter can go. */
export const MOST_UNDO = 50;

/** The room after one more event. Pure: the room passed in stays as it was. */
export function evolve(before: Room, event: Event): Room {
  const room = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'joined':
      return { ...room, people: put(room.people, event.participant, event.standIn ? 'stand-in' : 'phone') };
    case 'seen':
      return seen(room, event);
    case 'code-made':
      return withOwnCode(room, event);
    case 'answered':
      return answered(room, event);
    case 'entered-withdrawn':
      return { ...applyChanges(room, withdrawn(room, event)), people: event.participants.reduce(drop, room.people) };
    case 'undone':
    case 'redone':
      return turnedBack(room, event);
    case 'step-filled':
      return filled(room, event);
    case 'wave-opened':
      return waveOpened(room, event);
    case 'change-shown':
      return { ...room, shownChanges: withShown(room.shownChanges, event) };
    case 'answers-taken':
      return { ...room, takenEarly: [...room.takenEarly, event.at] };
    case 'results-shown-early':
      return { ...room, shownEarly: { ...room.shownEarly, [event.instrument]: event.at } };
    case 'sealed':
      return sealed(room, event);
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

function seen(room: Room, { activity, run, participant }: PeopleEvent & { type: 'seen' }): Room {
  const { seen: see } = kindOf(stepOf(room.session, activity)!.kind)!;
  const { runs } = room.activities[activity]!;
  return see ? withActivity(room, activity, { runs: { ...runs, [run]: see(runs[run], participant) } }) : room;
}

function answered(room: Room, event: PeopleEvent & { type: 'answered' }): Room {
  const { activity, run, waits } = event;
  if (waits) return withPiled(room, activity, run, { act: event, why: waits, standing: 'waiting' });
  const paper = event.via?.method === 'paper';
  const known = event.standIn || paper ? withEntered(room, event, paper ? 'paper' : true) : room;
  return withPlayed(known, activity, run, { act: event });
}

function sealed(before: Room, { added, waves, shownEarly, shownChanges = {}, changes }: SealEvent): Room {
  const room = added.reduce(withStep, before);
  return applyChanges(
    {
      ...room,
      waves: { ...room.waves, ...waves },
      shownEarly,
      shownChanges: { ...room.shownChanges, ...shownChanges },
      ended: true,
      sealed: true,
    },
    changes,
  );
}

const waveOpened = (room: Room, { activity, run, at, wording }: WaveEvent): Room => ({
  ...room,
  waves: { ...room.waves, [`${activity}/${run}`]: { at, wording } },
});

/** Who drives, and when the part of this step was begun: coming back to it later begins nothing. */
function arrived(room: Room, { by, step, at }: PresenterEvent & { type: 'step-shown' }): Room {
  const part = room.session.parts.findIndex(({ steps }) => steps.includes(step));
  const begun = at === undefined || part in room.begun ? room.begun : { ...room.begun, [part]: at };
  return { ...room, driver: by, begun };
}

/** Marked for good: results and exports say which answers came through the presenter. */
function withEntered(room: Room, { activity, participant }: PeopleEvent & { type: 'answered' }, how: true | 'paper'): Room {
  return withActivity(room, activity, { entered: { ...room.activities[activity]!.entered, [participant]: how } });
}

function acted(before: Room, event: PresenterEvent): Room {
  const known = event.type === 'step-inserted' ? withStep(before, event.step) : before;
  const room = event.type === 'step-shown' ? arrived(known, event) : known;
  const after = changesOf(room, event);
  const done: Done = { seq: room.seq, action: event.type, before: asTheyAre(room, after), after };
  if ('activity' in event) done.activity = event.activity;
  if (event.type === 'activity-controlled') done.control = doOf(event.control);
  const undo = [...historyOf(room, event.by).undo, done].slice(-MOST_UNDO);
  return withHistory(applyChanges(room, after), event.by, { undo, redo: [] });
}

/** A step that was put in is known from then on: taking it out and putting it back finds its answers as they were. */
function withStep(room: Room, step: Step): Room {
  const activity = startActivity(step, 'waiting');
  const activities = activity ? { ...room.activities, [step.id]: activity } : room.activities;
  return { ...room, added: { ...room.added, [step.id]: step }, activities };
}

/** What somebody else has changed since is out of reach, and only remembered as theirs; what was turned back changes sides. */
function turnedBack(room: Room, event: HistoryEvent): Room {
  const { undo, redo } = historyOf(room, event.by);
  const changed = applyChanges(room, event.changes);
  if (event.type === 'undone') {
    const at = lastStanding(room, undo, 'undo');
    const passed = undo.slice(at + 1).map((done): Done => ({ ...done, passed: true }));
    return withHistory(changed, event.by, { undo: [...undo.slice(0, at), ...passed], redo: [...redo, undo[at]!] });
  }
  const at = lastStanding(room, redo, 'redo');
  return withHistory(changed, event.by, { undo: [...undo, redo[at]!], redo: redo.slice(0, at) });
}

/**
 * The place of the newest action whose fields still are as it left them (for `redo`: as they were before it), or -1. Whoever passes
 * over what others have changed since is not taken to another step by it.
 */
export function lastStanding(room: Room, list: readonly Done[], type: 'undo' | 'redo'): number {
  const at = list.findLastIndex((done) => {
    const left = type === 'undo' ? done.after : done.before;
    return !done.passed && same(asTheyAre(room, left), left) && !touchedSince(room, list, done);
  });
  const passesOver = list.slice(at + 1).some(({ passed }) => !passed);
  return passesOver && list[at]?.action === 'step-shown' ? -1 : at;
}

/** Whether another console has set one of these fields later, even to the same value: then it is theirs. */
function touchedSince(room: Room, list: readonly Done[], { seq, after }: Done): boolean {
  const others = Object.values(room.histories).filter(({ undo, redo }) => undo !== list && redo !== list);
  const later = others.flatMap(({ undo }) => undo.filter((done) => done.seq > seq));
  if (later.length === 0) return false;
  const [own, above] = [new Set(after.map((change) => fieldsFrom(change)[0]!)), new Set(after.flatMap(fieldsFrom))];
  return later.some((done) =>
    done.after.map(fieldsFrom).some((fields) => above.has(fields[0]!) || fields.some((field) => own.has(field))),
  );
}

/** The field of a change by its name, and those that hold it: who sets a part of a card has set something of the card. */
function fieldsFrom({ value: _value, ...place }: Change): string[] {
  if (place.field !== 'kind') return [JSON.stringify(place)];
  const { activity, run, path } = place;
  return path.map((_key, at) => [activity, run, ...path.slice(0, path.length - at)].join('/'));
}

/** Controls are told apart by their `do`. */
const doOf = (control: Json): string => String((control as { do?: unknown } | null)?.do ?? '');

const NOTHING_DONE: History = { undo: [], redo: [] };

/** What this console can take back and do again. */
export const historyOf = (room: Room, by: string): History =>
  Object.hasOwn(room.histories, by) ? room.histories[by]! : NOTHING_DONE;

const withHistory = (room: Room, by: string, history: History): Room => ({
  ...room,
  histories: { ...room.histories, [by]: history },
});
