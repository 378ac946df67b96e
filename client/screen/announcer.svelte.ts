const GAP_MS = 10_000;

/** Says what changed to those who hear the page: at most every ten seconds, and then only the newest. */
export class Announcer {
  text = $state('');
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    if (text === this.text) return;
    this.#timer = setTimeout(() => this.#speak(text), Math.max(0, this.#last + GAP_MS - performance.now()));
  }

  #speak(text: string): void {
    this.#last = performance.now();
    this.text = text;
  }
}
