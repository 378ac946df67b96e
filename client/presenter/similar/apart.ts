import { openWorker } from './open-worker.ts';
import type { Answer, Question } from './questions.ts';

/** A question on its way to the worker, which answers with its number. */
export type Asked = { number: number; question: Question };
export type Answered = { number: number; answer: Answer };

/** As much of a worker as is used here. */
export interface Mate {
  postMessage(asked: Asked): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answered>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Waiting {
  question: Question;
  resolve(answer: Answer | Promise<Answer>): void;
}

/** Answers questions beside the page, in a worker that is opened with the first; on the page itself where workers do not work. */
export class Apart {
  /** null once it has failed. */
  #mate: Mate | null | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #open: () => Mate;

  constructor(open: () => Mate = openWorker) {
    this.#open = open;
  }

  ask(question: Question): Promise<Answer> {
    if (this.#mate === undefined) this.#start();
    if (!this.#mate) return answerHere(question);
    const number = this.#asked++;
    return new Promise((resolve) => {
      this.#waiting.set(number, { question, resolve });
      this.#mate!.postMessage({ number, question });
    });
  }

  #start(): void {
    try {
      const mate = this.#open();
      mate.onmessage = ({ data }) => this.#settle(data);
      mate.onerror = mate.onmessageerror = () => this.#fail();
      this.#mate = mate;
    } catch {
      this.#mate = null;
    }
  }

  #settle({ number, answer }: Answered): void {
    this.#waiting.get(number)?.resolve(answer);
    this.#waiting.delete(number);
  }

  /** What was asked is answered here, and so is all that follows. */
  #fail(): void {
    this.#mate?.terminate();
    this.#mate = null;
    for (const { question, resolve } of this.#waiting.values()) resolve(answerHere(question));
    this.#waiting.clear();
  }
}

const answerHere = async (question: Question): Promise<Answer> => (await import('./questions.ts')).answer(question);
