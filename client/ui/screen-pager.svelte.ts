const PAGE_MS = 10_000;

/** Which page of several is shown: turned every ten seconds, unless somebody stays. Lives as long as the component that makes it. */
export class Pager {
  readonly #pages: () => number;
  #turned = $state(0);
  paused = $state(false);

  constructor(pages: () => number) {
    this.#pages = pages;
    $effect(() => {
      if (this.paused || pages() < 2) return;
      const every = setInterval(() => this.turn(1), PAGE_MS);
      return () => clearInterval(every);
    });
  }

  get of(): number {
    return this.#pages();
  }

  /** From 0. */
  get page(): number {
    return this.#turned % Math.max(1, this.of);
  }

  turn(by: number): void {
    this.#turned = (this.page + by + this.of) % Math.max(1, this.of);
  }

  togglePause(): void {
    this.paused = !this.paused;
  }
}
