import type { BoardControl, BoardPresenter } from './board.ts';
import { PresenterDrag, type DragHands } from './presenter-drag.svelte.ts';
import { cardsOf, groupFor, layOut, type Card, type LaidGroup } from './presenter-layout.ts';
import { PresenterSimilar, type SimilarHands } from './presenter-similar.svelte.ts';
import type { Stage } from './stages.ts';

type Named =
  'board.group' | 'board.move' | 'board.take-out' | 'board.set-aside' | 'board.stack' | 'board.unstack' | 'board.stack-again';
type Said =
  | Named
  | 'board.spotlight'
  | 'board.spotlight.off'
  | 'board.rename'
  | 'board.merge'
  | 'board.similar.accept-all'
  | 'board.similar.stack-all';

/** What the wall needs of the console that it is part of. */
export interface Hands extends Pick<SimilarHands, 'similar'>, Pick<DragHands, 'view' | 'lifts'> {
  t(key: Said): string;
  /** True once it is saved. */
  control(control: BoardControl, what: string): Promise<boolean>;
  refuse(why: 'board.select-first' | 'board.no-groups' | 'board.only-group' | 'board.held' | 'board.stack.two'): false;
}

/** A group is as like something as so many of its notes are that are most like it. */
const TELLING = 3;
const READABLE: ReadonlySet<Stage> = new Set(['reveal', 'read', 'cluster', 'name']);

/** The presenter's hands on the wall: which notes are selected, and what can be done with them. */
export class PresenterWall {
  /** The note that arrow keys start from. */
  at: string | null = $state(null);
  /** Whether the presenter is choosing a group to move the selection to. */
  moving = $state(false);
  /** The group that is about to be put into another one. */
  merging: string | null = $state(null);
  readonly similar: PresenterSimilar;
  readonly drag: PresenterDrag;
  #picked: readonly string[] = $state.raw([]);
  #alike: ReadonlyMap<string, number> = $state.raw(new Map());
  readonly #console: Hands;
  readonly #view: () => BoardPresenter;

  constructor(console: Hands, view: () => BoardPresenter) {
    this.#console = console;
    this.#view = view;
    this.similar = new PresenterSimilar(console, view);
    this.drag = new PresenterDrag(console, view);
  }

