import type { ChildProcess } from 'node:child_process';

interface Reply {
  n: number;
  error?: string;
}

/** Asks a process of our own and waits for its answer; rejects when the process is gone. */
export class Replies<Question extends object, Answer extends Reply> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  #asked = 0;

  constructor(child: ChildProcess, name: string) {
    this.#child = child;
    child.on('message', (answer: Answer) => this.#settle(answer));
    child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${name} ended while the bench was running.`));
    });
  }

  ask(question: Question): Promise<Answer> {
    const n = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve, reject });
      this.#child.send({ n, ...question });
    });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.n);
    this.#waiting.delete(answer.n);
    if (answer.error) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
  }
}
