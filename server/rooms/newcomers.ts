import { createHmac, randomBytes } from 'node:crypto';
import { mostNewcomers } from '../../shared/room/expected.ts';
import type { Room } from '../../shared/room/room.ts';
import { get } from '../../shared/table.ts';

/** In so many milliseconds an address may bring as many new people as the room allows. */
const SPAN_MS = 5 * 60_000;
/** Addresses that are remembered before those that have rested are forgotten. */
const MOST_ADDRESSES = 1_000;

interface Brought {
  people: number;
  at: number;
}

/**
 * How many new people may come from one address: many, since a whole room may share one, and not without end, since a script has one
 * too. Whoever has been in is always let in. Addresses are in memory only, under a key that dies with the process.
 */
export class Newcomers {
  readonly #live: { readonly room: Room };
  readonly #key = randomBytes(32);
  readonly #brought = new Map<string, Brought>();
  readonly #listeners = new Set<() => void>();
  /** When somebody was last asked to wait, and how many might come then. */
  #turnedAway: { at: number; most: number } | null = null;

  constructor(live: { readonly room: Room }) {
    this.#live = live;
  }

  /** Calls `listener` whenever somebody has to wait. */
  onTurnedAway(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Seconds that this person has to wait at the door; 0 takes them in. Null is an address without limit. `now` is in milliseconds. */
  wait(participant: string, address: string | null, now: number): number {
    const { room } = this.#live;
    if (address === null || room.ended || room.session.rehearsal || get(room.people, participant)) return 0;
    const most = mostNewcomers(room);
    const brought = this.#of(address, most, now);
    if (brought.people + 1 <= most) {
      brought.people += 1;
      return 0;
    }
    this.#turnedAway = { at: now, most };
    for (const listener of this.#listeners) listener();
    return Math.ceil(((brought.people + 1 - most) * SPAN_MS) / most / 1000);
  }

  /** Whether somebody has been asked to wait of late and the room has not been widened since. */
  isCrowded(now: number): boolean {
    const turned = this.#turnedAway;
    return turned !== null && now - turned.at < SPAN_MS && mostNewcomers(this.#live.room) <= turned.most;
  }

  #of(address: string, most: number, now: number): Brought {
    const name = createHmac('sha256', this.#key).update(address).digest('base64');
    const before = this.#brought.get(name) ?? { people: 0, at: now };
    const people = Math.max(0, before.people - ((now - before.at) / SPAN_MS) * most);
    const brought = { people, at: now };
    this.#forgetRested(now);
    this.#brought.set(name, brought);
    return brought;
  }

  #forgetRested(now: number): void {
    if (this.#brought.size < MOST_ADDRESSES) return;
    for (const [name, { at }] of this.#brought) if (now - at > SPAN_MS) this.#brought.delete(name);
  }
}
