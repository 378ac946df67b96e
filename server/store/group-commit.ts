import type { Entry, Store } from './store.ts';

/** What waits for the disk: entries of one command, and what to do when they are there or could not be. */
interface Waiting {
  entries: Entry[];
  done(error: Error | null): void;
}

const SHORTEST_GAP_MS = 3;
/** One commit that took seconds, because another program held the file, must not make everybody wait for seconds more. */
const LONGEST_GAP_MS = 200;

const roomOf = (one: Waiting): string => one.entries[0]!.room;

/** One fault of those who wait does not keep the others from being told. */
function tell(done: Waiting['done'], error: Error | null): void {
  try {
    done(error);
  } catch (fault) {
    console.error('After a commit:', (fault as Error).message);
  }
}

/**
 * Gathers the entries of a few milliseconds, of all rooms, into one transaction: one fsync serves many people. Commits at once
 * when the last commit is long enough ago, so that a quiet room never waits.
 */
export class GroupCommit {
  readonly #store: Pick<Store, 'append'>;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #lastEnd = -Infinity;
  #gap = SHORTEST_GAP_MS;

  /** `now` gives milliseconds of a clock that only goes forward. */
  constructor(store: Pick<Store, 'append'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Adds entries to the next commit. `done` is called once, after the commit. */
  add(entries: Entry[], done: Waiting['done']): void {
    this.#waiting.push({ entries, done });
    if (this.#timer) return;
    const wait = this.#lastEnd + this.#gap - this.#now();
    if (wait <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Commits what waits, now. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    const start = this.#now();
    const errors = this.#commit(waiting);
    this.#lastEnd = this.#now();
    this.#gap = Math.min(LONGEST_GAP_MS, Math.max(SHORTEST_GAP_MS, 2 * (this.#lastEnd - start)));
    waiting.forEach(({ done }, at) => tell(done, errors[at] ?? null));
  }

  /** One transaction for all; if it fails, one per room, so that a fault in one room does not reach another. */
  #commit(waiting: Waiting[]): (Error | null)[] {
    const error = this.#append(waiting.flatMap((one) => one.entries));
    if (!error) return [];
    const rooms = [...new Set(waiting.map(roomOf))];
    if (rooms.length === 1) return waiting.map(() => error);
    const byRoom = new Map(
      rooms.map((room) => [room, this.#append(waiting.filter((one) => roomOf(one) === room).flatMap((one) => one.entries))]),
    );
    return waiting.map((one) => byRoom.get(roomOf(one))!);
  }

  #append(entries: Entry[]): Error | null {
    try {
      this.#store.append(entries);
      return null;
    } catch (error) {
      return error as Error;
    }
  }
}
