import { LIFT_MESSAGES, LIFT_MS, type Lifted, type LiftReply } from '../../shared/protocol/lifts.ts';
import type { Connection } from '../lib/connection.svelte.ts';

/** How often a lift is said again while something is in hand. */
const RENEW_MS = LIFT_MS / 2.5;

type Line = Pick<Connection<{ rev: number }>, 'ask' | 'on'>;

/** What this console has in hand, and what others have. */
export class Lifts {
  #others: readonly Lifted[] = $state.raw([]);
  #renewing: ReturnType<typeof setInterval> | undefined;
  readonly #connection: Line;

  constructor(connection: Line) {
    this.#connection = connection;
    // Whoever comes in is told; until then nothing is known to be held.
    connection.on(
      LIFT_MESSAGES.held,
      (held: Lifted[]) => (this.#others = held),
      () => (this.#others = []),
    );
  }

  /** What others move about in an activity now. */
  heldIn(activity: string): ReadonlySet<string> {
    return new Set(this.#others.filter((one) => one.activity === activity).flatMap(({ things }) => things));
  }

  /** Takes these in hand until `drop`. False where they may not be moved now: then nothing is in hand. An unreached server says nothing. */
  async take(lifted: Lifted): Promise<boolean> {
    this.drop();
    const renewing = setInterval(() => void this.#say(lifted), RENEW_MS);
    this.#renewing = renewing;
    const reply = await this.#say(lifted);
    if (reply?.ok === false && this.#renewing === renewing) this.drop();
    return reply?.ok !== false;
  }

  /** Lets go of everything. */
  drop(): void {
    if (this.#renewing === undefined) return;
    clearInterval(this.#renewing);
    this.#renewing = undefined;
    void this.#say({ activity: 'none', things: [] });
  }

  #say(lifted: Lifted): Promise<LiftReply | null> {
    return this.#connection.ask<LiftReply>(LIFT_MESSAGES.lift, lifted);
  }
}
