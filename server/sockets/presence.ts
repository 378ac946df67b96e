import type { Socket } from 'socket.io';

/** Sockets per shard: a frame goes to one shard at a time, so that a large room never holds up the loop. */
const SHARD_SIZE = 200;

/** What a phone looks at: a language, and the activity beside the agenda that its page is of; empty where it follows the steps. */
export interface Reader {
  lang: string;
  at: string;
}

/** A phone that is connected: its socket, what it looks at, the shard that its views come through. */
export interface Phone extends Reader {
  socket: Socket;
  shard: string;
}

/** Who of a room is connected now. Lives in memory only: it is no fact of the workshop. */
export class Presence {
  readonly #phones = new Map<string, Phone>();
  readonly #shards = new Map<string, number>();
  readonly #room: string;

  constructor(room: string) {
    this.#room = room;
  }

  get size(): number {
    return this.#phones.size;
  }

  /** The connected phones by participant. */
  phones(): ReadonlyMap<string, Phone> {
    return this.#phones;
  }

  /** What is looked at, as `readerKey` writes it, each with the names of its shards. */
  shards(): Map<string, string[]> {
    const byReader = new Map<string, string[]>();
    for (const shard of this.#shards.keys()) {
      const [, lang = '', at = ''] = shard.split('/');
      const key = readerKey({ lang, at });
      byReader.set(key, [...(byReader.get(key) ?? []), shard]);
    }
    return byReader;
  }

  /** Lets a phone in. A new connection always wins: the one before is returned, to be told and closed. */
  enter(participant: string, socket: Socket, { lang, at }: Reader): Socket | undefined {
    const before = this.#phones.get(participant);
    if (before) this.#leaveShard(before.shard);
    const shard = this.#freeShard(readerKey({ lang, at }));
    this.#shards.set(shard, (this.#shards.get(shard) ?? 0) + 1);
    this.#phones.set(participant, { socket, lang, at, shard });
    void socket.join(shard);
    return before?.socket;
  }

  /** A socket closed; false when it had been replaced already. */
  leave(participant: string, socket: Socket): boolean {
    const phone = this.#phones.get(participant);
    if (phone?.socket !== socket) return false;
    this.#leaveShard(phone.shard);
    return this.#phones.delete(participant);
  }

  #freeShard(reader: string): string {
    for (let n = 0; ; n++) {
      const shard = `${this.#room}/${reader}/${n}`;
      if ((this.#shards.get(shard) ?? 0) < SHARD_SIZE) return shard;
    }
  }

  #leaveShard(shard: string): void {
    const left = (this.#shards.get(shard) ?? 1) - 1;
    if (left > 0) this.#shards.set(shard, left);
    else this.#shards.delete(shard);
  }
}

/** A reader as one text. */
export const readerKey = ({ lang, at }: Reader): string => `${lang}/${at}`;
