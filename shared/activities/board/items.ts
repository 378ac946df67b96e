import { oncePer } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import type { BoardConfig } from './config.ts';
import { groupNow, groupOf, membersOf, shownNotes, stacksIn } from './notes.ts';
import { current } from './rounds.ts';
import { noteIn, type BoardState, type Dots } from './state.ts';

/** Something to vote on: a group with at least one note, or a stack of notes that say the same. `notes` is how many it holds. */
export type Item = { id: string; name: string; notes: number };

export type VoteOn = BoardConfig['voteOn'];

/** What dots go on: groups first, then the notes that belong to none; or the notes, where these are voted on. Each in the order of ids. */
export const itemsOf = (state: BoardState, on: VoteOn): Item[] => (on === 'notes' ? notesAlone(state) : groupsFirst(state));

const groupsFirst = oncePer((state: BoardState): Item[] => {
  const groups = [...membersOf(state)].map(([id, notes]) => ({ id, name: state.groups[id]!.name, notes: notes.length }));
  return [...groups.sort(byItemId), ...stacked(state, (id) => groupOf(state, noteIn(state, id)!) === null)];
});

const notesAlone = oncePer((state: BoardState): Item[] => stacked(state, () => true));

function stacked(state: BoardState, belongs: (id: string) => boolean): Item[] {
  const stacks = stacksIn(state);
  const items = new Map<string, Item>();
  for (const [id, note] of shownNotes(state))
    if (!stacks.has(id) && belongs(id)) items.set(id, { id, name: note.text, notes: 1 });
  for (const head of stacks.values()) {
    const item = items.get(head);
    if (item) item.notes += 1;
  }
  return [...items.values()].sort(byItemId);
}

const byItemId = (a: Item, b: Item): number => (a.id < b.id ? -1 : 1);

/** Which item something belongs to now: a note that has since joined a group or a stack counts for that. */
export function itemNow(state: BoardState, id: string, on: VoteOn): string | null {
  const note = noteIn(state, id);
  if (!note) return on === 'groups' ? groupNow(state.groups, id) : null;
  const group = on === 'groups' ? groupOf(state, note) : null;
  return group ?? stacksIn(state).get(id) ?? id;
}

/** Dots per item: of people, and of those that the presenter put for the room. */
export type Tally = { people: Readonly<Record<string, number>>; room: Readonly<Record<string, number>> };

export function tallyDots(state: BoardState, on: VoteOn): Tally {
  const people = counter(state, on);
  for (const { what } of values(current(state.votes))) people.add(what);
  const room = counter(state, on);
  room.add(state.roomDots);
  return { people: people.counts, room: room.counts };
}

function counter(state: BoardState, on: VoteOn): { counts: Record<string, number>; add(dots: Dots): void } {
  const counts: Record<string, number> = Object.create(null);
  const add = (dots: Dots): void => {
    for (const [id, count] of Object.entries(dots)) {
      const item = itemNow(state, id, on);
      if (item !== null) counts[item] = (counts[item] ?? 0) + count;
    }
  };
  return { counts, add };
}

/** An item with its dots; `room` of them were put by the presenter for people without a phone. */
export type Ranked = Item & { dots: number; room: number };

/** Items in the order of their dots, then of their ids. */
export const rankedItems = (state: BoardState, on: VoteOn): Ranked[] =>
  on === 'notes' ? rankedNotes(state) : rankedGroups(state);

const rankedNotes = oncePer((state: BoardState) => rankedOn(state, 'notes'));
const rankedGroups = oncePer((state: BoardState) => rankedOn(state, 'groups'));

function rankedOn(state: BoardState, on: VoteOn): Ranked[] {
  const { people, room } = tallyDots(state, on);
  return itemsOf(state, on)
    .map((item) => ({ ...item, dots: (people[item.id] ?? 0) + (room[item.id] ?? 0), room: room[item.id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots);
}
