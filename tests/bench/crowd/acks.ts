import { waitUntil, type Wait } from './wait.ts';

interface Asked {
  id: string;
  at: number;
}

/** What was asked, what was acknowledged, and how long it took. */
export class Acks {
  /** Ids of answers that the server said are saved, since the beginning. */
  readonly saved: string[] = [];
  /** Milliseconds from sending to acknowledgement, and refusals, since the last `begin`. */
  latencies: number[] = [];
  refused: string[] = [];
  readonly #asked = new Map<number, Asked>();
  #numbers = 0;
  #wait: Wait | null = null;

  /** Forgets what was measured, not what was saved. */
  begin(): void {
    this.latencies = [];
    this.refused = [];
  }

  /** A number for a command that is about to be sent; `id` is empty for one that need not lead to anything. */
  ask(id: string): number {
    this.#asked.set(++this.#numbers, { id, at: performance.now() });
    return this.#numbers;
  }

  settle(n: number, text: string): void {
    const asked = this.#asked.get(n);
    if (!asked) return;
    this.#asked.delete(n);
    this.latencies.push(performance.now() - asked.at);
    if (!text.includes('"ok":true')) this.refused.push(text);
    else if (asked.id) this.saved.push(asked.id);
    this.#wait?.check();
  }

  /** Resolves when everything that was asked is answered. */
  async all(): Promise<void> {
    this.#wait = waitUntil(
      () => this.#asked.size === 0,
      () => `${this.#asked.size} acknowledgements`,
    );
    await this.#wait.promise;
  }
}
