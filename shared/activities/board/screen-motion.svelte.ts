import { prefersReducedMotion } from 'svelte/motion';
import type { Area, Place } from './screen-places.ts';
import { MOVE_MS, WAVE_MS, dueInSweep, mayMove, seenArriving, tooSlow, wavesOf } from './screen-waves.ts';

/** Where each card lies on the wall, by its id. */
export type Places = ReadonlyMap<string, Place>;

const EASE = 'cubic-bezier(0.2, 0.7, 0.2, 1)';
const FRAMES_WATCHED = 30;

/**
 * How cards move on one wall: in waves from where they lay to where they lie, or at once where that is calmer. It remembers places when
 * the wall changes from one drawing to another, so that a card that joins a group is seen to go there.
 */
export class Motion {
  #before: Places = new Map();
  #area: Area = { width: 0, height: 0 };
  #arrivals: number[] = [];
  #slow = false;
  /** The nodes of cards that are too many to be changed one by one by the page; null where they are not. */
  shapes: ReadonlyMap<string, HTMLElement> | null = null;
  /** Cards that have turned, of those that turn now; Infinity when none do. */
  turned = $state(Infinity);
  #turning = 0;

  /** Whether nothing may move: because somebody asked for calm, or because this machine cannot keep up. */
  get calm(): boolean {
    return prefersReducedMotion.current || this.#slow;
  }

  /** Draws the way from the places before to these. `nodes` are the cards by id; `rtl` counts places from the right. */
  follow(places: Places, area: Area, nodes: ReadonlyMap<string, HTMLElement>, rtl: boolean): void {
    const before = this.#before;
    const resized = area.width !== this.#area.width || area.height !== this.#area.height;
    [this.#before, this.#area] = [places, area];
    if (before.size === 0 || resized || this.calm) return;
    const moved = [...places].filter(([id, place]) => before.has(id) && isElsewhere(before.get(id)!, place));
    if (mayMove(moved.length, false, false)) this.#move(moved, before, nodes, rtl);
    this.#arrive(
      [...places.keys()].filter((id) => !before.has(id)),
      nodes,
    );
  }

  /** Turns so many cards over, wave after wave; very many shapes as one sweep over the wall. */
  async turn(cards: number): Promise<void> {
    if (this.calm || cards === 0) return void (this.turned = Infinity);
    const run = ++this.#turning;
    this.turned = 0;
    const there = (): boolean => run === this.#turning;
    if (this.shapes) await this.#sweep([...this.#before.keys()], there);
    else await this.#turnInWaves(cards, there);
    if (there()) this.turned = Infinity;
  }

  async #turnInWaves(cards: number, there: () => boolean): Promise<void> {
    const waves = wavesOf(Array.from({ length: cards }, () => ''));
    const start = performance.now();
    for (const [at, wave] of waves.entries()) {
      // Never two waves in one frame, however slow the machine is.
      do await frame();
      while (performance.now() - start < at * WAVE_MS);
      if (!there()) return;
      this.turned += wave.length;
    }
    while (performance.now() - start < waves.length * WAVE_MS + MOVE_MS) await frame();
  }

  /** A movement of each would make each a picture of its own, which no machine without a graphics card can draw in time. */
  async #sweep(ids: readonly string[], there: () => boolean): Promise<void> {
    const start = performance.now();
    for (let done = 0; done < ids.length;) {
      const now = await frame();
      if (!there()) return;
      const due = dueInSweep(ids.length, done, now - start);
      for (const id of ids.slice(done, due)) this.shapes?.get(id)?.classList.remove('down');
      done = due;
    }
  }

  #move(moved: readonly [string, Place][], before: Places, nodes: ReadonlyMap<string, HTMLElement>, rtl: boolean): void {
    const side = rtl ? -1 : 1;
    for (const [at, wave] of wavesOf(moved).entries())
      for (const [id, place] of wave) {
        const from = before.get(id)!;
        const way = `${side * (from.x - place.x)}px ${from.y - place.y}px`;
        nodes
          .get(id)
          ?.animate({ translate: [way, '0px 0px'] }, { duration: MOVE_MS, delay: at * WAVE_MS, easing: EASE, fill: 'backwards' });
      }
    if (moved.length) void this.#watch(nodes);
  }

  #arrive(added: readonly string[], nodes: ReadonlyMap<string, HTMLElement>): void {
    const { seen, times } = seenArriving(this.#arrivals, added.length, performance.now());
    this.#arrivals = times;
    // A pile that comes at once is just there.
    if (added.length > seen) return;
    for (const id of added)
      nodes.get(id)?.animate({ opacity: [0, 1], scale: ['1.25', '1'] }, { duration: MOVE_MS, easing: EASE });
  }

  /** Two frames that took too long, and from then on nothing moves on this machine. */
  async #watch(nodes: ReadonlyMap<string, HTMLElement>): Promise<void> {
    const frames: number[] = [];
    let last = await frame();
    while (frames.length < FRAMES_WATCHED && !tooSlow(frames)) {
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    if (!tooSlow(frames)) return;
    this.#slow = true;
    for (const node of nodes.values()) for (const animation of node.getAnimations()) animation.finish();
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const isElsewhere = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) > 1 || Math.abs(a.y - b.y) > 1;
