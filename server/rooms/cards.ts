import { randomInt } from 'node:crypto';
import { LEAST_DISTANCE, checkDigit, distance } from '../../shared/evaluation/return-code.ts';
import { seriesKeyName, type Store } from '../store/store.ts';
import { cardMark, newSecret } from './identity.ts';

/** How many cards may be printed at once, and for one series in all: with more of them codes could be found by trying. */
export const MOST_CARDS_AT_ONCE = 400;
const MOST_CARDS = 4_000;

const MOST_ATTEMPTS = 2_000;
const CODES = 1_000_000;

/**
 * The printed codes of a series of rooms. Only marks are kept, under a key that is made at the first printing and goes with the last
 * room: a code can be checked, and never be read again.
 */
export class Cards {
  readonly #store: Store;
  readonly #series: string;

  constructor(store: Store, series: string) {
    this.#store = store;
    this.#series = series;
  }

  /** The mark of a code that was printed for this series, or null. */
  markOf(code: string): string | null {
    const key = this.#store.setting(seriesKeyName(this.#series));
    if (!key) return null;
    const mark = cardMark(key, code);
    return this.#marks().has(mark) ? mark : null;
  }

  /** Whether a code may be given out: it differs from every card in at least three places. */
  leavesRoom(code: string): boolean {
    const key = this.#store.setting(seriesKeyName(this.#series));
    return !key || isFree(code, key, this.#marks());
  }

  /** New codes, which nobody can read again later. `taken` are the return codes of the rooms. Throws a RangeError in words. */
  issue(count: number, taken: readonly string[]): string[] {
    const marks = this.#marks();
    if (marks.size + count > MOST_CARDS)
      throw new RangeError(`At most ${MOST_CARDS} cards can be printed for one session; there are ${marks.size} already.`);
    const key = this.#key();
    const made: string[] = [];
    const fits = (code: string): boolean =>
      [...taken, ...made].every((other) => distance(code, other) >= LEAST_DISTANCE) && isFree(code, key, marks);
    for (let attempt = 0; made.length < count; attempt++) {
      if (attempt > MOST_ATTEMPTS + 50 * count) throw new RangeError('No code is left that differs enough from the others.');
      const code = randomCode();
      if (fits(code)) made.push(code);
    }
    this.#store.addCards(
      this.#series,
      made.map((code) => cardMark(key, code)),
    );
    return made;
  }

  #marks(): Set<string> {
    return new Set(this.#store.cardsOf(this.#series));
  }

  #key(): string {
    const known = this.#store.setting(seriesKeyName(this.#series));
    const key = known ?? newSecret();
    if (!known) this.#store.setSetting(seriesKeyName(this.#series), key);
    return key;
  }
}

function randomCode(): string {
  const digits = String(randomInt(CODES)).padStart(6, '0');
  return digits + checkDigit(digits);
}

/** Cards are known by their marks only, so the neighbours of a code are asked for: itself, and all with two other digits. */
function isFree(code: string, key: string, marks: ReadonlySet<string>): boolean {
  return marks.size === 0 || [code, ...neighboursOf(code)].every((one) => !marks.has(cardMark(key, one)));
}

/** The valid codes that differ in two places; the check digit leaves none that differs in one. */
function* neighboursOf(code: string): Generator<string> {
  for (let a = 0; a < code.length; a++)
    for (let b = a + 1; b < code.length; b++)
      for (let n = 0; n < 100; n++) {
        const other = [...code];
        [other[a], other[b]] = [String(Math.floor(n / 10)), String(n % 10)];
        const text = other.join('');
        if (checkDigit(text) === '0' && distance(text, code) === 2) yield text;
      }
}
