import { LIFT_MS, type Lifted } from '../../shared/protocol/lifts.ts';

interface Lease extends Lifted {
  /** In milliseconds of the clock that was given. */
  until: number;
}

/** Who of one room holds what in their hands. Lives in memory only: a lift that is not said again ends by itself. */
export class Leases<Holder> {
  readonly #leases = new Map<Holder, Lease>();
  readonly #now: () => number;
  readonly #changed: () => void;
  #timer: NodeJS.Timeout | null = null;

  /** `changed` is called when somebody holds other things than before. */
  constructor(now: () => number, changed: () => void) {
    this.#now = now;
    this.#changed = changed;
  }

  /** Takes all of these or none; false where somebody else holds one of them. What the holder had in hand before is put down. */
  lift(holder: Holder, lifted: Lifted): boolean {
    this.#expire();
    if (this.heldByOthers(holder).some((other) => overlap(other, lifted))) return false;
    const before = this.#leases.get(holder);
    this.#leases.set(holder, { ...lifted, until: this.#now() + LIFT_MS });
    this.#wait();
    if (!before || !same(before, lifted)) this.#changed();
    return true;
  }

  /** Puts down whatever the holder has. */
  drop(holder: Holder): void {
    if (this.#leases.delete(holder)) this.#changed();
  }

  /** What others than this one hold. */
  heldByOthers(holder: Holder): Lifted[] {
    const others = [...this.#leases].filter(([other, { until }]) => other !== holder && until > this.#now());
    return others.map(([, { activity, things }]) => ({ activity, things }));
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#leases.clear();
  }

  #wait(): void {
    if (this.#timer) clearTimeout(this.#timer);
    const first = Math.min(...[...this.#leases.values()].map(({ until }) => until));
    this.#timer = first === Infinity ? null : setTimeout(() => this.#due(), Math.max(1, first - this.#now()));
    this.#timer?.unref();
  }

  #due(): void {
    if (this.#expire()) this.#changed();
    this.#wait();
  }

  #expire(): boolean {
    const over = [...this.#leases].filter(([, { until }]) => until <= this.#now());
    for (const [holder] of over) this.#leases.delete(holder);
    return over.length > 0;
  }
}

const overlap = (one: Lifted, other: Lifted): boolean =>
  one.activity === other.activity && other.things.some((thing) => one.things.includes(thing));

const same = (one: Lifted, other: Lifted): boolean =>
  one.activity === other.activity && one.things.join('\n') === other.things.join('\n');
