import type { SimilarNote } from '../../text/similar/items.ts';
import type { SimilarSets, Suggestion } from '../../text/similar/sets.ts';
import type { Sorted } from '../../text/similar/sort-like.ts';
import type { BoardControl, BoardPresenter } from './board.ts';
import { cardsWith, withStacks } from './presenter-layout.ts';

/** What the suggestions need of the console that they are part of. */
export interface SimilarHands {
  t(key: 'board.group' | 'board.stack' | 'board.similar.accept-all' | 'board.similar.stack-all'): string;
  /** True once it is saved. */
  control(control: BoardControl, what: string): Promise<boolean>;
  /** Loaded when it is first wanted; null where a later question came first. */
  readonly similar: Promise<{
    sets(notes: readonly SimilarNote[], options: { fewer: number }): Promise<SimilarSets | null>;
    like(seeds: Record<string, string[]>, notes: readonly { id: string; text: string }[]): Promise<Sorted[] | null>;
  }>;
}

/** Notes that may lie on each other, and the one that would be on top. */
export interface StackOffer {
  front: string;
  notes: string[];
}

/** Similar sets of the wall, and notes that are nearly the same, to step through: nothing is done before the presenter says so. */
export class PresenterSimilar {
  standing: 'closed' | 'looking' | 'open' | 'failed' = $state('closed');
  /** What is looked at: sets to group, or notes that are nearly the same, to stack. */
  what: 'sets' | 'stacks' = $state('sets');
  /** From -1, more and smaller sets, to 1. */
  fewer = $state(0);
  #found: readonly Suggestion[] = $state.raw([]);
  #alike: readonly (readonly string[])[] = $state.raw([]);
  /** Notes that the presenter took out of the stacks on offer, and those chosen to be on top. */
  #left: readonly string[] = $state.raw([]);
  #fronts: readonly string[] = $state.raw([]);
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

