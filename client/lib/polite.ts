const GAP_MS = 10_000;

/** Says what changed to those who hear the page: at most every ten seconds, and then only the newest. */
export class Polite {
  readonly #speak: (text: string) => void;
  #said = '';
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(speak: (text: string) => void) {
    this.#speak = speak;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    if (text === this.#said) return;
    const wait = Math.max(0, this.#last + GAP_MS - performance.now());
    this.#timer = setTimeout(() => this.#now(text), wait);
  }

  #now(text: string): void {
    this.#last = performance.now();
    this.#said = text;
    this.#speak(text);
  }
}
