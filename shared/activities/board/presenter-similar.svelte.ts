import type { SimilarNote } from '../../text/similar/items.ts';
import type { SimilarSets, Suggestion } from '../../text/similar/sets.ts';
import type { Sorted } from '../../text/similar/sort-like.ts';
import type { BoardControl, BoardPresenter } from './board.ts';

/** What the suggestions need of the console that they are part of. */
export interface SimilarHands {
  t(key: 'board.group' | 'board.similar.accept-all'): string;
  /** True once it is saved. */
  control(control: BoardControl, what: string): Promise<boolean>;
  /** Loaded when it is first wanted; null where a later question came first. */
  readonly similar: Promise<{
    sets(notes: readonly SimilarNote[], options: { fewer: number }): Promise<SimilarSets | null>;
    like(seeds: Record<string, string[]>, notes: readonly { id: string; text: string }[]): Promise<Sorted[] | null>;
  }>;
}

/** Similar sets of the wall, to step through: nothing is grouped before the presenter says so. */
export class PresenterSimilar {
  standing: 'closed' | 'looking' | 'open' | 'failed' = $state('closed');
  /** From -1, more and smaller sets, to 1. */
  fewer = $state(0);
  #found: readonly Suggestion[] = $state.raw([]);
  #ignored: readonly string[] = $state.raw([]);
  #place = $state(0);
  readonly #console: SimilarHands;
  readonly #view: () => BoardPresenter;

  constructor(console: SimilarHands, view: () => BoardPresenter) {
    this.#console = console;
    this.#view = view;
  }

  /** What is still to be decided, of the wall as it is now. */
  readonly sets = $derived.by(() => {
    const kept = this.#found.filter((set) => !this.#ignored.includes(keyOf(set)));
    return stillPossible(kept, this.#view());
  });

  /** Which of the sets is shown, from 0. */
  get place(): number {
    return Math.min(this.#place, Math.max(0, this.sets.length - 1));
  }

  /** The set that is shown; null where there is none. */
  get shown(): Suggestion | null {
    return this.sets[this.place] ?? null;
  }

  /** The notes to mark on the wall: those of the set that is shown, and those of the group that it would go into. */
  readonly marked: ReadonlySet<string> = $derived.by(() => {
    const { notes = [], into = null } = this.shown ?? {};
    const there = (this.#view().notes ?? []).filter(({ group }) => into !== null && group === into);
    return new Set([...notes, ...there.map(({ id }) => id)]);
  });

  /** Looks for similar sets on the wall as it is now. */
  async look(fewer = this.fewer): Promise<void> {
    this.fewer = fewer;
    await this.#ask(async () => (await (await this.#console.similar).sets(this.#notes, { fewer }))?.suggestions);
  }

  /** Looks where each loose note would go, if it went to the group that it is most like. */
  async lookLike(): Promise<void> {
    const seeds: Record<string, string[]> = {};
    for (const { id, group } of this.#notes) if (group !== null) (seeds[group] ??= []).push(id);
    await this.#ask(async () => (await (await this.#console.similar).like(seeds, this.#notes))?.map(asSuggestion(this.#view())));
  }

  close(): void {
    this.standing = 'closed';
    this.#found = [];
    this.#ignored = [];
  }

  /** To the next set (1) or the one before (-1), round and round. */
  step(by: 1 | -1): void {
    const count = this.sets.length;
    this.#place = count ? (this.place + by + count) % count : 0;
  }

  /** Leaves the set that is shown as it is; it is not offered again while the suggestions are open. */
  ignore(): void {
    if (this.shown) this.#ignored = [...this.#ignored, keyOf(this.shown)];
  }

  /** Groups the set that is shown. True once it is saved. */
  async accept(): Promise<boolean> {
    return this.shown ? this.#group(this.shown) : false;
  }

  /** Groups all that are left, as one action that one undo takes back. True once it is saved. */
  async acceptAll(): Promise<boolean> {
    if (!this.sets.length) return false;
    const sets = this.sets.map(({ notes, ...set }) => ({ notes, ...placeOf(set) }));
    return this.#console.control({ do: 'group-sets', sets }, this.#console.t('board.similar.accept-all'));
  }

  get #notes(): NonNullable<BoardPresenter['notes']> {
    return this.#view().notes ?? [];
  }

  async #ask(find: () => Promise<readonly Suggestion[] | undefined>): Promise<void> {
    this.standing = 'looking';
    try {
      const found = await find();
      if (found) this.#open(found);
    } catch {
      this.standing = 'failed';
    }
  }

  #open(found: readonly Suggestion[]): void {
    if (this.standing === 'closed') return;
    this.#found = found;
    this.#place = 0;
    this.standing = 'open';
  }

  #group({ notes, ...set }: Suggestion): Promise<boolean> {
    return this.#console.control({ do: 'group-notes', notes, ...placeOf(set) }, this.#console.t('board.group'));
  }
}

const placeOf = ({ into, name }: Pick<Suggestion, 'into' | 'name'>): { name: string } | { group: string } =>
  into === null ? { name } : { group: into };

const asSuggestion =
  ({ groups }: BoardPresenter) =>
  ({ note, group, confidence }: Sorted): Suggestion => ({
    notes: [note],
    into: group,
    name: groups[group]?.name ?? '',
    similarity: confidence,
  });

const keyOf = ({ notes, into }: Suggestion): string => JSON.stringify([into, notes]);

/** The sets whose group still holds notes, without the notes that have left the wall or found a group meanwhile. */
function stillPossible(sets: readonly Suggestion[], { notes }: BoardPresenter): Suggestion[] {
  const loose = new Set((notes ?? []).filter(({ group }) => group === null).map(({ id }) => id));
  const groups = new Set((notes ?? []).map(({ group }) => group));
  return sets
    .filter(({ into }) => groups.has(into))
    .map((set) => ({ ...set, notes: set.notes.filter((id) => loose.has(id)) }))
    .filter(({ notes, into }) => notes.length >= (into === null ? 2 : 1));
}
