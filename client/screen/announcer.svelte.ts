import { Polite } from '../lib/polite.ts';

/** What the page says to those who hear it, at most every ten seconds. */
export class Announcer {
  text = $state('');
  readonly #polite = new Polite((text) => (this.text = text));

  say(text: string): void {
    this.#polite.say(text);
  }
}
