/** The tally of the step that is shown, as one text for everybody. */
export class Tally {
  step = 'welcome';
  readonly #choices = new Map<string, string>();
  readonly #counts: Record<string, number> = {};
  #notes = 0;
  #text = '';

  show(step: string): void {
    this.step = step;
    this.#choices.clear();
    this.#notes = 0;
    for (const choice of Object.keys(this.#counts)) delete this.#counts[choice];
    this.#text = '';
  }

  count(person: string, choice: string): void {
    const before = this.#choices.get(person);
    if (before) this.#counts[before]! -= 1;
    this.#choices.set(person, choice);
    this.#counts[choice] = (this.#counts[choice] ?? 0) + 1;
    this.#text = '';
  }

  /** One more note: their number is all that a screen needs before they are revealed. */
  note(): void {
    this.#notes += 1;
    this.#text = '';
  }

  text(): string {
    this.#text ||= JSON.stringify({
      step: { id: this.step },
      people: this.#choices.size,
      counts: this.#counts,
      count: this.#notes,
      options: OPTIONS,
    });
    return this.#text;
  }
}

/** About as long as the question and the options of a poll. */
const OPTIONS = ['a', 'b', 'c', 'd', 'e'].map((code) => ({
  code,
  text: `What option ${code} says in a dozen words or so, for all`,
}));
