interface Waiting<Question, Answer> {
  question: Question;
  resolve(answer: Answer | null): void;
  reject(error: unknown): void;
}

/** One question at a time, and of those that come meanwhile only the latest: the others get null, since nobody needs them any more. */
export class Latest<Question, Answer> {
  #busy = false;
  #next: Waiting<Question, Answer> | null = null;
  readonly #answer: (question: Question) => Promise<Answer>;

  constructor(answer: (question: Question) => Promise<Answer>) {
    this.#answer = answer;
  }

  ask(question: Question): Promise<Answer | null> {
    this.#next?.resolve(null);
    return new Promise((resolve, reject) => {
      this.#next = { question, resolve, reject };
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let now = this.#take(); now; now = this.#take()) {
      try {
        const answer = await this.#answer(now.question);
        now.resolve(this.#next ? null : answer);
      } catch (error) {
        now.reject(error);
      }
    }
    this.#busy = false;
  }

  #take(): Waiting<Question, Answer> | null {
    const next = this.#next;
    this.#next = null;
    return next;
  }
}
