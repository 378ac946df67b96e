import type { Socket } from 'socket.io';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import type { Event } from '../../shared/room/events.ts';
import { allTexts, textsView, type Placed, type TextsAsked } from '../../shared/room/view-texts.ts';
import type { RoomInUse } from '../rooms/room-in-use.ts';

/** Texts come in batches of at least so many milliseconds, so that a loud keyboard gives nobody away. */
const BATCH_MS = 2_000;

interface Watcher {
  lang: string;
  asked: TextsAsked;
}

/** Sends the texts of one room to the consoles that have the list of them open, and to nobody else. */
export class TextLists {
  readonly #live: RoomInUse;
  readonly #watchers = new Map<Socket, Watcher>();
  /** In which batch a text came, by its place. Lives in memory only: after a restart all are of one batch. */
  readonly #batches = new Map<string, number>();
  #batch = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(live: RoomInUse) {
    this.#live = live;
  }

  /** A console opens its list, looks at another part of it, or closes it where it asks for nothing. */
  watch(socket: Socket, lang: string, asked: TextsAsked | null): void {
    if (!asked) return this.leave(socket);
    if (this.#watchers.size === 0) this.#newBatch();
    this.#watchers.set(socket, { lang, asked });
    this.#send(socket);
  }

  leave(socket: Socket): void {
    this.#watchers.delete(socket);
    if (this.#watchers.size === 0) this.stop();
  }

  /** What a presenter did is seen at once; what people wrote, with the next batch. */
  committed(events: readonly Event[]): void {
    if (this.#watchers.size === 0) return;
    if (events.some((event) => 'by' in event)) this.#sendAll();
    this.#timer ??= setTimeout(() => this.#due(), BATCH_MS);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #due(): void {
    this.#timer = null;
    this.#newBatch();
    this.#sendAll();
  }

  #newBatch(): void {
    this.#batch += 1;
    for (const text of allTexts(this.#live.room)) {
      const place = placeOf(text);
      if (!this.#batches.has(place)) this.#batches.set(place, this.#batch);
    }
  }

  #sendAll(): void {
    for (const socket of this.#watchers.keys()) this.#send(socket);
  }

  #send(socket: Socket): void {
    const { lang, asked } = this.#watchers.get(socket)!;
    const view = textsView(this.#live.room, lang, asked, (text) => this.#batches.get(placeOf(text)));
    socket.emit(MESSAGES.texts, view);
  }
}

const placeOf = ({ activity, run, written }: Placed): string => `${activity}/${run}/${written.id}`;
