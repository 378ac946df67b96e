/**
 * A lane of views: what changed goes out at once when it is quiet, otherwise gathered into a frame per gap. The last change of a
 * burst always goes out.
 */
export class Lane {
  readonly #send: () => void;
  readonly #gap: () => number;
  readonly #now: () => number;
  #sentAt = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  /** `gap` is the least time between two frames in milliseconds, asked anew for every frame. */
  constructor(send: () => void, gap: () => number, now: () => number) {
    this.#send = send;
    this.#gap = gap;
    this.#now = now;
  }

  /** Something changed. */
  touch(): void {
    if (this.#timer) return;
    const wait = this.#sentAt + this.#gap() - this.#now();
    if (wait <= 0) this.#frame();
    else this.#timer = setTimeout(() => this.#frame(), wait);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #frame(): void {
    this.#timer = null;
    this.#sentAt = this.#now();
    this.#send();
  }
}
