import { randomInt } from 'node:crypto';
import type { Session } from '../../shared/session/session.ts';
import { GroupCommit } from '../store/group-commit.ts';
import { memoryStore } from '../store/memory.ts';
import type { Event } from '../../shared/room/events.ts';
import { StoreError, type Entry, type Store } from '../store/store.ts';
import { CONSOLE_ROLES, type ConsoleRole } from '../../shared/protocol/roles.ts';
import { newSecret, roomKey, sameText, type KeyRole } from './identity.ts';
import { Newcomers } from './newcomers.ts';
import { NoteBudget } from './note-budget.ts';
import { People } from './people.ts';
import { openStored, RoomInUse } from './room-in-use.ts';
import { sealedLog } from './sealing.ts';

/** Letters and digits that are not taken for one another, by eye or by ear. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679';
const CODE_LENGTH = 5;

/** A room with the people who may enter it. */
export interface OpenRoom {
  live: RoomInUse;
  people: People;
  notes: NoteBudget;
  newcomers: Newcomers;
}

/** Whether a room is a rehearsal: no delivery of its session, and in no list, export or series of those. */
export const isRehearsal = ({ live }: OpenRoom): boolean => live.stored.session.rehearsal ?? false;

const DAY_MS = 86_400_000;

/** What is left of a deleted room in the memory of those who still hold it: it takes nothing any more. */
const gone = (code: string): Entry => ({
  room: code,
  seq: 1,
  commandId: null,
  at: 0,
  event: { type: 'sealed', added: [], waves: {}, shownEarly: {}, changes: [] },
});

/** All rooms of a data folder, and the rehearsals, which are in memory only: nothing of them can be left on the disk. */
export class Rooms {
  readonly #rooms = new Map<string, OpenRoom>();
  readonly #store: Store;
  readonly #commit: GroupCommit;
  readonly #now: () => number;
  readonly #opened = new Set<(room: OpenRoom) => void>();
  readonly #closed = new Set<(room: OpenRoom) => void>();

  constructor(store: Store, commit: GroupCommit, now: () => number, report: (sentence: string) => void) {
    this.#store = store;
    this.#commit = commit;
    this.#now = now;
    for (const live of openStored(store, commit, now, report)) this.#add(live, store);
  }

