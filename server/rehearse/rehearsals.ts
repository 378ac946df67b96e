import type { Session } from '../../shared/session/session.ts';
import { newToken } from '../rooms/identity.ts';
import { isRehearsal, type OpenRoom, type Rooms } from '../rooms/rooms.ts';
import type { Crowd } from './crowd.ts';
import { MOST_PEOPLE } from './options.ts';

/** More than this many simulated people at once would be felt in rooms with real ones. */
const MOST_IN_ALL = 1_000;

/** Why no rehearsal was started. */
export type Refused = { reason: 'people' | 'again' | 'ended' | 'rehearsal' | 'full'; words: string };

/** What is rehearsed: a room as it stands, or a session that has no room yet. */
export type Source = { room: OpenRoom } | { session: Session };

/** A rehearsal that runs. */
export interface Rehearsal {
  open: OpenRoom;
  people: number;
  /** The room that it is a copy of; null where it was started from a session. */
  from: string | null;
}

interface Running extends Rehearsal {
  source: string;
  crowd: Crowd;
}

export interface Parts {
  rooms: Rooms;
  /** Sends simulated people into a room. */
  crowd(code: string, people: number): Crowd;
  report(sentence: string): void;
}

/** Marked copies of rooms with simulated people. They live in memory only; ending one leaves nothing. */
export class Rehearsals {
  readonly #running = new Map<string, Running>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  all(): Rehearsal[] {
    return [...this.#running.values()];
  }

  /** Starts one, or says in words why not. */
  start(source: Source, people: number): Rehearsal | Refused {
    const refused = this.#refusal(source, people);
    if (refused) return refused;
    const open = this.#parts.rooms.rehearse('room' in source ? source.room.live.room.session : source.session);
    const { code } = open.live;
    const crowd = this.#parts.crowd(code, people);
    const from = 'room' in source ? source.room.live.code : null;
    const running = { open, people, from, source: nameOf(source), crowd };
    this.#running.set(code, running);
    void crowd.gone.then((problem) => this.#left(code, problem));
    return running;
  }

  /** Ends one: people, room and all that was answered are gone. Null when there is none of this code. */
  async end(code: string): Promise<Rehearsal | null> {
    const running = this.#running.get(code);
    if (!running) return null;
    this.#running.delete(code);
    const { open, crowd } = running;
    // Whoever looks on is told before the room goes.
    await open.live.ask({ type: 'end-room', id: newToken() }, { role: 'organiser' });
    this.#parts.rooms.close(open);
    crowd.stop();
    await crowd.gone;
    return running;
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((code) => this.end(code)));
  }

  #refusal(source: Source, people: number): Refused | null {
    if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
      return { reason: 'people', words: `Choose a whole number of people from 1 to ${MOST_PEOPLE}.` };
    if ('room' in source && isRehearsal(source.room)) return { reason: 'rehearsal', words: 'This is a rehearsal already.' };
    if ('room' in source && source.room.live.room.ended)
      return { reason: 'ended', words: 'This workshop is over. Rehearse another room, or its session.' };
    const name = nameOf(source);
    const same = [...this.#running.values()].find((one) => one.source === name);
    if (same)
      return { reason: 'again', words: `A rehearsal of this runs already, in room ${same.open.live.code}. End that one first.` };
    const others = this.all().reduce((sum, one) => sum + one.people, 0);
    const left = MOST_IN_ALL - others;
    if (people > left)
      return { reason: 'full', words: `Other rehearsals run at the moment: this one can have ${left} people at most.` };
    return null;
  }

  /** The people went by themselves: the time was over, somebody ended the workshop, or their process failed. */
  #left(code: string, problem: string): void {
    if (!this.#running.has(code)) return;
    if (problem) this.#parts.report(`The rehearsal in room ${code} ended: ${problem}`);
    void this.end(code);
  }
}

const nameOf = (source: Source): string =>
  'room' in source ? `room ${source.room.live.code}` : `session ${source.session.name}`;
