import type { Card, Shown } from './views.ts';

/** Notes that say the same lie on each other: the card shows the first, `ids` are all of them. Face down it has no text yet. */
export interface Stack {
  id: string;
  text: string | null;
  group: string | null;
  column: string | null;
  /** Of the paper, 1 to 5. */
  colour: number;
  author: string;
  ids: string[];
}

type Note = Omit<Shown, 'room'>;

/** Notes as stacks, in the order of their first notes. No note is dropped: a stack knows how many it holds. */
export function stacksOf(notes: readonly Note[]): Stack[] {
  const there = new Set(notes.map(({ id }) => id));
  const headOf = (note: Note): string => (note.stack !== null && there.has(note.stack) ? note.stack : note.id);
  const stacks = new Map<string, Stack>();
  for (const { id, text, group, column, colour, author, stack } of notes)
    if (headOf({ id, text, group, column, colour, author, stack }) === id)
      stacks.set(id, { id, text, group, column, colour, author, ids: [id] });
  for (const note of notes) {
    const head = headOf(note);
    if (head !== note.id) stacks.get(head)?.ids.push(note.id);
  }
  return [...stacks.values()];
}

/** Cards that lie face down: each by itself, since nobody knows yet which say the same. */
export const faceDown = (cards: readonly Card[]): Stack[] =>
  cards.map(({ id, column, colour }) => ({ id, text: null, group: null, column, colour, author: '', ids: [id] }));

/** The place of each note by its id, from 0. */
export type Seats = ReadonlyMap<string, number>;

/** Seats for all stacks: who has one keeps it, the others take the first that are free. */
export function seat(before: Seats, stacks: readonly Stack[]): Seats {
  const seats = new Map<string, number>();
  const taken = new Set<number>();
  const take = (stack: Stack, place: number): void => {
    taken.add(place);
    for (const id of stack.ids) seats.set(id, place);
  };
  const placeOf = (stack: Stack): number | undefined =>
    stack.ids.map((id) => before.get(id)).find((place) => place !== undefined && !taken.has(place));
  const standing = stacks.filter((stack) => {
    const place = placeOf(stack);
    if (place !== undefined) take(stack, place);
    return place === undefined;
  });
  let free = 0;
  for (const stack of standing) {
    while (taken.has(free)) free++;
    take(stack, free);
  }
  return seats;
}

/** The same seats without those that equal notes left free when they came to lie on each other. */
export function closedUp(before: Seats, stacks: readonly Stack[]): Seats {
  const placeOf = ({ ids }: Stack): number => Math.min(...ids.map((id) => before.get(id) ?? Infinity));
  const inOrder = [...stacks].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.flatMap(({ ids }, at) => ids.map((id) => [id, at] as const)));
}