  /** Stacks that are still to be decided, of the wall as it is now. */
  readonly stacks: readonly StackOffer[] = $derived.by(() => {
    const alike = alikeOn(this.#view(), this.#left);
    return this.#alike
      .filter((notes) => !this.#ignored.includes(keyOf({ notes: [...notes], into: null })))
      .flatMap(alike)
      .map((notes) => ({ notes, front: notes.find((id) => this.#fronts.includes(id)) ?? notes[0]! }));
  });

  /** How many of what is looked at are left, and which of them is shown, from 0. */
  get count(): number {
    return this.what === 'sets' ? this.sets.length : this.stacks.length;
  }

  get place(): number {
    return Math.min(this.#place, Math.max(0, this.count - 1));
  }

  /** The stack that is shown; null where there is none. */
  get offer(): StackOffer | null {
    return this.what === 'stacks' ? (this.stacks[this.place] ?? null) : null;
  }

  /** The set that is shown; null where there is none. */
  get shown(): Suggestion | null {
    return this.what === 'sets' ? (this.sets[this.place] ?? null) : null;
  }

  /** The notes to mark on the wall: those of the set that is shown, and those of the group that it would go into. */
  readonly marked: ReadonlySet<string> = $derived.by(() => {
    if (this.offer) return new Set(this.offer.notes);
    const { notes = [], into = null } = this.shown ?? {};
    const there = (this.#view().notes ?? []).filter(({ group }) => into !== null && group === into);
    return new Set([...notes, ...there.map(({ id }) => id)]);
  });

  /** Looks for similar sets on the wall as it is now. */
  async look(fewer = this.fewer): Promise<void> {
    this.fewer = fewer;
    await this.#ask(async () => {
      const found = await (await this.#console.similar).sets(this.#notes, { fewer });
      if (found) this.#alike = found.duplicates;
      return found?.suggestions;
    });
  }

  /** Looks where each loose note would go, if it went to the group that it is most like. */
  async lookLike(): Promise<void> {
    this.what = 'sets';
    const seeds: Record<string, string[]> = {};
    for (const { id, group } of this.#notes) if (group !== null) (seeds[group] ??= []).push(id);
    // What lies under another goes where that goes.
    const cards = this.#notes.filter(({ group, stack }) => group !== null || !stack);
    await this.#ask(async () => (await (await this.#console.similar).like(seeds, cards))?.map(asSuggestion(this.#view())));
  }

  close(): void {
    this.standing = 'closed';
    this.#found = [];
    this.#alike = [];
    this.#ignored = [];
    this.#left = [];
    this.#fronts = [];
  }

  /** Looks at sets or at stacks, from the first. */
  turnTo(what: 'sets' | 'stacks'): void {
    this.what = what;
    this.#place = 0;
  }

  /** Puts a note on top of the stack that is shown, or leaves it out of it. */
  chooseFront(id: string): void {
    const { notes = [] } = this.offer ?? {};
    this.#fronts = [...this.#fronts.filter((front) => !notes.includes(front)), id];
  }

  leaveOut(id: string): void {
    this.#left = [...this.#left, id];
  }

  /** To the next set (1) or the one before (-1), round and round. */
  step(by: 1 | -1): void {
    this.#place = this.count ? (this.place + by + this.count) % this.count : 0;
  }

  /** Leaves the set that is shown as it is; it is not offered again while the suggestions are open. */
  ignore(): void {
    if (this.shown) this.#ignored = [...this.#ignored, keyOf(this.shown)];
    const alike = this.#alike.find((notes) => this.offer?.notes.every((id) => notes.includes(id)));
    if (alike) this.#ignored = [...this.#ignored, keyOf({ notes: [...alike], into: null })];
  }

  /** Groups the set, or stacks the notes, that are shown. True once it is saved. */
  async accept(): Promise<boolean> {
    if (this.offer) return this.#stack([this.offer], 'board.stack');
    return this.shown ? this.#group(this.shown) : false;
  }

  /** Groups or stacks all that are left, as one action that one undo takes back. True once it is saved. */
  async acceptAll(): Promise<boolean> {
    if (!this.count) return false;
    if (this.what === 'stacks') return this.#stack(this.stacks, 'board.similar.stack-all');
    const sets = this.sets.map(({ notes, ...set }) => ({ notes: withStacks(this.#notes, notes), ...placeOf(set) }));
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

  #stack(stacks: readonly StackOffer[], what: 'board.stack' | 'board.similar.stack-all'): Promise<boolean> {
    return this.#console.control({ do: 'stack-notes', stacks: stacks.map((stack) => ({ ...stack })) }, this.#console.t(what));
  }

  #group({ notes, ...set }: Suggestion): Promise<boolean> {
    const all = withStacks(this.#notes, notes);
    return this.#console.control({ do: 'group-notes', notes: all, ...placeOf(set) }, this.#console.t('board.group'));
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

const keyOf = ({ notes, into }: Pick<Suggestion, 'notes' | 'into'>): string => JSON.stringify([into, notes]);

/**
 * The sets whose group still holds notes, without the notes that have left the wall or found a group meanwhile. What is one stack
 * already needs no group.
 */
function stillPossible(sets: readonly Suggestion[], { notes }: BoardPresenter): Suggestion[] {
  const there = notes ?? [];
  const loose = new Set(there.filter(({ group }) => group === null).map(({ id }) => id));
  const groups = new Set(there.map(({ group }) => group));
  return sets
    .filter(({ into }) => groups.has(into))
    .map((set) => ({ ...set, notes: set.notes.filter((id) => loose.has(id)) }))
    .filter((set) => cardsWith(there, set.notes) >= (set.into === null ? 2 : 1));
}

/** Of some notes, those that may still be stacked: on the wall, in one group, taken off no stack, and not all in one stack already. */
function alikeOn({ notes, off }: BoardPresenter, left: readonly string[]): (notes: readonly string[]) => string[][] {
  const known = new Map((notes ?? []).map((note) => [note.id, note]));
  const out = new Set([...left, ...off]);
  return (some) => {
    const there = some.flatMap((id) => (out.has(id) ? [] : (known.get(id) ?? [])));
    const groups = new Set(there.map(({ group }) => group));
    const tops = new Set(there.map(({ id, stack }) => stack ?? id));
    if (groups.size !== 1 || tops.size < 2) return [];
    return [there.toSorted((a, b) => Number(a.stack !== null) - Number(b.stack !== null)).map(({ id }) => id)];
  };
}
