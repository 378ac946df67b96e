const GAP_MS = 10_000;

/**
 * Says what changed to those who hear the page: at most every ten seconds, and then only the newest. What may no longer be heard is
 * taken away at once, which nobody hears.
 */
export class Polite {
  readonly #speak: (text: string) => void;
  #said = '';
  #named: readonly string[] = [];
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(speak: (text: string) => void) {
    this.#speak = speak;
  }

  /** `stands`: what of the people's own words and of results may be heard now; what was said of anything else is taken away. */
  say(text: string, stands: readonly string[] = []): void {
    clearTimeout(this.#timer);
    if (this.#named.some((one) => !stands.includes(one))) this.hush();
    if (text === this.#said) return;
    const wait = Math.max(0, this.#last + GAP_MS - performance.now());
    this.#timer = setTimeout(() => this.#now(text, stands), wait);
  }

  /** Takes away what was said and what was about to be. */
  hush(): void {
    clearTimeout(this.#timer);
    [this.#said, this.#named] = ['', []];
    this.#speak('');
  }

  #now(text: string, stands: readonly string[]): void {
    this.#last = performance.now();
    this.#said = text;
    this.#named = stands.filter((one) => text.includes(one));
    this.#speak(text);
  }
}
