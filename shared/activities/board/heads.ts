/** A note as far as stacks are concerned: `place` is its group, `key` what it says, `under` the note that the presenter put it under. */
export interface Stackable {
  id: string;
  place: string;
  key: string;
  under: string | null;
}

/**
 * For each note that lies on another: the one on top of its stack. Notes of one place lie together that say the same, or that were put
 * under one another. On top is what others were put under, and of equals the lowest id.
 */
export function headsOf(notes: readonly Stackable[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const stack of together(notes)) {
    if (stack.length < 2) continue;
    const top = topOf(stack);
    for (const { id } of stack) if (id !== top) heads.set(id, top);
  }
  return heads;
}

/** The notes by their stacks; a note by itself is a stack of one. */
function together(notes: readonly Stackable[]): Stackable[][] {
  const joined = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    return root;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) joined.set(a, b);
  };
  // What a note is called here: by its id, by what it says, and by the note that it was put under, each within its place.
  const named = ({ place }: Stackable, what: 'id' | 'key', name: string): string => `${what}\u0000${place}\u0000${name}`;
  for (const note of notes) {
    join(named(note, 'id', note.id), note.key ? named(note, 'key', note.key) : named(note, 'id', note.id));
    if (note.under !== null) join(named(note, 'id', note.id), named(note, 'id', note.under));
  }
  const stacks = new Map<string, Stackable[]>();
  for (const note of notes) {
    const root = rootOf(named(note, 'id', note.id));
    const stack = stacks.get(root);
    if (stack) stack.push(note);
    else stacks.set(root, [note]);
  }
  return [...stacks.values()];
}

function topOf(stack: readonly Stackable[]): string {
  const there = new Set(stack.map(({ id }) => id));
  const fronts = new Set(stack.flatMap(({ id, under }) => (under !== null && under !== id && there.has(under) ? [under] : [])));
  const free = stack.filter(({ id, under }) => fronts.has(id) && (under === null || !there.has(under)));
  const candidates = free.length ? free : stack.filter(({ id }) => fronts.size === 0 || fronts.has(id));
  return candidates.map(({ id }) => id).reduce((lowest, id) => (id < lowest ? id : lowest));
}
