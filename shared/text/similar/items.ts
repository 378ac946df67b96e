import { compareKey } from '../compare-key.ts';

export interface SimilarNote {
  id: string;
  text: string;
  /** The group that a person put it in; null for none. */
  group: string | null;
}

/** Notes of one group (or of none) that say the same: they lie on each other already, and count as one. */
export interface Item {
  key: string;
  text: string;
  group: string | null;
  notes: string[];
}

export const byLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The items among notes, by their lowest ids: whatever order the notes come in, the same items. */
export function itemsAmong(notes: readonly SimilarNote[]): Item[] {
  const items = new Map<string, Item>();
  for (const { id, text, group } of [...notes].sort((a, b) => byLetters(a.id, b.id))) {
    const key = compareKey(text);
    const place = JSON.stringify([group, key]);
    const item = items.get(place);
    if (item) item.notes.push(id);
    else items.set(place, { key, text, group, notes: [id] });
  }
  return [...items.values()];
}
