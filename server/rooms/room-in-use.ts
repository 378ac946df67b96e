import type { Command, Who } from '../../shared/protocol/commands.ts';
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { decide } from '../../shared/room/decide.ts';
import type { Event } from '../../shared/room/events.ts';
import { evolve, fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Entry, Store, StoredRoom } from '../store/store.ts';

type Done = (reply: Reply) => void;
type Listener = (events: readonly Event[]) => void;

const RETRY_AFTER_SECONDS = 2;

/**
 * A room that is open: its fold, the ids it has seen, and the one way in. Two folds, the same value most of the time: `room` is
 * what is on disk and may be shown; `#next` has what is being committed, and is what commands are decided against.
 */
export class RoomInUse {
  stored: StoredRoom;
  room: Room;
  #next: Room;
  /** Command ids: the seq they led to, or who waits for it to be on disk. */
  readonly #seen = new Map<string, number | Done[]>();
  /** Who waits for the newest command that is not on disk yet; null when all is. */
  #newest: Done[] | null = null;
  /** Counts the times that what waited was lost. */
  #round = 0;
  readonly #listeners = new Set<Listener>();
  readonly #commit: GroupCommit;
  readonly #now: () => number;
  #actedAt: number;

  constructor(stored: StoredRoom, log: Iterable<Entry>, commit: GroupCommit, now: () => number) {
    this.stored = stored;
    this.#commit = commit;
    this.#now = now;
    this.#actedAt = stored.openedAt;
    let room = newRoom(stored.code, stored.session);
    for (const { event, commandId, seq, at } of log) {
      room = evolve(room, event);
      if (commandId) this.#seen.set(commandId, seq);
      this.#actedAt = at;
    }
    this.room = this.#next = room;
  }

  /** Goes on with another log in the place of the one before, once nothing waits for the disk any more. */
  replace(stored: StoredRoom, log: Iterable<Entry>): void {
    this.stored = stored;
    this.#seen.clear();
    this.room = this.#next = fold(
      newRoom(stored.code, stored.session),
      Array.from(log, ({ event }) => event),
    );
  }

  get code(): string {
    return this.stored.code;
  }

  /** Calls `listener` after every commit, with the events that are now on disk. Returns how to stop. */
  onCommitted(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Decides a command and answers it when its effect is on disk: once per id, however often it is asked. Never throws. */
  dispatch(command: Command, who: Who, done: Done): void {
    const tell: Done = (reply) => quietly(() => done(reply));
    const seen = this.#seen.get(command.id);
    if (typeof seen === 'number') return tell({ ok: true, seq: seen });
    if (seen) return void seen.push(tell);
    try {
      this.#decide(command, who, tell);
    } catch {
      tell(refused(refusal('fault')));
    }
  }

  /** The same as a promise, for edges where one more turn of the loop does not matter. */
  ask(command: Command, who: Who): Promise<Reply> {
    return new Promise((resolve) => this.dispatch(command, who, resolve));
  }

  #decide(command: Command, who: Who, tell: Done): void {
    const decision = decide(this.#next, command, who, this.#now());
    if ('refusal' in decision) return this.#tellWhenSaved(tell, refused(decision.refusal));
    const { events } = decision;
    if (events.length === 0) return this.#tellWhenSaved(tell, { ok: true, seq: this.#next.seq });
    const entries = this.#entriesOf(events, command.id);
    const after = events.reduce(evolve, this.#next);
    this.#next = after;
    const [waiting, round] = [[tell], this.#round];
    this.#seen.set(command.id, waiting);
    this.#newest = waiting;
    this.#commit.add(entries, (error) => this.#settle(command.id, events, error ? round : after));
  }

  /** What was decided on something that is not on disk yet is said when it is; if it never will be, it is to be asked again. */
  #tellWhenSaved(tell: Done, reply: Reply): void {
    if (this.#newest) this.#newest.push((saved) => tell(saved.ok ? reply : saved));
    else tell(reply);
  }

  /** People's events carry the time of the last presenter action: an answer's time is no finer than its activity. */
  #entriesOf(events: readonly Event[], commandId: string): Entry[] {
    if ('by' in events[0]!) this.#actedAt = this.#now();
    const first = this.#next.seq + 1;
    return events.map((event, i) => ({
      room: this.code,
      seq: first + i,
      commandId: i === 0 ? commandId : null,
      at: this.#actedAt,
      event,
    }));
  }

  /** `outcome` is the room that is now on disk, or the round in which the disk failed. */
  #settle(id: string, events: readonly Event[], outcome: Room | number): void {
    const waiting = this.#seen.get(id) as Done[];
    if (waiting === this.#newest) this.#newest = null;
    const reply = typeof outcome === 'number' ? this.#lost(id, outcome) : this.#saved(id, outcome);
    for (const tell of waiting) tell(reply);
    if (reply.ok) for (const listener of this.#listeners) quietly(() => listener(events));
  }

  #saved(id: string, after: Room): Reply {
    this.room = after;
    this.#seen.set(id, after.seq);
    return { ok: true, seq: after.seq };
  }

  /** All that waits is lost together, so the fold goes back once: not again over those who asked anew in the meantime. */
  #lost(id: string, round: number): Reply {
    this.#seen.delete(id);
    if (round === this.#round) {
      this.#next = this.room;
      this.#newest = null;
      this.#round += 1;
    }
    return refused(refusal('storage'));
  }
}

function refused(why: Refusal): Reply {
  const retry = why.reason === 'storage' || why.reason === 'fault' || why.reason === 'slow-down';
  return { ok: false, ...why, ...(retry && { retryAfter: RETRY_AFTER_SECONDS }) };
}

/** One listener's fault reaches neither the others nor other rooms. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error('A view could not be sent:', (error as Error).message);
  }
}

/** Opens every stored room; one whose log cannot be read is reported and left out, the others open. */
export function openStored(
  store: Store,
  commit: GroupCommit,
  now: () => number,
  report: (sentence: string) => void,
): RoomInUse[] {
  return store.rooms().flatMap((stored) => {
    try {
      return [new RoomInUse(stored, store.log(stored.code), commit, now)];
    } catch (error) {
      report(`Room ${stored.code} could not be opened and was left as it is: ${(error as Error).message}`);
      return [];
    }
  });
}
