import { oncePer } from '../../activity/ballots.ts';
import { entries } from '../../table.ts';
import { compareKey } from '../../text/compare-key.ts';
import { headsOf, type Stackable } from './heads.ts';
import { authorOf, noteIn, type BoardState, type Note, type NoteAt } from './state.ts';

/** Whether a note is on the wall. */
export const isShown = (note: Note): boolean => !note.aside && !note.deleted && !note.late;

/** All notes with their ids, ordered by id: ids are random, so the order says nothing about who wrote first. */
export const byId = oncePer((state: Pick<BoardState, 'notes'>): NoteAt[] =>
  entries(state.notes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** Ids and notes on the wall: in the order that the presenter gave, then by id. */
export const shownNotes = oncePer((state: BoardState): NoteAt[] => ranked(byId(state).filter(([, note]) => isShown(note))));

/** Notes that wait beside the wall, by id. */
export const lateNotes = (state: BoardState): NoteAt[] =>
  byId(state).filter(([, note]) => note.late && !note.aside && !note.deleted);

/** Notes that the presenter set aside, by id. */
export const asideNotes = (state: BoardState): NoteAt[] => byId(state).filter(([, note]) => note.aside && !note.deleted);

/** Sorts by rank; the order of those without one stays as it is. */
const ranked = (notes: NoteAt[]): NoteAt[] => notes.sort(([, a], [, b]) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);

/** Where a group is now: itself, the one it was put into, or null where it is gone. */
export function groupNow(groups: BoardState['groups'], id: string | null): string | null {
  let at = id;
  for (let hops = 0; at !== null && hops < 100; hops++) {
    const group = Object.hasOwn(groups, at) ? groups[at]! : undefined;
    if (!group) return null;
    if (group.into === null) return at;
    at = group.into;
  }
  return null;
}

/** The group of a note. One that is gone counts as none: an undo may take a group from under a note that joined it since. */
export const groupOf = (state: BoardState, { group }: Note): string | null => groupNow(state.groups, group);

/** Notes on the wall by their group, in its order. */
export const membersOf = oncePer((state: BoardState): Map<string, NoteAt[]> => {
  const members = new Map<string, NoteAt[]>();
  for (const one of shownNotes(state)) {
    const group = groupOf(state, one[1]);
    if (group !== null) members.set(group, [...(members.get(group) ?? []), one]);
  }
  return members;
});

const keyOf = oncePer((note: Note): string => compareKey(note.text));

/** For each note on the wall that lies on another: the one on top, of those in its group that say the same or were put together. */
export const stacksIn = oncePer((state: BoardState): Map<string, string> =>
  headsOf(
    stackable(
      state,
      shownNotes(state).filter(([, note]) => !note.alone),
    ),
  ),
);

/** Notes on the wall that were taken off a stack and would lie on one, or under others, without that; by id. */
export const takenOff = oncePer((state: BoardState): string[] => {
  const heads = headsOf(stackable(state, shownNotes(state)));
  const tops = new Set(heads.values());
  return byId(state).flatMap(([id, note]) => (isShown(note) && note.alone && (heads.has(id) || tops.has(id)) ? [id] : []));
});

const stackable = (state: BoardState, notes: readonly NoteAt[]): Stackable[] =>
  notes.map(([id, note]) => ({ id, place: groupOf(state, note) ?? '', key: keyOf(note), under: note.under }));

/** The notes of an author that are still theirs, newest last. */
export const notesOf = (state: BoardState, author: string): string[] =>
  authorOf(state, author).notes.filter((id) => noteIn(state, id)?.deleted === false);