  readonly laid = $derived.by(() => layOut(cardsOf(this.notes), this.#view().groups));
  /** Selected notes that are still on the wall. */
  readonly selected = $derived.by(() => {
    const there = new Set(this.notes.map((note) => note.id));
    return this.#picked.filter((id) => there.has(id));
  });

  /** The notes of the one stack that is selected, the one on top first; nothing where more or less than a stack is. */
  readonly stack: NonNullable<BoardPresenter['notes']> = $derived.by(() => {
    const chosen = this.notes.filter(({ id }) => this.selected.includes(id));
    const top = chosen.find(({ stack }) => stack === null);
    const under = this.notes.filter(({ stack }) => stack !== null && stack === top?.id);
    return top && under.length && chosen.length === under.length + 1 && under.every((one) => chosen.includes(one))
      ? [top, ...under]
      : [];
  });
  /** Selected notes that lie in stacks, and those that were taken off one. */
  readonly stacked = $derived.by(() => {
    const tops = new Set(this.notes.map(({ stack }) => stack));
    return this.notes
      .filter(({ id, stack }) => this.selected.includes(id) && (stack !== null || tops.has(id)))
      .map(({ id }) => id);
  });
  readonly off = $derived.by(() => this.#view().off.filter((id) => this.selected.includes(id)));

  /** The one card that is selected, by the note on top of it. */
  readonly single: string | null = $derived.by(() =>
    this.selected.length === 1 ? this.selected[0]! : (this.stack[0]?.id ?? null),
  );
  /** Whether the screen has room for one note alone: while the wall is read. */
  readonly mayLight = $derived.by(() => READABLE.has(this.#view().stage));

  /** Whether it says something that a note was written for the room: not where most were, as after an import. */
  readonly tellsRoom = $derived.by(() => this.notes.filter(({ room }) => room).length * 2 < this.notes.length);

  get notes(): NonNullable<BoardPresenter['notes']> {
    return this.#view().notes ?? [];
  }

  /** Selects a card with all that lies under it, or lets go of it. */
  toggle({ id, ids }: Pick<Card, 'id' | 'ids'>): void {
    this.at = id;
    this.toggleAll(ids);
  }

  /** Picks a card up by hand: all that is selected, where it is part of that. */
  lift({ id, ids }: Pick<Card, 'id' | 'ids'>, x: number, y: number): void {
    this.at = id;
    void this.drag.lift(id, this.selected.includes(id) ? [...this.selected] : ids, x, y);
  }

  /** Puts down what was picked up. */
  async drop(): Promise<void> {
    if (await this.drag.drop()) this.clear();
  }

  /** Selects all of these, or none if all of them are selected already. */
  toggleAll(ids: readonly string[]): void {
    const others = this.selected.filter((id) => !ids.includes(id));
    this.#picked = ids.every((id) => this.selected.includes(id)) ? others : [...others, ...ids];
  }

  /** Selects these as well. */
  add(ids: readonly string[]): void {
    this.#picked = [...new Set([...this.selected, ...ids])];
  }

  clear(): void {
    this.#picked = [];
  }

  group(): Promise<boolean> {
    const group = groupFor(this.selected, this.notes);
    return this.#onSelected((notes) => ({ do: 'group-notes', notes, ...(group && { group }) }), 'board.group');
  }

  moveTo(group: string): Promise<boolean> {
    this.moving = false;
    return this.#onSelected((notes) => ({ do: 'group-notes', notes, group }), 'board.move');
  }

  /** Puts the selection into a column of the board. */
  moveToColumn(column: string): Promise<boolean> {
    this.moving = false;
    return this.#onSelected((notes) => ({ do: 'set-column', notes, column }), 'board.move');
  }

  get columns(): BoardPresenter['columns'] {
    return this.#view().columns;
  }

  takeOut(): Promise<boolean> {
    return this.#onSelected((notes) => ({ do: 'ungroup-notes', notes }), 'board.take-out');
  }

  setAside(): Promise<boolean> {
    return this.#onSelected((notes) => ({ do: 'set-aside', notes }), 'board.set-aside');
  }

  /** Puts the selected notes under the first of them. */
  async stackUp(): Promise<boolean> {
    if (this.selected.length < 2) return this.#console.refuse('board.stack.two');
    return this.#onSelected((notes) => ({ do: 'stack-notes', stacks: [{ front: notes[0]!, notes }] }), 'board.stack');
  }

  /** Takes selected notes, or these of them, off their stacks. */
  unstack(notes: string[] = this.stacked): Promise<boolean> {
    return this.#onSelected(() => ({ do: 'unstack', notes, alone: true }), 'board.unstack');
  }

  /** Puts selected notes back onto the stacks that they were taken off. */
  stackAgain(): Promise<boolean> {
    const notes = this.off;
    return this.#onSelected(() => ({ do: 'unstack', notes, alone: false }), 'board.stack-again');
  }

  /** What one key does: stacks what is selected, or, where that is one stack, takes it apart. */
  stackOrNot(): Promise<boolean> {
    if (this.stack.length) return this.unstack();
    return this.off.length && this.off.length === this.selected.length ? this.stackAgain() : this.stackUp();
  }

  /** Whether this note is the one that the screen shows large. */
  isLit(note: string | null): boolean {
    return note !== null && this.#view().spotlight?.id === note;
  }

  /** Shows a note large on the screen, or, where it is that already, the wall again. */
  light(note: string | null): Promise<boolean> {
    if (note === null) return Promise.resolve(this.#console.refuse('board.select-first'));
    const lit = this.isLit(note);
    const control: BoardControl = { do: 'spotlight', note: lit ? null : note };
    return this.#console.control(control, this.#console.t(lit ? 'board.spotlight.off' : 'board.spotlight'));
  }

  rename(group: string, name: string): Promise<boolean> {
    return this.#console.control({ do: 'rename-group', group, name }, this.#console.t('board.rename'));
  }

  /** Puts the group that is about to be merged into another one. */
  async mergeInto(into: string): Promise<boolean> {
    const from = this.merging;
    this.merging = null;
    if (from === null) return false;
    return this.#console.control({ do: 'merge-groups', groups: [from], into }, this.#console.t('board.merge'));
  }

  /** Opens the list of groups to put a group into, or says why there is nothing to choose. */
  chooseMerge(group: string): void {
    if (this.laid.groups.length < 2) this.#console.refuse(this.laid.groups.length ? 'board.only-group' : 'board.no-groups');
    else this.merging = group;
  }

  /** With notes selected, to where they move; otherwise what the group of this note is merged into. */
  moveOrMerge(note: string | null): void {
    const group = this.notes.find(({ id }) => id === note)?.group;
    if (this.selected.length || !group) void this.chooseGroup();
    else this.chooseMerge(group);
  }

  /** Opens the list of groups to move the selection to, or says why there is nothing to choose. */
  async chooseGroup(): Promise<void> {
    if (this.selected.length === 0) return void this.#console.refuse('board.select-first');
    if (!this.laid.groups.length && !this.columns.length) return void this.#console.refuse('board.no-groups');
    this.#alike = await this.#likeness();
    this.moving = true;
  }

  /** Groups that the selection may go to: those first that are most like it. */
  get choices(): LaidGroup[] {
    const likeness = ({ notes }: LaidGroup): number => {
      const best = notes.map(({ id }) => this.#alike.get(id) ?? 0).sort((a, b) => b - a);
      return best.slice(0, TELLING).reduce((sum, one) => sum + one, 0) / Math.min(TELLING, notes.length);
    };
    return this.laid.groups.toSorted((a, b) => likeness(b) - likeness(a));
  }

  /** How much each other note is like the selected ones; of none where that cannot be told now. */
  async #likeness(): Promise<ReadonlyMap<string, number>> {
    // Another question would take the place of one that is still open.
    if (this.laid.groups.length < 2 || this.similar.standing === 'looking') return new Map();
    const worker = await this.#console.similar.catch(() => null);
    const found = await worker?.like({ selected: [...this.selected] }, this.notes).catch(() => null);
    return new Map((found ?? []).map(({ note, confidence }) => [note, confidence]));
  }

  async #onSelected(control: (notes: string[]) => BoardControl, label: Named): Promise<boolean> {
    if (this.selected.length === 0) return this.#console.refuse('board.select-first');
    this.at = this.#nextLoose() ?? this.at;
    const done = await this.#console.control(control([...this.selected]), this.#console.t(label));
    if (done) this.clear();
    return done;
  }

  /** The note on its own that comes after the selected ones: what is left to do goes on from there. */
  #nextLoose(): string | undefined {
    const loose = this.laid.single.map((note) => note.id);
    const from = loose.findIndex((id) => this.selected.includes(id));
    return [...loose.slice(from + 1), ...loose.slice(0, Math.max(0, from))].find((id) => !this.selected.includes(id));
  }
}
