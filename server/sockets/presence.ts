import type { Socket } from 'socket.io';

/** Sockets per shard: a frame goes to one shard at a time, so that a large room never holds up the loop. */
const SHARD_SIZE = 200;

/** A phone that is connected: its socket, the language it reads, the shard that its views come through. */
export interface Phone {
  socket: Socket;
  lang: string;
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

  /** Languages in use, each with the names of its shards. */
  shards(): Map<string, string[]> {
    const byLanguage = new Map<string, string[]>();
    for (const shard of this.#shards.keys()) {
      const lang = shard.split('/')[1]!;
      byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), shard]);
    }
    return byLanguage;
  }

  /** Lets a phone in. A new connection always wins: the one before is returned, to be told and closed. */
  enter(participant: string, socket: Socket, lang: string): Socket | undefined {
    const before = this.#phones.get(participant);
    if (before) this.#leaveShard(before.shard);
    const shard = this.#freeShard(lang);
    this.#shards.set(shard, (this.#shards.get(shard) ?? 0) + 1);
    this.#phones.set(participant, { socket, lang, shard });
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

  #freeShard(lang: string): string {
    for (let n = 0; ; n++) {
      const shard = `${this.#room}/${lang}/${n}`;
      if ((this.#shards.get(shard) ?? 0) < SHARD_SIZE) return shard;
    }
  }

  #leaveShard(shard: string): void {
    const left = (this.#shards.get(shard) ?? 1) - 1;
    if (left > 0) this.#shards.set(shard, left);
    else this.#shards.delete(shard);
  }
}