  /** Calls `listener` for every room there is and every room to come. */
  onOpened(listener: (room: OpenRoom) => void): void {
    this.#opened.add(listener);
    for (const room of this.#rooms.values()) listener(room);
  }

  /** Calls `listener` for every rehearsal that is taken away. */
  onClosed(listener: (room: OpenRoom) => void): void {
    this.#closed.add(listener);
  }

  /** Every delivery of a session; no rehearsals. */
  all(): OpenRoom[] {
    return [...this.#rooms.values()].filter((room) => !isRehearsal(room));
  }

  rehearsals(): OpenRoom[] {
    return [...this.#rooms.values()].filter(isRehearsal);
  }

  /** The room with this code, however it was typed, or undefined. */
  get(code: string): OpenRoom | undefined {
    return this.#rooms.get(code) ?? this.#rooms.get(code.trim().toUpperCase());
  }

  /** Opens a new room for a session. Throws a StoreError when it cannot be stored. */
  open(session: Session): OpenRoom {
    return this.#open(session, this.#store, this.#commit);
  }

  /** Opens a rehearsal of a session, in a memory of its own. */
  rehearse(session: Session): OpenRoom {
    const store = memoryStore();
    return this.#open({ ...session, rehearsal: true }, store, new GroupCommit(store, this.#now));
  }

  /** Takes a rehearsal away, and with it all that was ever known of it. */
  close(room: OpenRoom): void {
    if (!isRehearsal(room) || !this.#rooms.delete(room.live.code)) return;
    for (const listener of this.#closed) listener(room);
  }

  #open(session: Session, store: Store, commit: GroupCommit): OpenRoom {
    const stored = { code: this.#newCode(), session, openedAt: this.#now(), secret: newSecret() };
    store.createRoom(stored);
    const room = this.#add(new RoomInUse(stored, [], commit, this.#now), store);
    for (const listener of this.#opened) listener(room);
    return room;
  }

  #add(live: RoomInUse, store: Store): OpenRoom {
    const room = { live, people: new People(live, store), notes: new NoteBudget(live), newcomers: new Newcomers(live) };
    this.#rooms.set(live.code, room);
    return room;
  }

  /** A room whose answers were given elsewhere, on its day (milliseconds since 1970). Stored whole or not at all; throws a StoreError. */
  bring(session: Session, openedAt: number, eventsFor: (secret: string) => readonly Event[]): OpenRoom {
    const stored = { code: this.#newCode(), session, openedAt, secret: newSecret() };
    const log = logOf(stored.code, openedAt, eventsFor(stored.secret));
    this.#store.createRoom(stored, log);
    const room = this.#add(new RoomInUse(stored, log, this.#commit, this.#now), this.#store);
    for (const listener of this.#opened) listener(room);
    return room;
  }

  /** The rooms that delivered the same session. */
  seriesOf(room: OpenRoom): OpenRoom[] {
    const { name } = room.live.stored.session;
    return this.all().filter(({ live }) => live.stored.session.name === name);
  }

  /** New code cards for the series of a room. Throws a RangeError in words when there are too many. */
  issueCards(room: OpenRoom, count: number): string[] {
    return room.people.cards.issue(
      count,
      this.seriesOf(room).flatMap(({ people }) => people.returnCodes()),
    );
  }

  /**
   * Makes a room anonymous for good. Whoever is connected has to be sent away: nobody is who they were. Throws in words when the disk
   * does not take it or a tally would not stay the same; the room is then as it was.
   */
  seal(room: OpenRoom): void {
    this.#commit.flush();
    const { live } = room;
    const { code, session, openedAt } = live.stored;
    const log = Array.from(this.#store.log(code), ({ event }) => event);
    const day = openedAt - (openedAt % DAY_MS);
    const stored = { code, session, openedAt: day, secret: newSecret() };
    const entries = sealedLog(code, session, log).map((event, at) => ({
      room: code,
      seq: at + 1,
      commandId: null,
      at: day,
      event,
    }));
    const last = this.seriesOf(room).every((other) => other === room || other.live.room.sealed);
    this.#store.sealRoom({ ...stored, log: entries, ...(last && { lastOf: session.name }) });
    live.replace(stored, entries);
    room.people = new People(live, this.#store);
    this.#compact('The room is sealed');
  }

  /** Deletes a room for good, with all that belongs to it. Throws a StoreError. */
  purge(room: OpenRoom): void {
    this.#commit.flush();
    const { code, stored } = room.live;
    const last = this.seriesOf(room).every((other) => other === room || other.live.room.sealed);
    this.#store.deleteRoom(code, last ? stored.session.name : undefined);
    this.#rooms.delete(code);
    room.live.replace({ ...room.live.stored, secret: newSecret() }, [gone(code)]);
    this.#compact('The room is deleted');
  }

  /** Only after everything here knows that it has happened: what fails from here on does not undo it. */
  #compact(done: string): void {
    try {
      this.#store.compact();
    } catch (error) {
      throw new StoreError(`${done}, but its bytes are in the data file until the next start: ${(error as Error).message}`);
    }
  }

  #newCode(): string {
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return this.#rooms.has(code) ? this.#newCode() : code;
  }
}

const logOf = (room: string, at: number, events: readonly Event[]): Entry[] =>
  events.map((event, place) => ({ room, seq: place + 1, commandId: null, at, event }));

/** Whether `key` opens this role of this room. */
export const opens = (room: OpenRoom, role: KeyRole, key: unknown): boolean =>
  typeof key === 'string' && sameText(key, roomKey(room.live.stored.secret, role));

/** Whose console this key opens, or undefined. */
export const consoleRoleOf = (room: OpenRoom, key: unknown): ConsoleRole | undefined =>
  CONSOLE_ROLES.find((role) => opens(room, role, key));
