import { Polite } from '../lib/polite.ts';

/** What the page says to those who hear it, at most every ten seconds. */
export class Announcer {
  text = $state('');
  readonly #polite = new Polite((text) => (this.text = text));

  /** `stands`: what of the people's own words may be heard now; a text that is not among them any more is taken away at once. */
  say(text: string, stands: readonly string[]): void {
    this.#polite.say(text, stands);
  }

  /** Takes away at once what was said. */
  hush(): void {
    this.#polite.hush();
  }
}
