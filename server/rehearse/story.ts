import type { Reason } from '../../shared/protocol/refusal.ts';
import { en } from '../../shared/text/refusals/en.ts';

/** Keeps what happens in a rehearsal, and tells it in plain words. */
export class Story {
  readonly #say: (sentence: string) => void;
  readonly #languages = new Map<string, number>();
  /** Who answered, by step. */
  readonly #answered = new Map<string, Set<number>>();
  readonly #refused = new Map<string, number>();
  #joined = 0;
  #saved = 0;
  #sleeps = 0;
  #now: { step: string; title: string } | null = null;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  get joined(): number {
    return this.#joined;
  }

  join(lang: string): void {
    this.#joined += 1;
    this.#languages.set(lang, (this.#languages.get(lang) ?? 0) + 1);
  }

  /** Everybody who can come has come. */
  allHere(expected: number): void {
    const languages = [...this.#languages].map(([lang, count]) => `${count} in ${lang}`).join(', ');
    this.#say(`${this.#joined} of ${expected} are in (${languages}).`);
  }

  /** The room is at another step. */
  moved(step: string, title: string): void {
    if (step === this.#now?.step) return;
    this.#left();
    this.#now = { step, title };
    this.#say(`Now: “${title}”.`);
  }

  saved(person: number, step: string): void {
    this.#saved += 1;
    this.#answered.set(step, (this.#answered.get(step) ?? new Set()).add(person));
  }

  refused(reason: Reason): void {
    const sentence = en[`refused.${reason}`].replace('{limit}', 'as many as the step allows');
    this.#refused.set(sentence, (this.#refused.get(sentence) ?? 0) + 1);
  }

  slept(): void {
    this.#sleeps += 1;
  }

  /** The end: everything in numbers. */
  summary(): string {
    this.#left();
    const people = new Set([...this.#answered.values()].flatMap((set) => [...set])).size;
    const refused = [...this.#refused].map(([sentence, count]) => `  ${count} × ${sentence}`);
    const total = [...this.#refused.values()].reduce((sum, count) => sum + count, 0);
    return [
      `Joined: ${this.#joined}. Answered at least once: ${people}. Phones that slept and came back: ${this.#sleeps}.`,
      `Saved: ${this.#saved} answers. Refused: ${total}${total ? ':' : '.'}`,
      ...refused,
    ].join('\n');
  }

  #left(): void {
    const answered = this.#now && this.#answered.get(this.#now.step);
    if (answered) this.#say(`“${this.#now!.title}”: ${answered.size} answered.`);
  }
}
