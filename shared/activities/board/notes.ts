import { oncePer } from '../../activity/ballots.ts';
import { compareKey } from '../../text/compare-key.ts';
import { authorOf, type BoardState, type Note } from './state.ts';

/** Whether a note is on the wall. */
export const isShown = (note: Note): boolean => !note.aside && !note.deleted && !note.late;

/** All notes with their ids, ordered by id: ids are random, so the order says nothing about who wrote first. */
export const byId = oncePer((state: Pick<BoardState, 'notes'>): [string, Note][] =>
  Object.entries(state.notes).sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Ids and notes on the wall: in the order that the presenter gave, then by id. */
export const shownNotes = oncePer((state: BoardState): [string, Note][] =>
  ranked(byId(state).filter(([, note]) => isShown(note))),
);

/** Notes that wait beside the wall, by id. */
export const lateNotes = (state: BoardState): [string, Note][] =>
  byId(state).filter(([, note]) => note.late && !note.aside && !note.deleted);

/** Notes that the presenter set aside, by id. */
export const asideNotes = (state: BoardState): [string, Note][] => byId(state).filter(([, note]) => note.aside && !note.deleted);

/** Sorts by rank; the order of those without one stays as it is. */
const ranked = (notes: [string, Note][]): [string, Note][] =>
  notes.sort(([, a], [, b]) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);

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
export const membersOf = oncePer((state: BoardState): Map<string, [string, Note][]> => {
  const members = new Map<string, [string, Note][]>();
  for (const one of shownNotes(state)) {
    const group = groupOf(state, one[1]);
    if (group !== null) members.set(group, [...(members.get(group) ?? []), one]);
  }
  return members;
});

const keyOf = oncePer((note: Note): string => compareKey(note.text));

/** For each note on the wall that lies on another: the lowest id of those in its group that say the same. */
export const stacksIn = oncePer((state: BoardState): Map<string, string> => {
  const heads = new Map<string, string>();
  const stacks = new Map<string, string>();
  const shown = shownNotes(state).filter(([, note]) => !note.alone);
  for (const [id, note] of shown.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = `${groupOf(state, note) ?? ''}\u0000${keyOf(note) || id}`;
    const head = heads.get(key);
    if (head === undefined) heads.set(key, id);
    else stacks.set(id, head);
  }
  return stacks;
});

/** The notes of an author that are still theirs, newest last. */
export const notesOf = (state: BoardState, author: string): string[] =>
  authorOf(state, author).notes.filter((id) => state.notes[id] && !state.notes[id].deleted);
