import type { BoardControl, BoardPresenter } from './board.ts';
import { controlFor, groupAt, type Box, type Drop } from './presenter-drop.ts';

type Said = 'board.group' | 'board.move' | 'board.take-out';

/** What moving by hand needs of the console that it is part of. */
export interface DragHands {
  t(key: Said): string;
  /** True once it is saved. */
  control(control: BoardControl, what: string): Promise<boolean>;
  refuse(why: 'board.held'): false;
  readonly view: { step: { id: string } };
  readonly lifts: {
    take(lifted: { activity: string; things: string[] }): Promise<boolean>;
    drop(): void;
    heldIn(activity: string): ReadonlySet<string>;
  };
}

/** What lies under a point of the window: a note, the list of loose notes, and all groups with their boxes. */
export interface Beneath {
  note: string | null;
  loose: boolean;
  groups: { id: string; box: Box }[];
}

/** Notes in the presenter's hand: which they are, where they are held, and where they would go. */
export class PresenterDrag {
  lifted: readonly string[] = $state.raw([]);
  x = $state(0);
  y = $state(0);
  over: Drop | null = $state.raw(null);
  /** The note that could not be lifted, while it shakes. */
  shaken: string | null = $state(null);
  readonly #console: DragHands;
  readonly #view: () => BoardPresenter;

  constructor(console: DragHands, view: () => BoardPresenter) {
    this.#console = console;
    this.#view = view;
  }

  get #activity(): string {
    return this.#console.view.step.id;
  }

  /** Notes that somebody else moves about now. */
  get held(): ReadonlySet<string> {
    return this.#console.lifts.heldIn(this.#activity);
  }

  /** Picks notes up by one of them. Where somebody else has one in hand, it shakes and says so. */
  async lift(by: string, notes: readonly string[], x: number, y: number): Promise<void> {
    [this.x, this.y, this.over] = [x, y, null];
    if (notes.some((id) => this.held.has(id))) return this.#refused(by);
    this.lifted = notes;
    const mine = await this.#console.lifts.take({ activity: this.#activity, things: [...notes] });
    if (!mine && this.lifted === notes) this.#refused(by);
  }

  /** Carries what is lifted to a point of the window. */
  carry(x: number, y: number, { note, loose, groups }: Beneath): void {
    [this.x, this.y] = [x, y];
    if (!this.lifted.length) return;
    const group = groupAt(x, y, groups);
    const drop: Drop | null = note
      ? { on: 'note', id: note }
      : group !== null
        ? { on: 'group', id: group }
        : loose
          ? { on: 'loose' }
          : null;
    this.over = drop && this.#controlOf(drop) ? drop : null;
  }

  /** Puts down what is lifted where it is held. True once it is saved there. */
  async drop(): Promise<boolean> {
    const control = this.over && this.#controlOf(this.over);
    this.lifted = [];
    this.over = null;
    const done = control ? await this.#console.control(control, this.#console.t(nameOf(control))) : false;
    this.#console.lifts.drop();
    return done;
  }

  /** Puts everything back where it was. */
  cancel(): void {
    this.lifted = [];
    this.over = null;
    this.#console.lifts.drop();
  }

  #controlOf(drop: Drop): BoardControl | null {
    return controlFor(drop, this.lifted, this.#view().notes ?? []);
  }

  #refused(by: string): void {
    this.lifted = [];
    this.over = null;
    this.shaken = by;
    this.#console.refuse('board.held');
  }
}

const nameOf = (control: BoardControl): Said =>
  control.do === 'ungroup-notes' ? 'board.take-out' : 'group' in control && control.group ? 'board.move' : 'board.group';
